import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#contracts/core/text';
import { api, ask } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { courseQuery } from './course-query.js';
import { loadClass, type Pupil } from './class-list.js';
import { useRollCall } from './use-roll-call.js';

/** A session's roll call: a name is tapped, or typed and taken with Enter; every tap is saved by itself and can be taken back. */
export function AttendancePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const path = useParams({ strict: false }) as { courseId: string; sessionId: string };
  const { courseId, sessionId } = path;
  const sessions = useQuery({
    queryKey: ['course-sessions', courseId],
    queryFn: () => ask(api.GET('/courses/{courseId}/sessions', { params: { path: { courseId } } })),
  });
  const pupils = useQuery({ queryKey: ['class', courseId], queryFn: () => loadClass(courseId) });
  const taken = useQuery({
    queryKey: ['attendance', sessionId],
    queryFn: () => ask(api.GET('/sessions/{sessionId}/attendance', { params: { path: { sessionId } } })),
    // What is tapped here is the newest; asking again meanwhile would only flicker.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const course = useQuery(courseQuery(courseId)).data;
  const session = sessions.data?.items.find((item) => item.id === sessionId);
  const topic = session?.topic ? ` · ${session.topic}` : '';
  return (
    <Answer query={taken}>
      {({ present }) => (
        <>
          <PageTitle
            over={
              <Link to="/courses/$courseId" params={{ courseId }}>
                ← {course ? f.text(course.title, course.titleEn) : t('attendance.toCourse')}
              </Link>
            }
            lead={session && `${f.day(session.on)} ${session.startsAt ?? ''}${topic}`}
          >
            {session ? t('attendance.title', { number: session.number }) : t('attendance.titleOnly')}
          </PageTitle>
          <Answer query={pupils}>
            {(all) =>
              all.length === 0 ? (
                <Panel>
                  <Empty title={t('courses.noEnrolments')} next={t('courses.noEnrolmentsNext')} />
                </Panel>
              ) : (
                <RollCall courseId={courseId} sessionId={sessionId} pupils={all} present={present} />
              )
            }
          </Answer>
        </>
      )}
    </Answer>
  );
}

interface Props {
  courseId: string;
  sessionId: string;
  pupils: readonly Pupil[];
  present: readonly string[];
}

function RollCall({ courseId, sessionId, pupils, present }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const [typed, setTyped] = useState('');
  const roll = useRollCall(courseId, sessionId, present);
  const shown = useMemo(() => {
    const words = fold(typed).split(' ').filter(Boolean);
    return pupils.filter((pupil) => words.every((word) => pupil.key.includes(word)));
  }, [pupils, typed]);
  return (
    <>
      {roll.state === 'failed' && (
        <Alert
          role="alert"
          color="red"
          variant="outline"
          mb="md"
          icon={<Icon name="warning" />}
          title={t('attendance.unsaved')}
          styles={{ title: { color: 'var(--mantine-color-error)' } }}
        >
          <Text size="sm">{roll.why ?? t('attendance.unsavedText')}</Text>
          <Button mt="sm" size="xs" variant="default" onClick={roll.save}>
            {t('ui.retry')}
          </Button>
        </Alert>
      )}
      <Group justify="space-between" align="flex-end" mb="md">
        <TextInput
          label={t('attendance.search')}
          description={t('attendance.searchHint')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          w={{ base: '100%', sm: 340 }}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '' || shown.length !== 1) return;
            event.preventDefault();
            roll.set(shown[0].id, true);
            setTyped('');
          }}
        />
        <div>
          <Text fw={650} fz="lg" className="numerals" role="status" aria-live="polite">
            {t('attendance.count', { present: f.number(roll.present.size), all: f.number(pupils.length) })}
          </Text>
          <Text size="sm" c="dimmed" className="numerals">
            {roll.state === 'saving'
              ? t('attendance.saving')
              : roll.savedAt
                ? t('attendance.savedAt', { when: f.instant(roll.savedAt).slice(-5) })
                : ''}
          </Text>
        </div>
      </Group>
      {shown.length === 0 ? (
        <Panel>
          <Empty title={t('attendance.nobody')} next={t('attendance.nobodyNext')} />
        </Panel>
      ) : (
        <ul className="plain roll" aria-label={t('courses.enrolments')}>
          {shown.map((pupil) => {
            const here = roll.present.has(pupil.id);
            return (
              <li key={pupil.id}>
                <button
                  type="button"
                  className="roll-name"
                  aria-pressed={here}
                  onClick={() => roll.set(pupil.id, !here)}
                >
                  <span className="roll-mark" aria-hidden="true">
                    {here && <Icon name="check" size={18} />}
                  </span>
                  <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                    {pupil.name}
                    <Text component="span" display="block" size="sm" c="dimmed">
                      {pupil.organisation || '—'}
                    </Text>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Group mt="md">
        <Button variant="default" onClick={() => roll.replace(pupils.map((pupil) => pupil.id))}>
          {t('attendance.all')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="undo" size={18} />}
          disabled={!roll.canUndo}
          onClick={roll.undo}
        >
          {t('attendance.undo')}
        </Button>
        {!roll.savedAt && roll.present.size === 0 && (
          <Button variant="default" onClick={() => roll.replace([])}>
            {t('attendance.none')}
          </Button>
        )}
      </Group>
    </>
  );
}
