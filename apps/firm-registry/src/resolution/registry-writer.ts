import { fold } from '#contracts/core/text';
import { firm as firmFacts, institution as institutionFacts, person as personFacts } from '#contracts/firm-registry/registry.facts';
import type { ResolveRows } from '#contracts/firm-registry/resolution.commands';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { TcknBox } from '../firms/tckn-box.js';
import type { Plan, PlannedRow } from './resolution.plan.js';
import type { Rival } from './who-is-who.rules.js';

export type From = Pick<ResolveRows, 'institutionId' | 'programId' | 'source'>;

/** Two imports must not make the same firm twice: who decides who is who holds this until its transaction ends. */
export const lockWhoIsWho = (tx: Tx): Promise<unknown> => tx.query(`SELECT pg_advisory_xact_lock(hashtext('firm-registry: who is who'))`);

/** Writes what was found out, a statement a table, with the facts of it. */
export async function writePlan(tx: Tx, plan: Plan, from: From, importId: string, box: TcknBox): Promise<void> {
  await writeInstitutions(tx, plan, from);
  await writeFirms(tx, plan, from, box);
  await writePeople(tx, plan, from);
  const doubts = plan.fresh.flatMap(({ firm, person }) => [
    ...(firm ? firm.verdict.rivals.map((rival) => ({ kind: 'firm' as const, id: firm.verdict.canonicalId, rival })) : []),
    ...(person ? person.verdict.rivals.map((rival) => ({ kind: 'person' as const, id: person.verdict.recordId, rival })) : []),
  ]);
  await writeCandidates(tx, doubts, from);
  await insertRows(
    tx,
    `INSERT INTO resolved_row (import_id, row, fingerprint, firm_id, firm, institution_id, institution, person_id, person, notice)
     SELECT $2, r.* FROM jsonb_to_recordset($1::jsonb) AS r (row int, fingerprint text, firm_id uuid, firm text, institution_id uuid, institution text,
       person_id uuid, person text, notice text) ON CONFLICT DO NOTHING`,
    plan.fresh.map(({ row, fingerprint, answer: a }) => ({
      row, fingerprint, firm_id: a.firmId, firm: a.firm, institution_id: a.institutionId, institution: a.institution, person_id: a.personId, person: a.person, notice: a.notice,
    })),
    [importId],
  );
}

/** Pairs for a person to decide; a pair that was asked before is not asked again. */
export function writeCandidates(tx: Tx, doubts: readonly { kind: 'firm' | 'person'; id: string; rival: Rival }[], from: From): Promise<void> {
  return insertRows(
    tx,
    `INSERT INTO merge_candidate (id, kind, left_id, right_id, reason, similarity, state, source, institution_id, program_id, created_at)
     SELECT r.id, r.kind, r.left_id, r.right_id, r.reason, r.similarity, 'open', $2, $3, $4, $5
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, left_id uuid, right_id uuid, reason text, similarity numeric) ON CONFLICT DO NOTHING`,
    doubts.map(({ kind, id, rival }) => ({ id: newId(), kind, left_id: id, right_id: rival.id, reason: rival.reason, similarity: rival.similarity.toFixed(3) })),
    [from.source, from.institutionId, from.programId ?? null, tx.now],
  );
}

async function writeInstitutions(tx: Tx, plan: Plan, from: From): Promise<void> {
  await insertRows(
    tx,
    `INSERT INTO institution (id, version, title, title_key, search_key, kind, created_at)
     SELECT r.id, 1, r.title, r.key, r.key, r.kind, $2 FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, title text, key text, kind text)`,
    plan.institutions,
    [tx.now],
  );
  for (const { id, kind } of plan.institutions)
    tx.fact(institutionFacts, 'registered', { id, version: 1, institutionId: from.institutionId, data: { kind, province: null, mergedInto: null } });
}

