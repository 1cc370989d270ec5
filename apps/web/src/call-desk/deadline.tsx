import { Button, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { FirmSelect } from '../firms/firm-select.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { parseInstant } from '../ui/typed-instant.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

type Call = Message<'Call'>;

/** The deadline: more time for everybody, or for one firm; always with a reason. */
export function Deadline({ call }: { call: Call }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [dialog, setDialog] = useState<'extend' | 'late'>();
  const late = useQuery({
    queryKey: ['late-access', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/late-access', { params: { path: { callId: call.id } } })),
  });
  const ids = useMemo(() => late.data?.items.map((item) => item.firmId) ?? [], [late.data]);
  const titles = useTitles('firm', ids);
  if (call.state !== 'open' && call.state !== 'closed') return null;
  return (
    <Panel
      title={t('calls.deadline')}
      actions={
        <>
          <Button variant="default" size="xs" onClick={() => setDialog('extend')}>
            {t('desk.extend')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog('late')}>
            {t('desk.late')}
          </Button>
        </>
      }
    >
      <Text className="numerals">{f.instantLong(call.deadline)}</Text>
      <Answer query={late}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed" mt="xs">
              {t('desk.noLate')}
            </Text>
          ) : (
            <div className="scroll" tabIndex={0} role="region" aria-label={t('desk.lateList')}>
              <Table className="rows" mt="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('calls.firm')}</Table.Th>
                    <Table.Th scope="col">{t('desk.until')}</Table.Th>
                    <Table.Th scope="col">{t('desk.reason')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((item) => (
                    <Table.Tr key={item.firmId}>
                      <Table.Td>{titles.get(item.firmId)?.title ?? shortId(item.firmId)}</Table.Td>
                      <Table.Td className="numerals">{f.instant(item.until)}</Table.Td>
                      <Table.Td>{item.reason}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )
        }
      </Answer>
      {dialog && <MoreTime call={call} firm={dialog === 'late'} onClose={() => setDialog(undefined)} />}
    </Panel>
  );
}

function MoreTime({ call, firm, onClose }: { call: Call; firm: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [firmId, setFirmId] = useState<string | null>(null);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const name = firm ? 'until' : 'deadline';
  const faults = useFaults({
    firmId: t('calls.firm'),
    [name]: t('desk.newDeadline'),
    reason: t('desk.reason'),
  });
  const save = useMutation({
    mutationFn: (): Promise<unknown> => {
      const path = { callId: call.id };
      const at = parseInstant(until)!;
      return firm
        ? ask(
            api.POST('/calls/{callId}/late-access', {
              params: { path },
              body: { firmId: firmId!, until: at, reason: reason.trim() },
            }),
          )
        : ask(
            api.POST('/calls/{callId}/extension', {
              params: { path, header: ifMatch(call.version) },
              body: { deadline: at, reason: reason.trim() },
            }),
          );
    },
    onSuccess: async () => {
      notify({ message: t(firm ? 'desk.lateGiven' : 'desk.extended') });
      await Promise.all(
        ['call', 'late-access', 'call-versions'].map((key) =>
          client.invalidateQueries({ queryKey: [key, call.id] }),
        ),
      );
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults.found({
      firmId: firm && !firmId ? t('ui.required') : undefined,
      [name]: parseInstant(until) ? undefined : t('ui.badInstant'),
      reason: reason.trim() ? undefined : t('ui.required'),
    });
    if (!wrong) save.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title={t(firm ? 'desk.late' : 'desk.extend')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t(firm ? 'desk.lateLead' : 'desk.extendLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          {firm && <FirmSelect firmId={firmId} error={faults.of('firmId')} onFirm={setFirmId} />}
          <TextInput
            id={name}
            label={t('desk.newDeadline')}
            placeholder={t('ui.instantHint')}
            withAsterisk
            value={until}
            error={faults.of(name)}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <Textarea
            id="reason"
            label={t('desk.reason')}
            withAsterisk
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            error={faults.of('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions save={t('ui.save')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
