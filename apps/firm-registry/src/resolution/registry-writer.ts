import { fold } from '#contracts/core/text';
import { firm as firmFacts, institution as institutionFacts } from '#contracts/firm-registry/registry.facts';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { TcknBox } from '../firms/tckn-box.js';
import type { Plan, PlannedRow } from './resolution.plan.js';
import type { From } from './from.js';
import { insertRows } from './insert-rows.js';
import { writePeople } from './people-writer.js';
import type { Rival } from './who-is-who.rules.js';

/** Two imports must not make the same firm twice: who decides who is who holds this until its transaction ends. */
export const lockWhoIsWho = (tx: Tx): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtext('firm-registry: who is who'))`);

/** Writes what was found out, a statement a table, with the facts of it. */
export async function writePlan(
  tx: Tx,
  plan: Plan,
  from: From,
  importId: string,
  box: TcknBox,
): Promise<void> {
  await writeInstitutions(tx, plan, from);
  await writeFirms(tx, plan, from, box);
  await writePeople(tx, plan, from);
  const doubts = plan.fresh.flatMap(({ firm, person }) => [
    ...(firm
      ? firm.verdict.rivals.map((rival) => ({ kind: 'firm' as const, id: firm.verdict.canonicalId, rival }))
      : []),
    ...(person
      ? person.verdict.rivals.map((rival) => ({
          kind: 'person' as const,
          id: person.verdict.recordId,
          rival,
        }))
      : []),
  ]);
  await writeCandidates(tx, doubts, from);
  await insertRows(
    tx,
    `INSERT INTO resolved_row (import_id, row, fingerprint, firm_id, firm, institution_id, institution, person_id, person, notice)
     SELECT $2, r.* FROM jsonb_to_recordset($1::jsonb) AS r (row int, fingerprint text, firm_id uuid, firm text, institution_id uuid, institution text,
       person_id uuid, person text, notice text) ON CONFLICT DO NOTHING`,
    plan.fresh.map(({ row, fingerprint, answer: a }) => ({
      row,
      fingerprint,
      firm_id: a.firmId,
      firm: a.firm,
      institution_id: a.institutionId,
      institution: a.institution,
      person_id: a.personId,
      person: a.person,
      notice: a.notice,
    })),
    [importId],
  );
}

/** Pairs for a person to decide; a pair that was asked before is not asked again. */
export function writeCandidates(
  tx: Tx,
  doubts: readonly { kind: 'firm' | 'person'; id: string; rival: Rival }[],
  from: From,
): Promise<void> {
  return insertRows(
    tx,
    `INSERT INTO merge_candidate (id, kind, left_id, right_id, reason, similarity, state, source, institution_id, program_id, created_at, merge_id)
     SELECT r.id, r.kind, r.left_id, r.right_id, r.reason, r.similarity, 'open', $2, $3, $4, $5, $6
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, left_id uuid, right_id uuid, reason text, similarity numeric) ON CONFLICT DO NOTHING`,
    doubts.map(({ kind, id, rival }) => ({
      id: newId(),
      kind,
      left_id: id,
      right_id: rival.id,
      reason: rival.reason,
      similarity: rival.similarity.toFixed(3),
    })),
    [from.source, from.institutionId, from.programId ?? null, tx.now, from.mergeId ?? null],
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
    tx.fact(institutionFacts, 'registered', {
      id,
      version: 1,
      institutionId: from.institutionId,
      data: { kind, province: null, mergedInto: null },
    });
}

async function writeFirms(tx: Tx, plan: Plan, from: From, box: TcknBox): Promise<void> {
  const withFirm = plan.fresh.filter(
    (row): row is PlannedRow & Required<Pick<PlannedRow, 'firm'>> => row.firm !== undefined,
  );
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
        id: verdict.canonicalId,
        title: read.title,
        title_key: read.titleKey,
        core_key: read.coreKey,
        search_key: fold(`${read.title} ${tax.vkn ?? ''}`),
        tax_number: tax.vkn,
        tckn_cipher: tax.tckn && box.seal(tax.tckn, verdict.canonicalId).toString('hex'),
        tckn_index: tax.tcknHash,
        province: place.province ?? read.province,
        district: place.districtCode,
        district_key: place.district,
      };
    }),
    [from.institutionId, from.source, tx.now],
  );
  for (const {
    firm: { read, verdict },
  } of made) {
    const later = learnt.get(verdict.canonicalId);
    const place = later?.place ?? read;
    const data = {
      mergedInto: null,
      provisional: (later?.tax ?? read).taxKey === null,
      nace: null,
      province: place.province ?? read.province,
      district: place.districtCode,
      kobiClass: null,
    };
    tx.fact(firmFacts, 'registered', {
      id: verdict.canonicalId,
      version: 1,
      institutionId: from.institutionId,
      data,
    });
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
function learntByFirm(
  rows: readonly Required<Pick<PlannedRow, 'firm'>>[],
): Map<string, { tax?: Read; place?: Read }> {
  const learnt = new Map<string, { tax?: Read; place?: Read }>();
  for (const {
    firm: { read, verdict },
  } of rows) {
    if (!verdict.learnsTax && !verdict.learnsPlace) continue;
    const known = learnt.get(verdict.canonicalId) ?? {};
    learnt.set(verdict.canonicalId, {
      tax: verdict.learnsTax ? read : known.tax,
      place: verdict.learnsPlace ? read : known.place,
    });
  }
  return learnt;
}

async function writeLearntFirms(
  tx: Tx,
  plan: Plan,
  learnt: ReturnType<typeof learntByFirm>,
  made: ReadonlySet<string>,
  box: TcknBox,
): Promise<void> {
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
      id,
      tax_number: tax?.vkn,
      tckn_cipher: tax?.tckn && box.seal(tax.tckn, id).toString('hex'),
      tckn_index: tax?.tcknHash,
      province: place?.province,
      district: place?.districtCode,
      district_key: place?.district,
    })),
  );
  for (const [id, { tax, place }] of changed) {
    const { version, institutionId, state } = plan.firms.get(id)!;
    const data = {
      ...state,
      provisional: state.provisional && !tax,
      province: state.province ?? place?.province ?? null,
      district: state.district ?? place?.districtCode ?? null,
    };
    tx.fact(firmFacts, 'changed', { id, version: version + 1, institutionId, data });
  }
}
