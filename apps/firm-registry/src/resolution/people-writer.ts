import { person as personFacts } from '#contracts/firm-registry/registry.facts';
import type { Tx } from '#platform/database/unit-of-work';
import type { From } from './from.js';
import { insertRows } from './insert-rows.js';
import type { Plan, PlannedRow } from './resolution.plan.js';

/** People made, learnt and met, a statement a table, with the facts of it. */
export async function writePeople(tx: Tx, plan: Plan, from: From): Promise<void> {
  const rows = plan.fresh.flatMap(({ person }) => person ?? []);
  if (rows.length === 0) return;
  const made = rows.filter(({ verdict }) => verdict.isNew);
  await insertRows(
    tx,
    `INSERT INTO person (id, version, institution_id, canonical_id, name, name_key, gender, firm_id, at_institution_id, source, created_at)
     SELECT r.id, 1, $2, r.id, r.name, r.name_key, r.gender, r.firm_id, r.at_institution_id, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, name_key text, gender text, firm_id uuid, at_institution_id uuid)`,
    made.map(({ read, verdict, place }) => ({
      id: verdict.canonicalId,
      name: read.name,
      name_key: read.nameKey,
      gender: read.gender,
      firm_id: place.firmId,
      at_institution_id: place.institutionId,
    })),
    [from.institutionId, from.source, tx.now],
  );
  for (const { read, verdict, place } of made)
    tx.fact(personFacts, 'registered', {
      id: verdict.canonicalId,
      version: 1,
      institutionId: from.institutionId,
      data: {
        mergedInto: null,
        firmId: place.firmId ?? null,
        institutionId: place.institutionId ?? null,
        gender: read.gender,
        birthYear: null,
        erased: false,
      },
    });
  await writeLearntPeople(tx, plan, rows);
  await insertRows(
    tx,
    `INSERT INTO person_contact (person_id, kind, value) SELECT r.person_id, r.kind, r.value
     FROM jsonb_to_recordset($1::jsonb) AS r (person_id uuid, kind text, value text) ON CONFLICT DO NOTHING`,
    rows.flatMap(({ read, verdict }) => [
      ...(read.email ? [{ person_id: verdict.recordId, kind: 'email', value: read.email }] : []),
      ...(read.phone ? [{ person_id: verdict.recordId, kind: 'phone', value: read.phone }] : []),
    ]),
  );
  await insertRows(
    tx,
    `INSERT INTO person_place (person_id, firm_id, at_institution_id) SELECT r.person_id, r.firm_id, r.at_institution_id
     FROM jsonb_to_recordset($1::jsonb) AS r (person_id uuid, firm_id uuid, at_institution_id uuid) ON CONFLICT DO NOTHING`,
    rows.flatMap(({ verdict, place }) =>
      place.firmId || place.institutionId
        ? [{ person_id: verdict.recordId, firm_id: place.firmId, at_institution_id: place.institutionId }]
        : [],
    ),
  );
  await insertRows(
    tx,
    `INSERT INTO person_holder (person_id, institution_id, program_id) SELECT r.person_id, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS r (person_id uuid) ON CONFLICT DO NOTHING`,
    rows.map(({ verdict }) => ({ person_id: verdict.recordId })),
    [from.institutionId, from.programId ?? null],
  );
}

/** A person met at a place for the first time, or whose gender a list tells. */
async function writeLearntPeople(
  tx: Tx,
  plan: Plan,
  rows: readonly NonNullable<PlannedRow['person']>[],
): Promise<void> {
  const changed = new Map<
    string,
    { firmId: string | null; institutionId: string | null; gender: 'female' | 'male' | null }
  >();
  for (const { read, verdict, place } of rows) {
    const known = plan.people.get(verdict.recordId);
    if (!known) continue;
    const now = changed.get(known.id) ?? known.state;
    const next =
      now.firmId || now.institutionId
        ? { ...now }
        : { ...now, firmId: place.firmId ?? null, institutionId: place.institutionId ?? null };
    next.gender ??= read.gender;
    if (next.firmId !== now.firmId || next.institutionId !== now.institutionId || next.gender !== now.gender)
      changed.set(known.id, next);
  }
  await insertRows(
    tx,
    `UPDATE person SET version = person.version + 1, firm_id = r.firm_id, at_institution_id = r.at_institution_id, gender = r.gender
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, firm_id uuid, at_institution_id uuid, gender text) WHERE person.id = r.id`,
    [...changed].map(([id, { firmId, institutionId, gender }]) => ({
      id,
      firm_id: firmId,
      at_institution_id: institutionId,
      gender,
    })),
  );
  for (const [id, { firmId, institutionId, gender }] of changed) {
    const { version, institutionId: owner, state } = plan.people.get(id)!;
    tx.fact(personFacts, 'changed', {
      id,
      version: version + 1,
      institutionId: owner,
      data: { ...state, firmId, institutionId, gender },
    });
  }
}
