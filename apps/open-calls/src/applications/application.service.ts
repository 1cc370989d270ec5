import { Injectable } from '@nestjs/common';
import type { Created, Done } from '#contracts/core/messages';
import type {
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
import type { Call } from '#platform/messaging/call';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { acceptsAt, callClosed } from '../calls/call.rules.js';
import { inState, lockedCall } from '../calls/call.service.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { canonicalFirm, participates } from '../copies/copies.queries.js';
import { lockedApplication, sideOf, type Side } from './application.access.js';
import { ApplicationEntity, sayApplication } from './application.entity.js';
import { checkAnswers, checkSector, missingParts, receiptHash, searchKeyOf } from './application.rules.js';

/** An application from its first line to its receipt. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly firms: FirmLookup,
  ) {}

  async start(command: StartApplication, call: Call): Promise<Created> {
    const content = command.content ?? {};
    checkAnswers(content);
    // A firm's user is vouched for by the role; what staff type must be known to the registry.
    const own = call.actor.scopes(['firm'], 'firm').includes(command.firmId);
    if (!own && (call.actor.everywhere || call.actor.has('staff')))
      await this.firms.mustExist(command.firmId, call);
    return this.work.run(call, async (tx) => {
      const of = await lockedCall(tx, command.callId, 'share');
      const { firmId } = command;
      const firmKey = await canonicalFirm(tx, firmId);
      const side = sideOf(call.actor, of, { firmId, firmKey });
      if (!side || (side === 'firm' && of.state === 'draft')) throw notFound();
      if (side === 'staff') inState(of, 'open', 'closed');
      else if (!acceptsAt(of, tx.now)) throw callClosed(of);
      checkSector(of, command.sector);
      await refuseParticipant(tx, of, firmKey);
      const application: ApplicationEntity = {
        id: newId(),
        version: 1,
        callId: of.id,
        firmId,
        firmKey,
        sector: command.sector ?? null,
        state: 'draft',
        stateReason: null,
        content: { ...content },
        searchKey: searchKeyOf(null, content),
        number: null,
        submittedAt: null,
        sha256: null,
        savedAt: tx.now,
        pitchedOn: null,
        pitchEventId: null,
        importId: null,
      };
      await tx.manager.insert(ApplicationEntity, application).catch(refuseSecond);
      tx.audit('application.started', {
        noun: 'application',
        id: application.id,
        ...placeOf(of),
        details: { side },
      });
      return { id: application.id, version: 1 };
    });
  }

  /** Several people of a firm may write; a draft is kept after the deadline too, since more time may be given. */
  save(command: SaveApplication, call: Call): Promise<DoneWithVersion> {
    checkAnswers(command.content);
    return this.work.run(call, async (tx) => {
      const { application, of } = await lockedApplication(tx, command.applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(application.state);
      expectVersion(application.version, command.ifVersion);
      checkSector(of, command.sector);
      Object.assign(application, {
        sector: command.sector ?? null,
        content: { ...command.content },
        searchKey: searchKeyOf(null, command.content),
        savedAt: tx.now,
        version: application.version + 1,
      });
      await tx.manager.save(application);
      return { done: true, version: application.version };
    });
  }

  submit(command: SubmitApplication, call: Call): Promise<Receipt> {
    return this.work.run(call, async (tx) => {
      const { application, of, side } = await lockedApplication(tx, command.applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(application.state);
      expectVersion(application.version, command.version);
      const at = occurredAt(call, command, placeOf(of), tx);
      refuseLate(of, side, at, command.occurredAt !== undefined);
      await refuseParticipant(tx, of, application.firmKey);
      const errors = missingParts(application, of, side === 'firm');
      if (errors.length > 0) throw new DomainError('APPLICATION_INCOMPLETE', { errors });
      const [{ seq }] = await tx.query<{ seq: number }>('SELECT seq FROM application WHERE id = $1', [
        application.id,
      ]);
      const number = `${of.code}-${String(seq).padStart(5, '0')}`;
      Object.assign(application, {
        state: 'submitted',
        number,
        submittedAt: at,
        sha256: receiptHash(application),
        searchKey: searchKeyOf(number, application.content),
        version: application.version + 1,
      });
      await tx.manager.save(application);
      sayApplication(tx, 'submitted', application, of, at);
      return receiptOf(application)!;
    });
  }

  /** A draft leaves nothing behind but the audit row. */
  deleteDraft(applicationId: string, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { application, of } = await lockedApplication(tx, applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(application.state);
      await tx.manager.delete(ApplicationEntity, { id: application.id });
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
function refuseLate(of: CallEntity, side: Side, at: Date, backfilled: boolean): void {
  if (side === 'staff' && backfilled) {
    inState(of, 'open', 'closed');
    if (at > of.deadline) throw callClosed(of);
    return;
  }
  if (!acceptsAt(of, at)) throw callClosed(of);
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
