import { isDoubtful, type ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { Outcome, Remark } from '#platform/imports/report';
import type { CourseEntity } from '../courses/course.entity.js';
import { canonical } from '../who-is-who/canonical.js';
import { EnrolmentEntity, newEnrolment, sayEnrolment } from './enrolment.entity.js';

/** A course's enrolments while a list is written into them: one a person, whatever the spelling. */
export class EnrolmentBook {
  private readonly made: EnrolmentEntity[] = [];
  private readonly present: { sessionId: string; enrolmentId: string }[] = [];
  /** canonical person → first row of this list */
  private readonly seen = new Map<string, number>();

  private constructor(
    private readonly tx: Tx,
    private readonly course: CourseEntity,
    private readonly importId: string,
    private readonly byPerson: Map<string, EnrolmentEntity>,
    private readonly roots: Map<string, string>,
  ) {}

  static async open(
    tx: Tx,
    course: CourseEntity,
    importId: string,
    resolved: ReadonlyMap<number, ResolvedRow>,
  ): Promise<EnrolmentBook> {
    const known = await tx.manager.findBy(EnrolmentEntity, { courseId: course.id });
    const roots = await canonical(tx, [
      ...known.map((e) => e.personId),
      ...[...resolved.values()].flatMap((r) => r.personId ?? []),
    ]);
    // Of two records of one person the one that holds comes last, and stays.
    const byPerson = known
      .toSorted((a, b) => Number(a.state === 'enrolled') - Number(b.state === 'enrolled'))
      .map((e) => [roots.get(e.personId) ?? e.personId, e] as const);
    return new EnrolmentBook(tx, course, importId, new Map(byPerson), roots);
  }

  /** One row: who it is, and the sessions they came to. */
  enter(
    row: number,
    who: ResolvedRow | undefined,
    attended: readonly string[],
  ): { outcome: Outcome; remark?: Remark } {
    if (!who?.personId) return { outcome: 'refused', remark: { code: 'ENROLLEE_UNKNOWN' } };
    const root = this.roots.get(who.personId) ?? who.personId;
    const first = this.seen.get(root);
    if (first === undefined) this.seen.set(root, row);
    const known = this.byPerson.get(root);
    const enrolment = known ?? this.enrol(root, who.personId, who);
    for (const sessionId of attended) this.present.push({ sessionId, enrolmentId: enrolment.id });
    if (!known) return { outcome: isDoubtful(who) ? 'doubtful' : 'accepted' };
    const remark =
      first === undefined
        ? { code: 'ENROLLED_ALREADY' }
        : { code: 'SAME_PERSON_ENROLLED', params: { first } };
    return { outcome: 'merged', remark };
  }

  private enrol(root: string, personId: string, { firmId, institutionId }: ResolvedRow): EnrolmentEntity {
    const from = { personId, firmId, institutionId: firmId ? null : institutionId };
    const fresh = newEnrolment(newId(), this.course.id, from, this.tx.now);
    const enrolment = { ...fresh, importId: this.importId };
    this.made.push(enrolment);
    this.byPerson.set(root, enrolment);
    return enrolment;
  }

  async save(): Promise<void> {
    for (let at = 0; at < this.made.length; at += 1000)
      await this.tx.manager.insert(EnrolmentEntity, this.made.slice(at, at + 1000));
    for (const enrolment of this.made) sayEnrolment(this.tx, this.course, enrolment);
    await this.tx.query(
      'INSERT INTO presence (session_id, enrolment_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING',
      [this.present.map((p) => p.sessionId), this.present.map((p) => p.enrolmentId)],
    );
  }
}
