import type { Grant } from '#contracts/core/roles';

/** A firm role as it was given: over one record of the firm. */
export interface FirmUser {
  accountId: string;
  firmId: string;
}
/** That a user of one record may see another record which turned out to be the same firm. */
export interface Reach extends FirmUser {
  state: 'waiting' | 'accepted' | 'declined' | 'withdrawn';
}

/** Who has a say over one record: those who were given the role over it, and those whom they (or nobody's absence) let in. */
export function usersOf(
  record: string,
  users: readonly FirmUser[],
  reaches: readonly Reach[],
): ReadonlySet<string> {
  const founded = new Set(users.map((u) => u.accountId));
  return new Set(
    [
      ...users.filter((u) => u.firmId === record),
      ...reaches.filter((r) => r.firmId === record && r.state === 'accepted' && founded.has(r.accountId)),
    ].map((u) => u.accountId),
  );
}

/**
 * What the users of several records that are one firm may see of each other's: a record without users opens to all of
 * them, one with users waits for their word, so that nobody comes into a firm by a merge. Pairs that were asked before are
 * left out; `confirmed` says for whom somebody has spoken already.
 */
export function newReaches(
  records: readonly string[],
  users: readonly FirmUser[],
  reaches: readonly Reach[],
  confirmed: (pair: FirmUser) => boolean,
): Reach[] {
  const known = new Set(
    [...users, ...reaches.filter((r) => r.state !== 'withdrawn')].map((p) => `${p.accountId} ${p.firmId}`),
  );
  const accounts = [...new Set(users.map((u) => u.accountId))];
  return records.flatMap((firmId) => {
    const there = usersOf(firmId, users, reaches);
    return accounts
      .filter((accountId) => !known.has(`${accountId} ${firmId}`))
      .map((accountId) => {
        const others = there.size > (there.has(accountId) ? 1 : 0);
        const open = !others || confirmed({ accountId, firmId });
        return { accountId, firmId, state: open ? ('accepted' as const) : ('waiting' as const) };
      });
  });
}

/** Those who run programmes are not made users of a firm by one of them: the two hold each other to account. */
export function onBothSides(
  held: readonly Pick<Grant, 'role'>[],
  wanted: readonly Pick<Grant, 'role'>[],
): boolean {
  const all = [...held, ...wanted];
  const has = (grants: readonly Pick<Grant, 'role'>[], ...roles: Grant['role'][]) =>
    grants.some((g) => roles.includes(g.role));
  const newly = has(wanted, 'firm', 'staff');
  return newly && has(all, 'firm') && has(all, 'staff', 'admin');
}
