import { Injectable } from '@nestjs/common';
import { personNameKey } from '#contracts/core/text';
import type { ImportReport } from '#contracts/core/messages';
import type { ImportAmbassadors } from '#contracts/firm-registry/ambassador.commands';
import type { ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { Tx } from '#platform/database/unit-of-work';
import { notFound } from '#platform/errors/domain-error';
import type { Column } from '#platform/imports/column';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import type { ReportBuilder } from '#platform/imports/report';
import type { TableRow } from '#platform/imports/table-reader';
import { personName, USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Call } from '#platform/messaging/call';
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
    private readonly imports: Imports,
    private readonly ambassadors: AmbassadorService,
    private readonly queries: AmbassadorQueries,
    private readonly participations: Participations,
    private readonly resolution: ResolutionService,
  ) {}

  async run(command: ImportAmbassadors, call: Call): Promise<ImportReport> {
    const program = await this.ambassadors.place(command.programId, call);
    if (!call.actor.can(['staff'], program)) throw notFound();
    const firms = await this.participations.firmsOf(command.programId, call);
    const list = await this.imports.open(command, `ambassadors:${command.programId}`, call);
    const table = await list.table(COLUMNS);
    const rows = table.rows.filter((row) => list.report.check(row));
    return list.inOneGo(async (tx) => {
      const resolved = await this.resolve(tx, rows, list, program, firms);
      // Whoever is followed must be there before the follower.
      for (const row of rows.toSorted((a, b) => (a.values.since! < b.values.since! ? -1 : 1))) {
        const answer = resolved.get(row.row);
        if (answer) await this.take(tx, program, row, answer, list.report);
      }
      const { institutionId, programId } = program;
      list.audit(tx, 'ambassadors.imported', { noun: 'import', id: list.importId, institutionId, programId });
    });
  }

  /**
   * Who is who in the rows whose firm takes part. A firm that is only similar to one goes to the merge queue, and its row is
   * refused until somebody has decided; then the same import takes it.
   */
  private async resolve(
    tx: Tx,
    rows: readonly Row[],
    list: ImportRun,
    { institutionId, programId }: ProgramPlace,
    firms: readonly string[],
  ): Promise<Map<number, ResolvedRow>> {
    const { importId, fileName, report } = list;
    const request = { importId, institutionId, programId, source: fileName, dryRun: false };
    const asked = rows.map(({ row, values: { firm, taxNumber, name, email, phone } }) => ({
      row,
      firm: { title: firm!, taxNumber },
      person: { name: name!, email, phone },
    }));
    const taking = await canonicalFirms(tx, firms);
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
      report.refuse(row, [{ code: 'FIRM_NOT_IN_PROGRAM' }]);
      return false;
    });
    const resolved = await this.resolution.resolveAll(tx, { ...request, rows: worth });
    for (const [row, answer] of resolved) {
      const firmId = canonical.get(answer.firmId!) ?? answer.firmId;
      if (takesPart(firmId)) resolved.set(row, { ...answer, firmId });
      else {
        report.refuse(row, [{ code: 'DOUBTFUL_FIRM' }]);
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
      report.refuseFor(row, error);
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
