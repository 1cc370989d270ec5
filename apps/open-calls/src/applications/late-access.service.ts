import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import type { GrantLateAccess, LateAccess, LateAccesses } from '#contracts/open-calls/apply-rules.messages';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { instantIn, notLater } from '../calls/call.rules.js';
import { inState, staffCall } from '../calls/call.service.js';
import { canonicalFirm } from '../copies/copies.queries.js';
import { FirmLookup } from '../copies/firm-lookup.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** Until when this firm may submit: the call's deadline, or a later one given to it. */
export async function deadlineFor(
  db: Queryable,
  call: Pick<CallEntity, 'id' | 'deadline'>,
  firmKey: string,
): Promise<Date> {
  const [row] = await db.query<{ until: Date | null }>(
    'SELECT max(until) AS until FROM late_access WHERE call_id = $1 AND firm_key = $2 AND until > $3',
    [call.id, firmKey, call.deadline],
  );
  return row.until ?? call.deadline;
}

/** More time that a call has given to one of these firms, or to one that it turned out to be. */
export const lateFor = (
  db: Queryable,
  call: Pick<CallEntity, 'id' | 'deadline'>,
  firmIds: readonly string[],
): Promise<{ firmId: string; firmKey: string; until: Date }[]> =>
  db.query(
    `SELECT firm_id AS "firmId", firm_key AS "firmKey", until FROM late_access
     WHERE call_id = $1 AND until > $2 AND (firm_id = ANY($3::uuid[]) OR firm_key = ANY($3::uuid[])) ORDER BY until DESC LIMIT 20`,
    [call.id, call.deadline, firmIds],
  );

/**
 * Whether a firm with this deadline may submit now, until the decision: with late access even while others are reviewed, and
 * what stood at the door in time even if staff closed the call before its turn came. Nobody closes one before its deadline.
 */
export const acceptsFirmAt = ({ state }: Pick<CallEntity, 'state'>, deadline: Date, at: Date): boolean =>
  (state === 'open' || state === 'closed') && at <= deadline;

/** More time for one firm, with the reason. */
@Injectable()
export class LateAccessService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly firms: FirmLookup,
  ) {}

  async grant(command: GrantLateAccess, call: Call): Promise<Done> {
    const until = instantIn(command.until, '/until');
    await this.firms.mustExist(command.firmId, call);
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'open', 'closed');
      if (until <= of.deadline || until <= tx.now) throw notLater(of, '/until');
      const firmKey = await canonicalFirm(tx, command.firmId);
      // What the same firm was given under another record is replaced, else the longer of the two would hold.
      await tx.query('DELETE FROM late_access WHERE call_id = $1 AND firm_key = $2 AND firm_id <> $3', [
        of.id,
        firmKey,
        command.firmId,
      ]);
      await tx.query(
        `INSERT INTO late_access (call_id, firm_key, firm_id, until, reason, granted_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (call_id, firm_id) DO UPDATE
         SET firm_key = excluded.firm_key, until = excluded.until, reason = excluded.reason, granted_at = excluded.granted_at`,
        [of.id, firmKey, command.firmId, until, command.reason, tx.now],
      );
      tx.audit('call.late-access', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        reason: command.reason,
        details: { firmId: command.firmId, until: until.toISOString() },
      });
      return { done: true };
    });
  }

  async list(callId: string, actor: Actor): Promise<LateAccesses> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    const rows = (await this.source.query(
      `SELECT firm_id AS "firmId", until, reason, granted_at AS "grantedAt" FROM late_access
       WHERE call_id = $1 ORDER BY granted_at DESC, firm_id LIMIT 500`,
      [callId],
    )) as (Pick<LateAccess, 'firmId' | 'reason'> & { until: Date; grantedAt: Date })[];
    return {
      items: rows.map((row) => ({
        ...row,
        until: row.until.toISOString(),
        grantedAt: row.grantedAt.toISOString(),
      })),
    };
  }
}
