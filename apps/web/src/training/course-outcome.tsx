import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { given } from '../events/event-outcome.js';
import { Outcome } from '../ui/outcome.js';

/** A course whose last session is over and that still stands as planned; `today` as YYYY-MM-DD. */
export function CourseOutcome({ course, today }: { course: Message<'CourseDetail'>; today: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  if (course.state !== 'planned' || !course.endsOn || course.endsOn >= today) return null;
  const { kind, title, topics, completion, certificateKind, trainers, signatories } = course;
  const { titleEn, protocolNo, place } = course;
  const send = (state: 'held' | 'cancelled') =>
    ask(
      api.PUT('/courses/{courseId}', {
        params: { path: { courseId: course.id }, header: ifMatch(course.version) },
        body: {
          ...{ kind, title, topics, completion, certificateKind, trainers, signatories, state },
          ...given({ titleEn, protocolNo, place }),
        },
      }),
    );
  const refresh = () =>
    Promise.all(
      [['course', course.id], ['list'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  return (
    <Outcome
      question={t('outcome.course')}
      send={send}
      refresh={refresh}
      mayDecide={hasRole(session, 'admin', 'staff', 'trainer')}
    />
  );
}
