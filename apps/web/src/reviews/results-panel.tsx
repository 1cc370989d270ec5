import { Badge, Button, Checkbox, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileHref } from '../api/files.js';
import { api, ask, type Message } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer, Empty, Loading, ProblemAlert } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { CommitteeForm } from './committee-form.js';

type Result = Message<'ReviewResult'>;

/** Mean, difference and normalised score of each application; where reviewers differ, the committee's meeting. */
export function ResultsPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [only, setOnly] = useState(false);
  const [meeting, setMeeting] = useState<Result>();
  const results = useInfiniteQuery({
    queryKey: ['review-results', call.id, only],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/calls/{callId}/review-results', {
          params: {
            path: { callId: call.id },
            query: {
              limit: 50,
              ...(only ? { difference: 'open' as const } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    retry: false,
  });
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (value: string | null) => (value === null ? '—' : f.number(value));
  return (
    <Panel
      title={t('reviewing.results')}
      actions={
        <Checkbox
          label={t('reviewing.onlyDifferences')}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      }
    >
      {results.isPending ? (
        <Loading />
      ) : results.error ? (
        <ProblemAlert error={results.error} />
      ) : items.length === 0 ? (
        <Empty title={t('reviewing.noResults')} />
      ) : (
        <div
          className="scroll"
          tabIndex={0}
          role="region"
          aria-label={t('reviewing.results')}
          style={{ maxHeight: 480, overflowY: 'auto' }}
        >
          <Table className="rows" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('reviewing.number')}</Table.Th>
                <Table.Th scope="col" className="figure">
                  {t('reviewing.reviews')}
                </Table.Th>
                <Table.Th scope="col" className="figure">
                  {t('reviewing.score')}
                </Table.Th>
                <Table.Th scope="col" className="figure">
                  {t('reviewing.difference')}
                </Table.Th>
                <Table.Th scope="col" className="figure minor" title={t('reviewing.normalisedHint')}>
                  {t('reviewing.normalised')}
                </Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={item.applicationId}>
                  <Table.Td>{item.number ?? '—'}</Table.Td>
                  <Table.Td className="figure">
                    {item.submitted} / {item.reviewers}
                  </Table.Td>
                  <Table.Td className="figure">{show(item.score)}</Table.Td>
                  <Table.Td className="figure">
                    {show(item.difference)}{' '}
                    {item.differenceState && (
                      <Badge variant={item.differenceState === 'settled' ? 'outline' : 'light'}>
                        {t(`reviewing.differenceState.${item.differenceState}`)}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td className="figure minor">{show(item.normalised)}</Table.Td>
                  <Table.Td>
                    {item.differenceState && (
                      <Button size="xs" variant="default" onClick={() => setMeeting(item)}>
                        {t('reviewing.committee')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {t('reviewing.normalised')}: {t('reviewing.normalisedHint')}
      </Text>
      {results.hasNextPage && (
        <Button mt="sm" variant="default" onClick={() => void results.fetchNextPage()}>
          {t('ui.more')}
        </Button>
      )}
      {meeting && (
        <CommitteeForm
          key={meeting.applicationId}
          call={call}
          result={meeting}
          onDone={() => setMeeting(undefined)}
        />
      )}
      <Meetings call={call} />
    </Panel>
  );
}

function Meetings({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const meetings = useQuery({
    queryKey: ['committee-meetings', call.id],
    queryFn: () =>
      ask(api.GET('/calls/{callId}/committee-meetings', { params: { path: { callId: call.id } } })),
  });
  return (
    <Answer query={meetings}>
      {({ items }) =>
        items.length > 0 && (
          <>
            <Title order={3} mt="md">
              {t('reviewing.meetings')}
            </Title>
            <ul>
              {items.map((m) => (
                <li key={m.id}>
                  {f.day(m.heldOn)} · {t('reviewing.attendees')}: {m.attendees}
                  {m.minutes && <Text size="sm">{m.minutes}</Text>}
                  {m.fileId && (
                    <>
                      {' '}
                      · <a href={fileHref(m.fileId)}>{t('reviewing.minutesFile')}</a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Answer>
  );
}
