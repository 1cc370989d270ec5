import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

export function InstitutionPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { institutionId } = useParams({ strict: false }) as { institutionId: string };
  const query = useQuery({
    queryKey: ['institution', institutionId],
    queryFn: () => ask(api.GET('/institutions/{institutionId}', { params: { path: { institutionId } } })),
  });
  return (
    <Answer query={query}>
      {(i) => (
        <>
          <PageTitle over={t('registry.institution')}>{i.title}</PageTitle>
          <Panel>
            <Facts
              items={[
                [t('registry.kind'), t(`registry.institutionKind.${i.kind}`)],
                [t('registry.short'), i.shortTitle],
                [t('firm.email'), i.email],
                [t('firm.phone'), i.phone && f.phone(i.phone)],
                !!i.schoolCode && [t('registry.schoolCode'), i.schoolCode],
                !!i.permissionNo && [t('registry.permission'), i.permissionNo],
              ]}
            />
          </Panel>
        </>
      )}
    </Answer>
  );
}
