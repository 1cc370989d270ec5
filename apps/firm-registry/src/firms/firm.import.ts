import { Injectable } from '@nestjs/common';
import type { ImportReport } from '#contracts/core/messages';
import type { ImportFirms } from '#contracts/firm-registry/firm.commands';
import {
  facility as facilityFacts,
  firm as firmFacts,
  type FirmState,
} from '#contracts/firm-registry/registry.facts';
import type { ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { Column } from '#platform/imports/column';
import { Imports } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import type { Table, TableRow } from '#platform/imports/table-reader';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { ActingInstitution } from '../acting-institution.js';
import { CodeLists } from '../code-lists/code-lists.js';
import { describeNace, NACE_REVISION } from '../code-lists/nace.js';
import { ResolutionService } from '../resolution/resolution.service.js';
import { institutionKey, titleKeys } from '../resolution/who-is-who.rules.js';

const COLUMNS = [
  {
    key: 'title',
    titles: [...USUAL_TITLES.firmTitle, 'Başvuran', 'Çözüm sağlayıcı'],
    type: 'text',
    max: 300,
    required: true,
  },
  { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text', max: 40 },
  { key: 'taxOffice', titles: USUAL_TITLES.taxOffice, type: 'text', max: 120 },
  { key: 'chamberNo', titles: ['Oda sicil no', 'Sicil no', 'Oda sicil numarası'], type: 'text', max: 40 },
  { key: 'professionGroup', titles: ['Meslek grubu'], type: 'text', max: 120 },
  { key: 'nace', titles: USUAL_TITLES.nace, type: 'text', max: 20 },
  { key: 'province', titles: USUAL_TITLES.province, type: 'text', max: 80 },
  { key: 'district', titles: USUAL_TITLES.district, type: 'text', max: 80 },
  { key: 'zone', titles: USUAL_TITLES.zone, type: 'text', max: 120 },
  {
    key: 'kobiClass',
    titles: ['KOBİ sınıfı', 'Ölçek'],
    type: 'choice',
    choices: { micro: ['Mikro'], small: ['Küçük'], medium: ['Orta'], large: ['Büyük'] },
  },
  { key: 'kobiYear', titles: ['KOBİ yılı', 'Sınıf yılı'], type: 'integer' },
  {
    key: 'capacityReportUntil',
    titles: ['Kapasite raporu geçerlilik', 'Kapasite raporu bitiş'],
    type: 'date',
  },
  { key: 'kep', titles: ['KEP', 'KEP adresi'], type: 'email' },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email' },
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
] as const satisfies readonly Column[];
type Row = TableRow<typeof COLUMNS>;
type Titles = Table<typeof COLUMNS>['titles'];
type Answers = ReadonlyMap<number, ResolvedRow>;

/** The chamber's member list: finds who is who, completes what is empty, never overwrites. */
@Injectable()
export class FirmImport {
  constructor(
    private readonly imports: Imports,
    private readonly acting: ActingInstitution,
    private readonly resolution: ResolutionService,
    private readonly lists: CodeLists,
  ) {}

  async run(command: ImportFirms, call: Call): Promise<ImportReport> {
    const institutionId = await this.acting.of(call, command.institutionId);
    const list = await this.imports.open(command, 'firms', call);
    const table = await list.table(COLUMNS);
    const rows = table.rows.filter((row) => list.report.check(row));
    return list.inOneGo(async (tx) => {
      const firms = await this.resolution.resolveAll(tx, {
        importId: list.importId,
        institutionId,
        source: list.fileName,
        rows: rows.map(({ row, values: { title, taxNumber, province, district } }) => ({
          row,
          firm: { title: title!, taxNumber, province, district },
        })),
      });
      await tellOutcomes(tx, rows, firms, list.report, table.titles);
      const details = rows.map((row) => ({
        id: firms.get(row.row)!.firmId!,
        ...this.detailsOf(row, list.report, table.titles),
      }));
      await complete(tx, details);
      await addFacilities(tx, details, institutionId);
      list.audit(tx, 'firms.imported', { noun: 'import', id: list.importId, institutionId });
    });
  }

  /** What a row says beside title and tax number; what the code lists do not know is told and left out. */
  private detailsOf({ row, values }: Row, report: ReportBuilder, titles: Titles) {
    const place = this.lists.findPlace(values.province, values.district);
    if (place.problem) {
      const field = place.problem === 'unknown-province' ? 'province' : 'district';
      report.warn(row, {
        code: 'PLACE_UNKNOWN',
        column: titles[field],
        params: { place: values[field] ?? '' },
      });
    }
    const nace = values.nace === undefined ? undefined : describeNace(values.nace);
    const known = nace && (nace.exact || nace.entry.level === 'class') ? nace.code : undefined;
    if (values.nace !== undefined && !known)
      report.warn(row, { code: 'NACE_UNKNOWN', column: titles.nace, params: { code: values.nace } });
    return {
      nace: known,
      nace_revision: known && NACE_REVISION,
      province: place.province?.code,
      district: place.district?.code,
      zone: values.zone,
      tax_office: values.taxOffice,
      chamber_no: values.chamberNo,
      profession_group: values.professionGroup,
      kobi_class: values.kobiClass,
      kobi_year: values.kobiClass && values.kobiYear,
      capacity_report_until: values.capacityReportUntil,
      kep: values.kep,
      email: values.email,
      phone: values.phone,
    };
  }
}

/** What became of each row: a firm that is new, known or in doubt; and whether it was told before, or under another title. */
async function tellOutcomes(
  tx: Tx,
  rows: readonly Row[],
  firms: Answers,
  report: ReportBuilder,
  columns: Titles,
): Promise<void> {
  const titles = await titleKeysOf(
    tx,
    [...firms.values()].map((r) => r.firmId!),
  );
  report.notices(firms.values(), () => columns.taxNumber);
  const seen = new Set<string>();
  for (const { row, values } of rows) {
    const firmId = firms.get(row)!.firmId!;
    const outcome = firms.get(row)!.firm!;
    if (outcome === 'doubtful') report.set(row, 'doubtful', { code: 'DOUBTFUL_FIRM' });
    else report.set(row, outcome === 'created' ? 'accepted' : 'merged');
    if (outcome === 'matched' && seen.has(firmId)) report.warn(row, { code: 'REPEATED_ROW' });
    else if (outcome === 'matched' && titles.get(firmId) !== titleKeys(values.title!).titleKey)
      report.warn(row, { code: 'TITLE_DIFFERS', column: columns.title });
    seen.add(firmId);
  }
}

async function titleKeysOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; key: string }>(
    'SELECT id, title_key AS key FROM firm WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
}

const FIELDS = [
  'nace',
  'nace_revision',
  'province',
  'district',
  'tax_office',
  'chamber_no',
  'profession_group',
  'kobi_class',
  'kobi_year',
  'capacity_report_until',
  'kep',
  'email',
  'phone',
];
const TYPES: Record<string, string> = { kobi_year: 'int', capacity_report_until: 'date' };

/** Fills what is empty, with one statement; the first row of a firm that says something wins. */
async function complete(tx: Tx, details: readonly { id: string }[]): Promise<void> {
  const columns = FIELDS.map((f) => `${f} ${TYPES[f] ?? 'text'}`).join(', ');
  const firsts = FIELDS.map(
    (f) => `(array_agg(${f} ORDER BY n) FILTER (WHERE ${f} IS NOT NULL))[1] AS ${f}`,
  ).join(', ');
  const changed = await tx.query<{ id: string; version: number; institutionId: string } & FirmState>(
    `WITH r AS (SELECT id, ${firsts} FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id uuid, ${columns})) WITH ORDINALITY AS t (id, ${FIELDS.join(', ')}, n) GROUP BY id),
     done AS (
       UPDATE firm f SET version = f.version + 1, search_key = f.search_key || coalesce(' ' || CASE WHEN f.chamber_no IS NULL THEN lower(r.chamber_no COLLATE "C") END, ''),
              district_key = coalesce(f.district_key, r.district), ${FIELDS.map((f) => `${f} = coalesce(f.${f}, r.${f})`).join(', ')}
       FROM r WHERE f.id = r.id AND (${FIELDS.map((f) => `(f.${f} IS NULL AND r.${f} IS NOT NULL)`).join(' OR ')})
       RETURNING f.id, f.version, f.institution_id AS "institutionId", nullif(f.canonical_id, f.id) AS "mergedInto", f.provisional, f.nace, f.province, f.district, f.kobi_class AS "kobiClass")
     SELECT * FROM done`,
    [JSON.stringify(details)],
  );
  for (const { id, version, institutionId, ...data } of changed)
    tx.fact(firmFacts, 'changed', { id, version, institutionId, data });
}

/** A zone in the list tells of a plant there, unless one is known. */
async function addFacilities(
  tx: Tx,
  details: readonly { id: string; zone?: string; province?: string; district?: string }[],
  institutionId: string,
): Promise<void> {
  const plants = [
    ...new Map(
      details
        .filter((d) => d.zone)
        .map((d) => [d.id, { ...d, zone_key: institutionKey(d.zone!), facility_id: newId() }]),
    ).values(),
  ];
  if (plants.length === 0) return;
  const made = await tx.query<{
    id: string;
    firmId: string;
    province: string | null;
    district: string | null;
    zone: string;
  }>(
    `INSERT INTO facility (id, version, firm_id, name, province, district, zone, zone_id, created_at)
     SELECT r.facility_id, 1, r.id, 'Merkez tesis', r.province, r.district, r.zone, (SELECT z.id FROM institution z WHERE z.kind = 'zone' AND z.title_key = r.zone_key), $2
     FROM jsonb_to_recordset($1::jsonb) AS r (facility_id uuid, id uuid, province text, district text, zone text, zone_key text)
     WHERE NOT EXISTS (SELECT 1 FROM facility f WHERE f.firm_id = r.id)
     RETURNING id, firm_id AS "firmId", province, district, zone`,
    [JSON.stringify(plants), tx.now],
  );
  for (const { id, ...data } of made)
    tx.fact(facilityFacts, 'registered', { id, version: 1, institutionId, data });
}
