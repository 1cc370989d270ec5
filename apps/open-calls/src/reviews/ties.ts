import { canonicalFirms } from '../copies/copies.queries.js';
import type { FirmTies, ReviewerTies } from './conflict.rules.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** An application as far as conflicts and expertise are concerned. */
export interface TiedApplication {
  id: string;
  firmKey: string;
  signatoryPersonId: string | null;
}

export interface Ties {
  /** By account. */
  reviewers: Map<string, ReviewerTies>;
  /** By application. */
  firms: Map<string, FirmTies>;
  /** NACE code by application. */
  nace: Map<string, string | null>;
}

/** A participation that is no longer one is no tie any more. */
const TAKES_PART = `('invited', 'selected', 'reserve', 'active')`;

/**
 * What accounts and applying firms have to do with each other, in a fixed number of statements. `consulted`: a consultancy that
 * ended before that is no tie any more; undefined: it is for good.
 */
export async function tiesOf(
  db: Queryable,
  callId: string,
  applications: readonly TiedApplication[],
  accountIds: readonly string[],
  consulted: Date | undefined,
): Promise<Ties> {
  const keys = [...new Set(applications.map((a) => a.firmKey))];
  const firms = await db.query<FirmRow>(FIRMS, [keys]);
  const people = await db.query<PersonRow>(PEOPLE, [accountIds]);
  const declared = await db.query<{ accountId: string; firmId: string }>(DECLARED, [accountIds]);
  const consults = await db.query<{ accountId: string; firmId: string }>(CONSULTS, [
    accountIds,
    consulted ?? null,
  ]);
  const accounts = await db.query<AccountRow>(ACCOUNTS, [accountIds]);
  const homes = await db.query<{ accountId: string; id: string }>(HOMES, [accountIds]);
  const earlier = await db.query<{ accountId: string; firmKey: string }>(EARLIER, [accountIds, callId]);
  const parts = await db.query<PartRow>(PARTS, [keys]);
  const staff = await db.query<{ firmId: string; institutionId: string }>(STAFF_OF_FIRMS, [keys]);
  const signing = await db.query<{ id: string; institutionId: string }>(SIGNATORIES, [
    applications.flatMap((a) => a.signatoryPersonId ?? []),
  ]);
  const canonical = await canonicalFirms(db, [
    ...new Set([
      ...keys,
      ...firms.flatMap((f) => [f.id, ...f.related]),
      ...people.flatMap((p) => p.firmId ?? []),
      ...declared.map((d) => d.firmId),
      ...consults.map((c) => c.firmId),
      ...accounts.flatMap(employersIn),
      ...parts.map((p) => p.firmId),
      ...staff.map((s) => s.firmId),
    ]),
  ]);
  const known = { firms, people, declared, consults, accounts, homes, earlier, parts, staff, signing };
  const at = (id: string) => canonical.get(id) ?? id;
  return {
    reviewers: new Map(accountIds.map((id) => [id, reviewerTies(id, known, at)])),
    firms: firmTies(applications, known, at),
    nace: new Map(
      (() => {
        const nace = new Map(firms.map((f) => [f.id, f.nace]));
        return applications.map((a) => [a.id, nace.get(a.firmKey) ?? null] as const);
      })(),
    ),
  };
}

interface FirmRow {
  id: string;
  nace: string | null;
  related: string[];
}
interface PersonRow {
  accountId: string;
  firmId: string | null;
  institutionId: string | null;
}
interface AccountRow {
  id: string;
  grants: { role: string; scopeType: string; scopeId: string }[];
}
interface PartRow {
  firmId: string;
  programId: string;
  institutionId: string;
}
interface Known {
  firms: FirmRow[];
  people: PersonRow[];
  declared: { accountId: string; firmId: string }[];
  consults: { accountId: string; firmId: string }[];
  accounts: AccountRow[];
  homes: { accountId: string; id: string }[];
  earlier: { accountId: string; firmKey: string }[];
  parts: PartRow[];
  staff: { firmId: string; institutionId: string }[];
  signing: { id: string; institutionId: string }[];
}

const employersIn = (account: AccountRow): string[] => scopesOf(account, 'firm', 'firm');
const scopesOf = (account: AccountRow | undefined, role: string, scopeType: string): string[] =>
  (account?.grants ?? []).filter((g) => g.role === role && g.scopeType === scopeType).map((g) => g.scopeId);

