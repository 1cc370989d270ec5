import { similarity } from '#contracts/core/text';
import { push } from './firm-book.rules.js';
import { NAME_SIMILAR, type Rival } from './who-is-who.rules.js';

/** A person's record as the rules see it. `places` are `firm:<canonical id>` and `institution:<id>`. */
export interface PersonRecord {
  readonly id: string;
  readonly canonicalId: string;
  readonly nameKey: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly places: readonly string[];
}
export interface PersonRow {
  nameKey: string;
  email: string | null;
  phone: string | null;
  place: string | null;
}
export interface PersonVerdict {
  canonicalId: string;
  /** the record that bears the row's name: it learns contacts and place */
  recordId: string;
  outcome: 'matched' | 'created' | 'doubtful';
  isNew: boolean;
  rivals: Rival[];
}

/** A person with all records that were found to be them. */
interface Group {
  id: string;
  records: PersonRecord[];
  names: Set<string>;
  emails: Set<string>;
  phones: Set<string>;
  places: Set<string>;
}

/**
 * Who is who among people, in memory, for the rows of one message: rows see each other. Hand it everybody of the same
 * name or e-mail and everybody at the rows' firms and institutions, with the records merged with those.
 */
export class PersonBook {
  private readonly groups = new Map<string, Group>();
  private readonly byEmail = new Map<string, Group[]>();
  private readonly byName = new Map<string, Group[]>();
  private readonly byPlace = new Map<string, Group[]>();

  constructor(
    known: readonly PersonRecord[],
    private readonly newId: () => string,
  ) {
    for (const record of known.toSorted((a, b) => (a.id < b.id ? -1 : 1))) this.add(record);
  }

  /** What a row leads to (docs/raw-files.md, "Who is who"). */
  resolve(row: PersonRow): PersonVerdict {
    const group = this.find(row);
    if (group) {
      this.learn(group, row);
      const recordId = group.records.find((r) => r.nameKey === row.nameKey)?.id ?? group.id;
      return { canonicalId: group.id, recordId, outcome: 'matched', isNew: false, rivals: [] };
    }
    const rivals = this.rivalsOf(row);
    const id = this.newId();
    this.add({
      id,
      canonicalId: id,
      nameKey: row.nameKey,
      emails: row.email === null ? [] : [row.email],
      phones: row.phone === null ? [] : [row.phone],
      places: row.place === null ? [] : [row.place],
    });
    return {
      canonicalId: id,
      recordId: id,
      outcome: rivals.length > 0 ? 'doubtful' : 'created',
      isNew: true,
      rivals,
    };
  }

  private find(row: PersonRow): Group | undefined {
    const named = this.byName.get(row.nameKey) ?? [];
    const byEmail = row.email !== null ? named.find((g) => g.emails.has(row.email!)) : undefined;
    if (byEmail) return byEmail;
    // A phone with another name behind it is a switchboard, so the name must agree.
    const byPhone = row.phone !== null ? named.find((g) => g.phones.has(row.phone!)) : undefined;
    if (byPhone) return byPhone;
    if (row.place === null)
      return row.email === null && row.phone === null ? decidedBefore(named, row.nameKey) : undefined;
    return named.find((g) => g.places.has(row.place!) && (row.email === null || g.emails.size === 0));
  }

  /** People the row might be after all: the nearest record of each. */
  rivalsOf(row: PersonRow, except?: string): Rival[] {
    const rivals = new Map<string, Rival>();
    const doubt = (group: Group, reason: Rival['reason']) => {
      if (group.id === except || rivals.has(group.id)) return;
      const record = nearest(group, row.nameKey);
      rivals.set(group.id, { ...record, reason });
    };
    for (const group of row.email === null ? [] : (this.byEmail.get(row.email) ?? []))
      doubt(group, 'same-email-other-name');
    const colleagues = row.place === null ? [] : (this.byPlace.get(row.place) ?? []);
    for (const group of colleagues) if (group.names.has(row.nameKey)) doubt(group, 'namesake-other-email');
    for (const group of colleagues) {
      const alike = [...group.names]
        .map((name) => likeness(name, row.nameKey))
        .find((reason) => reason !== undefined);
      if (alike) doubt(group, alike);
    }
    if (row.place === null && row.email === null && row.phone === null)
      for (const group of this.byName.get(row.nameKey) ?? []) doubt(group, 'name-only');
    return [...rivals.values()];
  }

  private learn(group: Group, row: PersonRow): void {
    if (row.email !== null && !group.emails.has(row.email)) {
      group.emails.add(row.email);
      push(this.byEmail, row.email, group);
    }
    if (row.phone !== null) group.phones.add(row.phone);
    if (row.place !== null && !group.places.has(row.place)) {
      group.places.add(row.place);
      push(this.byPlace, row.place, group);
    }
  }

  private add(record: PersonRecord): void {
    let group = this.groups.get(record.canonicalId);
    if (!group) {
      group = {
        id: record.canonicalId,
        records: [],
        names: new Set(),
        emails: new Set(),
        phones: new Set(),
        places: new Set(),
      };
      this.groups.set(group.id, group);
    }
    group.records.push(record);
    index(this.byName, group.names, record.nameKey, group);
    for (const email of record.emails) index(this.byEmail, group.emails, email, group);
    for (const phone of record.phones) group.phones.add(phone);
    for (const place of record.places) index(this.byPlace, group.places, place, group);
  }
}

const isBare = (record: PersonRecord): boolean =>
  record.emails.length + record.phones.length + record.places.length === 0;

/** A bare name was decided to be this person: the decision holds for the next list that has nothing but the name. */
function decidedBefore(named: readonly Group[], nameKey: string): Group | undefined {
  const decided = named.filter(
    (g) => g.records.length > 1 && g.records.some((r) => r.nameKey === nameKey && isBare(r)),
  );
  return decided.length === 1 ? decided[0] : undefined;
}

function index(map: Map<string, Group[]>, own: Set<string>, key: string, group: Group): void {
  if (own.has(key)) return;
  own.add(key);
  push(map, key, group);
}

function nearest(group: Group, nameKey: string): { id: string; similarity: number } {
  return group.records
    .map((r) => ({ id: r.id, similarity: similarity(r.nameKey, nameKey) }))
    .reduce((a, b) => (b.similarity > a.similarity ? b : a));
}

/** Names of one firm that may be one person's: near in letters, or an initial before the same surname (`A. Örnekoğlu`). */
export function likeness(a: string, b: string): 'similar-name' | 'initial' | undefined {
  const [x, y] = [a.split(' '), b.split(' ')];
  const initials =
    x.length > 1 &&
    y.length > 1 &&
    x.at(-1) === y.at(-1) &&
    x[0][0] === y[0][0] &&
    (x[0].length === 1 || y[0].length === 1);
  if (initials) return 'initial';
  return similarity(a, b) >= NAME_SIMILAR ? 'similar-name' : undefined;
}
