import { Injectable } from '@nestjs/common';
import type { ImportReport } from '#contracts/core/messages';
import {
  resolutionCommands,
  type ResolvedRow,
  type RowToResolve,
} from '#contracts/firm-registry/resolution.commands';
import type { ImportApplications } from '#contracts/open-calls/application.messages';
import { programCommands, type Sector } from '#contracts/programs/program.commands';
import { DataSource } from 'typeorm';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { Imports } from '#platform/imports/import-run';
import { derivedId } from '#platform/imports/import-source';
import type { ReportBuilder } from '#platform/imports/report';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { inState, staffCall } from '../calls/call.service.js';
import { canonicalFirms } from '../copies/copies.queries.js';
import { ApplicationEntity, insertApplication, sayApplication } from './application.entity.js';
import { instantOn } from './instant-on.js';
import { lotIdFor } from './lot.js';
import { LIVE, receiptHash, searchKeyOf } from './application.rules.js';
import {
  contentOf,
  endOf,
  isOf,
  pitchOf,
  sectorKnown,
  sectorOf,
  type Row,
} from './application-import.rules.js';
import { APPLICATION_COLUMNS } from './application-list.js';

/** Applications of a past call, from the list that the chamber kept. Each keeps its own number and instant. */
@Injectable()
export class ApplicationImportService {
  constructor(
    private readonly imports: Imports,
    private readonly rpc: RpcClient,
    private readonly source: DataSource,
  ) {}

  async run(command: ImportApplications, call: Call): Promise<ImportReport> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: command.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    inState(of, 'open', 'closed');
    const list = await this.imports.open(command, `applications:${of.id}`, call);
    const { importId, report } = list;
    const table = await list.table(APPLICATION_COLUMNS);
    const { sectors } = await this.rpc.askAsService(
      programCommands.placeOfProgram,
      { programId: of.programId },
      call.requestId,
    );
    const rows = table.rows.filter(
      (row) => isOf(of, row) && report.check(row) && sectorKnown(of, sectors, row, report),
    );
    const resolved = await list.whoIsWho(resolutionCommands.resolveRows, placeOf(of), rows.map(asked));
    if (list.dryRun) {
      await sketch(this.source.manager, of, rows, resolved, report, command);
      return report.build();
    }
    return list.inOneGo(async (tx) => {
      const now = await staffCall(tx, command.callId, call);
      inState(now, 'open', 'closed');
      // Each row's own instant is checked by the clock.
      const [earliest] = rows.map((row) => row.values.submittedAt!).sort();
      if (earliest) list.enteredLate(tx, new Date(earliest), placeOf(now));
      await writeRows(tx, { of: now, importId, rows, resolved, report, sectors, command });
      const reason = command.backfillReason;
      list.audit(tx, 'application.imported', { noun: 'call', id: now.id, ...placeOf(now), reason });
    });
  }
}

/** Whom a row names, as it is asked of the registry. */
const asked = ({ row, values: v }: Row): RowToResolve => ({
  row,
  firm: { title: v.firm!, taxNumber: v.taxNumber, province: v.province, district: v.district },
  ...(v.signatory ? { person: { name: v.signatory, email: v.email, phone: v.phone } } : {}),
});

interface Job {
  of: CallEntity;
  importId: string;
  rows: readonly Row[];
  resolved: ReadonlyMap<number, ResolvedRow>;
  report: ReportBuilder;
  sectors: readonly Sector[];
  command: ImportApplications;
}

/** Outcome of one row, told to the report. Returns what is to be written, or undefined. */
function judge(
  { of, report, command }: Pick<Job, 'of' | 'report' | 'command'>,
  row: Row,
  resolved: ResolvedRow | undefined,
  known: { numbers: Set<string>; live: Set<string> },
  firmKey: string | null,
  now: Date,
): { state: ApplicationEntity['state'] } | undefined {
  const { number, submittedAt } = row.values;
  if (known.numbers.has(number!)) return void report.set(row.row, 'merged');
  if (new Date(submittedAt!) > now) return void report.set(row.row, 'refused', { code: 'BACKFILL_FUTURE' });
  const { state, late } = endOf(of, row);
  if (firmKey && LIVE.includes(state)) {
    if (known.live.has(firmKey)) return void report.set(row.row, 'refused', { code: 'APPLICATION_EXISTS' });
    known.live.add(firmKey);
  }
  known.numbers.add(number!);
  const doubtful = resolved?.firm === 'doubtful' || resolved?.person === 'doubtful';
  report.set(
    row.row,
    doubtful ? 'doubtful' : 'accepted',
    ...(resolved?.notice ? [{ code: resolved.notice }] : []),
  );
  if (late) report.warn(row.row, { code: 'APPLICATION_LATE' });
  if (pitchOf(row, command.pitchEvents) === null)
    report.warn(row.row, { code: 'PITCH_UNDATED', params: { event: row.values.pitchEvent ?? '' } });
  return { state };
}

