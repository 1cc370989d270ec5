import { Injectable } from '@nestjs/common';
import type { Created, Done } from '#contracts/core/messages';
import type {
  ApplicationContent,
  Receipt,
  SaveApplication,
  StartApplication,
  SubmitApplication,
} from '#contracts/open-calls/application.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, notFound, wrongState } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { callClosed } from '../calls/call.rules.js';
import { inState, lockedCall } from '../calls/call.service.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { keepCheck } from '../eligibility/eligibility.check.js';
import { canonicalFirm, participates } from '../copies/copies.queries.js';
import { lockedApplication, sideOf } from './application.access.js';
import type { Side } from './told.js';
import {
  ApplicationEntity,
  insertApplication,
  keepApplication,
  sayApplication,
} from './application.entity.js';
import { touchedBy } from './application-edit.rules.js';
import { attachmentsOf, fileOwner, holdFiles } from './application-files.js';
import {
  bringUp,
  checkDraft,
  filesIn,
  formInForce,
  formMisses,
  lookedAt,
  submitted,
  tidy,
} from './application-form.js';
import {
  checkSector,
  missingParts,
  receiptHash,
  searchKeyOf,
  unitMisses,
  unitOf,
} from './application.rules.js';
import { earlierContent, withOwnFiles } from './earlier-application.js';
import { agreeCorrections, CorrectionService } from '../forms/correction.service.js';
import { FormValidator } from '../forms/form-validator.js';
import { needsToHandIn } from '../innovation/handed-in-needs.js';
import { sayNotices } from '../notices/notice.js';
import { applyRulesOf } from './apply-rules.part.js';
import { acceptsFirmAt, deadlineFor } from './late-access.service.js';
import { lotIdFor } from './lot.js';

