import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { firm, type FirmState } from '#contracts/firm-registry/registry.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { OpportunityEntity } from './opportunity.entity.js';
import { canonicalFirms, holdFirms, moveTo, reachAtLeast, sayOpportunity } from './opportunity-book.js';
import { collapse, combined, type Stage } from './opportunity.rules.js';

const BY_MERGE = 'merge:';

/**
 * Firms that turn out to be one make opportunities one: the one noted first stands, takes over sources and the further
 * stage, and the others point to it and no longer count. When the merge is undone they stand again, in the state they
 * had; a stage that the first had only by the merge is taken back, what has happened to it since stays.
 */
@Injectable()
export class FirmMerges {
  @OnFact(firm)
  async take({ aggregate, data }: Fact<FirmState>, tx: Tx): Promise<void> {
    await holdFirms(tx, true);
    const [before] = await tx.query<{ canonical: string; version: number | null }>(
      'SELECT canonical_firm($1) AS canonical, (SELECT version FROM firm_copy WHERE id = $1) AS version',
      [aggregate.id],
    );
    if ((before.version ?? 0) >= aggregate.version) return;
    await tx.query(
      `INSERT INTO firm_copy (id, version, merged_into, province) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, merged_into = excluded.merged_into, province = excluded.province`,
      [aggregate.id, aggregate.version, data.mergedInto, data.province],
    );
    const now = (await canonicalFirms(tx, [aggregate.id])).get(aggregate.id)!;
    if (now !== before.canonical) await this.settle(tx, [...new Set([aggregate.id, before.canonical, now])]);
  }

  /** Brings all opportunities of these firms in line with who the firms are now. */
  private async settle(tx: Tx, firmIds: string[]): Promise<void> {
    const ids = await tx.query<{ id: string }>(
      'SELECT id FROM opportunity WHERE giver_firm_id = ANY($1) OR taker_firm_id = ANY($1) ORDER BY id FOR UPDATE',
      [firmIds],
    );
    if (ids.length === 0) return;
    const touched = await tx.manager
      .createQueryBuilder(OpportunityEntity, 'o')
      .whereInIds(ids.map((r) => r.id))
      .getMany();
    const firms = await canonicalFirms(
      tx,
      touched.flatMap((o) => [o.giverAsNoted, o.takerAsNoted]),
    );
    const was = new Map(touched.map((o) => [o.id, { giver: o.giverFirmId, taker: o.takerFirmId }]));
    for (const o of touched)
      Object.assign(o, { giverFirmId: firms.get(o.giverAsNoted)!, takerFirmId: firms.get(o.takerAsNoted)! });
    const changes = collapse(touched);
    const moved = touched.filter(
      (o) =>
        changes.has(o.id) || was.get(o.id)!.giver !== o.giverFirmId || was.get(o.id)!.taker !== o.takerFirmId,
    );
    // None of them stands while they change places: the identity of one may be another's until a moment later.
    await tx.query('UPDATE opportunity SET merged_into = id WHERE id = ANY($1)', [moved.map((o) => o.id)]);
    const left = new Map(
      touched.filter((o) => o.mergedInto && changes.has(o.id)).map((o) => [o.id, o.mergedInto!]),
    );
    for (const o of moved) {
      if (changes.has(o.id)) o.mergedInto = changes.get(o.id)!;
      o.version++;
      await tx.manager.update(OpportunityEntity, o.id, {
        giverFirmId: o.giverFirmId,
        takerFirmId: o.takerFirmId,
        mergedInto: o.mergedInto,
        version: o.version,
      });
      sayOpportunity(tx, o.mergedInto ? 'merged' : 'noted', o, o.notedAt);
    }
    await this.unite(tx, touched, changes, left);
  }

  /** Sources and stage of those that stand, after others joined or left them. */
  private async unite(
    tx: Tx,
    touched: OpportunityEntity[],
    changes: Map<string, string | null>,
    left: Map<string, string>,
  ): Promise<void> {
    const keepers = new Set([...changes.values(), ...left.values()].filter((id) => id !== null));
    for (const keeper of touched.filter((o) => keepers.has(o.id) && o.mergedInto === null)) {
      for (const [id, from] of left) if (from === keeper.id) await this.takeBackStage(tx, keeper, id);
      const members = touched.filter((o) => o.mergedInto === keeper.id);
      const sources = await tx.query<{ source: OpportunityEntity['sources'][number] }>(
        'SELECT DISTINCT source FROM sighting WHERE opportunity_id = ANY($1) ORDER BY source',
        [[keeper, ...members].map((o) => o.id)],
      );
      keeper.sources = sources.map((s) => s.source);
      for (const member of members) await reachAtLeast(tx, keeper, member.stage as Stage);
      keeper.version++;
      await tx.manager.save(OpportunityEntity, keeper);
      sayOpportunity(tx, 'noted', keeper, keeper.notedAt);
      for (const member of members) {
        const state = combined(keeper.state, member.state);
        if (state !== keeper.state)
          await moveTo(tx, keeper, state, {
            at: tx.now,
            reason: member.reason,
            note: `${BY_MERGE}${member.id}`,
          });
      }
    }
  }

  /** If the last step of the one that stands came from the record that leaves it, it goes back. */
  private async takeBackStage(tx: Tx, keeper: OpportunityEntity, leaver: string): Promise<void> {
    const [last] = await tx.query<{ from_state: OpportunityEntity['state']; note: string | null }>(
      'SELECT from_state, note FROM opportunity_move WHERE opportunity_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT 1',
      [keeper.id],
    );
    if (last?.note === `${BY_MERGE}${leaver}`)
      await moveTo(tx, keeper, last.from_state, { at: tx.now, note: `${BY_MERGE}${leaver}` });
  }
}
