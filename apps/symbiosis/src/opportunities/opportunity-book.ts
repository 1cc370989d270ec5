import { opportunity as opportunityFacts } from '#contracts/symbiosis/symbiosis.facts';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { resourceKey } from '../resources/resource.rules.js';
import {
  OpportunityEntity,
  OpportunityMoveEntity,
  opportunityState,
  SightingEntity,
  type OpportunitySource,
} from './opportunity.entity.js';
import { further, identityOf, stageAfter, type Stage, type State } from './opportunity.rules.js';

/** A line of a synergy table, its firms known: "A gives, B takes". */
export interface Line {
  programId: string;
  institutionId: string;
  giverFirmId: string;
  takerFirmId: string;
  kind: OpportunityEntity['kind'];
  resource: string;
  wasteCode: string | null;
  tonnesPerYear: string | null;
  source: OpportunitySource;
  table: string | null;
  note: string | null;
  at: Date;
  offerId?: string;
  needId?: string;
}

/**
 * Keeps the firms still while lines are written: a merge that arrives waits, or has been taken in whole before. Taken shared
 * by those who write lines, alone by the one who takes in a merge.
 */
export async function holdFirms(tx: Tx, alone = false): Promise<void> {
  await tx.query(
    `SELECT ${alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'}(hashtext('symbiosis firms'))`,
  );
}

/** Two tables may write the same line at once: the second waits and finds it known. Firms first, so that nobody waits in a ring. */
export async function holdProgram(tx: Tx, programId: string): Promise<void> {
  await holdFirms(tx);
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [programId]);
}

/** Who the firms stand for by now, as far as the facts have come. */
export async function canonicalFirms(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; canonical: string }>(
    'SELECT id, canonical_firm(id) AS canonical FROM unnest($1::uuid[]) AS id',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((r) => [r.id, r.canonical]));
}

/** Identity of what a line says, its firms being who they are now. */
export const identityOfLine = (line: Line, firms: ReadonlyMap<string, string>): string =>
  identityOf({
    ...line,
    giverFirmId: firms.get(line.giverFirmId)!,
    takerFirmId: firms.get(line.takerFirmId)!,
    resourceKey: resourceKey(line.resource),
  });

/** The opportunities that these lines (of one programme) may mean already, locked, by identity. One question for all. */
export async function findKnown(
  tx: Tx,
  lines: readonly Line[],
  firms: ReadonlyMap<string, string>,
): Promise<Map<string, OpportunityEntity>> {
  if (lines.length === 0) return new Map();
  const known = await tx.manager
    .createQueryBuilder(OpportunityEntity, 'o')
    .where('o.programId = :programId AND o.mergedInto IS NULL', { programId: lines[0].programId })
    .andWhere('o.giverFirmId = ANY(:givers)', { givers: lines.map((line) => firms.get(line.giverFirmId)) })
    .andWhere('o.resourceKey = ANY(:keys)', { keys: lines.map((line) => resourceKey(line.resource)) })
    .orderBy('o.id')
    .setLock('pessimistic_write')
    .getMany();
  return new Map(known.map((o) => [identityOf(o), o]));
}

/** Writes down a line that is not known yet. */
export async function noteNew(
  tx: Tx,
  line: Line,
  firms: ReadonlyMap<string, string>,
): Promise<OpportunityEntity> {
  const opportunity: OpportunityEntity = {
    id: newId(),
    version: 1,
    programId: line.programId,
    institutionId: line.institutionId,
    giverFirmId: firms.get(line.giverFirmId)!,
    takerFirmId: firms.get(line.takerFirmId)!,
    giverAsNoted: line.giverFirmId,
    takerAsNoted: line.takerFirmId,
    kind: line.kind,
    resource: line.resource,
    resourceKey: resourceKey(line.resource),
    wasteCode: line.wasteCode,
    tonnesPerYear: line.tonnesPerYear,
    sources: [line.source],
    state: 'potential',
    stage: 'potential',
    reason: null,
    mergedInto: null,
    notedAt: line.at,
    offerId: line.offerId ?? null,
    needId: line.needId ?? null,
  };
  await tx.manager.insert(OpportunityEntity, opportunity);
  await sight(tx, opportunity.id, line);
  sayOpportunity(tx, 'noted', opportunity, line.at);
  return opportunity;
}

/** Adds a source to a known opportunity. False when this table and source had said it already: nothing changes then. */
export async function noteAgain(tx: Tx, known: OpportunityEntity, line: Line): Promise<boolean> {
  const added = await sight(tx, known.id, line);
  const news =
    !known.sources.includes(line.source) ||
    (!known.wasteCode && line.wasteCode) ||
    (!known.tonnesPerYear && line.tonnesPerYear) ||
    (!known.offerId && line.offerId);
  if (!added && !news) return false;
  known.sources = [...new Set([...known.sources, line.source])];
  known.wasteCode ??= line.wasteCode;
  known.tonnesPerYear ??= line.tonnesPerYear;
  known.offerId ??= line.offerId ?? null;
  known.needId ??= line.needId ?? null;
  known.version++;
  await tx.manager.save(OpportunityEntity, known);
  sayOpportunity(tx, 'noted', known, known.notedAt);
  return true;
}

async function sight(tx: Tx, opportunityId: string, line: Line): Promise<boolean> {
  const tableKey = resourceKey(line.table ?? '');
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(SightingEntity)
    .values({
      id: newId(),
      opportunityId,
      source: line.source,
      tableName: line.table,
      tableKey,
      at: line.at,
      note: line.note,
    })
    .orIgnore()
    .returning('id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

/** Puts it into another state and remembers the way. */
export async function moveTo(
  tx: Tx,
  opportunity: OpportunityEntity,
  to: State,
  words: { at: Date; reason?: string | null; note?: string | null },
): Promise<void> {
  const { at, reason = null, note = null } = words;
  const move: OpportunityMoveEntity = {
    id: newId(),
    opportunityId: opportunity.id,
    fromState: opportunity.state,
    toState: to,
    at,
    recordedAt: tx.now,
    reason,
    note,
  };
  await tx.manager.insert(OpportunityMoveEntity, move);
  opportunity.stage = stageAfter(opportunity.stage as Stage, to);
  Object.assign(opportunity, {
    state: to,
    reason: to === 'dropped' ? reason : null,
    version: opportunity.version + 1,
  });
  await tx.manager.save(OpportunityEntity, opportunity);
  sayOpportunity(tx, to === 'dropped' ? 'dropped' : 'moved', opportunity, at, reason ?? undefined);
}

/** A stage that another record of the same opportunity had reached counts, even when it was dropped since. */
export async function reachAtLeast(tx: Tx, opportunity: OpportunityEntity, stage: Stage): Promise<void> {
  if (opportunity.state !== 'dropped') return;
  opportunity.stage = further(opportunity.stage as Stage, stage);
  // The stage is no part of the public state: no fact, no version.
  await tx.manager.update(OpportunityEntity, opportunity.id, { stage: opportunity.stage });
}

export function sayOpportunity(
  tx: Tx,
  fact: (typeof opportunityFacts.facts)[number],
  opportunity: OpportunityEntity,
  at: Date,
  reason?: string,
): void {
  const { id, version, institutionId, programId, state, mergedInto } = opportunity;
  tx.fact(opportunityFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at,
    data: opportunityState(opportunity),
  });
  tx.audit(`opportunity.${fact}`, {
    noun: 'opportunity',
    id,
    institutionId,
    programId,
    reason,
    details: { state, ...(mergedInto ? { mergedInto } : {}) },
  });
}