/** An application from its first line to its receipt. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly firms: FirmLookup,
    private readonly files: FileStore,
    private readonly validator: FormValidator,
    private readonly corrections: CorrectionService,
  ) {}

  async start(command: StartApplication, call: Call): Promise<Created> {
    // A firm's user is vouched for by the role; what staff type must be known to the registry.
    const own = call.actor.scopes(['firm'], 'firm').includes(command.firmId);
    if (!own && (call.actor.everywhere || call.actor.has('staff')))
      await this.firms.mustExist(command.firmId, call);
    const id = newId();
    const copied: string[] = [];
    const work = this.work.run(call, async (tx) => {
      const of = await lockedCall(tx, command.callId, 'share');
      const { firmId } = command;
      const firmKey = await canonicalFirm(tx, firmId);
      const side = sideOf(call.actor, of, { firmId, firmKey });
      if (!side || (side === 'firm' && of.state === 'draft')) throw notFound();
      if (side === 'staff') inState(of, 'open', 'closed');
      else if (!acceptsFirmAt(of, await deadlineFor(tx, of, firmKey), tx.receivedAt)) throw callClosed(of);
      const form = await formInForce(tx, of.id);
      const earlier = await earlierContent(tx, command, firmKey, form);
      let content: ApplicationContent = { ...earlier?.content, ...command.content };
      checkDraft(this.validator, form, content);
      checkSector(of, command.sector);
      await refuseParticipant(tx, of, firmKey);
      if (earlier)
        content = await withOwnFiles(this.files, { form, content, from: earlier.content, id, copied });
      const application: ApplicationEntity = {
        id,
        version: 1,
        callId: of.id,
        firmId,
        firmKey,
        unit: unitOf(await applyRulesOf(tx, of.id), content),
        lotId: await lotIdFor(tx, { callId: of.id, firmId, firmKey, first: id }),
        sector: command.sector ?? null,
        state: 'draft',
        stateReason: null,
        content: tidy(form, content),
        touched: {},
        formVersion: form?.version ?? null,
        leftOver: earlier?.lost ?? [],
        carriedFrom: earlier?.carriedFrom ?? null,
        look: earlier?.look ?? [],
        searchKey: searchKeyOf(null, content),
        number: null,
        submittedAt: null,
        sha256: null,
        attachments: [],
        handedInNeeds: null,
        savedAt: tx.now,
        pitchedOn: null,
        pitchEventId: null,
        declarationFileId: null,
        declaredOn: null,
        receiptFileId: null,
        importId: null,
      };
      await insertApplication(tx, application).catch(refuseSecond);
      await holdFiles(
        this.files,
        { form, application, before: {}, after: application.content },
        call,
        '/content',
      );
      tx.audit('application.started', {
        noun: 'application',
        id: application.id,
        ...placeOf(of),
        reason: side === 'staff' ? command.reason : undefined,
        details: { side },
      });
      return { id: application.id, version: 1 };
    });
    return work.catch(async (error: unknown) => {
      const unknown = error instanceof DomainError && error.code === 'OUTCOME_UNKNOWN';
      if (!unknown) for (const fileId of copied) await this.files.remove(fileId, fileOwner(id));
      throw error;
    });
  }

  /** Several people of a firm may write; a draft is kept after the deadline too, since more time may be given. */
  save(command: SaveApplication, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(tx, command.applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(known);
      expectVersion(application.version, command.ifVersion);
      checkSector(of, command.sector);
      const form = await formInForce(tx, of.id);
      await bringUp(tx, application, form);
      checkDraft(this.validator, form, command.content);
      const after = { sector: command.sector ?? null, content: tidy(form, { ...command.content }) };
      await holdFiles(
        this.files,
        { form, application, before: application.content, after: after.content },
        call,
        '/content',
      );
      const version = application.version + 1;
      const touched = touchedBy(application, after, version);
      lookedAt(
        application,
        Object.keys(touched).filter((key) => touched[key] === version),
      );
      Object.assign(application, after, {
        unit: unitOf(await applyRulesOf(tx, of.id), after.content),
        touched,
        searchKey: searchKeyOf(null, after.content),
        savedAt: tx.now,
        version,
      });
      await keepApplication(tx, application).catch(refuseSecond);
      return { done: true, version: application.version };
    });
  }

  async submit(command: SubmitApplication, call: Call): Promise<Receipt> {
    const receipt = await this.work.run(call, async (tx) => {
      const { application, of, side, seq, known } = await lockedApplication(
        tx,
        command.applicationId,
        call.actor,
      );
      if (application.state !== 'draft') throw wrongState(known);
      expectVersion(application.version, command.version);
      const backfilled = command.occurredAt !== undefined;
      const at = backfilled ? occurredAt(call, command, placeOf(of), tx) : tx.receivedAt;
      await refuseLate(tx, { of, application, side, at, backfilled });
      await refuseParticipant(tx, of, application.firmKey);
      const form = await formInForce(tx, of.id);
      await bringUp(tx, application, form);
      const errors = [
        ...missingParts(application, of, side === 'firm', form !== undefined),
        ...unitMisses(await applyRulesOf(tx, of.id), application.content),
        ...formMisses(this.validator, form, application.content),
      ];
      if (errors.length > 0) throw new DomainError('APPLICATION_INCOMPLETE', { errors });
      const number = `${of.code}-${String(seq).padStart(5, '0')}`;
      application.content = submitted(form, application.content);
      application.attachments = await attachmentsOf(this.files, form, application.content);
      application.handedInNeeds = await needsToHandIn(tx, of, application.id);
      Object.assign(application, {
        state: 'submitted',
        number,
        submittedAt: at,
        formVersion: form?.version ?? null,
        leftOver: [],
        carriedFrom: null,
        look: [],
        sha256: receiptHash(application),
        searchKey: searchKeyOf(number, application.content),
        version: application.version + 1,
      });
      await keepApplication(tx, application);
      await keepCheck(tx, of, application, form);
      sayApplication(tx, 'submitted', application, of, at);
      await sayNotices(tx, of, [
        {
          kind: 'submitted',
          applicationId: application.id,
          firmId: application.firmKey,
          application,
          occurredAt: at,
        },
      ]);
      await agreeCorrections(tx, application.id, form?.def, command.agreed);
      return receiptOf(application)!;
    });
    // Nobody waits for the registry; what does not arrive now is carried later.
    const { actor, requestId, token } = call;
    if (command.agreed?.length)
      void this.corrections.carry(command.applicationId, { actor, requestId, token });
    return receipt;
  }

  /** A draft leaves nothing behind but the audit row. */
  deleteDraft(applicationId: string, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(tx, applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(known);
      await tx.manager.delete(ApplicationEntity, { id: application.id });
      const held = filesIn(await formInForce(tx, of.id), application.content);
      for (const { fileId } of held) await this.files.release(fileId, fileOwner(application.id));
      tx.audit('application.deleted', { noun: 'application', id: application.id, ...placeOf(of) });
      return { done: true };
    });
  }
}

/** The receipt, once there is one. */
export const receiptOf = (application: ApplicationEntity): Receipt | null =>
  application.number && application.submittedAt && application.sha256
    ? {
        applicationId: application.id,
        version: application.version,
        number: application.number,
        submittedAt: application.submittedAt.toISOString(),
        sha256: application.sha256,
      }
    : null;

/** The server's clock decides; staff may enter what reached them on paper in time, while nothing is decided. */
async function refuseLate(
  tx: Tx,
  {
    of,
    application,
    side,
    at,
    backfilled,
  }: { of: CallEntity; application: ApplicationEntity; side: Side; at: Date; backfilled: boolean },
): Promise<void> {
  const deadline = await deadlineFor(tx, of, application.firmKey);
  if (side === 'staff' && backfilled) {
    inState(of, 'open', 'closed');
    if (at > deadline) throw callClosed({ deadline });
    return;
  }
  if (!acceptsFirmAt(of, deadline, at)) throw callClosed({ deadline });
}

/** A solution provider stands outside the programme. */
async function refuseParticipant(tx: Tx, of: CallEntity, firmKey: string): Promise<void> {
  if (of.kind === 'open-innovation' && (await participates(tx, of.programId, firmKey)))
    throw new DomainError('PROVIDER_PARTICIPATES', { pointer: '/firmId' });
}

/** The index knows of a second live application even when both came in the same instant. */
export function refuseSecond(error: unknown): never {
  if (isConstraintViolation(error, 'application_live'))
    throw new DomainError('APPLICATION_EXISTS', { pointer: '/firmId' });
  throw error;
}