function reviewerTies(accountId: string, known: Known, at: (id: string) => string): ReviewerTies {
  const account = known.accounts.find((a) => a.id === accountId);
  const people = known.people.filter((p) => p.accountId === accountId);
  const own = <T extends { accountId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.accountId === accountId);
  return {
    employers: new Set([
      ...scopesOf(account, 'firm', 'firm').map(at),
      ...people.flatMap((p) => (p.firmId ? at(p.firmId) : [])),
    ]),
    declared: new Set(own(known.declared).map((d) => at(d.firmId))),
    consults: new Set(own(known.consults).map((c) => at(c.firmId))),
    advises: {
      programs: new Set(scopesOf(account, 'consultant', 'program')),
      institutions: new Set(scopesOf(account, 'consultant', 'institution')),
    },
    institutions: new Set([
      ...people.flatMap((p) => p.institutionId ?? []),
      ...own(known.homes).map((h) => h.id),
    ]),
    earlier: new Set(own(known.earlier).map((e) => at(e.firmKey))),
  };
}

function firmTies(
  applications: readonly TiedApplication[],
  known: Known,
  at: (id: string) => string,
): Map<string, FirmTies> {
  const related = new Map<string, Set<string>>();
  const relate = (a: string, b: string) => {
    if (a !== b) related.set(a, (related.get(a) ?? new Set<string>()).add(b));
  };
  for (const firm of known.firms)
    for (const other of firm.related) {
      relate(at(firm.id), at(other));
      relate(at(other), at(firm.id));
    }
  const programs = group(known.parts, (p) => at(p.firmId));
  const staff = group(known.staff, (s) => at(s.firmId));
  const signing = group(known.signing, (s) => s.id);
  return new Map(
    applications.map(({ id, firmKey, signatoryPersonId }) => {
      const firmId = at(firmKey);
      return [
        id,
        {
          firmId,
          related: related.get(firmId) ?? new Set(),
          programs: programs.get(firmId) ?? [],
          institutions: new Set([
            ...(staff.get(firmId) ?? []).map((s) => s.institutionId),
            ...(signing.get(signatoryPersonId ?? '') ?? []).map((s) => s.institutionId),
          ]),
        },
      ];
    }),
  );
}

function group<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The records that turned out to be one of the given firms. */
const GROUP = `
  WITH RECURSIVE down (id, depth) AS (
    SELECT id, 0 FROM unnest($1::uuid[]) AS given (id)
    UNION ALL
    SELECT f.id, down.depth + 1 FROM down JOIN firm_copy f ON f.merged_into = down.id WHERE down.depth < 20)`;

const FIRMS = `${GROUP}
  SELECT f.id, f.nace, f.related FROM relation_firm f
  WHERE f.id IN (SELECT id FROM down) OR f.related && ARRAY(SELECT id FROM down)`;
const PEOPLE = `
  SELECT a.id AS "accountId", p.firm_id AS "firmId", p.institution_id AS "institutionId"
  FROM relation_account a
  JOIN relation_person me ON me.id = a.person_id
  JOIN relation_person p ON p.id IN (me.id, me.merged_into) OR p.merged_into IN (me.id, me.merged_into)
  WHERE a.id = ANY($1::uuid[])`;
const DECLARED = `SELECT account_id AS "accountId", firm_id AS "firmId" FROM declared_tie WHERE account_id = ANY($1::uuid[])`;
const CONSULTS = `
  SELECT account_id AS "accountId", firm_id AS "firmId" FROM relation_consultant
  WHERE account_id = ANY($1::uuid[]) AND (ended_at IS NULL OR $2::timestamptz IS NULL OR ended_at >= $2)`;
const ACCOUNTS = `SELECT id, grants FROM relation_account WHERE id = ANY($1::uuid[])`;
const HOMES = `
  SELECT account_id AS "accountId", home_institution_id AS id FROM pool_reviewer
  WHERE account_id = ANY($1::uuid[]) AND home_institution_id IS NOT NULL`;
const EARLIER = `
  SELECT DISTINCT p.account_id AS "accountId", a.firm_key AS "firmKey"
  FROM call_reviewer p JOIN review r ON r.reviewer_id = p.id JOIN application a ON a.id = r.application_id
  WHERE p.account_id = ANY($1::uuid[]) AND r.call_id <> $2 AND r.state = 'submitted'`;
const PARTS = `${GROUP}
  SELECT firm_id AS "firmId", program_id AS "programId", institution_id AS "institutionId" FROM relation_participation
  WHERE firm_id IN (SELECT id FROM down) AND state IN ${TAKES_PART}`;
const STAFF_OF_FIRMS = `${GROUP}
  SELECT firm_id AS "firmId", institution_id AS "institutionId" FROM relation_person
  WHERE firm_id IN (SELECT id FROM down) AND institution_id IS NOT NULL`;
const SIGNATORIES = `
  SELECT id, institution_id AS "institutionId" FROM relation_person WHERE id = ANY($1::uuid[]) AND institution_id IS NOT NULL`;
