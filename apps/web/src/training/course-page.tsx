import { Button, Group, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { Icon } from '../ui/icon.js';
import { ImportPanel } from '../events/import-panel.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { Certificates } from './certificates.js';
import { courseQuery } from './course-query.js';
import { CourseOutcome } from './course-outcome.js';
import { Enrolments } from './enrolments.js';
import { notify } from '../ui/notices.js';
import { StateBadge } from '../ui/state-badge.js';

type Course = Message<'CourseDetail'>;

export function CoursePage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const { courseId } = useParams({ strict: false }) as { courseId: string };
  const path = { courseId };
  const course = useQuery(courseQuery(courseId));
  const trains = hasRole(session, 'admin', 'staff', 'trainer');
  const reads = trains || hasRole(session, 'analyst');
  return (
    <Answer query={course}>
      {(c) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/courses" params={{ programId: c.programId }}>
                  ← {t('courses.title')}
                </Link>
                {c.code && <span>{c.code}</span>}
                <StateBadge state={c.state}>{t(`courses.state.${c.state}`)}</StateBadge>
              </Group>
            }
            actions={trains && c.state === 'held' && c.completed > c.certificates && <Issue course={c} />}
          >
            {f.text(c.title, c.titleEn)}
          </PageTitle>
          {reads && <CourseOutcome course={c} today={today()} />}
          <About course={c} />
          <Sessions courseId={courseId} takes={trains && c.state !== 'cancelled'} />
          {reads && <Certificates courseId={courseId} name={c.code ?? c.title} />}
          {trains && (
            <ImportPanel
              title={t('courses.enrolmentsFile')}
              send={(body) =>
                ask(api.POST('/courses/{courseId}/enrolments/imports', { params: { path }, body }))
              }
              refresh={[
                ['list', `enrolments:${courseId}`],
                ['course', courseId],
              ]}
            />
          )}
          {reads && <Enrolments courseId={courseId} name={c.code ?? c.title} />}
        </>
      )}
    </Answer>
  );
}

/** One press for a class of fifty; nobody gets two, however often it is pressed. */
function Issue({ course }: { course: Course }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const issue = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/courses/{courseId}/certificates', { params: { path: { courseId: course.id } }, body: {} }),
      ),
    onSuccess: async ({ issued, already }) => {
      notify({
        message: `${t('courses.issued', { count: issued })}${already > 0 ? ` ${t('courses.issuedAlready', { count: already })}` : ''}`,
      });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['course', course.id] }),
        client.invalidateQueries({ queryKey: ['list'] }),
      ]);
    },
    onError: failed,
  });
  return (
    <Button
      leftSection={<Icon name="check" size={18} />}
      loading={issue.isPending}
      onClick={() => issue.mutate()}
    >
      {t('courses.issue')} ({course.completed - course.certificates})
    </Button>
  );
}
function About({ course }: { course: Course }) {
  const { t } = useTranslation();
  const f = useFormat();
  const percent = f.number(course.completion.minPercent);
  const rule = [
    course.completion.of === 'sessions'
      ? t('courses.ruleSessions', { percent })
      : t('courses.ruleHours', { percent }),
    course.completion.assessment && t('courses.ruleAssessment'),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Panel>
      <Facts
        items={[
          [t('courses.kindLabel'), t(`courses.kind.${course.kind}`)],
          [t('courses.certificateKind'), t(`public.certificate.kinds.${course.certificateKind}`)],
          [
            t('courses.dates'),
            course.startsOn &&
              `${f.day(course.startsOn)}${course.endsOn && course.endsOn !== course.startsOn ? ` – ${f.day(course.endsOn)}` : ''}`,
          ],
          [t('courses.hours'), f.number(course.lessonHours)],
          [t('courses.place'), course.place],
          [t('courses.rule'), rule],
          course.trainers.length > 0 && [t('courses.trainers'), course.trainers.join(', ')],
          !!course.protocolNo && [t('courses.protocol'), course.protocolNo],
          course.topics.length > 0 && [
            t('courses.topics'),
            course.topics.map((topic) => topic.title).join(' · '),
          ],
        ]}
      />
    </Panel>
  );
}

/** The day it is in Istanbul. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(new Date());

function Sessions({ courseId, takes }: { courseId: string; takes: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const sessions = useQuery({
    queryKey: ['course-sessions', courseId],
    queryFn: () => ask(api.GET('/courses/{courseId}/sessions', { params: { path: { courseId } } })),
  });
  if (sessions.data?.items.length === 0) return null;
  return (
    <Panel title={t('courses.sessions')}>
      <Answer query={sessions}>
        {({ items }) => (
          <div className="scroll" tabIndex={0} role="region" aria-label={t('courses.sessions')}>
            <Table className="rows">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col" className="figure">
                    #
                  </Table.Th>
                  <Table.Th scope="col">{t('courses.dates')}</Table.Th>
                  <Table.Th scope="col">{t('courses.topic')}</Table.Th>
                  <Table.Th scope="col" className="figure minor">
                    {t('courses.hours')}
                  </Table.Th>
                  <Table.Th scope="col" className="figure">
                    {t('courses.present')}
                  </Table.Th>
                  {takes && <Table.Th scope="col">{t('attendance.titleOnly')}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((session) => (
                  <Table.Tr key={session.id}>
                    <Table.Td className="figure">{session.number}</Table.Td>
                    <Table.Td className="numerals">
                      {f.day(session.on)} {session.startsAt ?? ''}
                    </Table.Td>
                    <Table.Td className="wide">{session.topic ?? '—'}</Table.Td>
                    <Table.Td className="figure minor">{f.number(session.hours)}</Table.Td>
                    <Table.Td className="figure">
                      {session.state === 'cancelled'
                        ? t('courses.state.cancelled')
                        : session.taken
                          ? f.number(session.present)
                          : t('courses.notTaken')}
                    </Table.Td>
                    {takes && (
                      <Table.Td>
                        {session.state === 'planned' && session.on <= today() ? (
                          <Link
                            to="/courses/$courseId/sessions/$sessionId"
                            params={{ courseId, sessionId: session.id }}
                            aria-label={`${session.taken ? t('attendance.correct') : t('attendance.take')}: ${session.number}`}
                          >
                            {session.taken ? t('attendance.correct') : t('attendance.take')}
                          </Link>
                        ) : (
                          '—'
                        )}
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answer>
    </Panel>
  );
}
