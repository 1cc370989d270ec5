/** An account that is a record of a person: by its role of participant, or because it is the account's person. */
export interface Holder {
  accountId: string;
  personId: string;
}
export interface Asked extends Holder {
  state: 'waiting' | 'accepted' | 'declined' | 'withdrawn';
}

/**
 * What is to be asked once several records are one person: for each account that is one of them, each record that it is not.
 * What was asked before stays as it is, unless it was withdrawn with an earlier merge.
 */
export function newRequests(
  records: readonly string[],
  holders: readonly Holder[],
  before: readonly Asked[],
): Holder[] {
  const key = ({ accountId, personId }: Holder) => `${accountId} ${personId}`;
  const known = new Set([...holders, ...before.filter((r) => r.state !== 'withdrawn')].map(key));
  const accounts = [...new Set(holders.map((h) => h.accountId))];
  return accounts.flatMap((accountId) =>
    records.map((personId) => ({ accountId, personId })).filter((pair) => !known.has(key(pair))),
  );
}
