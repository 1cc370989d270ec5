import { Injectable } from '@nestjs/common';
import type { ImportIntoProgram } from '#contracts/advisory/advisory.messages';
import type { ImportReport } from '#contracts/core/messages';
import { newId } from '#platform/database/ids';
import type { TableRow } from '#platform/imports/table-reader';
import { listedFirm, USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import {
  instantOfDay,
  ListImport,
  newRowOutcome,
  type ImportContext,
  type ListKind,
} from '../programs/list-import.js';
import { ReportEntity } from './report.entity.js';
import { outranks, sectorCode, standing, type Version } from './report.rules.js';
import { sayReport, searchKey } from './report.service.js';

const COLUMNS = [
  { key: 'number', titles: ['Rapor no', 'No', 'Report no'], type: 'text', required: true, max: 60 },
  {
    key: 'scope',
    titles: ['Tür', 'Rapor türü', 'Kind'],
    type: 'choice',
    required: true,
    choices: {
      firm: ['Firma raporu', 'Firma'],
      sector: ['Sektör raporu', 'Sektör'],
      regional: ['Bölgesel değerlendirme', 'Bölge raporu'],
      'site-visit': ['Saha ziyareti raporu', 'Saha ziyareti'],
    },
  },
  { ...listedFirm[0], required: false },
  listedFirm[1],
  { key: 'sector', titles: ['Sektör', 'Sektör kodu', 'Sector'], type: 'text', max: 120 },
  { key: 'title', titles: ['Başlık', 'Rapor adı', 'Title'], type: 'text', required: true, max: 300 },
  { key: 'revision', titles: ['Sürüm', 'Rev.', 'Revision'], type: 'integer' },
  { key: 'on', titles: ['Tarih', 'Rapor tarihi', ...USUAL_TITLES.day], type: 'date', required: true },
  {
    key: 'state',
    titles: ['Durum', 'State'],
    type: 'choice',
    required: true,
    choices: { approved: ['Onaylandı', 'Yayımlandı'], draft: ['Taslak'] },
  },
] as const;
type Row = TableRow<typeof COLUMNS>;

/** A row as one version of a report. */
interface Listed extends Version {
  row: Row;
  scope: ReportEntity['scope'];
  firmId: string | null;
  sector: string | null;
}

/** Reports as records; their files may follow. Several versions of one report make one record. Who wrote it is not kept. */
const LIST: ListKind<typeof COLUMNS> = {
  kind: 'reports',
  columns: COLUMNS,
  firm: ({ values }) => (values.firm ? { title: values.firm, taxNumber: values.taxNumber } : undefined),
  mustTakePart: ({ values }) => values.scope === 'firm',
  days: ({ values }) => [values.on],
  check: ({ row, values }, report, titles, place) => {
    if (values.scope === 'firm' && !values.firm)
      report.set(row, 'refused', { column: titles.firm ?? 'Firma', code: 'CELL_REQUIRED' });
    else if (values.scope === 'sector' && !values.sector)
      report.set(row, 'refused', { column: titles.sector ?? 'Sektör', code: 'CELL_REQUIRED' });
    else if (values.scope === 'sector' && !sectorCode(place.sectors, values.sector!))
      report.set(row, 'refused', {
        column: titles.sector,
        code: 'SECTOR_NOT_IN_PROGRAM',
        params: { sector: values.sector! },
      });
    else return true;
    return false;
  },
  async write(rows, context) {
    const { tx, place, report } = context;
    const known = new Map<string, ReportEntity>();
    for (const r of await tx.manager.findBy(ReportEntity, { programId: place.programId }))
      if (r.state !== 'withdrawn') known.set(subjectOf(r, r.number), r);
    const groups = new Map<string, Listed[]>();
    for (const row of rows) {
      const version = listed(row, context);
      const subject = subjectOf(version, row.values.number);
      groups.set(subject, [...(groups.get(subject) ?? []), version]);
    }
    for (const [subject, versions] of groups) {
      const chosen = standing(versions)!;
      const earlier = known.get(subject);
      for (const { row } of versions)
        report.set(
          row.row,
          earlier || row !== chosen.row ? 'merged' : newRowOutcome(context.firmOf(row.row)),
        );
      await writeReport(chosen, earlier, context);
    }
  },
};

function listed(row: Row, { place, firmOf }: ImportContext): Listed {
  const scope = row.values.scope as Listed['scope'];
  const firm = firmOf(row.row);
  return {
    row,
    scope,
    firmId: (scope === 'firm' ? firm?.firmId : scope === 'site-visit' ? firm?.resolvedId : undefined) ?? null,
    sector: scope === 'sector' ? sectorCode(place.sectors, row.values.sector!)! : null,
    revision: row.values.revision ?? 1,
    approved: row.values.state === 'approved',
  };
}

/** What there is one live report of. */
const subjectOf = (
  r: Pick<Listed, 'scope' | 'firmId' | 'sector'>,
  number: string | null | undefined,
): string =>
  r.scope === 'firm'
    ? `firm|${r.firmId}`
    : r.scope === 'sector'
      ? `sector|${r.sector}`
      : `${r.scope}|${number}`;

async function writeReport(
  chosen: Listed,
  earlier: ReportEntity | undefined,
  { tx, place, now }: ImportContext,
): Promise<void> {
  const { title, number, on } = chosen.row.values;
  const at = instantOfDay(on!, now);
  const state = chosen.approved ? ('final' as const) : ('draft' as const);
  if (earlier && !outranks(chosen, { revision: earlier.revision, approved: earlier.state === 'final' }))
    return;
  const report: ReportEntity = {
    id: newId(),
    version: 0,
    programId: place.programId,
    institutionId: place.institutionId,
    scope: chosen.scope,
    firmId: chosen.firmId,
    sector: chosen.sector,
    draftedAt: at,
    fileId: null,
    ...earlier,
    title: title!,
    number: number!,
    searchKey: searchKey(title!, number),
    revision: chosen.revision,
    state,
    finalisedAt: chosen.approved ? at : null,
  };
  report.version++;
  if (earlier) await tx.manager.save(ReportEntity, report);
  else await tx.manager.insert(ReportEntity, report);
  sayReport(tx, chosen.approved ? 'finalised' : 'drafted', report, at);
}

@Injectable()
export class ReportImport {
  constructor(private readonly lists: ListImport) {}

  run(command: ImportIntoProgram, call: Call): Promise<ImportReport> {
    return this.lists.run(LIST, command, call);
  }
}
