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
import { dayOf } from '#platform/clock/istanbul';
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
import { ApplicationEntity, keepApplication, sayApplication } from './application.entity.js';
import { checkTransition, COMPETING } from './application.rules.js';
import { takesPapers } from './told.js';
import { DeclineService } from '../selection/decline.service.js';
import { instantOn } from './instant-on.js';

const HAS_PLACE: readonly string[] = ['selected', 'reserve'];
const DECIDED: readonly string[] = ['selected', 'reserve', 'rejected'];
/** What the dossier says of a place that was given back without a word. */
const WITHDRAWN = 'Başvuru geri çekildi';

/** What becomes of an application after its receipt, the board's decision apart. */
@Injectable()
export class ApplicationOutcomeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly declines: DeclineService,
  ) {}

  /** After the board's decision a seat, or a place on the reserve list, is given back by the rules; to the firm it is the same. */
  withdraw(command: WithdrawApplication, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(
        tx,
        command.applicationId,
        call.actor,
        'write',
      );
      checkTransition(known, 'withdrawn');
      const at = occurredAt(call, command, placeOf(of), tx);
      if (of.state === 'decided' && HAS_PLACE.includes(application.state)) {
        const reason = command.reason ?? WITHDRAWN;
        await this.declines.giveBack(tx, { of, application, reason, on: dayOf(at), at, by: call.actor });
        return { done: true, version: application.version };
      }
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
      const { application, of, known } = await lockedApplication(tx, command.applicationId, call.actor);
      if (!takesPapers(application.state, known, of.state === 'decided')) throw wrongState(known);
      const deadline = (await applyRulesOf(tx, of.id)).declarationBy ?? of.deadline;
      if (tx.receivedAt > deadline) throw callClosed({ deadline });
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
      await keepApplication(tx, application);
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
      // A decision stands: what changes it is a decline, an exception or another decision.
      if (of.state === 'decided' && DECIDED.includes(application.state))
        throw new DomainError('APPLICATION_DECIDED');
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
  await keepApplication(tx, application);
  sayApplication(tx, fact, application, of, at, reason);
  return { done: true, version: application.version };
}
