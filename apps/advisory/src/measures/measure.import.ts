import { Injectable } from '@nestjs/common';
import type { ImportIntoProgram } from '#contracts/advisory/advisory.messages';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { newId } from '#platform/database/ids';
import type { TableRow } from '#platform/imports/table-reader';
import { listedFirm } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { minorUnits, rounded } from '#platform/money/decimal';
import { instantOfDay, ListImport, newRowOutcome, type ListKind } from '../programs/list-import.js';
import { MeasureEntity } from './measure.entity.js';
import { resourceOfUnit } from './measure.rules.js';
import { figuresOf, sayMeasure } from './measure.service.js';

const COLUMNS = [
  ...listedFirm,
  {
    key: 'title',
    titles: ['Önlem', 'İyileştirme önlemi', 'Measure'],
    type: 'text',
    required: true,
    max: 300,
  },
  { key: 'metNo', titles: ['MET no', 'MET', 'BAT no'], type: 'text', max: 40 },
  {
    key: 'resource',
    titles: ['Alan', 'Kaynak', 'Resource'],
    type: 'choice',
    choices: {
      energy: ['Enerji'],
      water: ['Su'],
      material: ['Hammadde', 'Malzeme'],
      waste: ['Atık'],
      emission: ['Emisyon'],
    },
  },
  { key: 'baseline', titles: ['Başlangıç değeri', 'Baseline'], type: 'decimal' },
  { key: 'saving', titles: ['Yıllık tasarruf', 'Saving a year'], type: 'decimal', required: true },
  { key: 'unit', titles: ['Birim', 'Tasarruf birimi', 'Unit'], type: 'text', required: true, max: 20 },
  {
    key: 'investment',
    titles: ['Yatırım (TL)', 'Yatırım', 'Investment (TRY)'],
    type: 'decimal',
    required: true,
  },
  {
    key: 'gain',
    titles: ['Yıllık kazanç (TL)', 'Yıllık kazanç', 'Gain a year (TRY)'],
    type: 'decimal',
    required: true,
  },
  { key: 'pricesOn', titles: ['Fiyat tarihi', 'Tarih', 'Prices of'], type: 'date' },
  { key: 'finance', titles: ['Finansman', 'Finansman kaynağı', 'Finance'], type: 'text', max: 120 },
] as const;
type Row = TableRow<typeof COLUMNS>;

/** Liras of a list in kuruş; a list's figures may have been computed, so fractions of a kuruş are rounded. */
const liras = (amount: string) => minorUnits(rounded(amount, 2), 'TRY');

/** Measures of plants. The list's payback is for its reader: ours is computed. Who is responsible there is a name, and not kept. */
const LIST: ListKind<typeof COLUMNS> = {
  kind: 'measures',
  columns: COLUMNS,
  firm: ({ values }) => ({ title: values.firm!, taxNumber: values.taxNumber }),
  mustTakePart: () => true,
  days: ({ values }) => [values.pricesOn],
  check: ({ row, values }, report, titles) => {
    for (const key of ['saving', 'investment', 'gain', 'baseline'] as const)
      if (values[key]?.startsWith('-'))
        report.set(row, 'refused', { column: titles[key], code: 'TOO_SMALL', params: { min: 0 } });
    if (!values.resource && !resourceOfUnit(values.unit!))
      report.set(row, 'refused', { column: titles.resource ?? 'Alan', code: 'CELL_REQUIRED' });
    return report.outcomeOf(row) === undefined;
  },
  async write(rows, { tx, place, report, now, firmOf }) {
    const known = new Set(
      (await tx.manager.findBy(MeasureEntity, { programId: place.programId })).map((m) =>
        keyOf(m.firmId, m.titleKey, m.metNo),
      ),
    );
    for (const row of rows) {
      const firm = firmOf(row.row)!;
      const body = bodyOf(row);
      const key = keyOf(firm.firmId!, fold(body.title), body.metNo);
      report.set(row.row, known.has(key) ? 'merged' : newRowOutcome(firm));
      if (known.has(key)) continue;
      known.add(key);
      const at = row.values.pricesOn ? instantOfDay(row.values.pricesOn, now) : now;
      const measure: MeasureEntity = {
        id: newId(),
        version: 1,
        programId: place.programId,
        institutionId: place.institutionId,
        firmId: firm.firmId!,
        ...figuresOf(body),
        state: 'proposed',
        reason: null,
        proposedAt: at,
      };
      await tx.manager.insert(MeasureEntity, measure);
      sayMeasure(tx, 'proposed', measure, at);
    }
  },
};

const keyOf = (firmId: string, titleKey: string, metNo: string | null | undefined): string =>
  [firmId, titleKey, fold(metNo ?? '')].join('|');

function bodyOf({ values }: Row) {
  return {
    title: values.title!,
    metNo: values.metNo,
    resource: (values.resource as MeasureEntity['resource'] | undefined) ?? resourceOfUnit(values.unit!)!,
    baseline: values.baseline,
    saving: values.saving!,
    savingUnit: values.unit!,
    savingMoney: liras(values.gain!),
    investment: liras(values.investment!),
    investmentOn: values.pricesOn,
    financeSource: values.finance,
  };
}

@Injectable()
export class MeasureImport {
  constructor(private readonly lists: ListImport) {}

  run(command: ImportIntoProgram, call: Call): Promise<ImportReport> {
    return this.lists.run(LIST, command, call);
  }
}
