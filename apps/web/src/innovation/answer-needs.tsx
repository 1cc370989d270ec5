import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem, problemText } from '../api/problem.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useSaysOffline } from '../ui/offline-notice.js';
import { useFormat } from '../ui/use-format.js';
import { innovationQuery } from './innovation-query.js';
import { keepUnsent, unsentNeeds } from './needs-keeper.js';

type Innovation = Message<'ApplicationInnovation'>;
interface Props {
  applicationId: string;
  call: Pick<Message<'Call'>, 'id' | 'programId'>;
}
const MOST = 20;
const AGAIN_MS = 5000;

/** Which published needs an application answers: ticked, and saved at once. */
export function AnswerNeeds({ applicationId, call }: Props) {
  const { t } = useTranslation();
  const innovation = useQuery(innovationQuery(applicationId));
  const needs = useQuery({
    queryKey: ['needs-to-answer', call.id],
    queryFn: async () => {
      const all: Message<'NeedListItem'>[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined && all.length < 500;) {
        const page: { items: Message<'NeedListItem'>[]; next?: string } = await ask(
          api.GET('/needs', {
            params: {
              query: {
                programId: call.programId,
                state: 'published',
                limit: 100,
                ...(cursor ? { cursor } : {}),
              },
            },
          }),
        );
        all.push(...page.items.filter((need) => need.callId === null || need.callId === call.id));
        cursor = page.next;
      }
      return all;
    },
  });
  return (
    <Panel title={t('answers.title')}>
      <Answer query={innovation}>
        {(known) => (
          <Answer query={needs}>
            {(published) => <Choice applicationId={applicationId} known={known} published={published} />}
          </Answer>
        )}
      </Answer>
    </Panel>
  );
}

type Phase = 'saved' | 'saving' | 'offline' | 'refused';

function Choice({
  applicationId,
  known,
  published,
}: {
  applicationId: string;
  known: Innovation;
  published: readonly Message<'NeedListItem'>[];
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const server = useRef(known.needs.map((need) => need.needId));
  const [chosen, setChosen] = useState<readonly string[]>(
    () => unsentNeeds(applicationId)?.chosen ?? server.current,
  );
  const [phase, setPhase] = useState<Phase>('saved');
  const [savedAt, setSavedAt] = useState<string>();
  const [why, setWhy] = useState('');
  const wanted = useRef<readonly string[]>(undefined);
  const underway = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // One save at a time; what was chosen meanwhile goes with the next.
  const send = useCallback(async () => {
    clearTimeout(timer.current);
    if (underway.current || !wanted.current) return;
    const needIds = [...wanted.current];
    const seen = [...server.current];
    wanted.current = undefined;
    underway.current = true;
    setPhase('saving');
    try {
      const saved = await ask(
        api.PUT('/applications/{applicationId}/needs', {
          params: { path: { applicationId } },
          body: { needIds, seen },
        }),
      );
      server.current = saved.needs.map((need) => need.needId);
      client.setQueryData(innovationQuery(applicationId).queryKey, saved);
      setSavedAt(new Date().toISOString());
      setPhase('saved');
      if (!wanted.current) {
        keepUnsent(applicationId, undefined);
        // A colleague's choice of the same minute is shown, too.
        setChosen(server.current);
      }
    } catch (error) {
      const refused = error instanceof ApiProblem && error.status > 0 && error.status < 500;
      setPhase(refused ? 'refused' : 'offline');
      if (refused) {
        setWhy(problemText(error, f.language, t('problem.pageFailed')));
        keepUnsent(applicationId, undefined);
        setChosen(server.current);
      } else {
        wanted.current ??= needIds;
        timer.current = setTimeout(() => void send(), AGAIN_MS);
      }
    } finally {
      underway.current = false;
    }
    if (wanted.current && timer.current === undefined) void send();
  }, [applicationId, client, f.language, t]);

  // What an earlier visit could not send goes now; a line that is back is used at once.
  useEffect(() => {
    const left = unsentNeeds(applicationId);
    if (left) {
      wanted.current = left.chosen;
      void send();
    }
    const again = () => void send();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer.current);
    };
  }, [applicationId, send]);

  const choose = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    setChosen(next);
    wanted.current = next;
    keepUnsent(applicationId, { chosen: [...next], seen: server.current });
    timer.current = undefined;
    void send();
  };

  // What was named and closed since may stay, and be taken out.
  const closed = known.needs.filter((need) => !published.some((one) => one.id === need.needId));
  const rows = [
    ...published.map(({ id, title, tags, firmTitle }) => ({
      id,
      title,
      detail: [firmTitle ?? t('public.call.needUnnamed'), ...tags].join(' · '),
    })),
    ...closed.map(({ needId, title }) => ({ id: needId, title, detail: t('needs.state.closed') })),
  ];
  const words: Record<Phase, string> = {
    saved: savedAt ? t('application.save.saved', { time: f.instant(savedAt) }) : '',
    saving: t('application.save.saving'),
    offline: t('application.save.offline'),
    refused: t('answers.refused', { why }),
  };
  useSaysOffline(phase === 'offline');
  const bad = phase === 'offline' || phase === 'refused';
  if (rows.length === 0) return <Text c="dimmed">{t('answers.noneYet')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('answers.lead')}
      </Text>
      <Stack gap={10} role="group" aria-label={t('answers.title')}>
        {rows.map((need) => {
          const on = chosen.includes(need.id);
          return (
            <div key={need.id}>
              <Checkbox
                label={need.title}
                description={need.detail}
                checked={on}
                disabled={!on && chosen.length >= MOST}
                onChange={(event) => choose(need.id, event.currentTarget.checked)}
              />
              <NeedText needId={need.id} title={need.title} />
            </div>
          );
        })}
      </Stack>
      <Group gap="sm">
        <Text
          size="sm"
          role="status"
          c={bad ? 'var(--filiz-warn-text)' : 'dimmed'}
          fw={bad ? 600 : 400}
          className="numerals"
        >
          {t('answers.count', { count: chosen.length })} {words[phase]}
        </Text>
        {phase === 'offline' && (
          <Button size="compact-sm" variant="default" onClick={() => void send()}>
            {t('ui.retry')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** What a need says, opened where it is chosen. */
function NeedText({ needId, title }: { needId: string; title: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const need = useQuery({
    queryKey: ['need', needId],
    queryFn: () => ask(api.GET('/needs/{needId}', { params: { path: { needId } } })),
    enabled: open,
  });
  return (
    <div style={{ paddingInlineStart: 32 }}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={open}
        aria-label={t(open ? 'answers.hideOf' : 'answers.readOf', { title })}
        onClick={() => setOpen(!open)}
        style={{ minHeight: 24 }}
      >
        {t(open ? 'answers.hide' : 'answers.read')}
      </Anchor>
      {open && (
        <Answer query={need}>
          {(n) => (
            <Stack gap={4} maw="44rem">
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {n.text}
              </Text>
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                <strong>{t('public.call.needSought')}:</strong> {n.sought}
              </Text>
            </Stack>
          )}
        </Answer>
      )}
    </div>
  );
}
