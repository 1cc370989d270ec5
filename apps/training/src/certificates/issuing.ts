import Big from 'big.js';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import type { CourseEntity } from '../courses/course.entity.js';
import { countedSessions } from '../courses/course.service.js';
import type { EnrolmentEntity } from '../enrolments/enrolment.entity.js';
import { canonical } from '../who-is-who/canonical.js';
import type { Paper } from './certificate.entity.js';
import { certificateNumber } from './certificate.rules.js';

/**
 * Who gets one now: one of each person who completed. Somebody whose certificate was revoked gets another only when named.
 */
export async function choose(
  tx: Tx,
  courseId: string,
  enrolments: EnrolmentEntity[],
  wanted: readonly string[] | undefined,
): Promise<{ chosen: EnrolmentEntity[]; already: number; notCompleted: number }> {
  if (wanted?.some((id) => !enrolments.some((e) => e.id === id)))
    throw new DomainError('ENROLMENT_UNKNOWN', { pointer: '/enrolmentIds' });
  const held = await tx.query<{ personId: string }>(
    `SELECT person_id AS "personId" FROM certificate WHERE course_id = $1 AND (state = 'issued' OR (state = 'revoked' AND NOT $2))`,
    [courseId, wanted !== undefined],
  );
  const roots = await canonical(tx, [...enrolments.map((e) => e.personId), ...held.map((h) => h.personId)]);
  const rootOf = (personId: string) => roots.get(personId) ?? personId;
  const holders = new Set(held.map((h) => rootOf(h.personId)));
  const people = new Map<string, EnrolmentEntity>();
  for (const e of enrolments)
    if ((!wanted || wanted.includes(e.id)) && !people.has(rootOf(e.personId)))
      people.set(rootOf(e.personId), e);
  const all = [...people].map(([root, e]) => ({ e, has: holders.has(root) }));
  return {
    chosen: all.filter(({ e, has }) => !has && e.completed).map(({ e }) => e),
    already: all.filter(({ has }) => has).length,
    notCompleted: all.filter(({ e, has }) => !has && !e.completed).length,
  };
}

/** The next numbers of the programme's year; the row's lock is held until the commit, so no number is lost to a failure. */
export async function takeNumbers(
  tx: Tx,
  place: ProgramPlace,
  day: string,
  count: number,
): Promise<string[]> {
  const year = Number(day.slice(0, 4));
  const [{ last }] = await tx.query<{ last: number }>(
    `INSERT INTO certificate_counter (program_id, year, last) VALUES ($1, $2, $3)
     ON CONFLICT (program_id, year) DO UPDATE SET last = certificate_counter.last + excluded.last RETURNING last`,
    [place.programId, year, count],
  );
  return Array.from({ length: count }, (_, i) => certificateNumber(place.code, year, last - count + i + 1));
}

/** What stands on the papers of a course, as it is now. */
export async function paperOf(
  tx: Tx,
  course: CourseEntity,
  { place, issuer }: { place: ProgramPlace; issuer: string },
): Promise<Omit<Paper, 'verifyUrl'>> {
  const sessions = await countedSessions(tx, course.id);
  return {
    courseTitle: course.title,
    courseKind: course.kind,
    hours: sessions.reduce((sum, s) => sum.plus(s.hours), new Big(0)).toFixed(),
    startsOn: sessions[0]?.onDay ?? null,
    endsOn: sessions.at(-1)?.onDay ?? null,
    place: course.place,
    protocolNo: course.protocolNo,
    topics: course.topics.map((t) => t.title),
    programCode: place.code,
    programTitle: place.title,
    issuer,
    signatories: course.signatories,
  };
}
