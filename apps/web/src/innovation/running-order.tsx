import './innovation.css';
import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem, problemText } from '../api/problem.js';
import { saveText } from '../ui/list/csv.js';
import { Answer } from '../ui/states.js';
import { Panel } from '../ui/page.js';
import { useSaysOffline } from '../ui/offline-notice.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { AddPitch } from './add-pitch.js';
import { PitchTable, type ShownRow } from './pitch-table.js';
import { TellOrder } from './tell-order.js';
import { moved, planned, rowsOf, tooLate } from './running-order.rules.js';

interface Event {
  id: string;
  programId: string;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  state: Message<'EventDetail'>['state'];
}
interface Props {
  event: Event;
  mayChange: boolean;
}

/** Who pitches when at a pitch day. Times follow from the lengths and the pauses; every change is saved at once. */
export function RunningOrder({ event, mayChange }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const params = { path: { eventId: event.id } };
  const order = useQuery({
    queryKey: ['running-order', event.id],
    queryFn: () => ask(api.GET('/events/{eventId}/running-order', { params })),
  });
  const file = useMutation({
    mutationFn: () => ask(api.GET('/events/{eventId}/running-order/file', { params })),
    // The mark tells Excel that it is UTF-8.
    onSuccess: ({ fileName, csv }) => saveText(fileName, `\uFEFF${csv}`),
    onError: failed,
  });
  const print = () => {
    document.body.dataset.printing = 'order';
    window.addEventListener('afterprint', () => delete document.body.dataset.printing, { once: true });
    window.print();
  };
  const some = (order.data?.items.length ?? 0) > 0;
  return (
    <Panel
      id="running-order"
      className="running-order"
      title={t('pitches.title')}
      actions={
        some && (
          <>
            <Button size="xs" variant="default" onClick={print}>
              {t('pitches.print')}
            </Button>
            <Button size="xs" variant="default" loading={file.isPending} onClick={() => file.mutate()}>
              {t('pitches.csv')}
            </Button>
          </>
        )
      }
    >
      <Text className="print-only" mb="sm">
        {[f.instantLong(event.startsAt), event.place].filter(Boolean).join(' · ')}
      </Text>
      <Answer query={order}>
        {(data) => <Order key={event.id} event={event} order={data} mayChange={mayChange} />}
      </Answer>
    </Panel>
  );
}

type Phase = 'idle' | 'saving' | 'saved' | 'late' | 'refused' | 'offline';

