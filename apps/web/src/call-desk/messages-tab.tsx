import { Group, Text, TextInput, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { APPLICATION_STATES } from '#contracts/open-calls/application-states';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column } from '../ui/list/types.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { MessageForm } from './message-dialog.js';
import { ELIGIBILITY, LETTER, WHOM, whomOf } from './message-whom.js';
import { Choice } from '../ui/choice.js';

type Row = Message<'CallMessage'>;

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
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const { state, sector, eligibility, letter } = whomOf(search);
  // Whom it goes to stands in the address: the list of applications leads here with what it shows.
  const choose = (name: (typeof WHOM)[number], value: string | null) =>
    void navigate({
      to: '.',
      search: { ...search, [name]: value || undefined } as never,
      replace: true,
      resetScroll: false,
    });
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
            data={APPLICATION_STATES.map((value) => ({ value, label: t(`calls.applicationState.${value}`) }))}
            value={state ?? null}
            onChange={(value) => choose('state', value)}
          />
          {call.sectors.length > 0 && (
            <Choice
              label={t('calls.sector')}
              placeholder={t('desk.everySector')}
              clearable
              data={call.sectors.map((row) => ({ value: row.sector, label: sectorOf(row.sector) }))}
              value={sector ?? null}
              onChange={(value) => choose('sector', value)}
            />
          )}
          <Choice
            label={t('desk.filter.eligibility')}
            placeholder={t('list.all')}
            clearable
            data={ELIGIBILITY.map((value) => ({ value, label: t(`desk.filter.eligibilityIs.${value}`) }))}
            value={eligibility ?? null}
            onChange={(value) => choose('eligibility', value)}
          />
          <Choice
            label={t('desk.filter.letter')}
            placeholder={t('list.all')}
            clearable
            data={LETTER.map((value) => ({ value, label: t(`desk.filter.letterIs.${value}`) }))}
            value={letter ?? null}
            onChange={(value) => choose('letter', value)}
          />
          <TextInput
            label={t('desk.filter.words')}
            maxLength={100}
            value={search.q ?? ''}
            onChange={(event) => choose('q', event.currentTarget.value)}
          />
        </Group>
        <MessageForm callId={call.id} whom={whomOf(search)} remembered />
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
