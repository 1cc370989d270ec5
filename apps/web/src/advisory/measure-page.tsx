import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { oneDecimal } from './measures-page.js';
import { notify } from '../ui/notices.js';
import { StateBadge } from '../ui/state-badge.js';

/** Stages of a measure in their order; dropping needs a reason and is done by the full form of later. */
const AHEAD = { proposed: ['planned', 'done'], planned: ['done'], done: [], dropped: [] } as const;

export function MeasurePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const { measureId } = useParams({ strict: false }) as { measureId: string };
  const path = { measureId };
  const measure = useQuery({
    queryKey: ['measure', measureId],
    queryFn: () => ask(api.GET('/measures/{measureId}', { params: { path } })),
  });
  const firmId = measure.data?.firmId;
  const titles = useTitles(
    'firm',
    useMemo(() => [firmId], [firmId]),
  );
  const move = useMutation({
    mutationFn: (to: 'planned' | 'done') =>
      ask(api.POST('/measures/{measureId}/moves', { params: { path }, body: { to } })),
    onSuccess: async (_, to) => {
      notify({ message: t('advisory.moved', { state: t(`advisory.measureState.${to}`) }) });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['measure', measureId] }),
        client.invalidateQueries({ queryKey: ['list'] }),
      ]);
    },
    onError: failed,
  });
  return (
    <Answer query={measure}>
      {(m) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/measures" params={{ programId: m.programId }}>
                  ← {t('advisory.measures')}
                </Link>
                <StateBadge state={m.state}>{t(`advisory.measureState.${m.state}`)}</StateBadge>
              </Group>
            }
            actions={
              hasRole(session, 'admin', 'staff', 'consultant', 'firm') &&
              AHEAD[m.state].map((to) => (
                <Button key={to} variant="default" loading={move.isPending} onClick={() => move.mutate(to)}>
                  {t('advisory.moveTo', { state: t(`advisory.measureState.${to}`) })}
                </Button>
              ))
            }
          >
            {m.title}
          </PageTitle>
          <Panel>
            {!m.figuresVisible && (
              <Text c="dimmed" mb="sm">
                {t('advisory.figuresHidden')}
              </Text>
            )}
            <Facts
              items={[
                [
                  t('advisory.firm'),
                  <Link key="f" to="/firms/$firmId" params={{ firmId: m.firmId }}>
                    {titles.get(m.firmId)?.title ?? shortId(m.firmId)}
                  </Link>,
                ],
                [t('advisory.resourceLabel'), t(`advisory.resource.${m.resource}`)],
                [
                  t('advisory.baseline'),
                  m.baseline === null ? null : `${f.number(m.baseline)} ${f.unit(m.savingUnit ?? '')}`,
                ],
                [
                  t('advisory.saving'),
                  m.saving === null ? null : `${f.number(m.saving)} ${f.unit(m.savingUnit ?? '')}`,
                ],
                [t('advisory.savingMoney'), m.savingMoney === null ? null : f.money(m.savingMoney)],
                [
                  t('advisory.investment'),
                  m.investment === null
                    ? null
                    : `${f.money(m.investment)}${m.investmentOn ? ` (${f.day(m.investmentOn)})` : ''}`,
                ],
                [
                  t('advisory.payback'),
                  m.paybackMonths === null ? null : f.number(oneDecimal(m.paybackMonths)),
                ],
                [t('advisory.met'), m.metNo],
                [t('advisory.finance'), m.financeSource],
                [t('advisory.responsible'), m.responsible],
                [t('advisory.proof'), m.proof],
                [t('advisory.verifier'), m.verifier],
                !!m.reason && [t('advisory.reason'), m.reason],
              ]}
            />
          </Panel>
        </>
      )}
    </Answer>
  );
}
