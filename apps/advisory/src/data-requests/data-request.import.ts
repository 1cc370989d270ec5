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
import type { Place } from '../programs/programs.js';
import { DataAnswerEntity, DataRequestEntity } from './data-request.entity.js';
import { after, referenceKey } from './data-request.rules.js';
import { sayDataRequest } from './data-request.service.js';

const COLUMNS = [
  ...listedFirm,
  { key: 'reference', titles: ['Talep no', 'Talep', 'Request no'], type: 'text', required: true, max: 60 },
  { key: 'openedOn', titles: ['Talep tarihi', ...USUAL_TITLES.day], type: 'date', required: true },
  { key: 'dueOn', titles: ['Son tarih', 'Termin', 'Due date'], type: 'date', required: true },
  { key: 'items', titles: ['İstenen veriler', 'Requested data'], type: 'list' },
  { key: 'answeredOn', titles: ['Yanıt tarihi', 'Answered on'], type: 'date' },
  { key: 'file', titles: ['Dosya', 'Dosya adı', 'File'], type: 'text', max: 300 },
] as const;
type Row = TableRow<typeof COLUMNS>;

/** Past requests and their answers. Who answered is not kept (a name), the answer's file stands in its note. */
const LIST: ListKind<typeof COLUMNS> = {
  kind: 'data-requests',
  columns: COLUMNS,
  firm: ({ values }) => ({ title: values.firm!, taxNumber: values.taxNumber }),
  mustTakePart: () => true,
  days: ({ values }) => [values.openedOn, values.answeredOn],
  check: ({ row, values }, report, titles) => {
    if (values.dueOn! >= values.openedOn!) return true;
    report.set(row, 'refused', { column: titles.dueOn, code: 'DUE_BEFORE_OPENING' });
    return false;
  },
  async write(rows, context) {
    const { tx, place, report, now } = context;
    const known = new Map(
      (await tx.manager.findBy(DataRequestEntity, { programId: place.programId })).map((r) => [
        keyOf(r.firmId, r.referenceKey),
        r,
      ]),
    );
    for (const row of rows) {
      const firm = context.firmOf(row.row)!;
      const key = keyOf(firm.firmId!, referenceKey(row.values.reference!));
      const earlier = known.get(key);
      const request = earlier ?? requestOf(row, firm.firmId!, place, now);
      known.set(key, request);
      report.set(row.row, earlier ? 'merged' : newRowOutcome(firm));
      await writeRow(row, request, !earlier, context);
    }
  },
};

async function writeRow(
  { values }: Row,
  request: DataRequestEntity,
  isNew: boolean,
  { tx, now }: ImportContext,
): Promise<void> {
  if (isNew) {
    await tx.manager.insert(DataRequestEntity, request);
    sayDataRequest(tx, 'opened', request, request.openedAt);
  }
  if (!values.answeredOn || request.state !== 'open') return;
  const at = instantOfDay(values.answeredOn, now);
  await tx.manager.insert(DataAnswerEntity, {
    id: newId(),
    dataRequestId: request.id,
    at,
    onBehalf: true,
    complete: true,
    values: {},
    fileIds: [],
    note: values.file ?? null,
  });
  Object.assign(request, {
    state: after(request.state, 'answer'),
    answeredAt: at,
    version: request.version + 1,
  });
  await tx.manager.save(DataRequestEntity, request);
  sayDataRequest(tx, 'answered', request, at);
}

const keyOf = (firmId: string, reference: string): string => `${firmId}|${reference}`;

function requestOf({ values }: Row, firmId: string, place: Place, now: Date): DataRequestEntity {
  return {
    id: newId(),
    version: 1,
    programId: place.programId,
    institutionId: place.institutionId,
    firmId,
    reference: values.reference!,
    referenceKey: referenceKey(values.reference!),
    state: 'open',
    dueOn: values.dueOn!,
    items: values.items ?? [],
    note: null,
    reason: null,
    openedAt: instantOfDay(values.openedOn!, now),
    answeredAt: null,
    acceptedAt: null,
  };
}

@Injectable()
export class DataRequestImport {
  constructor(private readonly lists: ListImport) {}

  run(command: ImportIntoProgram, call: Call): Promise<ImportReport> {
    return this.lists.run(LIST, command, call);
  }
}
