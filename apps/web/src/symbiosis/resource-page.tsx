import { Badge, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

export function ResourcePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { resourceId } = useParams({ strict: false }) as { resourceId: string };
  const query = useQuery({
    queryKey: ['resource', resourceId],
    queryFn: () => ask(api.GET('/resources/{resourceId}', { params: { path: { resourceId } } })),
  });
  const firmId = query.data?.firmId;
  const titles = useTitles(
    'firm',
    useMemo(() => [firmId], [firmId]),
  );
  return (
    <Answer query={query}>
      {(r) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/opportunities" params={{ programId: r.programId }}>
                  ← {t('opportunities.title')}
                </Link>
                <Badge variant="light">{t(`registry.direction.${r.direction}`)}</Badge>
              </Group>
            }
          >
            {r.name}
          </PageTitle>
          <Panel>
            <Facts
              items={[
                [
                  t('firms.firm'),
                  <Link key="f" to="/firms/$firmId" params={{ firmId: r.firmId }}>
                    {titles.get(r.firmId)?.title ?? shortId(r.firmId)}
                  </Link>,
                ],
                [t('opportunities.kindLabel'), t(`opportunities.kind.${r.kind}`)],
                [t('registry.legalState'), r.legalState && t(`registry.legal.${r.legalState}`)],
                [
                  t('registry.wasteCode'),
                  r.wasteCode && [r.wasteCode, r.wasteMark].filter(Boolean).join(' '),
                ],
                [t('registry.amount'), r.amount && `${f.number(r.amount)} ${f.unit(r.amountUnit ?? '')}`],
                [t('registry.season'), r.season],
                [t('registry.disposal'), r.disposalCost && f.money(r.disposalCost)],
              ]}
            />
          </Panel>
        </>
      )}
    </Answer>
  );
}
