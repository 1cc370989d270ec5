import { Badge, Button, Checkbox, Group, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileHref } from '../api/files.js';
import { api, ask, type Message } from '../api/client.js';
import { saveText, toCsv } from '../ui/list/csv.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { SearchBox } from '../ui/search-box.js';
import { Answer, Empty, Loading, ProblemAlert } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { ApplicationReviews } from './application-reviews.js';
import { CommitteeForm } from './committee-form.js';

type Result = Message<'ReviewResult'>;

/** Mean, difference and normalised score of each application; where reviewers differ, the committee's meeting. */
export function ResultsPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { only, q, choose } = useShown();
  const titles = useRowTitles();
  const failed = useProblemNotice();
  const [meeting, setMeeting] = useState<Result>();
  const [shown, setShown] = useState<Result>();
  const page = async (cursor: string, limit: number) =>
    titles.load(
      await ask(
        api.GET('/calls/{callId}/review-results', {
          params: {
            path: { callId: call.id },
            query: {
              limit,
              ...(q ? { q } : {}),
              ...(only ? { difference: 'open' as const } : {}),
              ...(cursor ? { cursor } : {}),
            },
          },
        }),
      ),
    );
  const results = useInfiniteQuery({
    queryKey: ['review-results', call.id, only, q],
    queryFn: ({ pageParam }) => page(pageParam, 50),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    retry: false,
  });
  const items = results.data?.pages.flatMap((page) => page.items) ?? [];
  /** Everything of the search and filter that is shown, in the same order and words. */
  const download = useMutation({
    mutationFn: async () => {
      const all: Result[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const next: { items: Result[]; next?: string } = await page(cursor, 100);
        all.push(...next.items);
        cursor = next.next;
      }
      saveText(
        `${call.code}-degerlendirme-sonuclari.csv`,
        toCsv(
          [
            t('reviewing.number'),
            t('selection.firm'),
            t('reviewing.reviews'),
            t('reviewing.score'),
            t('reviewing.difference'),
            t('reviewing.differences'),
            t('reviewing.normalised'),
          ],
          all.map((item) => [
            item.number ?? '',
            titles.named(item.firmId),
            t('list.outOf', { count: item.submitted, of: item.reviewers }),
            item.score === null ? '' : f.number(item.score),
            item.difference === null ? '' : f.number(item.difference),
            item.differenceState ? t(`reviewing.differenceState.${item.differenceState}`) : '',
            item.normalised === null ? '' : f.number(item.normalised),
          ]),
          f.language,
        ),
      );
      notify({ message: t('list.exported', { count: all.length }) });
    },
    onError: failed,
  });
  const show = (value: string | null) => (value === null ? '—' : f.number(value));
  return (
    <Panel
      title={t('reviewing.results')}
      actions={
        <>
          <Checkbox
            label={t('reviewing.onlyDifferences')}
            checked={only}
            onChange={(event) => choose({ differences: event.currentTarget.checked ? 'open' : undefined })}
          />
          <Button
            variant="default"
            disabled={items.length === 0}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {t('list.export')}
          </Button>
        </>
      }
    >
      <SearchBox
        label={t('reviewing.findResult')}
        mb="sm"
        maxLength={100}
        words={q}
        onWords={(words) => choose({ result: words })}
      />
      {results.isPending ? (
        <Loading />
      ) : results.error ? (
        <ProblemAlert error={results.error} />
      ) : items.length === 0 ? (
        <Empty title={t('reviewing.noResults')} />
      ) : (
        <ScrollTable
          label={t('reviewing.results')}
          height={480}
          heads={[
            { text: t('selection.firm') },
            { text: t('reviewing.reviews'), kind: 'figure minor' },
            { text: t('reviewing.score'), kind: 'figure' },
            { text: t('reviewing.difference'), kind: 'figure minor' },
            { text: t('reviewing.normalised'), kind: 'figure minor', hint: t('reviewing.normalisedHint') },
            { kind: 'minor' },
          ]}
        >
          {items.map((item) => {
            const differs = (
              <>
                {show(item.difference)}{' '}
                {item.differenceState && (
                  <Badge variant={item.differenceState === 'settled' ? 'outline' : 'light'}>
                    {t(`reviewing.differenceState.${item.differenceState}`)}
                  </Badge>
                )}
              </>
            );
            const actions = (
              <Group gap={4} justify="flex-end">
                {item.differenceState && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t('reviewing.committee')}: ${item.number}`}
                    onClick={() => setMeeting(item)}
                  >
                    {t('reviewing.committee')}
                  </Button>
                )}
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`${t('reviewing.whoReviews')}: ${item.number}`}
                  onClick={() => setShown(item)}
                >
                  {t('reviewing.whoReviews')}
                </Button>
              </Group>
            );
            return (
              <Fragment key={item.applicationId}>
                <Table.Tr>
                  <Table.Td className="breaks">
                    {titles.named(item.firmId)}
                    <Text size="xs" c="dimmed">
                      {item.number ?? '—'}
                    </Text>
                    {item.anew && (
                      <Text size="xs" fw={600}>
                        {t('reviewing.anew')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td className="figure minor">
                    {item.submitted} / {item.reviewers}
                  </Table.Td>
                  <Table.Td className="figure">{show(item.score)}</Table.Td>
                  <Table.Td className="figure minor">{differs}</Table.Td>
                  <Table.Td className="figure minor">{show(item.normalised)}</Table.Td>
                  <Table.Td className="minor">{actions}</Table.Td>
                </Table.Tr>
                <Table.Tr className="rest">
                  <Table.Td colSpan={2}>
                    {t('reviewing.reviews')}: {item.submitted} / {item.reviewers}
                    {item.difference !== null && (
                      <>
                        {' · '}
                        {t('reviewing.difference')}: {differs}
                      </>
                    )}
                    {actions}
                  </Table.Td>
                </Table.Tr>
              </Fragment>
            );
          })}
        </ScrollTable>
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
          firm={titles.named(meeting.firmId)}
          onDone={() => setMeeting(undefined)}
        />
      )}
      {shown && <ApplicationReviews call={call} result={shown} onClose={() => setShown(undefined)} />}
      <Meetings call={call} />
    </Panel>
  );
}

/** Search and filter stand in the address: coming back finds them as they were. */
function useShown() {
  const navigate = useNavigate();
  const search: { differences?: string; result?: string } = useSearch({ strict: false });
  return {
    only: search.differences === 'open',
    q: search.result ?? '',
    choose: (next: { differences?: string; result?: string }) =>
      void navigate({
        to: '.',
        search: (old: Record<string, string | undefined>) => ({ ...old, ...next }),
        replace: true,
        resetScroll: false,
      }),
  };
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