function Order({ event, order, mayChange }: Props & { order: Message<'RunningOrder'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [rows, setRows] = useState<readonly ShownRow[]>(() => rowsOf(order.items, event));
  const [phase, setPhase] = useState<Phase>('idle');
  const [said, setSaid] = useState('');
  const [savedAt, setSavedAt] = useState<string>();
  const version = useRef(order.version);
  const wanted = useRef<readonly ShownRow[]>(undefined);
  const underway = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = planned(rows, event);
  const late = tooLate(shown, event);
  const nameOf = (row: ShownRow) => row.solution ?? row.number ?? t('pitches.application');
  useEffect(() => () => clearTimeout(timer.current), []);

  const reload = async () => {
    const fresh = await client.fetchQuery({
      queryKey: ['running-order', event.id],
      queryFn: () =>
        ask(api.GET('/events/{eventId}/running-order', { params: { path: { eventId: event.id } } })),
      staleTime: 0,
    });
    version.current = fresh.version;
    setRows(rowsOf(fresh.items, event));
  };
  // One save at a time; what was moved meanwhile goes with the next.
  const send = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (underway.current || !wanted.current) return;
    const next = wanted.current;
    wanted.current = undefined;
    underway.current = true;
    setPhase('saving');
    try {
      const saved = await ask(
        api.PUT('/events/{eventId}/running-order', {
          params: { path: { eventId: event.id }, header: { 'If-Match': `"${version.current}"` } },
          body: {
            items: planned(next, event).map(({ applicationId, startsAt, minutes }) => ({
              applicationId,
              startsAt,
              minutes,
            })),
          },
        }),
      );
      version.current = saved.version;
      setSavedAt(new Date().toISOString());
      setPhase('saved');
      void client.invalidateQueries({ queryKey: ['running-order', event.id] });
      void client.invalidateQueries({ queryKey: ['innovation-summary'] });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'VERSION_CONFLICT') {
        wanted.current = undefined;
        setPhase('refused');
        setSaid(t('pitches.changedMeanwhile'));
        await reload().catch(failed);
      } else if (error instanceof ApiProblem && error.status > 0 && error.status < 500) {
        setPhase('refused');
        const at = /^\/items\/(\d+)/.exec(error.pointer ?? error.errors[0]?.pointer ?? '')?.[1];
        const why = problemText(error, f.language, t('problem.pageFailed'));
        setSaid(at === undefined ? why : `${nameOf(next[Number(at)])}: ${why}`);
      } else {
        wanted.current ??= next;
        setPhase('offline');
        timer.current = setTimeout(() => void send(), 5000);
      }
    } finally {
      underway.current = false;
    }
    if (wanted.current && phase !== 'offline') await send();
  };
  const change = (next: readonly ShownRow[], words = '') => {
    setRows(next);
    setSaid(words);
    // An order that does not fit is shown with what is wrong, and not saved until it fits.
    if (tooLate(planned(next, event), event).size > 0) {
      wanted.current = undefined;
      clearTimeout(timer.current);
      return setPhase('late');
    }
    wanted.current = next;
    setPhase('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), 500);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rows.length) return;
    const next = moved(rows, from, to);
    const at = planned(next, event)[to];
    change(next, t('pitches.movedTo', { name: nameOf(at), no: to + 1, time: f.time(at.startsAt) }));
  };
  const held = useMutation({
    mutationFn: (row: ShownRow) =>
      ask(
        api.POST('/applications/{applicationId}/pitch', {
          params: { path: { applicationId: row.applicationId } },
          body: {
            eventId: event.id,
            on: new Date(event.startsAt).toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' }),
          },
        }),
      ),
    onSuccess: async () => {
      await reload();
      void client.invalidateQueries({ queryKey: ['innovation-summary'] });
    },
    onError: failed,
  });
  const begun = Date.parse(event.startsAt) <= Date.now();
  const toCome = shown.some((row) => Date.parse(row.startsAt) > Date.now());
  const toTell = event.state === 'planned' && (toCome || order.untold > 0 || order.toldAt !== null);
  const end = shown.at(-1)?.endsAt;
  const words: Record<Phase, string> = {
    idle: '',
    saving: t('application.save.saving'),
    saved: savedAt ? t('application.save.saved', { time: f.instant(savedAt) }) : '',
    late: t('pitches.late', {
      count: late.size,
      names: shown
        .filter((row) => late.has(row.applicationId))
        .map(nameOf)
        .join(', '),
      end: event.endsAt ? f.time(event.endsAt) : '24:00',
    }),
    refused: '',
    offline: t('pitches.offline'),
  };
  useSaysOffline(phase === 'offline');
  const bad = phase === 'late' || phase === 'refused' || phase === 'offline';
  return (
    <>
      {rows.length === 0 && <Text c="dimmed">{t('pitches.none')}</Text>}
      {rows.length > 0 && (
        <PitchTable
          rows={shown}
          late={late}
          mayChange={mayChange}
          nameOf={nameOf}
          onMove={move}
          onRemove={(at) =>
            change(
              rows.filter((_, i) => i !== at),
              t('pitches.removed', { name: nameOf(rows[at]) }),
            )
          }
          onSet={(at, part) => change(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))}
          onHeld={begun ? (at) => held.mutate(rows[at]) : undefined}
        />
      )}
      {end && (
        <Text size="sm" mt="xs" className="numerals">
          {t('pitches.total', { count: rows.length, end: f.time(end) })}
          {event.endsAt && ` ${t('pitches.eventEnds', { end: f.time(event.endsAt) })}`}
        </Text>
      )}
      {mayChange && (
        <>
          <Text
            size="sm"
            mt="xs"
            role="status"
            className="no-print"
            c={bad ? 'var(--filiz-warn-text)' : 'dimmed'}
            fw={bad ? 600 : 400}
          >
            {[said, words[phase]].filter(Boolean).join(' ')}
          </Text>
          {toTell && (
            <TellOrder
              eventId={event.id}
              order={order}
              version={() => version.current}
              unsaved={phase === 'saving' || phase === 'late' || phase === 'offline'}
              onConflict={async () => {
                setPhase('refused');
                setSaid(t('pitches.changedBeforeTold'));
                await reload().catch(failed);
              }}
            />
          )}
          <AddPitch
            programId={event.programId}
            taken={rows.map((row) => row.applicationId)}
            add={(slot) =>
              change(
                [...rows, { ...slot, pause: 0, pitchedOn: null }],
                t('pitches.added', { name: slot.solution ?? slot.number ?? '' }),
              )
            }
          />
        </>
      )}
    </>
  );
}
