import { Button, Group, Modal, Select, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { parseInstant } from '../ui/typed-instant.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';

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
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults.found({
      firmId: firm && !firmId ? t('ui.required') : undefined,
      [name]: parseInstant(until) ? undefined : t('desk.badInstant'),
      reason: reason.trim() ? undefined : t('ui.required'),
    });
    if (!wrong) save.mutate();
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
            placeholder={t('desk.instantHint')}
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
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('ui.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** A dialog of the desk. */
export function Dialog({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ReactNode;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {children}
    </Modal>
  );
}

function FirmSelect({
  firmId,
  error,
  onFirm,
}: {
  firmId: string | null;
  error?: string;
  onFirm: (firmId: string | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 250);
  const firms = useQuery({
    queryKey: ['firms-to-pick', words],
    queryFn: () => ask(api.GET('/firms', { params: { query: { q: words, limit: 20 } } })),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const found = (firms.data?.items ?? []).map((firm) => ({ value: firm.id, label: firm.title }));
  const data = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      id="firmId"
      label={t('calls.firm')}
      withAsterisk
      searchable
      data={data}
      filter={({ options }) => options}
      nothingFoundMessage={t(words.length > 1 ? 'desk.noFirm' : 'desk.typeFirm')}
      value={firmId}
      error={error}
      onSearchChange={setTyped}
      onChange={(value) => {
        setChosen(data.find((one) => one.value === value));
        onFirm(value);
      }}
    />
  );
}
