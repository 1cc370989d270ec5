import { found, notFound } from '#platform/errors/domain-error';
import type { Actor } from '#platform/actor/actor';
import type { Tx } from '#platform/database/unit-of-work';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { lockedCall } from '../calls/call.service.js';
import { ApplicationEntity } from './application.entity.js';
import { stateFor, type Side } from './told.js';

/** Staff of the programme, or a user of the firm (as entered, or as it turned out to be); undefined for anyone else. */
export function sideOf(
  actor: Actor,
  call: CallEntity,
  firm: { firmId: string; firmKey: string },
): Side | undefined {
  if (actor.can(['staff'], placeOf(call))) return 'staff';
  const own = actor.scopes(['firm'], 'firm');
  return own.includes(firm.firmId) || own.includes(firm.firmKey) ? 'firm' : undefined;
}

/**
 * An application with its call, both locked (the call shared: many firms submit at once, but nobody closes it meanwhile),
 * whose side the actor is on, and the state as that side knows it. A rival gets 404, as if it were not there.
 */
export async function lockedApplication(
  tx: Tx,
  id: string,
  actor: Actor,
  mode: 'share' | 'write' = 'share',
): Promise<{
  application: ApplicationEntity;
  of: CallEntity;
  side: Side;
  known: ApplicationEntity['state'];
  /** What its number is made of. */
  seq: number;
}> {
  const [row] = await tx.query<{ callId: string; seq: number }>(
    'SELECT call_id AS "callId", seq FROM application WHERE id = $1',
    [id],
  );
  const { callId, seq } = found(row);
  // The call first, always: two who lock in another order would wait for each other.
  const of = await lockedCall(tx, callId, mode);
  const application = found(
    await tx.manager.findOne(ApplicationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
  );
  const side = sideOf(actor, of, application);
  if (!side) throw notFound();
  return { application, of, side, seq, known: await stateFor(tx, application, side) };
}
