import { Injectable } from '@nestjs/common';
import type { Done, Page } from '#contracts/core/messages';
import type {
  DecideMerge,
  ListMergeCandidates,
  ListMerges,
  Merge,
  MergeCandidate,
  MergeDecided,
  ReopenMergeCandidate,
  UndoMerge,
} from '#contracts/firm-registry/merge.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { lockWhoIsWho } from '../resolution/registry-writer.js';
import { MergeQueries } from './merge.queries.js';
import { keptOf } from './merge.rules.js';
import { merge, unmerge, type MergeKind } from './merge.writer.js';

interface Candidate {
  id: string;
  kind: MergeKind;
  state: 'open' | 'same' | 'different';
  leftId: string;
  rightId: string;
  institutionId: string;
  programId: string | null;
}
interface MergeRow {
  id: string;
  kind: MergeKind;
  mergedId: string;
  keptId: string;
  candidateId: string | null;
  institutionId: string;
  programId: string | null;
  undoneAt: Date | null;
}

@Injectable()
export class MergeService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: MergeQueries,
  ) {}

  /** The queue shows people's names: whoever looks is noted. */
  list(query: ListMergeCandidates, call: Call): Promise<Page<MergeCandidate>> {
    return this.work.run({ ...call, idempotencyKey: undefined }, async (tx) => {
      const page = await this.queries.candidates(tx, query, call.actor);
      const people = page.items.filter((c) => c.kind === 'person').flatMap((c) => [c.left.id, c.right.id]);
      if (people.length > 0) tx.audit('people.seen', { noun: 'merge-candidate', details: { people } });
      return page;
    });
  }

  /** One or two? Said once: the same answer again changes nothing, another is refused. */
  decide(command: DecideMerge, call: Call): Promise<MergeDecided> {
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const candidate = found(await candidateOf(tx, command.candidateId, call.actor));
      if (candidate.state !== 'open' && candidate.state !== command.decision)
        throw new DomainError('MERGE_DECIDED');
      const [left, right] = await sidesOf(tx, candidate);
      if (candidate.state !== 'open') return this.saidBefore(tx, candidate, left.id);
      if (left.id === right.id) return alreadyOne(command, left.id);
      await tx.query('UPDATE merge_candidate SET state = $2, decided_at = $3 WHERE id = $1', [
        candidate.id,
        command.decision,
        tx.now,
      ]);
      const { institutionId, programId } = candidate;
      tx.audit(`merge-candidate.${command.decision}`, {
        noun: 'merge-candidate',
        id: candidate.id,
        institutionId,
        programId,
        reason: command.reason,
        details: { kind: candidate.kind },
      });
      if (command.decision === 'different') return { done: true, mergeId: null, canonicalId: null };
      const { kept, merged } = keptOf(left, right, command.keep);
      const mergeId = await merge(tx, {
        kind: candidate.kind,
        kept,
        merged,
        candidateId: candidate.id,
        institutionId,
        programId,
        reason: command.reason,
      });
      return { done: true, mergeId, canonicalId: kept };
    });
  }

  private async saidBefore(tx: Tx, candidate: Candidate, canonicalId: string): Promise<MergeDecided> {
    if (candidate.state === 'different') return { done: true, mergeId: null, canonicalId: null };
    const [row] = await tx.query<{ id: string }>(
      'SELECT id FROM merge WHERE candidate_id = $1 AND undone_at IS NULL',
      [candidate.id],
    );
    return { done: true, mergeId: row?.id ?? null, canonicalId };
  }

  /** “Different” was a mistake: the pair waits again. */
  reopen({ candidateId, reason }: ReopenMergeCandidate, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const candidate = found(await candidateOf(tx, candidateId, call.actor));
      if (candidate.state === 'open') return { done: true };
      if (candidate.state === 'same') throw new DomainError('MERGE_DECIDED');
      await tx.query(`UPDATE merge_candidate SET state = 'open', decided_at = NULL WHERE id = $1`, [
        candidateId,
      ]);
      const { institutionId, programId, kind } = candidate;
      tx.audit('merge-candidate.reopened', {
        noun: 'merge-candidate',
        id: candidateId,
        institutionId,
        programId,
        reason,
        details: { kind },
      });
      return { done: true };
    });
  }

  /** What followed from the merge goes with it, newest first; the pair waits again. */
  undo(command: UndoMerge, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const row = found(await mergeOf(tx, command.mergeId, call.actor));
      if (row.undoneAt !== null) return { done: true };
      const caused = await tx.query<MergeRow>(
        `${MERGE_SELECT} WHERE caused_by = $1 AND undone_at IS NULL ORDER BY id DESC`,
        [row.id],
      );
      for (const each of [...caused, row]) await unmerge(tx, each, command.reason);
      await tx.query(`DELETE FROM merge_candidate WHERE merge_id = $1 AND state = 'open'`, [row.id]);
      if (row.candidateId)
        await tx.query(`UPDATE merge_candidate SET state = 'open', decided_at = NULL WHERE id = $1`, [
          row.candidateId,
        ]);
      return { done: true };
    });
  }

  merges(query: ListMerges, call: Call): Promise<Page<Merge>> {
    return this.work.run({ ...call, idempotencyKey: undefined }, async (tx) => {
      const page = await this.queries.merges(tx, query, call.actor);
      const people = page.items.filter((m) => m.kind === 'person').flatMap((m) => [m.mergedId, m.keptId]);
      if (people.length > 0) tx.audit('people.seen', { noun: 'merge', details: { people } });
      return page;
    });
  }
}

