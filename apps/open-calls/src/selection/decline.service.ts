import { Injectable } from '@nestjs/common';
import type { DeclineSeat, SeatDeclined } from '#contracts/open-calls/selection-decision.messages';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { found, wrongState } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { lockedApplication, sideOf } from '../applications/application.access.js';
import {
  type ApplicationEntity,
  keepApplication,
  sayApplication,
} from '../applications/application.entity.js';
import { instantOn } from '../applications/instant-on.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { inState } from '../calls/call.service.js';
import { decisionIn, keepDecision, saySelection, tellApplications } from './decision.store.js';
import { compute, type DossierContent } from './dossier.rules.js';
import { recordOf } from './record.js';
import { SelectionSigner } from './selection.signer.js';
import type { Step } from './selection.types.js';

/** A seat, or a place on the reserve list, that is given back. */
interface GivenBack {
  of: CallEntity;
  application: ApplicationEntity;
  /** Stands in the dossier. */
  reason: string;
  on: string;
  at: Date;
  by: Actor;
}

/** A firm gives back what it got, and the reserve moves up by the rules that chose it. */
@Injectable()
export class DeclineService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signer: SelectionSigner,
    private readonly files: FileStore,
  ) {}

  decline(command: DeclineSeat, call: Call): Promise<SeatDeclined> {
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(
        tx,
        command.applicationId,
        call.actor,
        'write',
      );
      inState(of, 'decided');
      // The firm declines what it has been told; what stands behind it may have changed since.
      if (known !== 'selected' && known !== 'reserve') throw wrongState(known);
      const on = command.declinedOn ?? dayOf(tx.now);
      const day = instantOn(on, tx.now, '/declinedOn');
      // A day before today is staff's to enter, as any other past.
      const at =
        on === dayOf(tx.now)
          ? tx.now
          : occurredAt(call, { ...command, occurredAt: day.toISOString() }, placeOf(of), tx);
      return this.giveBack(tx, { of, application, reason: command.reason, on, at, by: call.actor });
    });
  }

  /** Gives a place back, the call being locked. Who moved up is told to staff only: the firms hear by their letters. */
  async giveBack(tx: Tx, { of, application, reason, on, at, by }: GivenBack): Promise<SeatDeclined> {
    const { decision, shown } = found(await decisionIn(tx, of.id));
    const side = found(sideOf(by, of, application));
    const before = decision.content;
    const line = before.result.lines.find((l) => l.id === application.id);
    const leaves = () => this.leave(tx, of, application, reason, at);
    if (line?.outcome !== 'selected' && line?.outcome !== 'reserve') {
      await leaves();
      return { id: decision.id, version: decision.version, movedUp: [] };
    }
    const step = await stepOf(tx, before, { application: application.id, reason, on });
    const { input } = before;
    const computed = compute({ ...input, steps: [...input.steps, step] });
    const version = decision.version + 1;
    const recordedAt = tx.now.toISOString();
    const dossier = await this.signer.sign(
      computed,
      { ...before.decision, version, reason, recordedAt },
      await recordOf(tx, of.id, this.files),
    );
    const lines = await keepDecision(tx, of.id, dossier, { ...decision, version, reason, shown });
    await leaves();
    const out = new Set(step.declined.map((d) => d.application));
    const stay = lines.filter((l) => !out.has(l.applicationId));
    await tellApplications(tx, of, stay, at, 'moved-up');
    saySelection(tx, of, { id: decision.id, version, at, decisionNo: decision.decisionNo, lines });
    const movedUp = movedBetween(before, lines);
    tx.audit('selection.declined', {
      noun: 'application',
      id: application.id,
      ...placeOf(of),
      reason,
      details: { callId: of.id, selection: version, on, movedUp: movedUp.slice(0, 100), by: side },
    });
    return { id: decision.id, version, movedUp: side === 'staff' ? movedUp.slice(0, 500) : [] };
  }

  private async leave(
    tx: Tx,
    of: CallEntity,
    application: ApplicationEntity,
    reason: string,
    at: Date,
  ): Promise<void> {
    if (!['selected', 'reserve', 'rejected'].includes(application.state)) return;
    Object.assign(application, {
      state: 'withdrawn',
      stateReason: reason,
      version: application.version + 1,
    });
    await keepApplication(tx, application);
    sayApplication(tx, 'withdrawn', application, of, at, reason);
  }
}

function movedBetween(
  before: DossierContent,
  lines: readonly { applicationId: string; outcome: string }[],
): string[] {
  const had = new Set(before.result.lines.filter((l) => l.outcome === 'selected').map((l) => l.id));
  return lines
    .filter((l) => l.outcome === 'selected' && !had.has(l.applicationId))
    .map((l) => l.applicationId);
}

/** Who declines, and who of the reserve has left meanwhile: they cannot move up. */
async function stepOf(tx: Tx, { result }: DossierContent, declined: Step['declined'][number]): Promise<Step> {
  const waits = result.lines.filter((l) => l.outcome === 'reserve').map((l) => l.id);
  const gone = await tx.query<{ id: string; state: string }>(
    `SELECT id, state FROM application WHERE id = ANY($1::uuid[]) AND state IN ('withdrawn', 'ineligible') ORDER BY id`,
    [waits],
  );
  const { on } = declined;
  return { declined: [declined, ...gone.map(({ id, state }) => ({ application: id, reason: state, on }))] };
}
