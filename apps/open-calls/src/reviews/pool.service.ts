import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created, Done, Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type {
  AddedFromPool,
  AddFromPool,
  AddPoolReviewer,
  ChangePoolReviewer,
  LeavePool,
  ListPoolReviewers,
  PoolReviewer,
  Removed,
  RemoveReviewer,
} from '#contracts/open-calls/review-pool.messages';
import type { AddReviewer } from '#contracts/open-calls/review.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { newId } from '#platform/database/ids';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { placeOf } from '../calls/call.entity.js';
import { escapeLike } from '../calls/call.queries.js';
import { staffCall } from '../calls/call.service.js';
import { naceKey, sectionOf, tagKeysOf } from './expertise.rules.js';
import { CallReviewerEntity } from './review.entity.js';
import { reopenDifferences } from './reopen-differences.js';
import { ReviewerNames } from './reviewer-names.js';

type Optional = 'homeInstitutionId' | 'ceiling' | 'awayFrom' | 'awayUntil';

/** An institution's reviewers, and who of them is in a call. */
@Injectable()
export class PoolService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly names: ReviewerNames,
  ) {}

  add(command: AddPoolReviewer, call: Call): Promise<Created> {
    const { institutionId, accountId } = command;
    if (!call.actor.can(['staff'], { institutionId })) throw notFound();
    checkAway(command);
    return this.work.run(call, async (tx) => {
      const id = newId();
      await tx.query(
        `INSERT INTO pool_reviewer (id, version, institution_id, account_id, nace, sectors, tags, tag_keys, home_institution_id,
           ceiling, away_from, away_until)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT pool_reviewer_once DO NOTHING`,
        [id, institutionId, accountId, ...expertiseParams(command)],
      );
      const [known] = await tx.query<{ id: string; version: number }>(
        'SELECT id, version FROM pool_reviewer WHERE institution_id = $1 AND account_id = $2',
        [institutionId, accountId],
      );
      if (known.id === id) tx.audit('pool-reviewer.added', { noun: 'pool-reviewer', id, institutionId });
      return known;
    });
  }

  change(command: ChangePoolReviewer, call: Call): Promise<DoneWithVersion> {
    checkAway(command);
    return this.work.run(call, async (tx) => {
      const [known] = await tx.query<{ version: number; institutionId: string }>(
        'SELECT version, institution_id AS "institutionId" FROM pool_reviewer WHERE id = $1 FOR UPDATE',
        [command.poolReviewerId],
      );
      const { version, institutionId } = found(known);
      if (!call.actor.can(['staff'], { institutionId })) throw notFound();
      expectVersion(version, command.ifVersion);
      await tx.query(
        `UPDATE pool_reviewer SET version = version + 1, nace = $2, sectors = $3, tags = $4, tag_keys = $5, home_institution_id = $6,
           ceiling = $7, away_from = $8, away_until = $9
         WHERE id = $1`,
        [command.poolReviewerId, ...expertiseParams(command)],
      );
      tx.audit('pool-reviewer.changed', {
        noun: 'pool-reviewer',
        id: command.poolReviewerId,
        institutionId,
      });
      return { done: true, version: version + 1 };
    });
  }

  /** The calls they are in stay as they are: leaving the pool is not leaving a call. */
  leave(command: LeavePool, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const [known] = await tx.query<{ institutionId: string }>(
        'SELECT institution_id AS "institutionId" FROM pool_reviewer WHERE id = $1 FOR UPDATE',
        [command.poolReviewerId],
      );
      const { institutionId } = found(known);
      if (!call.actor.can(['staff'], { institutionId })) throw notFound();
      await tx.query('DELETE FROM pool_reviewer WHERE id = $1', [command.poolReviewerId]);
      tx.audit('pool-reviewer.removed', {
        noun: 'pool-reviewer',
        id: command.poolReviewerId,
        institutionId,
        reason: command.reason,
      });
      return { done: true };
    });
  }

  /** One statement whatever the number of reviewers, and one question for their names. */
  async list(query: ListPoolReviewers, call: Call): Promise<Page<PoolReviewer>> {
    if (!call.actor.can(['staff'], { institutionId: query.institutionId })) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, query.institutionId];
    const where = ['q.institution_id = $2'];
    if (query.sector) where.push(`$${params.push(query.sector)} = ANY(q.sectors)`);
    if (query.nace) {
      const code = naceKey(query.nace);
      where.push(`q.nace && $${params.push([code, code.slice(0, 2), sectionOf(code) ?? code])}::text[]`);
    }
    if (query.q)
      where.push(
        `EXISTS (SELECT 1 FROM unnest(q.tag_keys) AS k WHERE k LIKE '%' || $${params.push(escapeLike(fold(query.q)))} || '%')`,
      );
    if (after) where.push(`q.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT q.id, q.version, q.institution_id AS "institutionId", q.account_id AS "accountId", q.nace, q.sectors, q.tags,
              q.home_institution_id AS "homeInstitutionId", q.ceiling, q.away_from AS "awayFrom", q.away_until AS "awayUntil", w.*,
              (SELECT count(*) FROM declared_tie t WHERE t.account_id = q.account_id) AS "declaredFirms"
       FROM pool_reviewer q
       CROSS JOIN LATERAL (
         SELECT count(DISTINCT p.id) AS calls, count(r.id) FILTER (WHERE r.state IN ('assigned', 'reviewing')) AS open,
                count(r.id) FILTER (WHERE r.state = 'submitted') AS submitted
         FROM call_reviewer p LEFT JOIN review r ON r.reviewer_id = p.id
         WHERE p.account_id = q.account_id) w
       WHERE ${where.join(' AND ')} ORDER BY q.id LIMIT $1`,
      params,
    )) as (Omit<PoolReviewer, 'name' | Optional> &
      Record<'homeInstitutionId' | 'awayFrom' | 'awayUntil', string | null> & {
        ceiling: number | null;
      })[];
    const page = toPage(rows, limit, (row) => [row.id]);
    const names = await this.names.of(
      page.items.map((row) => row.accountId),
      call,
    );
    return {
      ...page,
      items: page.items.map(({ homeInstitutionId, ceiling, awayFrom, awayUntil, ...row }) => ({
        ...row,
        ...(homeInstitutionId ? { homeInstitutionId } : {}),
        ...(ceiling ? { ceiling } : {}),
        ...(awayFrom ? { awayFrom } : {}),
        ...(awayUntil ? { awayUntil } : {}),
        name: names.get(row.accountId) ?? null,
      })),
    };
  }

  addToCall(command: AddReviewer, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      const { id } = await joinCall(tx, of.id, command.accountId);
      tx.audit('reviewer.added', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { reviewerId: id },
      });
      return { id, version: 1 };
    });
  }

  addFromPool(command: AddFromPool, call: Call): Promise<AddedFromPool> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      const ids = [...new Set(command.poolReviewerIds)];
      const members = await tx.query<{ accountId: string }>(
        'SELECT account_id AS "accountId" FROM pool_reviewer WHERE institution_id = $1 AND id = ANY($2) ORDER BY id',
        [of.institutionId, ids],
      );
      if (members.length < ids.length)
        throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/poolReviewerIds' });
      let added = 0;
      for (const { accountId } of members) if ((await joinCall(tx, of.id, accountId)).fresh) added++;
      tx.audit('reviewer.added-from-pool', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { added },
      });
      return { added };
    });
  }

  /** What is not submitted goes back; what is submitted stays. */
  remove(command: RemoveReviewer, call: Call): Promise<Removed> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      const reviewer = found(
        await tx.manager.findOneBy(CallReviewerEntity, { id: command.reviewerId, callId: of.id }),
      );
      await tx.manager.save(CallReviewerEntity, { ...reviewer, removed: command.reason });
      const freed = await tx.query<{ id: string }>(
        `WITH freed AS (
           UPDATE review SET state = 'released', state_reason = $2, version = version + 1
           WHERE reviewer_id = $1 AND state IN ('assigned', 'reviewing') RETURNING id)
         SELECT id FROM freed`,
        [reviewer.id, command.reason],
      );
      await reopenDifferences(tx, of.id);
      tx.audit('reviewer.removed', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        reason: command.reason,
        details: { reviewerId: reviewer.id, freed: freed.length },
      });
      return { freed: freed.length };
    });
  }
}

