import { Anchor, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Facts } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

export const firmQuery = (firmId: string) =>
  queryOptions({
    queryKey: ['firm', firmId],
    queryFn: () => ask(api.GET('/firms/{firmId}', { params: { path: { firmId } } })),
  });

/** The short card that the drawer shows. */
export function FirmFacts({ firmId }: { firmId: string }) {
  const firm = useQuery(firmQuery(firmId));
  return (
    <Answer query={firm}>
      {(data) => (
        <>
          <Identity firm={data} />
          <Contact firm={data} />
        </>
      )}
    </Answer>
  );
}

export function Identity({ firm }: { firm: Message<'Firm'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <Facts
      items={[
        [t('firms.taxNumber'), firm.taxNumber ?? (firm.soleProprietor ? t('firm.soleProprietor') : null)],
        [t('firm.taxOffice'), firm.taxOffice],
        [t('firm.mersis'), firm.mersisNo],
        [t('firm.chamberNo'), firm.chamberNo],
        [t('firm.professionGroup'), firm.professionGroup],
        [t('firms.nace'), firm.nace ? `${firm.nace} · ${f.text(firm.naceTr ?? '', firm.naceEn)}` : null],
        [
          t('firms.kobi'),
          firm.kobiClass
            ? `${t(`firms.kobiClass.${firm.kobiClass}`)}${firm.kobiYear ? ` (${firm.kobiYear})` : ''}`
            : null,
        ],
        [t('firm.capacity'), firm.capacityReportUntil ? f.day(firm.capacityReportUntil) : null],
        [t('firm.people'), f.number(firm.people)],
      ]}
    />
  );
}

export function Contact({ firm }: { firm: Message<'Firm'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <Facts
      items={[
        [t('firms.place'), [firm.districtName, firm.provinceName].filter(Boolean).join(', ')],
        [t('firm.address'), firm.address],
        [
          t('firm.email'),
          firm.email && (
            <Anchor key="e" href={`mailto:${firm.email}`}>
              {firm.email}
            </Anchor>
          ),
        ],
        [t('firm.kep'), firm.kep],
        [
          t('firm.phone'),
          firm.phone && (
            <Anchor key="p" href={`tel:${firm.phone}`}>
              {f.phone(firm.phone)}
            </Anchor>
          ),
        ],
        [t('firm.website'), firm.website],
        [
          t('firm.signatories'),
          firm.signatories.length > 0 && (
            <ul className="plain" key="s">
              {firm.signatories.map((signatory) => (
                <li key={signatory.name}>
                  {signatory.name}
                  <Text span size="sm" c="dimmed">
                    {[signatory.position, signatory.until && f.day(signatory.until)]
                      .filter(Boolean)
                      .map((text) => ` · ${text}`)}
                  </Text>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}
