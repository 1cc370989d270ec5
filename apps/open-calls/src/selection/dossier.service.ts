import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import PizZip from 'pizzip';
import { DataSource } from 'typeorm';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import type { DossierFile, DownloadDossier } from '#contracts/open-calls/selection-decision.messages';
import { programCommands } from '#contracts/programs/program.commands';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import {
  dossierText,
  type Computed,
  type DossierContent,
  type DossierDecision,
  type DossierRecord,
} from './dossier.rules.js';
import { dimensionsOf } from './announced.rules.js';
import { namesOfDimensions } from './dimension-names.js';
import { archiveOf } from './dossier.archive.js';
import { recordOf } from './record.js';
import { reportPdf, reportWord } from './report.paper.js';
import { reportOf, type Report, type ReportNames } from './report.view.js';
import type { Shown } from './selection.input.js';
import { SelectionService } from './selection.service.js';
import { SelectionSigner } from './selection.signer.js';

const TYPES = {
  json: 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
};
const FORMAT_TEXT = new URL('./templates/dossier-format.txt', import.meta.url);
/** Firms asked about in one message. */
const BATCH = 500;

interface Frozen {
  content: DossierContent;
  sha256: string;
  signature: string;
}
interface Basis {
  of: CallEntity;
  computed: Computed;
  shown: Map<string, Pick<Shown, 'firmId'>>;
  record: DossierRecord;
  decision?: DossierDecision;
  frozen?: Frozen;
  minutesFileId: string | null;
}

/** Makes files of a selection: the dossier itself, the committee’s report, and all of it for an auditor. */
@Injectable()
export class DossierService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly selections: SelectionService,
    private readonly signer: SelectionSigner,
  ) {}

  async download(command: DownloadDossier, call: Call): Promise<DossierFile> {
    const { callId, format } = command;
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff', 'analyst'], placeOf(of))) throw notFound();
    const basis = await this.basisOf(of, command, call);
    const content = await this.write(format, basis, call);
    const what = format === 'json' || format === 'zip' ? 'secim-dosyasi' : 'komite-raporu';
    const version = basis.decision ? `v${basis.decision.version}` : 'taslak';
    const name = `${of.code}-${what}-${version}.${format}`;
    return this.work.run(call, async (tx) => {
      const { fileId } = await this.files.write(content, {
        owner: 'open-calls',
        of: `dossier:${newId()}:${call.actor.id}`,
        name,
        type: TYPES[format],
      });
      tx.audit('dossier.downloaded', {
        noun: 'call',
        id: callId,
        ...placeOf(of),
        details: { format, version: basis.decision?.version ?? null, sha256: basis.computed.sha256 },
      });
      return { fileId, name };
    });
  }

  /** The frozen selection; before a decision, for the report only, what the rules give now. */
  private async basisOf(of: CallEntity, { version, format }: DownloadDossier, call: Call): Promise<Basis> {
    const [row] = (await this.source.query(FROZEN, [of.id, version ?? null])) as (Frozen & {
      id: string;
      version: number;
      minutesFileId: string | null;
    })[];
    if (row) {
      const { content } = row;
      const items = (await this.source.query(FIRMS, [row.id, row.version, outIn(content.record)])) as (Pick<
        Shown,
        'firmId'
      > & { id: string })[];
      return {
        of,
        computed: content,
        shown: new Map(items.map(({ id, ...rest }) => [id, rest])),
        record: content.record,
        decision: content.decision,
        frozen: { content, sha256: row.sha256, signature: row.signature },
        minutesFileId: row.minutesFileId,
      };
    }
    if (version !== undefined) throw notFound();
    if (format === 'json' || format === 'zip') throw new DomainError('DOSSIER_UNDECIDED');
    const { selected } = await this.selections.seen(of.id, call);
    const record = await recordOf(this.source, of.id, this.files);
    const out = (await this.source.query(
      'SELECT id, firm_id AS "firmId" FROM application WHERE id = ANY($1::uuid[])',
      [outIn(record)],
    )) as { id: string; firmId: string }[];
    const shown = new Map([...selected.shown, ...out.map(({ id, firmId }) => [id, { firmId }] as const)]);
    return { of, computed: selected, shown, record, minutesFileId: null };
  }

  private async write(format: DownloadDossier['format'], basis: Basis, call: Call): Promise<Buffer | string> {
    if (format === 'json') return dossierText(basis.frozen!);
    const report = reportOf(basis.computed, basis, await this.namesFor(basis, call));
    if (format === 'docx') return reportWord(report);
    if (format === 'pdf') return reportPdf(report, this.clock.now());
    return this.zip(basis, report, call);
  }

  private async zip(
    { of, frozen, record, minutesFileId }: Basis,
    report: Report,
    call: Call,
  ): Promise<Buffer> {
    const zip = new PizZip();
    zip.file('dossier.json', dossierText(frozen!));
    zip.file('public-keys.jwks.json', JSON.stringify(await this.signer.jwks(), null, 2));
    zip.file('OKUBENI-README.txt', readFileSync(FORMAT_TEXT, 'utf8'));
    zip.file('komite-raporu.pdf', await reportPdf(report, this.clock.now()));
    zip.file('komite-raporu.docx', reportWord(report));
    await archiveOf(zip, this.source, this.files, {
      content: frozen!.content,
      minutesFileId,
      // Minutes of the committee are for the call's staff, whoever else may have the dossier.
      meetingIds: call.actor.can(['staff'], placeOf(of)) ? record.meetings.map((m) => m.id) : [],
    });
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
  }

  /** Titles for the board’s paper; the look at them is the asker’s. */
  private async namesFor({ of, shown, computed }: Basis, call: Call): Promise<ReportNames> {
    const [place, house] = await Promise.all([
      this.rpc.askAsService(programCommands.placeOfProgram, { programId: of.programId }, call.requestId),
      this.rpc.ask(institutionCommands.institutionTitles, { ids: [of.institutionId] }, call),
    ]);
    const titles = new Map<string, string>();
    const ids = [...new Set([...shown.values()].map((s) => s.firmId))];
    for (let i = 0; i < ids.length; i += BATCH) {
      const { items } = await this.rpc.ask(firmCommands.firmTitles, { ids: ids.slice(i, i + BATCH) }, call);
      for (const { id, title } of items) titles.set(id, title);
    }
    const { rules, call: frozen } = computed.input;
    const sectors = new Map(place.sectors.map((s) => [s.code, s.tr]));
    return {
      institution: house.items[0]?.title ?? place.code,
      programme: place.title,
      firm: (id) => titles.get(shown.get(id)?.firmId ?? '') ?? '—',
      sector: (code) => (code === null ? '—' : (sectors.get(code) ?? code)),
      dimensions: await namesOfDimensions(this.rpc, frozen.body.form?.def, dimensionsOf(rules), call),
    };
  }
}

const FROZEN = `
  SELECT selection_id AS id, version, content::json AS content, content_sha256 AS sha256, signature, minutes_file_id AS "minutesFileId"
  FROM decision WHERE call_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`;
/** Those that did not compete. */
const outIn = (record: DossierRecord): string[] => record.out.map((o) => o.id);
const FIRMS = `
  SELECT application_id AS id, firm_id AS "firmId" FROM decision_item WHERE selection_id = $1 AND version = $2
  UNION ALL
  SELECT id, firm_id FROM application WHERE id = ANY($3::uuid[])`;
