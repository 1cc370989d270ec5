import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/**
 * Keeps the latest state per record and never counts by increments: late, corrected and withdrawn facts are new versions,
 * and an older version that comes later changes nothing but the day on which the record began.
 */
@Injectable()
export class RecordStates {
  @OnFact('*')
  async take(fact: Fact, tx: Tx): Promise<void> {
    const source = `${fact.type.split('.')[1]}.${fact.aggregate.type}`;
    await tx.query(KEEP, [
      fact.aggregate.id,
      source,
      fact.aggregate.version,
      fact.institutionId,
      fact.programId ?? null,
      fact.occurredAt,
      JSON.stringify(fact.data),
    ]);
    if ('mergedInto' in fact.data) await this.keepMerge(fact.aggregate.id, tx);
  }

  /** The merge map follows the newest state, whatever the order of arrival. */
  private async keepMerge(id: string, tx: Tx): Promise<void> {
    await tx.query('DELETE FROM merged WHERE id = $1', [id]);
    await tx.query(
      `INSERT INTO merged (id, into_id) SELECT id, (data ->> 'mergedInto')::uuid FROM record_state
       WHERE id = $1 AND data ->> 'mergedInto' IS NOT NULL`,
      [id],
    );
  }
}

const KEEP = `
  INSERT INTO record_state (id, source, version, institution_id, program_id, occurred_at, first_version, first_occurred_at, data)
  VALUES ($1, $2, $3, $4, $5, $6, $3, $6, $7)
  ON CONFLICT (id) DO UPDATE SET
    version = greatest(record_state.version, excluded.version),
    institution_id = CASE WHEN excluded.version > record_state.version THEN excluded.institution_id ELSE record_state.institution_id END,
    program_id = CASE WHEN excluded.version > record_state.version THEN excluded.program_id ELSE record_state.program_id END,
    occurred_at = CASE WHEN excluded.version > record_state.version THEN excluded.occurred_at ELSE record_state.occurred_at END,
    data = CASE WHEN excluded.version > record_state.version THEN excluded.data ELSE record_state.data END,
    first_version = least(record_state.first_version, excluded.first_version),
    first_occurred_at = CASE WHEN excluded.first_version < record_state.first_version THEN excluded.first_occurred_at ELSE record_state.first_occurred_at END`;
