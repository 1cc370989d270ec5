import { Injectable } from '@nestjs/common';
import type {
  HandInDeclaration,
  MarkPitch,
  RefuseApplication,
  WithdrawApplication,
} from '#contracts/open-calls/application.messages';
import { PAPERS } from '#contracts/open-calls/form/form-def';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf, instantOf, isDay } from '#platform/clock/istanbul';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, notFound, wrongState } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { callClosed } from '../calls/call.rules.js';
import { checkUploads, fileOwner } from './application-files.js';
import { applyRulesOf } from './apply-rules.part.js';
import { lockedApplication } from './application.access.js';
import { ApplicationEntity, sayApplication } from './application.entity.js';
import { checkTransition, COMPETING } from './application.rules.js';

/** What becomes of an application after its receipt, the board's decision apart. */
@Injectable()
export class ApplicationOutcomeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  withdraw(command: WithdrawApplication, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of } = await lockedApplication(tx, command.applicationId, call.actor);
      checkTransition(application.state, 'withdrawn');
      const at = occurredAt(call, command, placeOf(of), tx);
      return keep(
        tx,
        application,
        of,
        { state: 'withdrawn', stateReason: command.reason ?? null },
        'withdrawn',
        at,
        command.reason,
      );
    });
  }

  /** The signed declaration may come later than the application, where the call says so. */
  declare(command: HandInDeclaration, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of } = await lockedApplication(tx, command.applicationId, call.actor);
      if (application.state !== 'submitted') throw wrongState(application.state);
      const deadline = (await applyRulesOf(tx, of.id)).declarationBy ?? of.deadline;
      if (tx.now > deadline) throw callClosed({ deadline });
      instantOn(command.signedOn, tx.now, '/signedOn');
      await checkUploads(
        this.files,
        [{ fileId: command.fileId, pointer: '/fileId', takes: PAPERS.signed }],
        call.actor.id,
      );
      Object.assign(application, {
        declarationFileId: command.fileId,
        declaredOn: command.signedOn,
        version: application.version + 1,
      });
      await tx.manager.save(application);
      tx.audit('application.declared', { noun: 'application', id: application.id, ...placeOf(of) });
      await attachAll(
        this.files,
        [command.fileId],
        { ...fileOwner(application.id), stagedBy: call.actor.id },
        '/fileId',
      );
      return { done: true, version: application.version };
    });
  }

  refuse(command: RefuseApplication, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of, side } = await lockedApplication(tx, command.applicationId, call.actor);
      if (side !== 'staff') throw notFound();
      checkTransition(application.state, 'ineligible');
      const at = occurredAt(call, command, placeOf(of), tx);
      return keep(
        tx,
        application,
        of,
        { state: 'ineligible', stateReason: command.reason },
        'changed',
        at,
        command.reason,
      );
    });
  }

  /** The day of a pitch is the record's own, so noting it later needs no right of its own. */
  pitch(command: MarkPitch, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of, side } = await lockedApplication(tx, command.applicationId, call.actor);
      if (side !== 'staff') throw notFound();
      if (of.kind !== 'open-innovation') throw new DomainError('NOT_OPEN_INNOVATION');
      if (!COMPETING.includes(application.state)) throw wrongState(application.state);
      const at = instantOn(command.on, tx.now, '/on');
      return keep(
        tx,
        application,
        of,
        { pitchedOn: command.on, pitchEventId: command.eventId ?? null },
        'pitched',
        at,
      );
    });
  }
}

/** Business time of something that is known by its day: its noon, or now if that is still to come. */
export function instantOn(day: string, now: Date, pointer: string): Date {
  if (!isDay(day)) throw new DomainError('NOT_AN_INSTANT', { pointer });
  if (day > dayOf(now)) throw new DomainError('BACKFILL_FUTURE', { pointer });
  const noon = instantOf(day, '12:00');
  return noon < now ? noon : now;
}

async function keep(
  tx: Tx,
  application: ApplicationEntity,
  of: CallEntity,
  change: Partial<ApplicationEntity>,
  fact: 'withdrawn' | 'pitched' | 'changed',
  at: Date,
  reason?: string,
): Promise<DoneWithVersion> {
  Object.assign(application, change, { version: application.version + 1 });
  await tx.manager.save(application);
  sayApplication(tx, fact, application, of, at, reason);
  return { done: true, version: application.version };
}
