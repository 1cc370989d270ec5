import { Injectable } from '@nestjs/common';
import { personNameKey } from '#contracts/core/text';
import type { ImportReport } from '#contracts/core/messages';
import type { ImportAmbassadors } from '#contracts/firm-registry/ambassador.commands';
import type { ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, notFound } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Column } from '#platform/imports/column';
import { openImport } from '#platform/imports/import-source';
import { ReportBuilder } from '#platform/imports/report';
import { readTable, type TableRow } from '#platform/imports/table-reader';
import { personName, USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
import { importInOneGo } from '../dry-run.js';
import { ResolutionService } from '../resolution/resolution.service.js';
import { AmbassadorQueries } from './ambassador.queries.js';
import { AmbassadorService, canonicalFirms } from './ambassador.service.js';
import { Participations } from './participations.js';

const COLUMNS = [
  { key: 'firm', titles: USUAL_TITLES.firmTitle, type: 'text', max: 300, required: true, fillDown: true },
  { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text', max: 40 },
  ...personName,
  {
    key: 'position',
    titles: USUAL_TITLES.position.filter((title) => !/^ünvanı|^unvanı/i.test(title)),
    type: 'text',
    max: 120,
  },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email' },
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
  {
    key: 'since',
    titles: ['Başlangıç', 'Görevlendirme tarihi', 'Başlangıç tarihi'],
    type: 'date',
    required: true,
  },
  { key: 'until', titles: ['Bitiş', 'Ayrılış tarihi', 'Bitiş tarihi'], type: 'date' },
  { key: 'succeeds', titles: ['Yerine geldiği kişi'], type: 'text', max: 200 },
] as const satisfies readonly Column[];
type Row = TableRow<typeof COLUMNS>;

/** The chamber's list of ambassadors, of a running or a past programme. */
@Injectable()
export class AmbassadorImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly ambassadors: AmbassadorService,
    private readonly queries: AmbassadorQueries,
    private readonly participations: Participations,
    private readonly resolution: ResolutionService,
  ) {}

  async run(command: ImportAmbassadors, call: Call): Promise<ImportReport> {
    const program = await this.ambassadors.place(command.programId, call);
    if (!call.actor.can(['staff'], program)) throw notFound();
    const firms = await this.participations.firmsOf(command.programId, call);
    const dryRun = command.dryRun ?? true;
    const source = await openImport(
      this.files,
      { fileId: command.fileId, kind: `ambassadors:${command.programId}`, service: 'firm-registry' },
      call.actor,
    );
    const table = await readTable(source.content, COLUMNS, { sheet: command.sheet });
    const { importId } = source;
    return importInOneGo(
      { work: this.work, files: this.files, service: 'firm-registry' },
      { importId, fileId: command.fileId, dryRun },
      call,
      async (tx) => {
        const report = new ReportBuilder(importId, dryRun);
        const rows = table.rows.filter((row) => report.check(row));
        const resolved = await this.resolve(tx, rows, {
          importId,
          program,
          fileName: source.fileName,
          firms,
          report,
        });
        // Whoever is followed must be there before the follower.
        for (const row of rows.toSorted((a, b) => (a.values.since! < b.values.since! ? -1 : 1))) {
          const answer = resolved.get(row.row);
          if (answer) await this.take(tx, program, row, answer, report);
        }
        tx.audit('ambassadors.imported', {
          noun: 'import',
          id: importId,
          institutionId: program.institutionId,
          programId: program.programId,
          details: { rows: rows.length },
        });
        return report.build();
      },
    );
  }

  /**
   * Who is who in the rows whose firm takes part. A firm that is only similar to one goes to the merge queue, and its row is
   * refused until somebody has decided; then the same import takes it.
   */
  private async resolve(
    tx: Tx,
    rows: readonly Row[],
    of: { importId: string; program: ProgramPlace; fileName: string; firms: string[]; report: ReportBuilder },
  ): Promise<Map<number, ResolvedRow>> {
    const { institutionId, programId } = of.program;
    const request = { importId: of.importId, institutionId, programId, source: of.fileName, dryRun: false };
    const asked = rows.map(({ row, values: { firm, taxNumber, name, email, phone } }) => ({
      row,
      firm: { title: firm!, taxNumber },
      person: { name: name!, email, phone },
    }));
    const taking = await canonicalFirms(tx, of.firms);
    const foreseen = await this.resolution.foresee(tx, { ...request, rows: asked });
    const canonical = await canonicalOf(
      tx,
      [...foreseen.values()].flatMap((answer) => answer.firmId ?? []),
    );
    const takesPart = (firmId: string | null) =>
      firmId !== null && taking.has(canonical.get(firmId) ?? firmId);
    const worth = asked.filter(({ row }) => {
      const { firm, firmId } = foreseen.get(row)!;
      if (takesPart(firmId) || firm === 'doubtful') return true;
      of.report.refuse(row, [{ code: 'FIRM_NOT_IN_PROGRAM' }]);
      return false;
    });
    const resolved = await this.resolution.resolveAll(tx, { ...request, rows: worth });
    for (const [row, answer] of resolved) {
      const firmId = canonical.get(answer.firmId!) ?? answer.firmId;
      if (takesPart(firmId)) resolved.set(row, { ...answer, firmId });
      else {
        of.report.refuse(row, [{ code: 'DOUBTFUL_FIRM' }]);
        resolved.delete(row);
      }
    }
    return resolved;
  }

  private async take(
    tx: Tx,
    program: ProgramPlace,
    { row, values }: Row,
    answer: ResolvedRow,
    report: ReportBuilder,
  ): Promise<void> {
    const firmId = answer.firmId!;
    const [{ personId }] = await tx.query<{ personId: string }>(
      'SELECT canonical_id AS "personId" FROM person WHERE id = $1',
      [answer.personId],
    );
    const known = await this.queries.ofFirm(tx, program.programId, firmId);
    if (known.some((a) => a.personId === personId && (a.since === values.since || a.state === 'active'))) {
      report.set(row, 'merged');
      return;
    }
    const before =
      values.succeeds === undefined
        ? undefined
        : known.findLast(
            (a) => a.state !== 'succeeded' && a.nameKeys.includes(personNameKey(values.succeeds!)),
          );
    if (values.succeeds !== undefined && !before) report.warn(row, { code: 'AMBASSADOR_BEFORE' });
    try {
      await this.ambassadors.add(tx, program, {
        firmId,
        personId,
        position: values.position ?? null,
        since: values.since!,
        until: values.until ?? null,
        succeeds: before?.id ?? null,
      });
      const doubtful = answer.person === 'doubtful';
      report.set(row, doubtful ? 'doubtful' : 'accepted', ...(doubtful ? [{ code: 'DOUBTFUL_PERSON' }] : []));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      report.refuse(row, [
        { code: error.code, params: error.details.params as Record<string, string | number> | undefined },
      ]);
    }
  }
}

async function canonicalOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; canonicalId: string }>(
    'SELECT id, canonical_id AS "canonicalId" FROM firm WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, canonicalId }) => [id, canonicalId]));
}
