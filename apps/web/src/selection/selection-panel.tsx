import { Alert, Anchor, Button, Code, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { DecisionForm } from './decision-form.js';
import { DeclineForm } from './decline-form.js';
import { Downloads } from './downloads.js';
import { ExceptionForm, Exceptions } from './exceptions.js';
import { FillTable } from './fill-table.js';
import { LotPanel } from './lot-panel.js';
import { RankingExport } from './ranking-export.js';
import { RankingFilter, useShownRanks } from './ranking-filter.js';
import { rankingPage, type Shown, type Top } from './ranking-page.js';
import { RankingTable, type Ranked } from './ranking-table.js';
import { SelectionChanges } from './selection-changes.js';
import { useDimensionNames } from './use-dimension-names.js';
import { WaitingDecision } from './waiting-decision.js';

interface Props {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
}
/** From the preview over the board’s decision to the frozen selection, one panel. */
export function SelectionPanel({ call, sectorOf }: Props) {
  const session = useSession();
  const staff = hasRole(session, 'admin', 'staff');
  const decided = call.state === 'decided';
  const [again, setAgain] = useState(false);
  if (!decided && !(call.state === 'closed' && staff)) return null;
  const mode = decided && !again ? 'decided' : 'preview';
  return (
    <>
      <SelectionView
        key={mode}
        call={call}
        sectorOf={sectorOf}
        mode={mode}
        staff={staff}
        toggle={decided && staff ? () => setAgain(!again) : undefined}
        onDecided={() => setAgain(false)}
      />
      <LotPanel callId={call.id} />
    </>
  );
}

interface ViewProps extends Props {
  mode: 'decided' | 'preview';
  staff: boolean;
  toggle?: () => void;
  onDecided: () => void;
}

function SelectionView({ call, sectorOf, mode, staff, toggle, onDecided }: ViewProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<{ item: Ranked; name: string }>();
  const [entering, setEntering] = useState(false);
  const shown = useShownRanks();
  const names = useDimensionNames(call, sectorOf);
  const ranking = useRanking(call.id, mode, shown);
  const entry = useQuery({
    queryKey: ['decision-entry', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/decision', { params: { path: { callId: call.id } } })),
    enabled: staff,
  });
  const refresh = () =>
    Promise.all(
      [['selection', call.id], ['decision-entry', call.id], ['call', call.id], ['list'], ['tasks']].map(
        (queryKey) => client.invalidateQueries({ queryKey }),
      ),
    );
  const preview = mode === 'preview';
  const waiting = entry.data?.items[0];
  const first = ranking.data?.pages[0];
  // What is shown would be another decision, or is one.
  const decisions = preview
    ? call.state === 'decided'
      ? 2
      : 1
    : first && 'version' in first
      ? first.version
      : 0;
  return (
    <Panel
      title={t(preview ? 'selection.preview' : 'selection.decided')}
      actions={
        <>
          {toggle && (
            <Button variant="default" onClick={toggle}>
              {t(preview ? 'selection.back' : 'selection.again')}
            </Button>
          )}
          <RankingExport {...{ call, mode, shown, names }} />
          <Downloads callId={call.id} decided={call.state === 'decided' && !preview} />
          {preview && first && staff && (
            <Button onClick={() => setEntering(true)}>
              {t(waiting ? 'selection.enterAgain' : 'selection.enter')}
            </Button>
          )}
        </>
      }
    >
      <Answer query={ranking}>
        {({ pages: [top] }) => (
          <>
            <Head top={top} preview={preview} />
            {waiting && (
              <WaitingDecision
                entry={waiting}
                sha256={preview ? top.sha256 : undefined}
                onLook={preview ? undefined : toggle}
                onChange={async () => {
                  await refresh();
                  onDecided();
                }}
              />
            )}
            {decisions > 1 && <SelectionChanges callId={call.id} preview={preview} />}
            <FillTable fill={top.fill} names={names} />
            <RankingFilter top={top} shown={shown} />
            <RankingTable
              items={ranking.data?.pages.flatMap((page) => page.items) ?? []}
              groupBy={top.groupBy}
              names={names}
              filtered={shown.outcome !== undefined || shown.find !== undefined}
              action={
                staff
                  ? {
                      label: t(preview ? 'selection.except' : 'selection.decline'),
                      // A place on the reserve list is given back as well.
                      may: (item) => preview || item.outcome !== 'rejected',
                      run: (item, name) => setChosen({ item, name }),
                    }
                  : undefined
              }
            />
            {ranking.hasNextPage && (
              <Button
                mt="sm"
                variant="default"
                loading={ranking.isFetchingNextPage}
                onClick={() => void ranking.fetchNextPage()}
                className="no-print"
              >
                {t('selection.more')}
              </Button>
            )}
            <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
              <Exceptions
                callId={call.id}
                exceptions={top.exceptions}
                onChange={preview && staff ? refresh : undefined}
              />
            </div>
            <Text size="sm" c="dimmed">
              {t('selection.hash')}: <Code style={{ overflowWrap: 'anywhere' }}>{top.sha256}</Code>
            </Text>
            {entering && (
              <DecisionForm
                callId={call.id}
                sha256={top.sha256}
                incomplete={top.incomplete}
                again={call.state === 'decided'}
                onClose={() => setEntering(false)}
                onChange={refresh}
              />
            )}
          </>
        )}
      </Answer>
      {chosen && preview && (
        <ExceptionForm {...chosen} callId={call.id} onClose={() => setChosen(undefined)} onChange={refresh} />
      )}
      {chosen && !preview && (
        <DeclineForm
          applicationId={chosen.item.applicationId}
          name={chosen.name}
          onClose={() => setChosen(undefined)}
          onChange={refresh}
        />
      )}
    </Panel>
  );
}

function useRanking(callId: string, mode: 'decided' | 'preview', shown: Shown) {
  const { outcome, find } = shown;
  return useInfiniteQuery({
    queryKey: ['selection', callId, mode, outcome, find],
    // While it is searched the ranking stays in place.
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => rankingPage(callId, mode, shown, pageParam),
    getNextPageParam: (page) => page.next,
  });
}

function Head({ top, preview }: { top: Top; preview: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <>
      {'decisionNo' in top ? (
        <div style={{ marginBottom: 'var(--mantine-spacing-sm)' }}>
          <Text>
            {t('selection.decision', {
              no: top.decisionNo,
              on: f.day(top.decidedOn),
              attendees: top.attendees,
            })}
            {' · '}
            {t('selection.version', { version: top.version })}
            {top.minutesFileId && (
              <>
                {' · '}
                <Anchor href={`${fileHref(top.minutesFileId)}?show=true`} target="_blank" underline="always">
                  {t('selection.minutes')}
                </Anchor>
              </>
            )}
          </Text>
          {top.reason && (
            <Text size="sm" c="dimmed">
              {t('selection.versionReason')}: {top.reason}
            </Text>
          )}
        </div>
      ) : (
        preview && (
          <Text c="dimmed" size="sm" mb="sm">
            {t('selection.previewLead')}
          </Text>
        )
      )}
      {top.seedStandIn && (
        <Alert variant="outline" mb="sm">
          {t('selection.standIn')}
        </Alert>
      )}
      {top.incomplete > 0 && (
        <Alert color="yellow" variant="outline" mb="sm" c="var(--filiz-warn-text)">
          {t('selection.incomplete', { count: top.incomplete })}
        </Alert>
      )}
    </>
  );
}