async function writeFirms(tx: Tx, plan: Plan, from: From, box: TcknBox): Promise<void> {
  const withFirm = plan.fresh.filter((row): row is PlannedRow & Required<Pick<PlannedRow, 'firm'>> => row.firm !== undefined);
  const learnt = learntByFirm(withFirm);
  const made = withFirm.filter(({ firm }) => firm.verdict.made);
  await insertRows(
    tx,
    `INSERT INTO firm (id, version, institution_id, canonical_id, provisional, title, title_key, core_key, search_key, tax_number, tckn_cipher,
                       tckn_index, province, district, district_key, source, created_at)
     SELECT r.id, 1, $2, r.id, r.tax_number IS NULL AND r.tckn_index IS NULL, r.title, r.title_key, r.core_key, r.search_key, r.tax_number,
            decode(r.tckn_cipher, 'hex'), r.tckn_index, r.province, r.district, r.district_key, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, title text, title_key text, core_key text, search_key text, tax_number text, tckn_cipher text,
       tckn_index text, province text, district text, district_key text)`,
    made.map(({ firm: { read, verdict } }) => {
      const later = learnt.get(verdict.canonicalId);
      const tax = later?.tax ?? read;
      const place = later?.place ?? read;
      return {
        id: verdict.canonicalId, title: read.title, title_key: read.titleKey, core_key: read.coreKey, search_key: fold(`${read.title} ${tax.vkn ?? ''}`),
        tax_number: tax.vkn, tckn_cipher: tax.tckn && box.seal(tax.tckn, verdict.canonicalId).toString('hex'), tckn_index: tax.tcknHash,
        province: place.province ?? read.province, district: place.districtCode, district_key: place.district,
      };
    }),
    [from.institutionId, from.source, tx.now],
  );
  for (const { firm: { read, verdict } } of made) {
    const later = learnt.get(verdict.canonicalId);
    const place = later?.place ?? read;
    const data = { mergedInto: null, provisional: (later?.tax ?? read).taxKey === null, nace: null, province: place.province ?? read.province, district: place.districtCode, kobiClass: null };
    tx.fact(firmFacts, 'registered', { id: verdict.canonicalId, version: 1, institutionId: from.institutionId, data });
  }
  await writeLearntFirms(tx, plan, learnt, new Set(made.map(({ firm }) => firm.verdict.canonicalId)), box);
  await insertRows(
    tx,
    `INSERT INTO firm_spelling (firm_id, spelling) SELECT r.firm_id, r.spelling FROM jsonb_to_recordset($1::jsonb) AS r (firm_id uuid, spelling text) ON CONFLICT DO NOTHING`,
    withFirm.map(({ firm: { read, verdict } }) => ({ firm_id: verdict.canonicalId, spelling: read.title })),
  );
}

type Read = NonNullable<PlannedRow['firm']>['read'];

/** What later rows add to a firm: its tax number, its place. */
function learntByFirm(rows: readonly Required<Pick<PlannedRow, 'firm'>>[]): Map<string, { tax?: Read; place?: Read }> {
  const learnt = new Map<string, { tax?: Read; place?: Read }>();
  for (const { firm: { read, verdict } } of rows) {
    if (!verdict.learnsTax && !verdict.learnsPlace) continue;
    const known = learnt.get(verdict.canonicalId) ?? {};
    learnt.set(verdict.canonicalId, { tax: verdict.learnsTax ? read : known.tax, place: verdict.learnsPlace ? read : known.place });
  }
  return learnt;
}

async function writeLearntFirms(tx: Tx, plan: Plan, learnt: ReturnType<typeof learntByFirm>, made: ReadonlySet<string>, box: TcknBox): Promise<void> {
  const changed = [...learnt].filter(([id]) => !made.has(id));
  await insertRows(
    tx,
    `UPDATE firm SET version = firm.version + 1, provisional = firm.provisional AND r.tax_number IS NULL AND r.tckn_index IS NULL,
            tax_number = coalesce(r.tax_number, firm.tax_number), tckn_cipher = coalesce(decode(r.tckn_cipher, 'hex'), firm.tckn_cipher),
            tckn_index = coalesce(r.tckn_index, firm.tckn_index), province = coalesce(firm.province, r.province),
            district = coalesce(firm.district, r.district), district_key = coalesce(firm.district_key, r.district_key),
            search_key = CASE WHEN r.tax_number IS NULL THEN firm.search_key ELSE firm.search_key || ' ' || r.tax_number END
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, tax_number text, tckn_cipher text, tckn_index text, province text, district text, district_key text)
     WHERE firm.id = r.id`,
    changed.map(([id, { tax, place }]) => ({
      id, tax_number: tax?.vkn, tckn_cipher: tax?.tckn && box.seal(tax.tckn, id).toString('hex'), tckn_index: tax?.tcknHash,
      province: place?.province, district: place?.districtCode, district_key: place?.district,
    })),
  );
  for (const [id, { tax, place }] of changed) {
    const { version, institutionId, state } = plan.firms.get(id)!;
    const data = { ...state, provisional: state.provisional && !tax, province: state.province ?? place?.province ?? null, district: state.district ?? place?.districtCode ?? null };
    tx.fact(firmFacts, 'changed', { id, version: version + 1, institutionId, data });
  }
}

