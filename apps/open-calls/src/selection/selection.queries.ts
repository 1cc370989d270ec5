import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  DecisionEntry,
  DossierInfo,
  ReadDossier,
} from '#contracts/open-calls/selection-decision.messages';
import type { RankedApplication, ReadSelection, Selection } from '#contracts/open-calls/selection.messages';
import type { Actor } from '#platform/actor/actor';
import type { Call } from '#platform/messaging/call';
import { decodeCursor, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { plain } from '#platform/money/decimal';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { lookedFor, searchOf } from './ranking-search.js';
import type { Summary } from './ranking.view.js';

const DEFAULT_LINES = 100;
const READERS = ['staff', 'analyst'] as const;

interface LineQuery {
  outcome?: string;
  sector?: string;
  cursor?: string;
  limit?: number;
}

/** A page of a ranking that lies in memory. */
export function pageOfLines<L extends { outcome: string; group: string | null }>(
  lines: readonly L[],
  query: LineQuery,
): { items: L[]; next?: string } {
  const limit = query.limit ?? DEFAULT_LINES;
  const from = offsetOf(query.cursor);
  const wanted = lines.filter(
    (l) => (!query.outcome || l.outcome === query.outcome) && (!query.sector || l.group === query.sector),
  );
  return toPage(wanted.slice(from, from + limit + 1), limit, () => [from + limit]);
}

function offsetOf(cursor: string | undefined): number {
  const offset = decodeCursor(cursor, 1)?.[0] ?? 0;
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 ? offset : 0;
}

type DecisionRow = Pick<
  Selection,
  | 'id'
  | 'version'
  | 'callId'
  | 'decisionNo'
  | 'decidedOn'
  | 'attendees'
  | 'reason'
  | 'sha256'
  | 'minutesFileId'
  | 'enteredBy'
  | 'confirmedBy'
> & { recordedAt: Date; summary: Summary };
type ItemRow = Omit<RankedApplication, 'amount'> & {
  position: number;
  amount: number | null;
  currency: string | null;
};

@Injectable()
export class SelectionQueries {
  constructor(
    private readonly source: DataSource,
    private readonly firms: FirmLookup,
  ) {}

  /** A page of a decision as it was frozen; three statements, searched or not. */
  async read(query: ReadSelection, call: Call): Promise<Selection> {
    await this.readable(query.callId, call.actor);
    const [row] = (await this.source.query(DECISION, [query.callId, query.version ?? null])) as DecisionRow[];
    const { summary, ...decision } = found(row);
    const limit = query.limit ?? DEFAULT_LINES;
    const rows = (await this.source.query(ITEMS, [
      decision.id,
      decision.version,
      query.outcome ?? null,
      query.sector ?? null,
      offsetOf(query.cursor),
      limit + 1,
      ...(query.q ? await searchOf(query.q, this.firms, call) : [null, []]),
    ])) as ItemRow[];
    const page = toPage(rows, limit, (last) => [last.position]);
    return {
      ...decision,
      ...summary,
      seedStandIn: false,
      recordedAt: decision.recordedAt.toISOString(),
      ...page,
      items: page.items.map(({ position: _position, amount, currency, ...line }) => ({
        ...line,
        score: line.score === null ? null : plain(line.score),
        amount: amount === null || currency === null ? null : { minor: amount, currency },
      })),
    };
  }

  async entry(callId: string, actor: Actor): Promise<{ items: DecisionEntry[] }> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff'], placeOf(call))) throw notFound();
    const rows = (await this.source.query(ENTRY, [callId])) as (Omit<DecisionEntry, 'own' | 'enteredAt'> & {
      enteredAt: Date;
    })[];
    return {
      items: rows.map((row) => ({
        ...row,
        enteredAt: row.enteredAt.toISOString(),
        own: row.enteredBy === actor.id,
      })),
    };
  }

  async dossier(query: ReadDossier, actor: Actor): Promise<DossierInfo> {
    await this.readable(query.callId, actor);
    const [row] = (await this.source.query(SIGNED, [query.callId, query.version ?? null])) as (Omit<
      DossierInfo,
      'recordedAt'
    > & { recordedAt: Date })[];
    const info = found(row);
    return { ...info, recordedAt: info.recordedAt.toISOString() };
  }

  /** Minutes are for who may read the selection; a made file is for the one who asked for it. */
  async mayReadFile(noun: string, id: string, rest: string | undefined, actor: Actor): Promise<boolean> {
    if (noun === 'dossier') return rest === actor.id;
    if (noun !== 'decision') return false;
    const call = await this.source.manager.findOneBy(CallEntity, { id });
    return call !== null && actor.can(READERS, placeOf(call));
  }

  private async readable(callId: string, actor: Actor): Promise<CallEntity> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(READERS, placeOf(call))) throw notFound();
    return call;
  }
}

const DECISION = `
  SELECT selection_id AS id, version, call_id AS "callId", decision_no AS "decisionNo", decided_on AS "decidedOn", attendees, reason, sha256,
         minutes_file_id AS "minutesFileId", entered_by AS "enteredBy", confirmed_by AS "confirmedBy", summary, recorded_at AS "recordedAt"
  FROM decision WHERE call_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`;
const ITEMS = `
  SELECT application_id AS "applicationId", number, firm_id AS "firmId", sector, group_value AS "group", outcome, score, exact, rank,
         sector_rank AS "sectorRank", reserve_rank AS "reserveRank", decided_by AS "decidedBy", lot, reason, amount, currency, reviews, position
  FROM decision_item
  WHERE selection_id = $1 AND version = $2 AND ($3::text IS NULL OR outcome = $3) AND ($4::text IS NULL OR group_value = $4) AND position > $5
    AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM application a WHERE a.id = decision_item.application_id AND ${lookedFor('$7', '$8')}))
  ORDER BY position LIMIT $6`;
const ENTRY = `
  SELECT id, call_id AS "callId", decision_no AS "decisionNo", decided_on AS "decidedOn", attendees, minutes_file_id AS "minutesFileId",
         reason, sha256, entered_by AS "enteredBy", entered_at AS "enteredAt"
  FROM decision_entry WHERE call_id = $1`;
const SIGNED = `
  SELECT selection_id AS id, version, content_sha256 AS sha256, kid, signature, recorded_at AS "recordedAt"
  FROM decision WHERE call_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`;
