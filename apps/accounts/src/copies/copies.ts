import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Fact } from '#contracts/core/fact';
import { firm, institution, person } from '#contracts/firm-registry/registry.facts';
import {
  participation,
  program,
  type ParticipationState,
  type ProgramState,
} from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { FirmUsers } from '../firm-users/firm-users.js';
import { PersonReach } from '../person-reach/person-reach.js';
import { SAME_AS } from './same-as.js';

/** What accounts needs to know of others to judge scopes: programmes' institutions, firms' programmes, merges. */
@Injectable()
export class Copies {
  constructor(
    private readonly source: DataSource,
    private readonly firmUsers: FirmUsers,
    private readonly personReach: PersonReach,
  ) {}

  @OnFact(program)
  async program(fact: Fact<ProgramState>, tx: Tx): Promise<void> {
    const { id, version } = fact.aggregate;
    await tx.query(
      `INSERT INTO program_copy AS c (id, version, institution_id) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET version = $2, institution_id = $3 WHERE c.version < $2`,
      [id, version, fact.data.executorId],
    );
  }

  @OnFact(participation)
  async participation(fact: Fact<ParticipationState>, tx: Tx): Promise<void> {
    const { id, version } = fact.aggregate;
    await tx.query(
      `INSERT INTO participation_copy AS c (id, version, firm_id, program_id, institution_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = $2, firm_id = $3 WHERE c.version < $2`,
      [id, version, fact.data.firmId, fact.programId, fact.institutionId],
    );
  }

  @OnFact(firm, institution, person)
  async merge(fact: Fact<{ mergedInto: string | null }>, tx: Tx): Promise<void> {
    const { id, version } = fact.aggregate;
    if (fact.aggregate.type === person.noun)
      await tx.query('INSERT INTO person_copy (id, institution_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        id,
        fact.institutionId,
      ]);
    // Most records are never merged and need no row; a version is kept only once there was something to keep.
    const moved = await tx.query(
      `INSERT INTO merge_copy AS c (id, version, merged_into, merged_by) SELECT $1, $2, $3::uuid, array_remove(ARRAY[$4::text], NULL)
       WHERE $3::uuid IS NOT NULL OR EXISTS (SELECT 1 FROM merge_copy WHERE id = $1)
       ON CONFLICT (id) DO UPDATE SET version = $2, merged_into = $3::uuid,
         merged_by = CASE WHEN $3::uuid IS NULL THEN '{}' ELSE c.merged_by || excluded.merged_by END
       WHERE c.version < $2
       RETURNING id`,
      [id, version, fact.data.mergedInto, fact.data.mergedInto && fact.actor.id],
    );
    if (moved.length === 0) return;
    if (fact.aggregate.type === firm.noun) await this.firmUsers.moved(tx, id);
    if (fact.aggregate.type === person.noun) await this.personReach.moved(tx, id);
  }

  async institutionOf(programId: string): Promise<string | undefined> {
    const rows = (await this.source.query('SELECT institution_id FROM program_copy WHERE id = $1', [
      programId,
    ])) as { institution_id: string }[];
    return rows[0]?.institution_id;
  }

  /** Where a firm takes part, by any of the ids it is known under. */
  async participationsOf(firmId: string): Promise<{ programId: string; institutionId: string }[]> {
    return this.source.query(
      `SELECT DISTINCT program_id AS "programId", institution_id AS "institutionId" FROM participation_copy
       WHERE firm_id = $1 OR firm_id = (SELECT merged_into FROM merge_copy WHERE id = $1)
          OR firm_id IN (SELECT id FROM merge_copy WHERE merged_into = $1)`,
      [firmId],
    );
  }

  /** The other records of the firm, institution or person behind each of these ids, whichever was merged into which. */
  async sameAs(ids: readonly string[]): Promise<Map<string, string[]>> {
    const same = new Map<string, string[]>();
    if (ids.length === 0) return same;
    const rows = (await this.source.query(SAME_AS, [ids])) as { id: string; other: string }[];
    for (const { id, other } of rows) same.set(id, [...(same.get(id) ?? []), other]);
    return same;
  }
}
