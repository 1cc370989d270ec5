import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  SelectionChange,
  SelectionChanges,
  SelectionChangesOf,
} from '#contracts/open-calls/letter.messages';
import type { Actor } from '#platform/actor/actor';
import { found, notFound } from '#platform/errors/domain-error';
import { CallEntity, placeOf } from '../calls/call.entity.js';

/** What another decision changed, and for whom. */
@Injectable()
export class SelectionChangesQuery {
  constructor(private readonly source: DataSource) {}

  async read({ callId, from, to }: SelectionChangesOf, actor: Actor): Promise<SelectionChanges> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff', 'analyst'], placeOf(of))) throw notFound();
    const decisions = (await this.source.query(
      'SELECT version, reason FROM decision WHERE call_id = $1 ORDER BY version DESC',
      [callId],
    )) as { version: number; reason: string | null }[];
    const after = found(decisions.find((d) => to === undefined || d.version === to));
    const before = found(decisions.find((d) => d.version === (from ?? after.version - 1)));
    const items = (await this.source.query(CHANGES, [
      callId,
      before.version,
      after.version,
    ])) as SelectionChange[];
    return { from: before.version, to: after.version, reason: after.reason, items };
  }
}

const CHANGES = `
  WITH a AS (SELECT i.* FROM decision_item i JOIN decision d ON d.selection_id = i.selection_id AND d.version = i.version
             WHERE d.call_id = $1 AND d.version = $2),
       b AS (SELECT i.* FROM decision_item i JOIN decision d ON d.selection_id = i.selection_id AND d.version = i.version
             WHERE d.call_id = $1 AND d.version = $3)
  SELECT coalesce(b.application_id, a.application_id) AS "applicationId", coalesce(b.number, a.number) AS number,
         coalesce(b.firm_id, a.firm_id) AS "firmId", a.outcome AS "outcomeBefore", b.outcome AS "outcomeAfter",
         a.rank AS "rankBefore", b.rank AS "rankAfter", a.score AS "scoreBefore", b.score AS "scoreAfter"
  FROM a FULL JOIN b ON b.application_id = a.application_id
  WHERE a.outcome IS DISTINCT FROM b.outcome OR a.rank IS DISTINCT FROM b.rank OR a.score IS DISTINCT FROM b.score
  ORDER BY (a.outcome IS NOT DISTINCT FROM b.outcome), b.rank NULLS LAST, a.rank LIMIT 500`;
