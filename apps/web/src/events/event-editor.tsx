import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EVENT_KINDS } from '#contracts/workshops/event-kinds';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { programQuery, useProgramId } from '../programs/use-program.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { bodyOf, draftOf, emptyEvent, faultsOf, tellsOthers, type EventDraft } from './event-draft.js';
import { EventFields } from './event-fields.js';
import { WhoIsTold } from './who-is-told.js';

/** A new event of a programme; from an open-innovation call (`?callId=`) its pitch day, named after it. */
export function NewEventPage() {
  const { t } = useTranslation();
  const programId = useProgramId();
  const { kind, callId } = useSearch({ strict: false }) as { kind?: string; callId?: string };
  const call = useQuery({
    queryKey: ['call', callId],
    queryFn: () => ask(api.GET('/calls/{callId}', { params: { path: { callId: callId! } } })),
    enabled: !!callId,
  });
  const known = EVENT_KINDS.find((one) => one === kind);
  return (
    <>
      <PageTitle
        over={
          callId ? (
            <Link to="/calls/$callId" params={{ callId }}>
              ← {t('events.toCall')}
            </Link>
          ) : (
            <Link to="/programs/$programId/events" params={{ programId }}>
              ← {t('events.title')}
            </Link>
          )
        }
        lead={known === 'pitch-day' ? t('events.pitchLead') : undefined}
      >
        {known === 'pitch-day' ? t('events.newPitchDay') : t('events.new')}
      </PageTitle>
      {callId ? (
        <Answer query={call}>{(of) => <NewEvent kind={known} of={of} programId={programId} />}</Answer>
      ) : (
        <NewEvent kind={known} programId={programId} />
      )}
    </>
  );
}

function NewEvent({
  kind,
  of,
  programId,
}: {
  kind?: EventDraft['kind'];
  of?: Message<'Call'>;
  programId: string;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // A repeat after a lost answer is the same event; what was changed since is another one.
  const sent = useRef({ says: '', key: '' });
  const save = async (draft: EventDraft) => {
    const body = bodyOf(draft);
    const says = JSON.stringify(body);
    if (sent.current.says !== says) sent.current = { says, key: crypto.randomUUID() };
    const { id } = await ask(
      api.POST('/programs/{programId}/events', {
        params: { path: { programId }, header: { 'Idempotency-Key': sent.current.key } },
        body,
      }),
    );
    return id;
  };
  const first = {
    ...emptyEvent(kind),
    ...(of ? { title: t('events.pitchDayOf', { call: of.title }).slice(0, 300) } : {}),
    ...(of?.titleEn ? { titleEn: t('events.pitchDayOfEn', { call: of.titleEn }).slice(0, 300) } : {}),
  };
  return (
    <Editor
      programId={programId}
      first={first}
      save={save}
      words={t('events.plan')}
      done={(eventId) =>
        navigate({
          to: '/events/$eventId',
          params: { eventId },
          search: of ? ({ callId: of.id } as never) : undefined,
        })
      }
    />
  );
}

/** Changes what is said of an event, and plans one again that was cancelled; whether it was held is said on its page. */
export function EditEventPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const navigate = useNavigate();
  const { eventId } = useParams({ strict: false }) as { eventId: string };
  const event = useQuery({
    queryKey: ['event', eventId],
    queryFn: () => ask(api.GET('/events/{eventId}', { params: { path: { eventId } } })),
  });
  return (
    <Answer query={event}>
      {(known) => (
        <>
          <PageTitle
            over={
              <Link to="/events/$eventId" params={{ eventId }}>
                ← {f.text(known.title, known.titleEn)}
              </Link>
            }
          >
            {known.state === 'cancelled' ? t('events.planAgain') : t('events.edit')}
          </PageTitle>
          <Editor
            programId={known.programId}
            first={draftOf(known)}
            known={known}
            words={known.state === 'cancelled' ? t('events.planAgain') : t('ui.save')}
            save={async (draft, reason) => {
              await ask(
                api.PUT('/events/{eventId}', {
                  params: { path: { eventId }, header: ifMatch(known.version) },
                  body: {
                    ...bodyOf(draft),
                    state: known.state === 'cancelled' ? 'planned' : known.state,
                    ...(reason ? { reason } : {}),
                  },
                }),
              );
              return eventId;
            }}
            done={() => navigate({ to: '/events/$eventId', params: { eventId } })}
          />
        </>
      )}
    </Answer>
  );
}

function Editor({
  programId,
  first,
  known,
  words,
  save,
  done,
}: {
  programId: string;
  first: EventDraft;
  /** As it stands now; absent: a new one. */
  known?: Message<'EventDetail'>;
  words: string;
  /** Sends it, with the reason for those who are told; the event's id. */
  save: (draft: EventDraft, reason: string) => Promise<string>;
  done: (eventId: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const program = useQuery(programQuery(programId));
  const [draft, setDraft] = useState(first);
  const [reason, setReason] = useState('');
  const told = !!known && tellsOthers(known, first, draft);
  const faults = useFaults({
    title: t('events.name'),
    titleEn: t('events.nameEn'),
    startsAt: t('events.starts'),
    endsAt: t('events.ends'),
    sector: t('events.sector'),
    place: t('events.place'),
    link: t('events.link'),
    capacity: t('events.capacity'),
    summary: t('events.summary'),
    reason: t('events.changeReason'),
  });
  const send = useMutation({
    mutationFn: () => save(draft, told ? reason.trim() : ''),
    onSuccess: async (eventId) => {
      notify({ message: t('ui.saved') });
      await Promise.all(
        [['event', eventId], ['list'], ['pitch-days']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
      await done(eventId);
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = Object.entries(faultsOf(draft)).map(([name, key]) => [name, t(key as 'ui.required')]);
    if (!faults.found(Object.fromEntries(wrong) as Record<string, string>)) send.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Panel>
        <EventFields draft={draft} faults={faults} sectors={program.data?.sectors ?? []} onDraft={setDraft} />
        {told && <WhoIsTold event={known} reason={reason} onReason={setReason} />}
      </Panel>
      <Group mt="md">
        <Button type="submit" loading={send.isPending}>
          {words}
        </Button>
      </Group>
    </form>
  );
}
