import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RankedApplication, ReadSelection, Selection } from '#contracts/open-calls/selection.commands';
import type { Actor } from '#platform/actor/actor';
import { decodeCursor, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { plain } from '#platform/money/decimal';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { countsOf } from './dossier.rules.js';

const DEFAULT_LINES = 100;

interface LineQuery {
  outcome?: string;
  sector?: string;
  cursor?: string;
  limit?: number;
}

/** A page of a ranking that lies in memory. */
export function pageOfLines<L extends { applicationId: string; outcome: string; sector: string | null }>(
  lines: readonly L[],
  query: LineQuery,
): { items: L[]; next?: string } {
  const limit = query.limit ?? DEFAULT_LINES;
  const from = offsetOf(query.cursor);
  const wanted = lines.filter(
    (l) => (!query.outcome || l.outcome === query.outcome) && (!query.sector || l.sector === query.sector),
  );
  return toPage(wanted.slice(from, from + limit + 1), limit, () => [from + limit]);
}

function offsetOf(cursor: string | undefined): number {
  const offset = decodeCursor(cursor, 1)?.[0] ?? 0;
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 ? offset : 0;
}

type DecisionRow = Omit<
  Selection,
  'items' | 'next' | 'recordedAt' | 'bySector' | 'selected' | 'reserve' | 'rejected'
> & { recordedAt: Date };

@Injectable()
export class SelectionQueries {
  constructor(private readonly source: DataSource) {}

  /** A decision as it was frozen; three statements. */
  async read(query: ReadSelection, actor: Actor): Promise<Selection> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!actor.can(['staff', 'analyst'], placeOf(call))) throw notFound();
    const decisions = (await this.source.query(DECISION, [
      query.callId,
      query.version ?? null,
    ])) as DecisionRow[];
    const decision = found(decisions[0]);
    const lines = (await this.source.query(ITEMS, [decision.id, decision.version])) as RankedApplication[];
    const shown = lines.map((line) => ({ ...line, score: line.score === null ? null : plain(line.score) }));
    return {
      ...decision,
      recordedAt: decision.recordedAt.toISOString(),
      ...countsOf(lines),
      ...pageOfLines(shown, query),
    };
  }
}

const DECISION = `
  SELECT selection_id AS id, version, call_id AS "callId", decision_no AS "decisionNo", decided_on AS "decidedOn", attendees, reason, sha256,
         incomplete, recorded_at AS "recordedAt"
  FROM decision WHERE call_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`;
const ITEMS = `
  SELECT application_id AS "applicationId", number, firm_id AS "firmId", sector, outcome, score, exact, rank, sector_rank AS "sectorRank",
         decided_by AS "decidedBy", reason, reviews
  FROM decision_item WHERE selection_id = $1 AND version = $2 ORDER BY position`;