async function writePeople(tx: Tx, plan: Plan, from: From): Promise<void> {
  const rows = plan.fresh.flatMap(({ person }) => person ?? []);
  if (rows.length === 0) return;
  const made = rows.filter(({ verdict }) => verdict.isNew);
  await insertRows(
    tx,
    `INSERT INTO person (id, version, institution_id, canonical_id, name, name_key, gender, firm_id, at_institution_id, source, created_at)
     SELECT r.id, 1, $2, r.id, r.name, r.name_key, r.gender, r.firm_id, r.at_institution_id, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, name text, name_key text, gender text, firm_id uuid, at_institution_id uuid)`,
    made.map(({ read, verdict, place }) => ({
      id: verdict.canonicalId, name: read.name, name_key: read.nameKey, gender: read.gender, firm_id: place.firmId, at_institution_id: place.institutionId,
    })),
    [from.institutionId, from.source, tx.now],
  );
  for (const { read, verdict, place } of made)
    tx.fact(personFacts, 'registered', {
      id: verdict.canonicalId,
      version: 1,
      institutionId: from.institutionId,
      data: { mergedInto: null, firmId: place.firmId ?? null, institutionId: place.institutionId ?? null, gender: read.gender, birthYear: null, erased: false },
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
    rows.flatMap(({ verdict, place }) => (place.firmId || place.institutionId ? [{ person_id: verdict.recordId, firm_id: place.firmId, at_institution_id: place.institutionId }] : [])),
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
async function writeLearntPeople(tx: Tx, plan: Plan, rows: readonly NonNullable<PlannedRow['person']>[]): Promise<void> {
  const changed = new Map<string, { firmId: string | null; institutionId: string | null; gender: 'female' | 'male' | null }>();
  for (const { read, verdict, place } of rows) {
    const known = plan.people.get(verdict.recordId);
    if (!known) continue;
    const now = changed.get(known.id) ?? known.state;
    const next = now.firmId || now.institutionId ? { ...now } : { ...now, firmId: place.firmId ?? null, institutionId: place.institutionId ?? null };
    next.gender ??= read.gender;
    if (next.firmId !== now.firmId || next.institutionId !== now.institutionId || next.gender !== now.gender) changed.set(known.id, next);
  }
  await insertRows(
    tx,
    `UPDATE person SET version = person.version + 1, firm_id = r.firm_id, at_institution_id = r.at_institution_id, gender = r.gender
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, firm_id uuid, at_institution_id uuid, gender text) WHERE person.id = r.id`,
    [...changed].map(([id, { firmId, institutionId, gender }]) => ({ id, firm_id: firmId, at_institution_id: institutionId, gender })),
  );
  for (const [id, { firmId, institutionId, gender }] of changed) {
    const { version, institutionId: owner, state } = plan.people.get(id)!;
    tx.fact(personFacts, 'changed', { id, version: version + 1, institutionId: owner, data: { ...state, firmId, institutionId, gender } });
  }
}

/** One statement over a list of rows (`$1`); none for an empty list. */
async function insertRows(tx: Tx, sql: string, rows: readonly object[], params: unknown[] = []): Promise<void> {
  if (rows.length > 0) await tx.query(sql, [JSON.stringify(rows), ...params]);
}