async function knownOf(db: { query<T>(sql: string, params: unknown[]): Promise<T[]> }, of: CallEntity) {
  const rows = await db.query<{ number: string | null; firmKey: string; state: ApplicationEntity['state'] }>(
    `SELECT number, firm_key AS "firmKey", state FROM application WHERE call_id = $1`,
    [of.id],
  );
  return {
    numbers: new Set(rows.flatMap((r) => (r.number ? [r.number] : []))),
    live: new Set(rows.filter((r) => LIVE.includes(r.state)).map((r) => r.firmKey)),
  };
}

/** What would happen. */
async function sketch(
  db: { query<T>(sql: string, params: unknown[]): Promise<T> },
  of: CallEntity,
  rows: readonly Row[],
  resolved: ReadonlyMap<number, ResolvedRow>,
  report: ReportBuilder,
  command: ImportApplications,
): Promise<void> {
  const query = { query: <T>(sql: string, params: unknown[]) => db.query<T[]>(sql, params) };
  const known = await knownOf(query, of);
  const keys = await canonicalFirms(
    query,
    [...resolved.values()].flatMap((r) => (r.firmId ? [r.firmId] : [])),
  );
  for (const row of rows) {
    const who = resolved.get(row.row);
    judge(
      { of, report, command },
      row,
      who,
      known,
      (who?.firmId && keys.get(who.firmId)) || null,
      new Date(8.64e15),
    );
  }
}

async function writeRows(tx: Tx, job: Job): Promise<void> {
  const { of, rows, resolved, report, command } = job;
  const known = await knownOf(tx, of);
  const keys = await canonicalFirms(
    tx,
    [...resolved.values()].flatMap((r) => (r.firmId ? [r.firmId] : [])),
  );
  for (const row of rows) {
    const who = resolved.get(row.row);
    if (!who?.firmId)
      throw new DomainError('INTERNAL', { params: { reason: `row ${row.row} was not resolved` } });
    const made = judge({ of, report, command }, row, who, known, keys.get(who.firmId)!, tx.now);
    if (made) await writeRow(tx, job, row, who, keys.get(who.firmId)!, made.state);
  }
}

async function writeRow(
  tx: Tx,
  { of, importId, sectors, command }: Job,
  row: Row,
  who: ResolvedRow,
  firmKey: string,
  state: ApplicationEntity['state'],
): Promise<void> {
  const { values } = row;
  const content = contentOf(row, who);
  const at = new Date(values.submittedAt!);
  const application: ApplicationEntity = {
    id: derivedId(importId, row.row),
    version: 1,
    callId: of.id,
    firmId: who.firmId!,
    firmKey,
    unit: '',
    lotId: await lotIdFor(tx, { callId: of.id, firmId: who.firmId!, firmKey }),
    sector: of.sectors.length > 0 ? (sectorOf(sectors, row) ?? null) : null,
    state,
    stateReason: values.stateReason ?? null,
    content,
    touched: {},
    formVersion: null,
    leftOver: [],
    carriedFrom: null,
    look: [],
    searchKey: searchKeyOf(values.number!, content),
    number: values.number!,
    submittedAt: at,
    sha256: null,
    attachments: [],
    handedInNeeds: null,
    savedAt: tx.now,
    pitchedOn: null,
    pitchEventId: null,
    declarationFileId: null,
    declaredOn: null,
    receiptFileId: null,
    importId,
  };
  application.sha256 = receiptHash(application);
  await insertApplication(tx, application);
  sayApplication(
    tx,
    state === 'withdrawn' ? 'withdrawn' : state === 'ineligible' ? 'changed' : 'submitted',
    application,
    of,
    at,
  );
  const pitch =
    of.kind === 'open-innovation' && state === 'submitted' ? pitchOf(row, command.pitchEvents) : undefined;
  if (!pitch) return;
  const pitchedAt = instantOn(pitch.on, tx.now, '/pitchEvents');
  const pitched = { pitchedOn: pitch.on, pitchEventId: pitch.eventId ?? null, version: 2 };
  Object.assign(application, pitched);
  await tx.manager.update(ApplicationEntity, { id: application.id }, pitched);
  sayApplication(tx, 'pitched', application, of, pitchedAt);
}
