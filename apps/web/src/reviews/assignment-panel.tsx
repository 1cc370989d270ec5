import { Button, Switch, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { Facts, Panel } from '../ui/page.js';
import { Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { reviewersKey, useReviewers } from './use-reviewers.js';
import { ManualAssignment } from './manual-assignment.js';

const LoadChart = lazy(() => import('./load-chart.js').then((m) => ({ default: m.LoadChart })));
type Plan = Message<'AssignmentPreview'>;

/** First what would happen and why, then the button. */
export function AssignmentPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [plan, setPlan] = useState<Plan>();
  // As little as possible moves, unless evenness is asked for.
  const [rebalance, setRebalance] = useState(false);
  const params = { path: { callId: call.id } };
  const preview = useMutation({
    mutationFn: () =>
      ask(api.POST('/calls/{callId}/assignments/preview', { params, body: { limit: 100, rebalance } })),
    onSuccess: setPlan,
    onError: failed,
  });
  const more = useMutation({
    mutationFn: (cursor: string) =>
      ask(
        api.POST('/calls/{callId}/assignments/preview', { params, body: { limit: 100, rebalance, cursor } }),
      ),
    // Something else has happened meanwhile: then it is another plan, from its beginning on.
    onSuccess: (page) =>
      plan?.sha256 === page.sha256
        ? setPlan({ ...page, items: [...plan.items, ...page.items] })
        : preview.mutate(),
    onError: failed,
  });
  const apply = useMutation({
    mutationFn: (sha256: string) =>
      ask(api.POST('/calls/{callId}/assignments/automatic', { params, body: { sha256, rebalance } })),
    onSuccess: async (done) => {
      notify({ message: t('reviewing.applied', { ...done }) });
      setPlan(undefined);
      await client.invalidateQueries({ queryKey: reviewersKey(call.id) });
      await client.invalidateQueries({ queryKey: ['review-results', call.id] });
    },
    onError: failed,
  });
  return (
    <Panel
      title={t('reviewing.assignment')}
      actions={
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
          {t('reviewing.preview')}
        </Button>
      }
    >
      <Text c="dimmed" size="sm" mb="sm">
        {t('reviewing.previewLead')}
      </Text>
      <Switch
        mb="sm"
        label={t('reviewing.rebalance')}
        description={t('reviewing.rebalanceHelp')}
        checked={rebalance}
        onChange={(event) => {
          setRebalance(event.currentTarget.checked);
          setPlan(undefined);
        }}
      />
      {plan && (
        <>
          <Facts
            items={[
              [t('reviewing.made'), f.number(plan.made)],
              [t('reviewing.moved'), f.number(plan.moved)],
              [t('reviewing.short'), f.number(plan.short)],
              [t('reviewing.spread'), plan.spread === null ? '—' : f.number(plan.spread)],
              [t('reviewing.suited'), f.number(plan.suited)],
            ]}
          />
          {plan.items.length === 0 ? (
            <Empty title={t('reviewing.nothing')} />
          ) : (
            <>
              <PlanTable plan={plan} call={call} />
              {plan.next && (
                <Button
                  mt="sm"
                  variant="default"
                  loading={more.isPending}
                  onClick={() => more.mutate(plan.next!)}
                >
                  {t('ui.more')}
                </Button>
              )}
            </>
          )}
          <Loads plan={plan} call={call} />
          {plan.made > 0 && (
            <Button mt="sm" loading={apply.isPending} onClick={() => apply.mutate(plan.sha256)}>
              {t('reviewing.apply', { count: plan.made })}
            </Button>
          )}
        </>
      )}
      <ManualAssignment call={call} />
    </Panel>
  );
}

function PlanTable({ plan, call }: { plan: Plan; call: Message<'Call'> }) {
  const { t } = useTranslation();
  const { name } = useReviewers(call.id);
  return (
    <ScrollTable
      label={t('reviewing.assignment')}
      height={420}
      heads={[
        { text: t('reviewing.number') },
        { text: t('reviewing.chosen') },
        { text: t('reviewing.barred'), kind: 'minor' },
      ]}
    >
      {plan.items.map((item) => {
        const barred = item.barred.map((b) => (
          <Text key={b.reviewerId} size="sm">
            {name(b.reviewerId)}: {t(`reviewing.bar.${b.by}`)}
          </Text>
        ));
        return (
          <Table.Tr key={item.applicationId}>
            <Table.Td className="breaks">{item.number ?? '—'}</Table.Td>
            <Table.Td className="wide">
              {item.reviewers.map((chosen) => (
                <Text key={chosen.reviewerId} size="sm">
                  <b>{name(chosen.reviewerId)}</b>{' '}
                  {[
                    ...(chosen.fresh ? [] : [t('reviewing.had')]),
                    ...chosen.fits.map((fit) => t(`reviewing.fit.${fit}`)),
                    ...(chosen.fresh && chosen.fits.length === 0 ? [t('reviewing.byLoad')] : []),
                    ...chosen.flags.map((flag) => `⚠ ${t(`reviewing.flag.${flag}`)}`),
                  ].join(' · ')}
                </Text>
              ))}
              {item.missing > 0 && (
                <Text size="sm" fw={600}>
                  {t('reviewing.short')}: {item.missing}
                </Text>
              )}
              {barred.length > 0 && (
                <div className="instead">
                  <Text size="sm" c="dimmed" mt={4}>
                    {t('reviewing.barred')}
                  </Text>
                  {barred}
                </div>
              )}
            </Table.Td>
            <Table.Td className="wide minor">{barred}</Table.Td>
          </Table.Tr>
        );
      })}
    </ScrollTable>
  );
}

function Loads({ plan, call }: { plan: Plan; call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { name } = useReviewers(call.id);
  const rows = plan.reviewers.map((r) => ({ ...r, label: name(r.reviewerId) }));
  if (rows.length === 0) return null;
  return (
    <>
      <Title order={3} mt="md">
        {t('reviewing.load')}
      </Title>
      <Suspense fallback={null}>
        <LoadChart rows={rows} />
      </Suspense>
      <ScrollTable
        label={t('reviewing.load')}
        height={320}
        heads={[
          { text: t('reviewing.reviewer') },
          { text: t('reviewing.before'), kind: 'figure' },
          { text: t('reviewing.after'), kind: 'figure' },
          { text: t('reviewing.suited'), kind: 'figure minor' },
        ]}
      >
        {rows.map((row) => (
          <Table.Tr key={row.reviewerId}>
            <Table.Td className="breaks">{row.label}</Table.Td>
            <Table.Td className="figure">{f.number(row.before)}</Table.Td>
            <Table.Td className="figure">{f.number(row.after)}</Table.Td>
            <Table.Td className="figure minor">{f.number(row.suited)}</Table.Td>
          </Table.Tr>
        ))}
      </ScrollTable>
    </>
  );
}
