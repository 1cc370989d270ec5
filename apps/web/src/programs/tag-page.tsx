import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProgram } from './use-program.js';

/** The programme's tag (Proje künyesi). */
export function TagPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const program = useProgram();
  const p = program.data;
  const ids = useMemo(
    () => (p ? [p.executorId, p.funderId, ...p.partners.map((partner) => partner.institutionId)] : []),
    [p],
  );
  const titles = useTitles('institution', ids);
  const named = (id: string | null) => (id ? (titles.get(id)?.title ?? t('ui.unknown')) : null);
  return (
    <Answer query={program}>
      {(program) => {
        const withRole = (role: 'partner' | 'associate' | 'contractor') =>
          program.partners
            .filter((partner) => partner.role === role)
            .map((partner) => named(partner.institutionId))
            .join(', ');
        return (
          <>
            <PageTitle>{t('tag.title')}</PageTitle>
            <Panel>
              <Facts
                items={[
                  [t('tag.fundingProgram'), program.fundingProgram],
                  [t('tag.referenceNo'), program.referenceNo],
                  [
                    t('tag.contract'),
                    [program.contractNo, program.contractDate ? f.day(program.contractDate) : '']
                      .filter(Boolean)
                      .join(' · '),
                  ],
                  [t('tag.dates'), `${f.day(program.startsOn)} – ${f.day(program.endsOn)}`],
                  [t('tag.funder'), named(program.funderId)],
                  [t('tag.executor'), named(program.executorId)],
                  [t('tag.partners'), withRole('partner')],
                  [t('tag.associates'), withRole('associate')],
                  withRole('contractor') !== '' && [t('tag.contractors'), withRole('contractor')],
                  [
                    t('tag.sectors'),
                    program.sectors.map((sector) => f.text(sector.tr, sector.en)).join(', '),
                  ],
                  [t('tag.ambassadors'), program.ambassadorsPerFirm],
                  [t('tag.summary'), program.summary],
                ]}
              />
            </Panel>
          </>
        );
      }}
    </Answer>
  );
}
