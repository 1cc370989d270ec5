import {
  firm as firmFacts,
  person as personFacts,
  type FirmState,
  type PersonState,
} from '#contracts/firm-registry/registry.facts';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { writeCandidates } from '../resolution/registry-writer.js';
import { knownPeople, type Ask, type KnownPerson } from '../resolution/resolution.queries.js';
import { similarity } from '#contracts/core/text';
import { peopleOfOneFirm } from './merge.rules.js';

export type MergeKind = 'firm' | 'person';
export interface MergeOf {
  kind: MergeKind;
  /** canonical ids */
  merged: string;
  kept: string;
  candidateId?: string;
  causedBy?: string;
  institutionId: string;
  programId: string | null;
  reason?: string;
}

/** Joins two firms or people; records that had been merged before go along. Returns the merge's id. */
export async function merge(tx: Tx, of: MergeOf): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO merge (id, kind, merged_id, kept_id, candidate_id, caused_by, institution_id, program_id, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      of.kind,
      of.merged,
      of.kept,
      of.candidateId ?? null,
      of.causedBy ?? null,
      of.institutionId,
      of.programId,
      of.reason ?? null,
      tx.now,
    ],
  );
  const people = of.kind === 'firm' ? await peopleOfBoth(tx, of) : undefined;
  await tx.query(`UPDATE ${of.kind} SET merged_into = $2 WHERE id = $1`, [of.merged, of.kept]);
  await point(tx, of.kind, [of.merged], of.kept);
  tx.audit(`${of.kind}.merged`, {
    noun: of.kind,
    id: of.merged,
    institutionId: of.institutionId,
    programId: of.programId,
    reason: of.reason,
    details: { mergedInto: of.kept, mergeId: id },
  });
  if (people) await mergePeople(tx, of, id, people);
  return id;
}

/** Takes one merge back: the record stands for itself again, with those that had been merged into it before. */
export async function unmerge(
  tx: Tx,
  row: {
    id: string;
    kind: MergeKind;
    mergedId: string;
    keptId: string;
    institutionId: string;
    programId: string | null;
  },
  reason?: string,
): Promise<void> {
  await tx.query('UPDATE merge SET undone_at = $2 WHERE id = $1', [row.id, tx.now]);
  await tx.query(`UPDATE ${row.kind} SET merged_into = NULL WHERE id = $1`, [row.mergedId]);
  const below = await tx.query<{ id: string }>(
    `WITH RECURSIVE tree AS (SELECT id FROM ${row.kind} WHERE id = $1 UNION SELECT r.id FROM ${row.kind} r JOIN tree ON r.merged_into = tree.id) SELECT id FROM tree`,
    [row.mergedId],
  );
  await point(
    tx,
    row.kind,
    below.map((r) => r.id),
    row.mergedId,
    true,
  );
  tx.audit(`${row.kind}.unmerged`, {
    noun: row.kind,
    id: row.mergedId,
    institutionId: row.institutionId,
    programId: row.programId,
    reason,
    details: { from: row.keptId, mergeId: row.id },
  });
}

/** Records now stand for `canonical`: those of these ids, or (merging) those that stood for them. A fact each. */
async function point(
  tx: Tx,
  kind: MergeKind,
  ids: readonly string[],
  canonical: string,
  exactly = false,
): Promise<void> {
  const state =
    kind === 'firm'
      ? 'provisional, nace, province, district, kobi_class AS "kobiClass"'
      : 'firm_id AS "firmId", at_institution_id AS "atInstitutionId", gender, birth_year AS "birthYear", erased_at IS NOT NULL AS erased';
  const rows = await tx.query<Moved>(
    `WITH done AS (
       UPDATE ${kind} SET canonical_id = $2, version = version + 1 WHERE ${exactly ? 'id' : 'canonical_id'} = ANY($1::uuid[])
       RETURNING id, version, institution_id AS "institutionId", nullif(canonical_id, id) AS "mergedInto", ${state})
     SELECT * FROM done ORDER BY id`,
    [ids, canonical],
  );
  for (const { id, version, institutionId, ...rest } of rows) {
    const name = rest.mergedInto === null ? 'unmerged' : 'merged';
    if (kind === 'firm')
      tx.fact(firmFacts, name, { id, version, institutionId, data: rest as unknown as FirmState });
    else {
      const { atInstitutionId, ...person } = rest;
      tx.fact(personFacts, name, {
        id,
        version,
        institutionId,
        data: { ...(person as unknown as PersonState), institutionId: atInstitutionId ?? null },
      });
    }
  }
}
interface Moved {
  id: string;
  version: number;
  institutionId: string;
  mergedInto: string | null;
  atInstitutionId?: string | null;
}

interface Both {
  here: KnownPerson[];
  there: KnownPerson[];
}

/** Everybody at either firm, before the two are one. */
async function peopleOfBoth(tx: Tx, of: MergeOf): Promise<Both> {
  const ask: Ask = (sql, params) => tx.query(sql, params);
  const at = (firmId: string) =>
    knownPeople(ask, { names: [], emails: [], firms: [firmId], institutions: [] });
  return { here: await at(of.kept), there: await at(of.merged) };
}

async function mergePeople(tx: Tx, of: MergeOf, causedBy: string, { here, there }: Both): Promise<void> {
  if (here.length === 0 || there.length === 0) return;
  const decided = await tx.query<{ a: string; b: string }>(
    `SELECT l.canonical_id AS a, r.canonical_id AS b FROM merge_candidate c JOIN person l ON l.id = c.left_id JOIN person r ON r.id = c.right_id
     WHERE c.kind = 'person' AND c.state = 'different' AND (l.canonical_id = ANY($1::uuid[]) OR r.canonical_id = ANY($1::uuid[]))`,
    [there.map((p) => p.canonicalId)],
  );
  const apart = new Set(decided.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const { same, doubtful } = peopleOfOneFirm(here, there, (a, b) => apart.has(`${a} ${b}`));
  const { institutionId, programId } = of;
  for (const { kept, merged } of same)
    await merge(tx, { kind: 'person', kept, merged, causedBy, institutionId, programId });
  const nameOf = new Map([...here, ...there].map((p) => [p.canonicalId, p.nameKey]));
  await writeCandidates(
    tx,
    doubtful.map(({ left, right, reason }) => ({
      kind: 'person',
      id: left,
      rival: { id: right, reason, similarity: similarity(nameOf.get(left) ?? '', nameOf.get(right) ?? '') },
    })),
    { institutionId, programId: programId ?? undefined, source: 'Birleştirilen firmalar', mergeId: causedBy },
  );
}
