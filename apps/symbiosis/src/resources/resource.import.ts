import { Injectable } from '@nestjs/common';
import type { ImportReport } from '#contracts/core/messages';
import type { ImportIntoProgram } from '#contracts/symbiosis/symbiosis.messages';
import { newId } from '#platform/database/ids';
import type { ReportBuilder } from '#platform/imports/report';
import type { TableRow } from '#platform/imports/table-reader';
import { listedFirm, USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { minorUnits, rounded } from '#platform/money/decimal';
import { ListImport, type ImportContext, type ListKind } from '../programs/list-import.js';
import { ResourceEntity } from './resource.entity.js';
import { resourceKey } from './resource.rules.js';
import { bodyOf, sayResource } from './resource.service.js';
import { WasteCodes, type KnownWaste } from './waste-codes.js';

/** The six kinds as lists write them. */
export const KIND_WORDS = {
  material: ['Malzeme', 'Hammadde'],
  'by-product': ['Yan ürün'],
  energy: ['Enerji'],
  water: ['Su'],
  logistics: ['Lojistik'],
  expertise: ['Uzmanlık', 'Bilgi', 'Uzmanlık / hizmet'],
} as const;

const COLUMNS = [
  ...listedFirm,
  {
    key: 'direction',
    titles: ['Yön', 'Arz / talep', 'Direction'],
    type: 'choice',
    required: true,
    choices: { offer: ['Sunulan', 'Arz', 'Verebilirim'], need: ['İhtiyaç', 'Talep', 'Alabilirim'] },
  },
  {
    key: 'kind',
    titles: ['Kaynak türü', 'Tür', 'Kind'],
    type: 'choice',
    required: true,
    choices: KIND_WORDS,
  },
  { key: 'name', titles: ['Kaynak', 'Kaynak adı', 'Resource'], type: 'text', required: true, max: 200 },
  { key: 'wasteCode', titles: USUAL_TITLES.wasteCode, type: 'text', max: 40 },
  {
    key: 'legalState',
    titles: ['Yasal durum', 'Legal state'],
    type: 'choice',
    choices: { waste: ['Atık'], 'by-product': ['Yan ürün'], product: ['Ürün'] },
  },
  { key: 'amount', titles: ['Miktar', 'Yıllık miktar', 'Amount'], type: 'decimal' },
  { key: 'unit', titles: ['Birim', 'Unit'], type: 'text', max: 20 },
  { key: 'season', titles: ['Mevsim', 'Dönem', 'Season'], type: 'text', max: 60 },
  {
    key: 'disposalCost',
    titles: ['Bugünkü bertaraf maliyeti (TL/yıl)', 'Bertaraf maliyeti'],
    type: 'decimal',
  },
] as const;
type Row = TableRow<typeof COLUMNS>;

@Injectable()
export class ResourceImport {
  constructor(
    private readonly lists: ListImport,
    private readonly waste: WasteCodes,
  ) {}

  run(command: ImportIntoProgram, call: Call): Promise<ImportReport> {
    const codes = new Map<number, KnownWaste | undefined>();
    const list: ListKind<typeof COLUMNS> = {
      kind: 'resources',
      columns: COLUMNS,
      parties: ({ values }) => ({ firm: { title: values.firm!, taxNumber: values.taxNumber } }),
      day: () => undefined,
      check: async (row, report, titles) => {
        codes.set(row.row, await this.waste.find(row.values.wasteCode ?? ''));
        warnOfCode(report, row.row, titles.wasteCode, row.values.wasteCode, codes.get(row.row));
        for (const key of ['amount', 'disposalCost'] as const)
          if (row.values[key]?.startsWith('-'))
            report.set(row.row, 'refused', { column: titles[key], code: 'TOO_SMALL', params: { min: 0 } });
        return report.outcomeOf(row.row) === undefined;
      },
      write: (rows, context) => write(rows, codes, context),
    };
    return this.lists.run(list, command, call);
  }
}

/** A code that the list of waste does not have costs the code, not the row. */
export function warnOfCode(
  report: ReportBuilder,
  row: number,
  column: string | undefined,
  written: string | undefined,
  known: KnownWaste | undefined,
): void {
  if (written && !known) report.warn(row, { column, code: 'WASTE_CODE_UNKNOWN', params: { code: written } });
}

async function write(
  rows: Row[],
  codes: Map<number, KnownWaste | undefined>,
  context: ImportContext<typeof COLUMNS>,
): Promise<void> {
  const { tx, place, report, at } = context;
  const earlier = await tx.manager.findBy(ResourceEntity, { programId: place.programId, state: 'active' });
  const known = new Set(earlier.map(identity));
  for (const row of rows) {
    const { values } = row;
    const resource: ResourceEntity = {
      id: newId(),
      version: 1,
      programId: place.programId,
      institutionId: place.institutionId,
      firmId: context.firmIdOf(row.row, 'firm'),
      direction: values.direction as ResourceEntity['direction'],
      ...bodyOf(
        {
          kind: values.kind as ResourceEntity['kind'],
          name: values.name!,
          legalState:
            (values.legalState as NonNullable<ResourceEntity['legalState']> | undefined) ?? undefined,
          amount: values.amount,
          amountUnit: values.unit,
          season: values.season,
          disposalCost: values.disposalCost ? minorUnits(rounded(values.disposalCost, 2), 'TRY') : undefined,
        },
        codes.get(row.row),
      ),
      state: 'active',
      addedAt: at,
    };
    const isKnown = known.has(identity(resource));
    known.add(identity(resource));
    report.set(row.row, isKnown ? 'merged' : context.outcomeOf(row.row));
    if (isKnown) continue;
    await tx.manager.insert(ResourceEntity, resource);
    sayResource(tx, resource.direction === 'offer' ? 'offered' : 'needed', resource, at);
  }
}

/** Firm, direction, kind and name make a resource. */
const identity = (r: Pick<ResourceEntity, 'firmId' | 'direction' | 'kind' | 'name'>): string =>
  [r.firmId, r.direction, r.kind, resourceKey(r.name)].join('|');
