import { Injectable } from '@nestjs/common';
import type { DeclineSeat, SeatDeclined } from '#contracts/open-calls/selection-decision.messages';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { sideOf } from '../applications/application.access.js';
import { ApplicationEntity, sayApplication } from '../applications/application.entity.js';
import { instantOn } from '../applications/application-outcome.service.js';
import { placeOf } from '../calls/call.entity.js';
import { inState, lockedCall } from '../calls/call.service.js';
import { decisionIn, keepDecision, saySelection, tellApplications } from './decision.store.js';
import { compute, type DossierContent } from './dossier.rules.js';
import { SelectionSigner } from './selection.signer.js';
import type { Step } from './selection.types.js';

/** A selected firm gives its seat back, and the reserve moves up by the rules that chose it. */
@Injectable()
export class DeclineService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signer: SelectionSigner,
  ) {}

  decline(command: DeclineSeat, call: Call): Promise<SeatDeclined> {
    return this.work.run(call, async (tx) => {
      const { callId } = found(await tx.manager.findOneBy(ApplicationEntity, { id: command.applicationId }));
      const of = await lockedCall(tx, callId, 'write');
      const application = found(await tx.manager.findOneBy(ApplicationEntity, { id: command.applicationId }));
      const side = sideOf(call.actor, of, application);
      if (!side) throw notFound();
      inState(of, 'decided');
      const { decision, shown } = found(await decisionIn(tx, callId));
      const line = decision.content.result.lines.find((l) => l.id === application.id);
      if (line?.outcome !== 'selected') throw wrongState(application.state);
      const on = command.declinedOn ?? dayOf(tx.now);
      const day = instantOn(on, tx.now, '/declinedOn');
      // A day before today is staff's to enter, as any other past.
      const at =
        on === dayOf(tx.now)
          ? tx.now
          : occurredAt(call, { ...command, occurredAt: day.toISOString() }, placeOf(of), tx);

      const before = decision.content;
      const step = await stepOf(tx, before, { application: application.id, reason: command.reason, on });
      const { input } = before;
      const computed = compute({ ...input, steps: [...input.steps, step] });
      const version = decision.version + 1;
      const dossier = await this.signer.sign(computed, {
        ...before.decision,
        version,
        reason: command.reason,
        recordedAt: tx.now.toISOString(),
      });
      const lines = await keepDecision(tx, callId, dossier, {
        ...decision,
        version,
        reason: command.reason,
        shown,
      });
      if (['selected', 'reserve', 'rejected'].includes(application.state)) {
        Object.assign(application, {
          state: 'withdrawn',
          stateReason: command.reason,
          version: application.version + 1,
        });
        await tx.manager.save(application);
        sayApplication(tx, 'withdrawn', application, of, at, command.reason);
      }
      const out = new Set(step.declined.map((d) => d.application));
      await tellApplications(
        tx,
        of,
        lines.filter((l) => !out.has(l.applicationId)),
        at,
        'moved-up',
      );
      saySelection(tx, of, { id: decision.id, version, at, decisionNo: decision.decisionNo, lines });
      const movedUp = movedBetween(before, lines);
      tx.audit('selection.declined', {
        noun: 'application',
        id: application.id,
        ...placeOf(of),
        reason: command.reason,
        details: { callId, selection: version, on, movedUp: movedUp.slice(0, 100), by: side },
      });
      return { id: decision.id, version, movedUp: movedUp.slice(0, 500) };
    });
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
