import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import type { Ranked } from './ranking-table.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

type Exception = Message<'SelectionException'>;
type Outcome = Ranked['outcome'];
/** Of whom an exception affects, so many are named. */
const MOST = 20;
const OUTCOMES: readonly Outcome[] = ['selected', 'reserve', 'rejected'];

interface ListProps {
  callId: string;
  exceptions: readonly Exception[];
  /** Absent: they are frozen. */
  onChange?: () => Promise<unknown>;
}

/** Outcomes by hand, each with its reason and everybody it concerns. */
export function Exceptions({ callId, exceptions, onChange }: ListProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const remove = useMutation({
    mutationFn: (applicationId: string) =>
      ask(
        api.DELETE('/calls/{callId}/selection/exceptions/{applicationId}', {
          params: { path: { callId, applicationId } },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('selection.unexcepted') });
      await onChange?.();
    },
    onError: failed,
  });
  const firms = exceptions.flatMap((e) => [e.firmId, ...e.affected.slice(0, MOST).map((a) => a.firmId)]);
  const titles = useTitles(
    'firm',
    firms.filter((id) => id !== null),
  );
  const named = ({ firmId, number }: { firmId: string | null; number: string | null }): string =>
    [firmId && (titles.get(firmId)?.title ?? shortId(firmId)), number].filter(Boolean).join(', ') || '—';
  if (exceptions.length === 0 && !onChange) return null;
  return (
    <Panel title={t('selection.exceptions')} order={3} padding="md">
      <Text size="sm" c="dimmed" mb="sm">
        {exceptions.length === 0 ? t('selection.noExceptions') : t('selection.exceptionsLead')}
      </Text>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {exceptions.map((exception) => (
          <li key={exception.applicationId}>
            <Group justify="space-between" align="flex-start" gap="sm">
              <div style={{ minWidth: 0, flex: '1 1 18rem' }}>
                <Text fw={600}>
                  {named(exception)}: {t(`selection.outcomes.${exception.outcome}`)}
                  {exception.byRules && (
                    <Text span c="dimmed" fw={400}>
                      {' '}
                      ({t('selection.byRules', { outcome: t(`selection.outcomes.${exception.byRules}`) })})
                    </Text>
                  )}
                </Text>
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {exception.reason}
                </Text>
                <Text size="sm">
                  {t('selection.affected')}
                  {exception.affectedCount === 0 && `: ${t('selection.affectedNone')}`}
                </Text>
                {exception.affectedCount > 0 && (
                  <ul
                    style={{
                      margin: 0,
                      paddingInlineStart: '1.25rem',
                      fontSize: 'var(--mantine-font-size-sm)',
                    }}
                  >
                    {exception.affected.slice(0, MOST).map((a) => (
                      <li key={a.applicationId}>
                        {named(a)} ({t(`selection.affectedHow.${a.how}`)})
                      </li>
                    ))}
                    {exception.affectedCount > MOST && (
                      <li>{t('selection.affectedMore', { count: exception.affectedCount - MOST })}</li>
                    )}
                  </ul>
                )}
                <Text size="xs" c="dimmed">
                  {f.instant(exception.at)}
                </Text>
              </div>
              {onChange && (
                <Button
                  size="xs"
                  variant="default"
                  className="no-print"
                  aria-label={`${t('selection.unexcept')}: ${exception.number ?? ''}`}
                  loading={remove.isPending && remove.variables === exception.applicationId}
                  onClick={() => remove.mutate(exception.applicationId)}
                >
                  {t('selection.unexcept')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

interface FormProps {
  callId: string;
  item: Ranked;
  name: string;
  onClose: () => void;
  onChange: () => Promise<unknown>;
}

/** Gives one application an outcome by hand; the reason is asked before anything is saved. */
export function ExceptionForm({ callId, item, name, onClose, onChange }: FormProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>(OUTCOMES.find((o) => o !== item.outcome) ?? 'selected');
  const [reason, setReason] = useState('');
  const faults = useFaults({ reason: t('selection.reason'), outcome: t('selection.newOutcome') });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/selection/exceptions', {
          params: { path: { callId } },
          body: { applicationId: item.applicationId, outcome, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('selection.excepted') });
      await onChange();
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ reason: reason.trim() ? undefined : t('ui.required') })) save.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('selection.exceptTitle', { name })} size="md">
      <form onSubmit={submit} noValidate>
        <Text c="dimmed" size="sm" mb="sm">
          {t('selection.exceptLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <NativeSelect
            id="outcome"
            label={t('selection.newOutcome')}
            value={outcome}
            data={OUTCOMES.map((value) => ({ value, label: t(`selection.outcomes.${value}`) }))}
            onChange={(event) => setOutcome(event.currentTarget.value as Outcome)}
          />
          <Textarea
            id="reason"
            label={t('selection.reason')}
            required
            autosize
            minRows={3}
            maxLength={1000}
            value={reason}
            error={faults.of('reason')}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions save={t('selection.exceptSave')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
