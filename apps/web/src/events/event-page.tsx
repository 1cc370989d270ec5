import { Alert, Anchor, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { downloadFile, fileHref } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { RunningOrder } from '../innovation/running-order.js';
import { useSectorNames } from '../programs/use-program.js';
import { Icon } from '../ui/icon.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { AttendanceList } from './attendance-list.js';
import { EventTools } from './event-tools.js';
import { EventOutcome } from './event-outcome.js';
import { ImportPanel } from './import-panel.js';
import { StateBadge } from '../ui/state-badge.js';

const NUMBERS = ['participations', 'people', 'firms', 'institutions'] as const;

export function EventPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const failed = useProblemNotice();
  const { eventId } = useParams({ strict: false }) as { eventId: string };
  const path = { eventId };
  const event = useQuery({
    queryKey: ['event', eventId],
    queryFn: () => ask(api.GET('/events/{eventId}', { params: { path } })),
  });
  const sheet = useMutation({
    mutationFn: () => ask(api.GET('/events/{eventId}/sign-sheet', { params: { path } })),
    onSuccess: ({ fileId }) => downloadFile(fileId),
    onError: failed,
  });
  const sectorOf = useSectorNames(event.data?.programId);
  const keeps = hasRole(session, 'admin', 'staff', 'consultant', 'adviser', 'trainer');
  return (
    <Answer query={event}>
      {(e) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/events" params={{ programId: e.programId }}>
                  ← {t('events.title')}
                </Link>
                {e.code && <span>{e.code}</span>}
                <StateBadge state={e.state}>{t(`events.state.${e.state}`)}</StateBadge>
              </Group>
            }
            actions={
              keeps && (
                <>
                  {hasRole(session, 'admin', 'staff') && <EventTools event={e} />}
                  <Button
                    leftSection={<Icon name="download" size={18} />}
                    loading={sheet.isPending}
                    onClick={() => sheet.mutate()}
                  >
                    {t('events.signSheet')}
                  </Button>
                </>
              )
            }
          >
            {f.text(e.title, e.titleEn)}
          </PageTitle>
          {e.state === 'cancelled' && (
            <Alert color="yellow" variant="outline" icon={<Icon name="warning" />} mb="md">
              {e.cancelReason
                ? t('events.cancelledWhy', { reason: e.cancelReason })
                : t('events.isCancelled')}
            </Alert>
          )}
          <Panel>
            <Facts
              items={[
                [t('events.kindLabel'), t(`events.kind.${e.kind}`)],
                [t('events.when'), f.instantLong(e.startsAt)],
                !!e.endsAt && [t('events.ends'), f.instantLong(e.endsAt)],
                !!e.sector && [t('events.sector'), sectorOf(e.sector)],
                [t('events.place'), e.place],
                !!e.link && [
                  t('events.link'),
                  <Anchor key="l" href={e.link} rel="noreferrer noopener">
                    {e.link}
                  </Anchor>,
                ],
                e.capacity !== null && [t('events.capacity'), f.number(e.capacity)],
                [t('events.registered'), f.number(e.registered)],
                !!e.summary && [t('events.summary'), e.summary],
              ]}
            />
          </Panel>
          {keeps && <EventOutcome event={e} />}
          {e.kind === 'pitch-day' && hasRole(session, 'admin', 'staff', 'analyst') && (
            <RunningOrder
              event={e}
              mayChange={hasRole(session, 'admin', 'staff') && e.state !== 'cancelled'}
            />
          )}
          {hasRole(session, 'admin', 'staff', 'consultant', 'adviser', 'trainer', 'analyst') && (
            <Counts eventId={eventId} />
          )}
          {keeps && (
            <ImportPanel
              title={t('events.import')}
              send={(body) =>
                ask(api.POST('/events/{eventId}/attendances/imports', { params: { path }, body }))
              }
              refresh={[
                ['list', `attendances:${eventId}`],
                ['event', eventId],
                ['event-counts', eventId],
              ]}
            />
          )}
          {keeps && <AttendanceList eventId={eventId} name={e.code ?? e.title} />}
          <Outputs eventId={eventId} />
        </>
      )}
    </Answer>
  );
}

/** The four numbers of one event, each with its name. */
function Counts({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const counts = useQuery({
    queryKey: ['event-counts', eventId],
    queryFn: () => ask(api.GET('/events/{eventId}/counts', { params: { path: { eventId } } })),
  });
  return (
    <Panel title={t('kpi.attendance')}>
      <Answer query={counts}>
        {(data) => (
          <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
            {NUMBERS.map((name) => (
              <div key={name} style={{ display: 'flex', flexDirection: 'column-reverse' }}>
                <Text component="dt" size="sm" c="dimmed">
                  {t(`kpi.${name}`)}
                </Text>
                <Text component="dd" m={0} fz={28} fw={650} lh={1.2} className="numerals">
                  {f.number(data[name])}
                </Text>
              </div>
            ))}
          </SimpleGrid>
        )}
      </Answer>
    </Panel>
  );
}

function Outputs({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const outputs = useQuery({
    queryKey: ['event-outputs', eventId],
    queryFn: () => ask(api.GET('/events/{eventId}/outputs', { params: { path: { eventId } } })),
  });
  const line = (output: Message<'EventOutput'>) => (
    <li key={output.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}>
      <Text fw={600}>
        {t(`events.output.${output.kind}`)}{' '}
        <Text span size="sm" c="dimmed" className="numerals">
          {f.instant(output.at)}
        </Text>
      </Text>
      {output.text && <Text style={{ whiteSpace: 'pre-line' }}>{output.text}</Text>}
      {output.fileId && <a href={fileHref(output.fileId)}>{output.fileName ?? t('ui.open')}</a>}
    </li>
  );
  return (
    <Panel title={t('events.outputs')}>
      <Answer query={outputs}>
        {({ items }) =>
          items.filter((output) => !output.withdrawn).length === 0 ? (
            <Empty title={t('events.noOutputs')} next={t('events.noOutputsNext')} />
          ) : (
            <ul className="plain">{items.filter((output) => !output.withdrawn).map(line)}</ul>
          )
        }
      </Answer>
    </Panel>
  );
}