/** Other merges have joined both sides: the pair stays open behind them, so that it is asked again should they be taken back. */
function alreadyOne({ decision }: DecideMerge, canonicalId: string): MergeDecided {
  if (decision === 'different') throw new DomainError('MERGE_DECIDED');
  return { done: true, mergeId: null, canonicalId };
}

const MERGE_SELECT = `SELECT id, kind, merged_id AS "mergedId", kept_id AS "keptId", candidate_id AS "candidateId", institution_id AS "institutionId",
  program_id AS "programId", undone_at AS "undoneAt" FROM merge`;
const PLACE = { institution: 'institution_id', program: 'program_id' };

async function candidateOf(tx: Tx, id: string, actor: Actor): Promise<Candidate | undefined> {
  const params: unknown[] = [id];
  const rows = await tx.query<Candidate>(
    `SELECT id, kind, state, left_id AS "leftId", right_id AS "rightId", institution_id AS "institutionId", program_id AS "programId"
     FROM merge_candidate WHERE id = $1 AND ${visibleTo(actor, ['staff'], PLACE, params)} FOR UPDATE`,
    params,
  );
  return rows[0];
}

async function mergeOf(tx: Tx, id: string, actor: Actor): Promise<MergeRow | undefined> {
  const params: unknown[] = [id];
  const rows = await tx.query<MergeRow>(
    `${MERGE_SELECT} WHERE id = $1 AND ${visibleTo(actor, ['staff'], PLACE, params)} FOR UPDATE`,
    params,
  );
  return rows[0];
}

/** Both sides as they stand now. */
async function sidesOf(tx: Tx, { kind, leftId, rightId }: Candidate) {
  const certain = kind === 'firm' ? 'bool_or(g.tax_number IS NOT NULL OR g.tckn_index IS NOT NULL)' : 'false';
  const rows = await tx.query<{ record: string; id: string; certain: boolean }>(
    `SELECT r.id AS record, r.canonical_id AS id, ${certain} AS certain FROM ${kind} r JOIN ${kind} g ON g.canonical_id = r.canonical_id
     WHERE r.id = ANY($1::uuid[]) GROUP BY r.id, r.canonical_id`,
    [[leftId, rightId]],
  );
  return [leftId, rightId].map((id) => found(rows.find((row) => row.record === id)));
}
