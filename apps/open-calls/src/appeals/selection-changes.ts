import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  SelectionChange,
  SelectionChanges,
  SelectionChangesOf,
} from '#contracts/open-calls/letter.messages';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { linesOf } from '../selection/ranking.view.js';
import { SelectionService } from '../selection/selection.service.js';

/** What another decision changed or would change, and for whom. */
@Injectable()
export class SelectionChangesQuery {
  constructor(
    private readonly source: DataSource,
    private readonly selections: SelectionService,
  ) {}

  async read({ callId, from, to, preview }: SelectionChangesOf, call: Call): Promise<SelectionChanges> {
    if (preview) return this.previewed(callId, call);
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff', 'analyst'], placeOf(of))) throw notFound();
    const decisions = (await this.source.query(
      'SELECT version, reason FROM decision WHERE call_id = $1 ORDER BY version DESC',
      [callId],
    )) as { version: number; reason: string | null }[];
    const after = found(decisions.find((d) => to === undefined || d.version === to));
    const before = found(decisions.find((d) => d.version === (from ?? after.version - 1)));
    const items = (await this.source.query(changesTo(FROZEN), [
      callId,
      before.version,
      after.version,
    ])) as SelectionChange[];
    return { from: before.version, to: after.version, reason: after.reason, items };
  }

  /** The last decision against what the rules give now; seven statements. */
  private async previewed(callId: string, call: Call): Promise<SelectionChanges> {
    const { selected } = await this.selections.seen(callId, call);
    const [last] = (await this.source.query(
      'SELECT max(version) AS version FROM decision WHERE call_id = $1',
      [callId],
    )) as { version: number | null }[];
    const version = found(last.version);
    const lines = linesOf(selected).map((line) => ({
      application_id: line.applicationId,
      number: line.number,
      firm_id: line.firmId,
      outcome: line.outcome,
      rank: line.rank,
      score: line.score,
    }));
    const items = (await this.source.query(changesTo(GIVEN), [
      callId,
      version,
      JSON.stringify(lines),
    ])) as SelectionChange[];
    return { from: version, to: version + 1, reason: null, items };
  }
}

/** $3: a version that was decided. */
const FROZEN = `SELECT i.application_id, i.number, i.firm_id, i.outcome, i.rank, i.score
  FROM decision_item i JOIN decision d ON d.selection_id = i.selection_id AND d.version = i.version
  WHERE d.call_id = $1 AND d.version = $3`;
/** $3: lines as JSON. */
const GIVEN = `SELECT * FROM jsonb_to_recordset($3::jsonb)
  AS x (application_id uuid, number text, firm_id uuid, outcome text, rank int, score numeric)`;
const changesTo = (after: string): string => `
  WITH a AS (SELECT i.* FROM decision_item i JOIN decision d ON d.selection_id = i.selection_id AND d.version = i.version
             WHERE d.call_id = $1 AND d.version = $2),
       b AS (${after})
  SELECT coalesce(b.application_id, a.application_id) AS "applicationId", coalesce(b.number, a.number) AS number,
         coalesce(b.firm_id, a.firm_id) AS "firmId", a.outcome AS "outcomeBefore", b.outcome AS "outcomeAfter",
         a.rank AS "rankBefore", b.rank AS "rankAfter", a.score AS "scoreBefore", b.score AS "scoreAfter"
  FROM a FULL JOIN b ON b.application_id = a.application_id
  WHERE a.outcome IS DISTINCT FROM b.outcome OR a.rank IS DISTINCT FROM b.rank OR a.score IS DISTINCT FROM b.score
  ORDER BY (a.outcome IS NOT DISTINCT FROM b.outcome), b.rank NULLS LAST, a.rank LIMIT 500`;
