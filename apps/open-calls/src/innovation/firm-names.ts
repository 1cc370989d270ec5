import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { firm, type FirmState } from '#contracts/firm-registry/registry.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { RpcClient } from '#platform/messaging/rpc-client';
import { canonicalFirms } from '../copies/copies.queries.js';

/** Names of firms for those who may know them: asked in the service's own name, once a page. */
@Injectable()
export class FirmNames {
  constructor(private readonly rpc: RpcClient) {}

  /** Titles by the ids asked; an unknown firm has none. */
  async of(ids: readonly (string | null)[], requestId: string): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const { items } = await this.rpc.askAsService(firmCommands.firmTitles, { ids: wanted }, requestId);
    return new Map(items.map((item) => [item.id, item.title]));
  }
}

/** Needs follow the firm that theirs turned out to be. Listed after Copies, whose merge map it reads. */
@Injectable()
export class NeedFirms {
  @OnFact(firm)
  async takeFirm({ aggregate }: Fact<FirmState>, tx: Tx): Promise<void> {
    const touched = await tx.query<{ id: string }>(
      `WITH RECURSIVE down (id, depth) AS (
         SELECT $1::uuid, 0
         UNION ALL
         SELECT f.id, down.depth + 1 FROM down JOIN firm_copy f ON f.merged_into = down.id WHERE down.depth < 20)
       SELECT DISTINCT n.firm_id AS id FROM need n WHERE n.firm_id IN (SELECT id FROM down)`,
      [aggregate.id],
    );
    if (touched.length === 0) return;
    for (const [id, key] of await canonicalFirms(
      tx,
      touched.map((row) => row.id),
    ))
      await tx.query('UPDATE need SET firm_key = $2 WHERE firm_id = $1 AND firm_key <> $2', [id, key]);
  }
}
