import { Injectable } from '@nestjs/common';
import type { ImportReport } from '#contracts/core/messages';
import type { ImportInstitutions } from '#contracts/firm-registry/institution.commands';
import {
  institution as institutionFacts,
  type InstitutionState,
} from '#contracts/firm-registry/registry.facts';
import type { Tx } from '#platform/database/unit-of-work';
import type { Column } from '#platform/imports/column';
import { Imports } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import type { TableRow } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { ActingInstitution } from '../acting-institution.js';
import { CodeLists } from '../code-lists/code-lists.js';
import { ResolutionService } from '../resolution/resolution.service.js';

/** The words by which lists tell what kind of body one is. */
export const INSTITUTION_KIND_WORDS: Record<InstitutionState['kind'], readonly string[]> = {
  chamber: ['Oda', 'Sanayi odası', 'Ticaret odası', 'Meslek odası', 'Borsa'],
  agency: ['Ajans', 'Kalkınma ajansı'],
  public: ['Kamu', 'Kamu kurumu'],
  municipality: ['Belediye'],
  university: ['Üniversite'],
  ngo: ['STK', 'Dernek', 'Vakıf', 'Sivil toplum'],
  zone: ['OSB', 'Organize sanayi bölgesi'],
  school: ['Okul'],
  other: ['Diğer'],
};

const COLUMNS = [
  {
    key: 'title',
    titles: ['Kurum', 'Kurum adı', 'Kuruluş', 'Okul', 'Okul adı'],
    type: 'text',
    max: 300,
    required: true,
  },
  {
    key: 'kind',
    titles: ['Kurum türü', 'Kuruluş türü', 'Tür'],
    type: 'choice',
    choices: INSTITUTION_KIND_WORDS,
  },
  { key: 'shortTitle', titles: ['Kısa ad', 'Kısa adı'], type: 'text', max: 60 },
  { key: 'province', titles: ['İl', 'Şehir'], type: 'text', max: 80 },
  { key: 'district', titles: ['İlçe'], type: 'text', max: 80 },
  { key: 'schoolCode', titles: ['Kurum kodu', 'Okul kodu'], type: 'text', max: 20 },
] as const satisfies readonly Column[];
type Row = TableRow<typeof COLUMNS>;

/** The list of institutions that a chamber keeps beside its members. */
@Injectable()
export class InstitutionImport {
  constructor(
    private readonly imports: Imports,
    private readonly acting: ActingInstitution,
    private readonly resolution: ResolutionService,
    private readonly lists: CodeLists,
  ) {}

  async run(command: ImportInstitutions, call: Call): Promise<ImportReport> {
    const institutionId = await this.acting.of(call, command.institutionId);
    const list = await this.imports.open(command, 'institutions', call);
    const table = await list.table(COLUMNS);
    const rows = table.rows.filter((row) => list.report.check(row));
    return list.inOneGo(async (tx) => {
      const resolved = await this.resolution.resolveAll(tx, {
        importId: list.importId,
        institutionId,
        source: list.fileName,
        rows: rows.map(({ row, values: { title, kind } }) => ({
          row,
          institution: {
            title: title!,
            ...(kind ? { kind: kind as InstitutionState['kind'] } : {}),
          },
        })),
      });
      const details = rows.map((row) => {
        const { institutionId: id, institution } = resolved.get(row.row)!;
        list.report.set(row.row, institution === 'created' ? 'accepted' : 'merged');
        return { id: id!, ...this.detailsOf(row, list.report) };
      });
      await complete(tx, details);
      list.audit(tx, 'institutions.imported', { noun: 'import', id: list.importId, institutionId });
    });
  }

  /** What a row says beside the title; a place that nobody knows is told and left out. */
  private detailsOf({ row, values }: Row, report: ReportBuilder) {
    const place = this.lists.findPlace(values.province, values.district);
    if (place.problem)
      report.warn(row, {
        code: 'PLACE_UNKNOWN',
        params: { place: values.district ?? values.province ?? '' },
      });
    return {
      short_title: values.shortTitle,
      province: place.province?.code,
      district: place.district?.code,
      school_code: values.schoolCode,
    };
  }
}

/** Fills what is empty, with one statement; what changes the public state becomes a fact. */
async function complete(tx: Tx, details: readonly object[]): Promise<void> {
  const changed = await tx.query<{
    id: string;
    version: number;
    kind: InstitutionState['kind'];
    province: string | null;
  }>(
    `WITH r AS (SELECT DISTINCT ON (id) * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, short_title text, province text, district text, school_code text)),
     done AS (
       UPDATE institution i SET version = i.version + 1, short_title = coalesce(i.short_title, r.short_title), province = coalesce(i.province, r.province),
              district = coalesce(i.district, r.district), school_code = coalesce(i.school_code, r.school_code)
       FROM r WHERE i.id = r.id AND ((i.short_title IS NULL AND r.short_title IS NOT NULL) OR (i.province IS NULL AND r.province IS NOT NULL)
          OR (i.district IS NULL AND r.district IS NOT NULL) OR (i.school_code IS NULL AND r.school_code IS NOT NULL))
       RETURNING i.id, i.version, i.kind, i.province)
     SELECT * FROM done`,
    [JSON.stringify(details)],
  );
  for (const { id, version, kind, province } of changed)
    tx.fact(institutionFacts, 'changed', {
      id,
      version,
      institutionId: id,
      data: { kind, province, mergedInto: null },
    });
}