const expertiseParams = (e: AddPoolReviewer | ChangePoolReviewer): unknown[] => [
  [...new Set(e.nace.map(naceKey))],
  [...new Set(e.sectors)],
  e.tags,
  tagKeysOf(e.tags),
  e.homeInstitutionId ?? null,
  e.ceiling ?? null,
  e.awayFrom ?? null,
  e.awayUntil ?? null,
];

/** Days away have a beginning, and do not end before it. */
function checkAway({ awayFrom, awayUntil }: AddPoolReviewer | ChangePoolReviewer): void {
  if (awayUntil && (!awayFrom || awayUntil < awayFrom))
    throw new DomainError('REVIEWER_AWAY', { pointer: awayFrom ? '/awayUntil' : '/awayFrom' });
}

/** The call's reviewer of this account; made where there is none, taken back where one was removed. */
async function joinCall(tx: Tx, callId: string, accountId: string): Promise<{ id: string; fresh: boolean }> {
  const known = await tx.manager.findOneBy(CallReviewerEntity, { callId, accountId });
  if (!known) return { id: (await newReviewer(tx, callId, { accountId })).id, fresh: true };
  if (known.removed !== null) await tx.manager.save(CallReviewerEntity, { ...known, removed: null });
  return { id: known.id, fresh: known.removed !== null };
}

/** One more in the call, with the next alias. The call must be locked: two at once would take the same one. */
export async function newReviewer(
  tx: Tx,
  callId: string,
  who: { accountId?: string; keyHash?: string },
): Promise<CallReviewerEntity> {
  const [{ n }] = await tx.query<{ n: number }>(
    'SELECT count(*) + 1 AS n FROM call_reviewer WHERE call_id = $1',
    [callId],
  );
  const reviewer: CallReviewerEntity = {
    id: newId(),
    callId,
    accountId: who.accountId ?? null,
    alias: `D${n}`,
    keyHash: who.keyHash ?? null,
    removed: null,
    remindedAt: null,
  };
  await tx.manager.insert(CallReviewerEntity, reviewer);
  return reviewer;
}
