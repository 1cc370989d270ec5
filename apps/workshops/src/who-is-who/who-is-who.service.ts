import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import {
  firm,
  institution,
  person,
  type FirmState,
  type InstitutionState,
  type PersonState,
} from '#contracts/firm-registry/registry.facts';
import { knownToFirm, participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Small copies: who turned out to be whom (for counting), and which firms take part in which programme (for seeing). */
@Injectable()
export class WhoIsWho {
  @OnFact(firm, person, institution)
  async takeMerge(fact: Fact<FirmState | PersonState | InstitutionState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO merge_copy (id, version, merged_into) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, merged_into = excluded.merged_into WHERE merge_copy.version < excluded.version`,
      [fact.aggregate.id, fact.aggregate.version, fact.data.mergedInto],
    );
  }

  @OnFact(participation)
  async takeParticipation(fact: Fact<ParticipationState>, tx: Tx): Promise<void> {
    if (!fact.programId) return;
    await tx.query(
      `INSERT INTO participation_copy (id, version, program_id, firm_id, state) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state WHERE participation_copy.version < excluded.version`,
      [fact.aggregate.id, fact.aggregate.version, fact.programId, fact.data.firmId, knownToFirm(fact.data)],
    );
  }
}

/**
 * SQL that leads ids to those they turned out to be: `walk` begins with the ids of the query `ids` (one column, `id`), and
 * `canon (id, root)` gives each its canonical id. Put it into a `WITH RECURSIVE`.
 */
export const canonOf = (ids: string): string => `
  walk (id, root) AS (
    SELECT id, id FROM (${ids}) start
    UNION
    SELECT w.id, m.merged_into FROM walk w JOIN merge_copy m ON m.id = w.root WHERE m.merged_into IS NOT NULL
  ),
  canon AS (
    SELECT id, root FROM walk w WHERE NOT EXISTS (SELECT 1 FROM merge_copy m WHERE m.id = w.root AND m.merged_into IS NOT NULL)
  )`;

/** The canonical id of each of these ids. */
export async function canonical(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; root: string }>(
    `WITH RECURSIVE ${canonOf('SELECT unnest($1::uuid[]) AS id')} SELECT id, root FROM canon`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.root]));
}
