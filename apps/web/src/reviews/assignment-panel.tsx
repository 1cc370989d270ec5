import { Button, Group, NativeSelect, Switch, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Facts, Panel } from '../ui/page.js';
import { Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { reviewersKey, useReviewers } from './use-reviewers.js';

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
            <PlanTable plan={plan} call={call} />
          )}
          <Loads plan={plan} call={call} />
          {plan.made > 0 && (
            <Button mt="sm" loading={apply.isPending} onClick={() => apply.mutate(plan.sha256)}>
              {t('reviewing.apply', { count: plan.made })}
            </Button>
          )}
        </>
      )}
      <Manual call={call} />
    </Panel>
  );
}

function PlanTable({ plan, call }: { plan: Plan; call: Message<'Call'> }) {
  const { t } = useTranslation();
  const { name } = useReviewers(call.id);
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t('reviewing.assignment')}
      style={{ maxHeight: 420, overflowY: 'auto' }}
    >
      <Table className="rows" stickyHeader mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('reviewing.number')}</Table.Th>
            <Table.Th scope="col">{t('reviewing.chosen')}</Table.Th>
            <Table.Th scope="col">{t('reviewing.barred')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.items.map((item) => (
            <Table.Tr key={item.applicationId}>
              <Table.Td>{item.number ?? '—'}</Table.Td>
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
              </Table.Td>
              <Table.Td className="wide">
                {item.barred.map((b) => (
                  <Text key={b.reviewerId} size="sm">
                    {name(b.reviewerId)}: {t(`reviewing.bar.${b.by}`)}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
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
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={t('reviewing.load')}
        style={{ maxHeight: 320, overflowY: 'auto' }}
      >
        <Table className="rows" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('reviewing.reviewer')}</Table.Th>
              {(['before', 'after', 'suited'] as const).map((key) => (
                <Table.Th scope="col" className="figure" key={key}>
                  {t(`reviewing.${key}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.reviewerId}>
                <Table.Td>{row.label}</Table.Td>
                {([row.before, row.after, row.suited] as const).map((value, i) => (
                  <Table.Td className="figure" key={i}>
                    {f.number(value)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

/** One pair by hand, with the reason where it departs from the rules. */
function Manual({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { query, nameOf } = useReviewers(call.id);
  const [number, setNumber] = useState('');
  const [reviewerId, setReviewer] = useState('');
  const [reason, setReason] = useState('');
  const faults = useFaults({
    applicationId: t('reviewing.manualApplication'),
    reviewerId: t('reviewing.reviewer'),
    reason: t('reviewing.reason'),
  });
  const [found, setFound] = useState<{ id: string; number: string; firmId: string }>();
  // Exactly the number that was typed, or none: a neighbour is never taken for it.
  const look = useMutation({
    mutationFn: async () => {
      const exact = number.trim().toLocaleUpperCase('tr');
      const { items } = await ask(
        api.GET('/calls/{callId}/applications', {
          params: { path: { callId: call.id }, query: { q: number.trim(), limit: 100 } as object },
        }),
      );
      return items.find((a) => a.number?.toLocaleUpperCase('tr') === exact);
    },
    onSuccess: (item) => {
      if (faults.found({ applicationId: item ? undefined : t('reviewing.noSuchNumber') })) return;
      setFound({ id: item!.id, number: item!.number!, firmId: item!.firmId });
    },
    onError: faults.failed,
  });
  const assign = useMutation({
    mutationFn: (applicationId: string) =>
      ask(
        api.POST('/calls/{callId}/assignments', {
          params: { path: { callId: call.id } },
          body: { applicationId, reviewerId, ...(reason.trim() ? { reason: reason.trim() } : {}) },
        }),
      ),
    onSettled: () => setFound(undefined),
    onSuccess: async () => {
      notify({ message: t('reviewing.assigned') });
      faults.clear();
      setReason('');
      await client.invalidateQueries({ queryKey: reviewersKey(call.id) });
      await client.invalidateQueries({ queryKey: ['review-results', call.id] });
    },
    onError: faults.failed,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (
          !faults.found({
            applicationId: number.trim() ? undefined : t('ui.required'),
            reviewerId: reviewerId ? undefined : t('ui.required'),
          })
        )
          look.mutate();
      }}
    >
      <Title order={3} mt="lg">
        {t('reviewing.manual')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('reviewing.manualLead')}
      </Text>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Group align="flex-end" gap="sm">
        <TextInput
          id="applicationId"
          label={t('reviewing.number')}
          value={number}
          error={faults.of('applicationId')}
          onChange={(event) => setNumber(event.currentTarget.value)}
          style={{ flex: '1 1 10rem' }}
        />
        <NativeSelect
          id="reviewerId"
          label={t('reviewing.reviewer')}
          value={reviewerId}
          error={faults.of('reviewerId')}
          onChange={(event) => setReviewer(event.currentTarget.value)}
          data={[
            { value: '', label: '—' },
            ...(query.data?.items ?? [])
              .filter((r) => r.removed === null)
              .map((r) => ({ value: r.id, label: nameOf(r) })),
          ]}
          style={{ flex: '1 1 12rem' }}
        />
        <TextInput
          id="reason"
          label={t('reviewing.reason')}
          value={reason}
          maxLength={500}
          error={faults.of('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
          style={{ flex: '2 1 14rem' }}
        />
        <Button type="submit" variant="default" loading={look.isPending}>
          {t('reviewing.assign')}
        </Button>
      </Group>
      {found && (
        <AssignConfirm
          found={found}
          reviewer={nameOf(query.data!.items.find((r) => r.id === reviewerId)!)}
          saving={assign.isPending}
          onSave={() => assign.mutate(found.id)}
          onClose={() => setFound(undefined)}
        />
      )}
    </form>
  );
}

/** Names application, firm and reviewer before the assignment is made. */
function AssignConfirm({
  found,
  reviewer,
  saving,
  onSave,
  onClose,
}: {
  found: { number: string; firmId: string };
  reviewer: string;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const titles = useTitles(
    'firm',
    useMemo(() => [found.firmId], [found.firmId]),
  );
  return (
    <Dialog title={t('reviewing.manual')} size="md" onClose={onClose}>
      <Facts
        items={[
          [t('reviewing.number'), found.number],
          [t('selection.firm'), titles.get(found.firmId)?.title ?? shortId(found.firmId)],
          [t('reviewing.reviewer'), reviewer],
        ]}
      />
      <DialogActions save={t('reviewing.assign')} saving={saving} onSave={onSave} onCancel={onClose} />
    </Dialog>
  );
}
