import type { Backfill } from '#contracts/core/messages';
import { DomainError } from '../errors/domain-error.js';
import type { Call } from '../messaging/call.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Place } from './actor.js';

/**
 * When a command's effect happened: now, or the earlier instant that staff with the right *backfill* gave with a reason
 * (DESIGN §4). The reason goes into the audit trail; firms can never do this.
 */
export function occurredAt(call: Call, command: Backfill, place: Place, tx: Tx): Date {
  if (command.occurredAt === undefined) return tx.now;
  const at = new Date(command.occurredAt);
  if (Number.isNaN(at.getTime())) throw new DomainError('NOT_AN_INSTANT', { pointer: '/occurredAt' });
  if (at.getTime() > tx.now.getTime()) throw new DomainError('BACKFILL_FUTURE', { pointer: '/occurredAt' });
  if (!call.actor.can(['backfill'], place))
    throw new DomainError('BACKFILL_FORBIDDEN', { pointer: '/occurredAt' });
  if (!command.backfillReason) throw new DomainError('BACKFILL_REASON', { pointer: '/backfillReason' });
  tx.audit('backfill', {
    noun: 'command',
    institutionId: place.institutionId,
    programId: place.programId,
    reason: command.backfillReason,
    details: { occurredAt: at.toISOString() },
  });
  return at;
}
