import { likeness } from '../resolution/person-book.rules.js';
import type { PersonRecord } from '../resolution/person-book.rules.js';
import type { DoubtReason } from '../resolution/who-is-who.rules.js';

/** What decides which of two firms or people stays when the person deciding does not say. */
export interface Side {
  /** canonical id */
  id: string;
  /** a tax number (or TCKN) is known */
  certain: boolean;
}

/** The one that was chosen; else the one with a tax number; else the older (ids sort by age). */
export function keptOf(left: Side, right: Side, keep?: 'left' | 'right'): { kept: string; merged: string } {
  const keepLeft = keep
    ? keep === 'left'
    : left.certain !== right.certain
      ? left.certain
      : left.id < right.id;
  return keepLeft ? { kept: left.id, merged: right.id } : { kept: right.id, merged: left.id };
}

/** Where the chain of merges of a record ends. `mergedInto` holds direct steps only. */
export function canonicalOf(id: string, mergedInto: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = mergedInto.get(at); next !== undefined; next = mergedInto.get(at)) {
    if (seen.has(at)) throw new Error(`the merges of ${id} go round in a circle`);
    seen.add(at);
    at = next;
  }
  return at;
}

export interface PersonPair {
  left: string;
  right: string;
}
export interface PeopleOfOneFirm {
  /** canonical ids, the older one stays */
  same: { kept: string; merged: string }[];
  doubtful: (PersonPair & { reason: DoubtReason })[];
}

/**
 * Two firms are one now: of their people, those of the same name are one person too, unless both have other e-mails
 * (namesakes) or somebody has said they are two. Similar names are doubtful, as they would have been on one list.
 */
export function peopleOfOneFirm(
  here: readonly PersonRecord[],
  there: readonly PersonRecord[],
  saidDifferent: (a: string, b: string) => boolean,
): PeopleOfOneFirm {
  const [left, right] = [groups(here), groups(there)];
  const result: PeopleOfOneFirm = { same: [], doubtful: [] };
  const gone = new Set<string>();
  for (const a of left.values())
    for (const b of right.values()) {
      if (a.id === b.id || gone.has(a.id) || gone.has(b.id) || saidDifferent(a.id, b.id)) continue;
      const named = [...a.names].find((name) => b.names.has(name));
      const sharesEmail = [...a.emails].some((email) => b.emails.has(email));
      if (named !== undefined && (a.emails.size === 0 || b.emails.size === 0 || sharesEmail)) {
        const [kept, merged] = [a.id, b.id].sort();
        result.same.push({ kept, merged });
        gone.add(merged);
      } else if (named !== undefined)
        result.doubtful.push({ left: b.id, right: a.id, reason: 'namesake-other-email' });
      else {
        const alike = [...a.names]
          .flatMap((x) => [...b.names].map((y) => likeness(x, y)))
          .find((reason) => reason !== undefined);
        if (alike) result.doubtful.push({ left: b.id, right: a.id, reason: alike });
      }
    }
  return result;
}

function groups(
  records: readonly PersonRecord[],
): Map<string, { id: string; names: Set<string>; emails: Set<string> }> {
  const map = new Map<string, { id: string; names: Set<string>; emails: Set<string> }>();
  for (const record of records) {
    const group = map.get(record.canonicalId) ?? {
      id: record.canonicalId,
      names: new Set(),
      emails: new Set(),
    };
    group.names.add(record.nameKey);
    for (const email of record.emails) group.emails.add(email);
    map.set(group.id, group);
  }
  return map;
}
