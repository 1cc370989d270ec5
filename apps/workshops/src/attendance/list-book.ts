import { isDoubtful, type ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { Outcome, Remark } from '#platform/imports/report';
import type { EventEntity } from '../events/event.entity.js';
import { canonical } from '../who-is-who/who-is-who.service.js';
import { AttendanceEntity, sayAttendance } from './attendance.entity.js';

/** A row of a sign sheet with who it is. */
interface Came {
  row: number;
  came: boolean;
  personId: string;
  firmId: string | null;
  institutionId: string | null;
}

/** An event's list while a sign sheet is written into it: one line a person, whatever the spelling. */
export class ListBook {
  private readonly made: AttendanceEntity[] = [];
  private readonly changed = new Set<AttendanceEntity>();
  /** canonical person → first row of this list */
  private readonly seen = new Map<string, number>();

  private constructor(
    private readonly tx: Tx,
    private readonly event: EventEntity,
    private readonly importId: string,
    private readonly byPerson: Map<string, AttendanceEntity>,
    private readonly roots: Map<string, string>,
  ) {}

  static async open(
    tx: Tx,
    event: EventEntity,
    importId: string,
    resolved: ReadonlyMap<number, ResolvedRow>,
  ): Promise<ListBook> {
    const lines = await tx.manager.findBy(AttendanceEntity, { eventId: event.id });
    const people = [
      ...lines.map((l) => l.personId),
      ...[...resolved.values()].flatMap((r) => (r.personId ? [r.personId] : [])),
    ];
    const roots = await canonical(tx, [...new Set(people)]);
    const byPerson = new Map<string, AttendanceEntity>();
    // A withdrawn line stands behind one that holds.
    for (const line of lines.toSorted(
      (a, b) => Number(a.state === 'withdrawn') - Number(b.state === 'withdrawn'),
    )) {
      const root = roots.get(line.personId) ?? line.personId;
      if (!byPerson.has(root)) byPerson.set(root, line);
    }
    return new ListBook(tx, event, importId, byPerson, roots);
  }

  /** One row: who it is, and whether they came. */
  enter(row: number, answer: ResolvedRow | undefined, came: boolean): { outcome: Outcome; remark?: Remark } {
    if (!answer?.personId) return { outcome: 'refused', remark: { code: 'ATTENDEE_UNKNOWN' } };
    const { personId, firmId } = answer;
    const who = { row, came, personId, firmId, institutionId: firmId ? null : answer.institutionId };
    const accepted = isDoubtful(answer) ? 'doubtful' : 'accepted';
    const root = this.roots.get(personId) ?? personId;
    const first = this.seen.get(root);
    const line = this.byPerson.get(root);
    if (first === undefined) this.seen.set(root, row);
    if (!line) {
      this.add(root, who);
      return { outcome: accepted };
    }
    const remark =
      first === undefined ? { code: 'KNOWN_ALREADY' } : { code: 'SAME_PERSON', params: { first } };
    const taken = this.improve(line, who);
    // Somebody who had registered and now came is news; all else leads to a line that is there.
    return taken && first === undefined ? { outcome: accepted } : { outcome: 'merged', remark };
  }

  private add(root: string, who: Came): void {
    const { personId, firmId, institutionId, row, came } = who;
    const line: AttendanceEntity = {
      id: newId(),
      version: 1,
      eventId: this.event.id,
      personId,
      firmId,
      institutionId,
      state: came ? 'present' : 'registered',
      source: 'import',
      importId: this.importId,
      row,
    };
    this.made.push(line);
    this.byPerson.set(root, line);
  }

  /** A line taken off this very list by hand stays off when the list is read again. */
  private improve(line: AttendanceEntity, who: Came): boolean {
    const came =
      who.came &&
      line.state !== 'present' &&
      !(line.state === 'withdrawn' && line.importId === this.importId);
    const placed =
      line.state !== 'withdrawn' &&
      !line.firmId &&
      !line.institutionId &&
      (who.firmId ?? who.institutionId) !== null;
    if (came) line.state = 'present';
    if (placed || came) {
      if (!line.firmId && !line.institutionId)
        Object.assign(line, { firmId: who.firmId, institutionId: who.institutionId });
      if (!this.made.includes(line)) this.changed.add(line);
    }
    return came;
  }

  async save(): Promise<void> {
    for (const line of this.changed) line.version++;
    for (let at = 0; at < this.made.length; at += 1000)
      await this.tx.manager.insert(AttendanceEntity, this.made.slice(at, at + 1000));
    if (this.changed.size > 0)
      await this.tx.manager.save(AttendanceEntity, [...this.changed], { chunk: 500 });
    for (const line of [...this.made, ...this.changed]) sayAttendance(this.tx, this.event, line);
  }
}
