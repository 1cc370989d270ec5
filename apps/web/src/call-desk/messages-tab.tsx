import { Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column } from '../ui/list/types.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { MessageForm } from './message-dialog.js';
import { ELIGIBILITY, LETTER } from '../calls/applicant-columns.js';
import { Choice } from '../ui/choice.js';

type Row = Message<'CallMessage'>;
const STATES = ['draft', 'submitted', 'withdrawn', 'ineligible', 'selected', 'reserve', 'rejected'] as const;

/** Messages to applicants by filter, and what was written so far. */
export function MessagesTab({
  call,
  sectorOf,
}: {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [state, setState] = useState<(typeof STATES)[number] | null>(null);
  const [sector, setSector] = useState<string | null>(null);
  const [eligibility, setEligibility] = useState<(typeof ELIGIBILITY)[number] | null>(null);
  const [letter, setLetter] = useState<(typeof LETTER)[number] | null>(null);
  const [q, setQ] = useState('');
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      label: t('desk.subject'),
      render: (row) => row.subject,
      text: (row) => row.subject,
      wide: true,
    },
    {
      key: 'at',
      label: t('desk.sentAt'),
      render: (row) => f.instant(row.at),
      text: (row) => f.instant(row.at),
      figure: true,
    },
    {
      key: 'applications',
      label: t('desk.reached'),
      render: (row) => f.number(row.applications),
      text: (row) => String(row.applications),
      figure: true,
    },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('desk.tabs.messages')}
      </Title>
      <Panel title={t('desk.writeMessage')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('desk.messageLead')}
        </Text>
        <Group mb="sm" align="flex-end">
          <Choice
            label={t('calls.stateLabel')}
            placeholder={t('desk.everyState')}
            clearable
            data={STATES.map((value) => ({ value, label: t(`calls.applicationState.${value}`) }))}
            value={state}
            onChange={(value) => setState(value as typeof state)}
          />
          {call.sectors.length > 0 && (
            <Choice
              label={t('calls.sector')}
              placeholder={t('desk.everySector')}
              clearable
              data={call.sectors.map((row) => ({ value: row.sector, label: sectorOf(row.sector) }))}
              value={sector}
              onChange={setSector}
            />
          )}
          <Choice
            label={t('desk.filter.eligibility')}
            placeholder={t('list.all')}
            clearable
            data={ELIGIBILITY.map((value) => ({ value, label: t(`desk.filter.eligibilityIs.${value}`) }))}
            value={eligibility}
            onChange={setEligibility}
          />
          <Choice
            label={t('desk.filter.letter')}
            placeholder={t('list.all')}
            clearable
            data={LETTER.map((value) => ({ value, label: t(`desk.filter.letterIs.${value}`) }))}
            value={letter}
            onChange={setLetter}
          />
          <TextInput
            label={t('desk.filter.words')}
            maxLength={100}
            value={q}
            onChange={(event) => setQ(event.currentTarget.value)}
          />
        </Group>
        <MessageForm
          callId={call.id}
          whom={{
            ...(state ? { state } : {}),
            ...(sector ? { sector } : {}),
            ...(eligibility ? { eligibility } : {}),
            ...(letter ? { letter } : {}),
            ...(q.trim() ? { q: q.trim() } : {}),
          }}
        />
      </Panel>
      <ListView<Row>
        listKey={`call-messages:${call.id}`}
        label={t('desk.sentMessages')}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={(row) => row.subject}
        page={(query) =>
          ask(
            api.GET('/calls/{callId}/messages', {
              params: { path: { callId: call.id }, query: query as object },
            }),
          )
        }
        drawer={(row) => <Text style={{ whiteSpace: 'pre-line' }}>{row.text}</Text>}
        empty={{ title: t('desk.noMessages'), next: t('desk.noMessagesNext') }}
        exportName={`${call.code}-iletiler`}
      />
    </section>
  );
}
