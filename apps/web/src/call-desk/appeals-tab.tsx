import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { applicantColumns, stateFilter } from '../calls/applicant-columns.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { notify } from '../ui/notices.js';
import { SelectionChanges } from '../selection/selection-changes.js';
import { Facts } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'Appeal'>;
const STATES = ['filed', 'refused', 'accepted', 'under-review'] as const;

/** Appeals (İtiraz): answered with a reason; what a decision after them changed. */
export function AppealsTab({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const titles = useRowTitles();
  const defs: FilterDef[] = useMemo(
    () => [stateFilter(t, STATES, (value) => t(`desk.appealState.${value}`))],
    [t],
  );
  const columns: Column<Row>[] = [
    ...applicantColumns<Row>(t, titles.named),
    {
      key: 'state',
      label: t('calls.stateLabel'),
      render: (row) => <StateBadge state={row.state}>{t(`desk.appealState.${row.state}`)}</StateBadge>,
      text: (row) => t(`desk.appealState.${row.state}`),
    },
    {
      key: 'filed',
      label: t('desk.filedAt'),
      render: (row) => f.instant(row.filedAt),
      text: (row) => f.instant(row.filedAt),
      figure: true,
    },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('desk.tabs.appeals')}
      </Title>
      <ListView<Row>
        listKey={`appeals:${call.id}`}
        label={t('desk.tabs.appeals')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={(row) => titles.named(row.firmId)}
        hrefOf={(row) => `/applications/${row.applicationId}`}
        page={async (query, whole) =>
          titles.load(
            await ask(
              api.GET('/calls/{callId}/appeals', {
                params: { path: { callId: call.id }, query: query as object },
              }),
            ),
            whole,
          )
        }
        drawer={(row) => <AppealDrawer key={row.id} appeal={row} />}
        empty={{ title: t('desk.noAppeals'), next: t('desk.noAppealsNext') }}
        exportName={`${call.code}-itirazlar`}
      />
      {call.state === 'decided' && (
        <div style={{ marginTop: 'var(--mantine-spacing-lg)' }}>
          <SelectionChanges callId={call.id} />
        </div>
      )}
    </section>
  );
}

function AppealDrawer({ appeal }: { appeal: Row }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const faults = useFaults({ reason: t('desk.reason') });
  const answer = useMutation({
    mutationFn: (outcome: 'refused' | 'accepted') =>
      ask(
        api.POST('/appeals/{appealId}/answer', {
          params: { path: { appealId: appeal.id } },
          body: { outcome, reason: reason.trim() },
        }),
      ),
    onSuccess: async ({ assigned }, outcome) => {
      notify({
        message:
          outcome === 'refused'
            ? t('desk.appealRefused')
            : assigned > 0
              ? t('desk.appealAccepted', { count: assigned })
              : t('desk.appealOpened'),
      });
      await client.invalidateQueries({ queryKey: ['list'] });
    },
    onError: faults.failed,
  });
  const press = (outcome: 'refused' | 'accepted') => {
    if (!faults.found({ reason: reason.trim() ? undefined : t('ui.required') })) answer.mutate(outcome);
  };
  return (
    <>
      <Facts
        items={[
          [t('calls.number'), appeal.number],
          [t('desk.filedAt'), f.instant(appeal.filedAt)],
        ]}
      />
      <Text mt="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {appeal.text}
      </Text>
      {appeal.fileIds.length > 0 && (
        <ul style={{ paddingInlineStart: '1.2rem' }}>
          {appeal.fileIds.map((id, i) => (
            <li key={id}>
              <a href={fileHref(id)}>{t('desk.attachment', { n: i + 1 })}</a>
            </li>
          ))}
        </ul>
      )}
      {appeal.state === 'filed' ? (
        <form onSubmit={(event) => event.preventDefault()} noValidate style={{ marginTop: 16 }}>
          <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
          <Textarea
            id="reason"
            label={t('desk.reason')}
            description={t('desk.appealReasonHelp')}
            withAsterisk
            autosize
            minRows={3}
            maxLength={4000}
            value={reason}
            error={faults.of('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed" mt="xs">
            {t('desk.acceptHelp')}
          </Text>
          <Group mt="sm">
            <Button loading={answer.isPending} onClick={() => press('accepted')}>
              {t('desk.acceptAppeal')}
            </Button>
            <Button variant="default" disabled={answer.isPending} onClick={() => press('refused')}>
              {t('desk.refuseAppeal')}
            </Button>
          </Group>
        </form>
      ) : (
        <Facts
          items={[
            [t('calls.stateLabel'), t(`desk.appealState.${appeal.state}`)],
            [t('desk.answer'), appeal.answer],
            [t('desk.answeredAt'), appeal.answeredAt ? f.instant(appeal.answeredAt) : null],
            [t('desk.appealOutcome'), appeal.outcome ? t(`desk.letterKind.${appeal.outcome}`) : null],
            [t('desk.appealEnded'), appeal.endedAt ? f.instant(appeal.endedAt) : null],
          ]}
        />
      )}
    </>
  );
}
