import type { FirmState, InstitutionState, PersonState } from '#contracts/firm-registry/registry.facts';
import type { ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type { FirmRecord } from './firm-book.rules.js';
import type { PersonRecord } from './person-book.rules.js';

/** Straight SQL with parameters: a transaction, or none for a dry run. */
export type Ask = <T>(sql: string, params?: unknown[]) => Promise<T[]>;

export interface KnownFirm extends FirmRecord {
  version: number;
  institutionId: string;
  state: FirmState;
}
export interface KnownPerson extends PersonRecord {
  version: number;
  institutionId: string;
  state: PersonState;
}
export interface KnownInstitution {
  id: string;
  key: string;
  kind: InstitutionState['kind'];
}

/** Beside what the trigram index finds, everything above this is looked at again with the exact measure. */
const LOOSE = '0.54';

/** Records of these titles or tax numbers, with all records merged with those. One statement. */
export async function knownFirms(
  ask: Ask,
  keys: { titles: string[]; taxNumbers: string[]; tcknHashes: string[] },
): Promise<KnownFirm[]> {
  const rows = await ask<FirmRowOfDatabase>(
    `WITH hit AS (
       SELECT canonical_id FROM firm WHERE title_key = ANY($1::text[])
       UNION SELECT canonical_id FROM firm WHERE tax_number = ANY($2::text[])
       UNION SELECT canonical_id FROM firm WHERE tckn_index = ANY($3::text[]))
     SELECT ${FIRM_COLUMNS} FROM firm WHERE canonical_id IN (SELECT canonical_id FROM hit)`,
    [keys.titles, keys.taxNumbers, keys.tcknHashes],
  );
  return rows.map(firmOfRow);
}

/** Records with a core like one of these, likewise. Two statements; the dear one, so only for firms that would be new. */
export async function similarFirms(ask: Ask, cores: readonly string[]): Promise<KnownFirm[]> {
  if (cores.length === 0) return [];
  await ask(`SELECT set_config('pg_trgm.similarity_threshold', $1, true)`, [LOOSE]);
  const rows = await ask<FirmRowOfDatabase>(
    `SELECT ${FIRM_COLUMNS} FROM firm WHERE canonical_id IN (
       SELECT f.canonical_id FROM unnest($1::text[]) AS core JOIN firm f ON f.core_key % core)`,
    [cores],
  );
  return rows.map(firmOfRow);
}

const FIRM_COLUMNS = `id, version, institution_id, canonical_id, provisional, title_key, core_key, province, district, district_key,
  tax_number, tckn_index, nace, kobi_class`;
interface FirmRowOfDatabase {
  id: string;
  version: number;
  institution_id: string;
  canonical_id: string;
  provisional: boolean;
  title_key: string;
  core_key: string;
  province: string | null;
  district: string | null;
  district_key: string | null;
  tax_number: string | null;
  tckn_index: string | null;
  nace: string | null;
  kobi_class: FirmState['kobiClass'];
}

const firmOfRow = (row: FirmRowOfDatabase): KnownFirm => ({
  id: row.id,
  canonicalId: row.canonical_id,
  titleKey: row.title_key,
  coreKey: row.core_key,
  province: row.province,
  district: row.district_key,
  taxKey: taxKeyOf(row.tax_number, row.tckn_index),
  version: row.version,
  institutionId: row.institution_id,
  state: {
    mergedInto: row.canonical_id === row.id ? null : row.canonical_id,
    provisional: row.provisional,
    nace: row.nace,
    province: row.province,
    district: row.district,
    kobiClass: row.kobi_class,
  },
});

/** Equal for equal tax numbers; a TCKN is compared by its keyed hash. */
export const taxKeyOf = (vkn: string | null, tcknHash: string | null): string | null =>
  vkn !== null ? `vkn:${vkn}` : tcknHash !== null ? `tckn:${tcknHash}` : null;

/** Everybody of these names or addresses, and everybody at these firms and institutions. One statement; the erased are nobody. */
export async function knownPeople(
  ask: Ask,
  keys: { names: string[]; emails: string[]; firms: string[]; institutions: string[] },
): Promise<KnownPerson[]> {
  const rows = await ask<PersonRowOfDatabase>(
    `WITH hit AS (
       SELECT canonical_id FROM person WHERE name_key = ANY($1::text[])
       UNION SELECT p.canonical_id FROM person_contact c JOIN person p ON p.id = c.person_id WHERE c.kind = 'email' AND c.value = ANY($2::text[])
       UNION SELECT p.canonical_id FROM firm f JOIN person_place l ON l.firm_id = f.id JOIN person p ON p.id = l.person_id WHERE f.canonical_id = ANY($3::uuid[])
       UNION SELECT p.canonical_id FROM person_place l JOIN person p ON p.id = l.person_id WHERE l.at_institution_id = ANY($4::uuid[]))
     ${PERSON_SELECT} WHERE p.canonical_id IN (SELECT canonical_id FROM hit) AND p.erased_at IS NULL`,
    [keys.names, keys.emails, keys.firms, keys.institutions],
  );
  return rows.map(personOfRow);
}

const PERSON_SELECT = `
  SELECT p.id, p.version, p.institution_id, p.canonical_id, p.name_key, p.firm_id, p.at_institution_id, p.gender, p.birth_year,
         ARRAY(SELECT value FROM person_contact c WHERE c.person_id = p.id AND c.kind = 'email' ORDER BY value) AS emails,
         ARRAY(SELECT value FROM person_contact c WHERE c.person_id = p.id AND c.kind = 'phone' ORDER BY value) AS phones,
         ARRAY(SELECT coalesce('firm:' || f.canonical_id, 'institution:' || l.at_institution_id)
               FROM person_place l LEFT JOIN firm f ON f.id = l.firm_id WHERE l.person_id = p.id) AS places
  FROM person p`;
interface PersonRowOfDatabase {
  id: string;
  version: number;
  institution_id: string;
  canonical_id: string;
  name_key: string;
  firm_id: string | null;
  at_institution_id: string | null;
  gender: PersonState['gender'];
  birth_year: number | null;
  emails: string[];
  phones: string[];
  places: string[];
}

const personOfRow = (row: PersonRowOfDatabase): KnownPerson => ({
  id: row.id,
  canonicalId: row.canonical_id,
  nameKey: row.name_key,
  emails: row.emails,
  phones: row.phones,
  places: row.places,
  version: row.version,
  institutionId: row.institution_id,
  state: {
    mergedInto: row.canonical_id === row.id ? null : row.canonical_id,
    firmId: row.firm_id,
    institutionId: row.at_institution_id,
    gender: row.gender,
    birthYear: row.birth_year,
    erased: false,
  },
});

export function knownInstitutions(ask: Ask, keys: readonly string[]): Promise<KnownInstitution[]> {
  return ask<KnownInstitution>(
    'SELECT id, title_key AS key, kind FROM institution WHERE title_key = ANY($1::text[])',
    [keys],
  );
}

/** Answers given before to rows of this import. */
export async function storedAnswers(
  ask: Ask,
  importId: string,
  prints: readonly { row: number; fingerprint: string }[],
): Promise<Map<string, ResolvedRow>> {
  const rows = await ask<ResolvedRow & { fingerprint: string }>(
    `SELECT row, fingerprint, firm_id AS "firmId", firm, institution_id AS "institutionId", institution, person_id AS "personId", person, notice
     FROM resolved_row WHERE import_id = $1 AND row = ANY($2::int[])`,
    [importId, prints.map((print) => print.row)],
  );
  return new Map(
    rows.map(({ fingerprint, notice, ...rest }) => [
      `${rest.row}:${fingerprint}`,
      { ...rest, ...(notice ? { notice } : {}) },
    ]),
  );
}
