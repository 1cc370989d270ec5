import { Injectable } from '@nestjs/common';
import type { ImportReport } from '#contracts/core/messages';
import type { ImportIntoProgram } from '#contracts/symbiosis/symbiosis.messages';
import type { Column } from '#platform/imports/column';
import { formOf } from '#platform/imports/form-reader';
import type { Table, TableRow } from '#platform/imports/table-reader';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { ListImport, type ImportContext, type ListKind } from '../programs/list-import.js';
import { KIND_WORDS, warnOfCode } from '../resources/resource.import.js';
import { WasteCodes, type KnownWaste } from '../resources/waste-codes.js';
import {
  canonicalFirms,
  findKnown,
  identityOfLine,
  moveTo,
  noteAgain,
  noteNew,
  reachAtLeast,
  type Line,
} from './opportunity-book.js';
import { combined, type State } from './opportunity.rules.js';
import type { OpportunitySource } from './opportunity.entity.js';

const COLUMNS = [
  { key: 'giver', titles: ['Veren firma', 'Veren', 'Gives'], type: 'text', required: true, max: 300 },
  { key: 'taker', titles: ['Alan firma', 'Alan', 'Takes'], type: 'text', required: true, max: 300 },
  {
    key: 'kind',
    titles: ['Kaynak türü', 'Tür', 'Kind'],
    type: 'choice',
    required: true,
    choices: KIND_WORDS,
  },
  { key: 'resource', titles: ['Kaynak', 'Kaynak adı', 'Resource'], type: 'text', required: true, max: 200 },
  { key: 'wasteCode', titles: USUAL_TITLES.wasteCode, type: 'text', max: 40 },
  { key: 'tonnes', titles: ['Miktar (ton/yıl)', 'Miktar', 'Tonnes a year'], type: 'decimal' },
  {
    key: 'source',
    titles: ['Nereden', 'Kaynağı', 'Source'],
    type: 'choice',
    choices: { 'synergy-table': ['Masa', 'Sinerji masası'], adviser: ['Danışman'], matching: ['Eşleştirme'] },
  },
  {
    key: 'state',
    titles: ['Durum', 'Aşama', 'State'],
    type: 'choice',
    choices: {
      potential: ['Potansiyel', 'Olası'],
      contacted: ['Temasa geçildi', 'İletişim kuruldu'],
      'site-visit': ['Saha ziyareti'],
      sample: ['Numune', 'Numune alındı'],
      agreement: ['Anlaşma', 'Anlaşma sağlandı'],
      realised: ['Gerçekleşti'],
      dropped: ['Olmadı', 'Vazgeçildi'],
    },
  },
  { key: 'reason', titles: ['Olmama nedeni', 'Reason'], type: 'text', max: 500 },
  { key: 'note', titles: ['Not', 'Açıklama', 'Note'], type: 'text', max: 1000 },
] as const;
type Row = TableRow<typeof COLUMNS>;

/** What stands above the lines. */
const HEAD = [
  { key: 'table', titles: ['Masa', 'Table'], type: 'text', max: 100 },
  { key: 'day', titles: ['Tarih', 'Date'], type: 'date' },
] as const satisfies readonly Column[];

const head = (table: Table<typeof COLUMNS>) => formOf(table.above, HEAD).values;

@Injectable()
export class OpportunityImport {
  constructor(
    private readonly lists: ListImport,
    private readonly waste: WasteCodes,
  ) {}

  run(command: ImportIntoProgram, call: Call): Promise<ImportReport> {
    const codes = new Map<number, KnownWaste | undefined>();
    const list: ListKind<typeof COLUMNS> = {
      kind: 'synergies',
      columns: COLUMNS,
      parties: ({ values }) => ({ giver: { title: values.giver! }, taker: { title: values.taker! } }),
      day: (table) => head(table).day,
      check: async ({ row, values }, report, titles) => {
        codes.set(row, await this.waste.find(values.wasteCode ?? ''));
        warnOfCode(report, row, titles.wasteCode, values.wasteCode, codes.get(row));
        if (values.tonnes?.startsWith('-'))
          report.set(row, 'refused', { column: titles.tonnes, code: 'TOO_SMALL', params: { min: 0 } });
        return report.outcomeOf(row) === undefined;
      },
      write: (rows, context) => write(rows, codes, context),
    };
    return this.lists.run(list, command, call);
  }
}

async function write(
  rows: Row[],
  codes: Map<number, KnownWaste | undefined>,
  context: ImportContext<typeof COLUMNS>,
): Promise<void> {
  const { tx, report, at } = context;
  const { table } = head(context.table);
  const lines = rows.map((row) => ({
    row,
    line: lineOf(row, codes.get(row.row), { at, table: table ?? null }, context),
  }));
  const firms = await canonicalFirms(
    tx,
    lines.flatMap(({ line }) => [line.giverFirmId, line.takerFirmId]),
  );
  const known = await findKnown(
    tx,
    lines.map(({ line }) => line),
    firms,
  );
  for (const { row, line } of lines) {
    if (firms.get(line.giverFirmId) === firms.get(line.takerFirmId)) {
      report.set(row.row, 'refused', { column: context.table.titles.taker, code: 'SAME_FIRM' });
      continue;
    }
    const identity = identityOfLine(line, firms);
    const earlier = known.get(identity);
    report.set(row.row, earlier ? 'merged' : context.outcomeOf(row.row));
    if (earlier) await noteAgain(tx, earlier, line);
    const opportunity = earlier ?? (await noteNew(tx, line, firms));
    known.set(identity, opportunity);
    const listed = (row.values.state ?? 'potential') as State;
    const state = combined(opportunity.state, listed);
    if (listed !== 'dropped') await reachAtLeast(tx, opportunity, listed);
    if (state !== opportunity.state) await moveTo(tx, opportunity, state, { at, reason: row.values.reason });
  }
}

function lineOf(
  { row, values }: Row,
  waste: KnownWaste | undefined,
  when: { at: Date; table: string | null },
  { place, firmIdOf }: ImportContext<typeof COLUMNS>,
): Line {
  return {
    programId: place.programId,
    institutionId: place.institutionId,
    giverFirmId: firmIdOf(row, 'giver'),
    takerFirmId: firmIdOf(row, 'taker'),
    kind: values.kind as Line['kind'],
    resource: values.resource!,
    wasteCode: waste?.code ?? null,
    tonnesPerYear: values.tonnes ?? null,
    source: (values.source ?? 'synergy-table') as OpportunitySource,
    note: values.note ?? null,
    ...when,
  };
}
