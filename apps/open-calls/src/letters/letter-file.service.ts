import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import type {
  LetterFile,
  LetterKind,
  LetterTemplateOf,
  MakeLetterFile,
} from '#contracts/open-calls/letter.messages';
import { programCommands } from '#contracts/programs/program.commands';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { found, notFound, wrongState } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { sideOf } from '../applications/application.access.js';
import { ApplicationEntity } from '../applications/application.entity.js';
import { fileOwner } from '../applications/application-files.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { letterData, wordsOf, type LetterData, type LetterNames } from './letter.data.js';
import { announcedForm } from '../forms/form.store.js';
import { namesOfDimensions } from '../selection/dimension-names.js';
import { houseTemplate, letterPdf, letterWord } from './letter.paper.js';
import { letterRules } from './letter.service.js';
import { lastDecisionOf, waitingLetters } from './letter.waiting.js';

const MAX_TEMPLATE = 5_000_000;
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface Released {
  id: string;
  kind: LetterKind;
  data: LetterData;
  templateFileId: string | null;
  releasedAt: Date;
  docx: string | null;
  pdf: string | null;
  current: boolean;
}

/** A letter on paper: made when somebody wants it, from what was frozen at the release. */
@Injectable()
export class LetterFileService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async make({ applicationId, format, preview, letterId }: MakeLetterFile, call: Call): Promise<LetterFile> {
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: application.callId }));
    const side = sideOf(call.actor, of, application);
    if (!side) throw notFound();
    const [released] = (await this.source.query(RELEASED, [applicationId, letterId ?? null])) as Released[];
    if (letterId && !released) throw notFound();
    if (side === 'staff' && !letterId && (preview || !released))
      return this.preview(of, application, format, call);
    if (!released) throw wrongState(of.state);
    const day = released.current ? '' : `-${dayOf(released.releasedAt)}`;
    const name = `sonuc-bildirimi-${application.number}${day}.${format}`;
    const known = released[format];
    if (known) return { fileId: known, name, preview: false };
    const template = released.templateFileId
      ? await this.files.read(released.templateFileId, MAX_TEMPLATE)
      : houseTemplate();
    const words = wordsOf(
      released.kind,
      released.data,
      await this.names(of, application, released.data, call),
    );
    const word = letterWord(template, words);
    const content = format === 'docx' ? word : await letterPdf(word, words, released.releasedAt, false);
    const { fileId } = await this.files.write(content, {
      ...fileOwner(applicationId),
      name,
      type: TYPES[format],
    });
    return this.work.run(call, async (tx) => {
      const column = format === 'docx' ? 'docx_file_id' : 'pdf_file_id';
      const [kept] = await tx.query<{ fileId: string }>(
        `WITH kept AS (UPDATE letter SET ${column} = coalesce(${column}, $2) WHERE id = $1 RETURNING ${column} AS file)
         SELECT file AS "fileId" FROM kept`,
        [released.id, fileId],
      );
      tx.audit('letter.made', {
        noun: 'application',
        id: applicationId,
        ...placeOf(of),
        details: { format },
      });
      if (kept.fileId !== fileId) await this.files.remove(fileId, fileOwner(applicationId));
      return { fileId: kept.fileId, name, preview: false };
    });
  }

  /** What a kind of letter is written on, with its variables, for staff who want to change it. */
  async template({ callId, kind }: LetterTemplateOf, actor: Actor): Promise<LetterFile> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    const [own] = (await this.source.query(
      'SELECT file_id AS "fileId", name FROM letter_template WHERE call_id = $1 AND kind = $2',
      [callId, kind],
    )) as { fileId: string; name: string }[];
    if (own) return { ...own, preview: false };
    const name = 'mektup-sablonu.docx';
    const { fileId } = await this.files.write(houseTemplate(), {
      owner: 'open-calls',
      of: `letter-preview:${newId()}:${actor.id}`,
      name,
      type: TYPES.docx,
    });
    return { fileId, name, preview: false };
  }

  /** What waits to be released, for the eyes of the staff who ask. */
  private async preview(
    of: CallEntity,
    application: ApplicationEntity,
    format: MakeLetterFile['format'],
    call: Call,
  ): Promise<LetterFile> {
    const decision = await lastDecisionOf(this.source, of.id);
    const [line] = await waitingLetters(this.source, of.id, decision, application.id);
    if (!line) throw wrongState(application.state);
    const data = letterData(line, decision, await letterRules(this.source, of.id), this.clock.now());
    const [own] = (await this.source.query(
      'SELECT file_id AS "fileId" FROM letter_template WHERE call_id = $1 AND kind = $2',
      [of.id, line.kind],
    )) as { fileId: string }[];
    const words = wordsOf(line.kind, data, await this.names(of, application, data, call));
    const template = own ? await this.files.read(own.fileId, MAX_TEMPLATE) : houseTemplate();
    const word = letterWord(template, words);
    const content = format === 'docx' ? word : await letterPdf(word, words, this.clock.now(), true);
    const name = `onizleme-${application.number}.${format}`;
    const { fileId } = await this.files.write(content, {
      owner: 'open-calls',
      of: `letter-preview:${newId()}:${call.actor.id}`,
      name,
      type: TYPES[format],
    });
    return { fileId, name, preview: true };
  }

  private async names(
    of: CallEntity,
    application: ApplicationEntity,
    { yedek }: LetterData,
    call: Call,
  ): Promise<LetterNames> {
    const [place, houses, firms] = await Promise.all([
      this.rpc.askAsService(programCommands.placeOfProgram, { programId: of.programId }, call.requestId),
      this.rpc.ask(institutionCommands.institutionTitles, { ids: [of.institutionId] }, call),
      this.rpc.ask(firmCommands.firmTitles, { ids: [application.firmId] }, call),
    ]);
    const sektor = place.sectors.find((s) => s.code === application.sector)?.tr ?? '';
    return {
      kurum: houses.items[0]?.title ?? '',
      proje: place.title,
      cagri: of.title,
      firma: firms.items[0]?.title ?? '',
      sektor,
      liste: !yedek ? '' : yedek.boyut === 'sector' ? sektor : await this.listOf(of.id, yedek, call),
    };
  }

  /** A reserve list that is not a sector's, as the form calls it. */
  private async listOf(callId: string, { boyut, grup }: NonNullable<LetterData['yedek']>, call: Call) {
    const form = await announcedForm(this.source, callId);
    return (await namesOfDimensions(this.rpc, form?.def, [boyut], call)).value(boyut, grup);
  }
}

const RELEASED = `
  SELECT id, kind, data, template_file_id AS "templateFileId", released_at AS "releasedAt", docx_file_id AS docx, pdf_file_id AS pdf,
    current
  FROM letter WHERE application_id = $1 AND paper AND CASE WHEN $2::uuid IS NULL THEN current ELSE id = $2 END`;
