import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  PersonRequest,
  PersonRequestDecision,
  PersonRequestQuery,
} from '#contracts/accounts/person-request.commands';
import type { Done, Page } from '#contracts/core/messages';
import type { Actor } from '#platform/actor/actor';
import { DEFAULT_PAGE } from '#platform/database/page';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { withoutKey, type Call } from '#platform/messaging/call';
import { afterAsked, askedPage } from '../firm-users/asked-page.js';
import { refuseTokens } from '../sessions/session.service.js';
import { answerers } from './answerers.js';
import { PersonReach } from './person-reach.js';
import { PersonRequestEntity } from './person-request.entity.js';

type Row = Omit<PersonRequest, 'askedAt' | 'decidedAt'> & { askedAt: Date; decidedAt: Date | null };

/** What people are asked whose records were merged: whether the other one is they. */
@Injectable()
export class PersonRequestService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly reach: PersonReach,
  ) {}

  list(query: PersonRequestQuery, call: Call): Promise<Page<PersonRequest>> {
    return this.work.run(withoutKey(call), async (tx) => {
      const limit = query.limit ?? DEFAULT_PAGE;
      const params: unknown[] = [limit + 1, query.state ?? 'waiting', call.actor.id];
      const { isMe, neutral } = answerers(call.actor, params);
      const own = `r.account_id::text = $3`;
      const where = ['r.state = $2', call.actor.everywhere ? 'true' : `(${own} OR ${isMe} OR ${neutral})`];
      where.push(...afterAsked(query.cursor, params));
      const rows = await tx.query<Row>(
        `SELECT r.id, r.state, r.person_id AS "personId", r.account_id AS "accountId", a.display_name AS "displayName", a.email,
           ${isMe} AS "isMe", ${call.actor.everywhere ? `NOT (${own})` : `(${isMe} OR ${neutral})`} AS "mayAnswer",
           r.asked_at AS "askedAt", r.decided_at AS "decidedAt"
         FROM person_request r JOIN account a ON a.id = r.account_id WHERE ${where.join(' AND ')}
         ORDER BY r.asked_at DESC, r.id DESC LIMIT $1`,
        params,
      );
      return askedPage(tx, 'person-request', rows, limit);
    });
  }

  /** How many wait for this actor: for the person, else for those who stand in for them. */
  async waitingFor(actor: Actor): Promise<number> {
    const params: unknown[] = [];
    const { isMe, neutral } = answerers(actor, params);
    const [{ n }] = (await this.source.query(
      `SELECT count(*)::int AS n FROM person_request r WHERE r.state = 'waiting' AND (${isMe} OR ${neutral})`,
      params,
    )) as { n: number }[];
    return n;
  }

  /** Said once: the same answer again changes nothing, another is refused. Nobody answers for themselves. */
  decide(command: PersonRequestDecision, call: Call): Promise<Done> {
    refuseTokens(call);
    return this.work.run(call, async (tx) => {
      await this.reach.lock(tx);
      const request = found(
        await tx.manager.findOne(PersonRequestEntity, {
          where: { id: command.personRequestId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      const params: unknown[] = [request.id];
      const { isMe, neutral } = answerers(call.actor, params);
      const [may] = await tx.query(
        `SELECT 1 FROM person_request r WHERE r.id = $1 AND (${isMe} OR ${neutral})`,
        params,
      );
      const admin = call.actor.everywhere && request.accountId !== call.actor.id;
      if (!may && !admin) throw notFound();
      if (request.state === command.decision) return { done: true };
      if (request.state !== 'waiting') throw new DomainError('REQUEST_DECIDED');
      await this.reach.move(tx, request, command.decision, command.reason);
      return { done: true };
    });
  }
}
