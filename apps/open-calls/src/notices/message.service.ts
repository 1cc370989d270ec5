import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type {
  CallMessage,
  ListCallMessages,
  MessageSent,
  SendMessage,
} from '#contracts/open-calls/notice.messages';
import { newId } from '#platform/database/ids';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ELIGIBILITY, LETTER } from '../applications/application-filter.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { escapeLike } from '../calls/call.queries.js';
import { staffCall } from '../calls/call.service.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { MessageReaches, recipient, type Meant } from './message-reach.js';
import { sayNotices } from './notice.js';

/** More than a call ever had; a filter that means more is a mistake. */
const MOST = 20_000;

/** Messages to applicants: who is meant is named before anything is sent. */
@Injectable()
export class CallMessageService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly firms: FirmLookup,
    private readonly reaches: MessageReaches,
  ) {}

  async send(command: SendMessage, call: Call): Promise<MessageSent> {
    const firms = command.q ? await this.firms.allNamed(command.q, call) : [];
    if (command.dryRun ?? true) return this.tried(command, firms, call);
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call, 'share');
      const meant = await recipients(tx, command, firms);
      if (meant.length === 0) throw new DomainError('NOBODY_MEANT');
      const id = newId();
      await tx.query(
        'INSERT INTO call_message (id, call_id, subject, text, at, applications) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, of.id, command.subject, command.text, tx.now, meant.length],
      );
      await sayNotices(
        tx,
        of,
        meant.map(({ applicationId, firmId }) => ({ kind: 'message', applicationId, firmId, messageId: id })),
      );
      tx.audit('call.message', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { messageId: id, applications: meant.length },
      });
      return { dryRun: false, id, ...named(meant), reach: null };
    });
  }

  /** Whom it would reach, and how; nothing is written down. */
  private async tried(command: SendMessage, firms: readonly string[], call: Call): Promise<MessageSent> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: command.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    const meant = await recipients(this.source, command, firms);
    return { dryRun: true, id: null, ...named(meant), reach: await this.reaches.of(meant, call.requestId) };
  }

  async list(query: ListCallMessages, call: Call): Promise<Page<CallMessage>> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, of.id];
    const where = after ? `AND id < $${params.push(after[0])}` : '';
    const rows = (await this.source.query(
      `SELECT id, subject, text, at, applications FROM call_message WHERE call_id = $2 ${where} ORDER BY id DESC LIMIT $1`,
      params,
    )) as (Omit<CallMessage, 'at'> & { at: Date })[];
    const items = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    return toPage(items, limit, (row) => [row.id]);
  }
}

/** Who is meant, oldest first. Withdrawn ones are meant only when they are named by state or by id. `firms`: titled as `q` says. */
async function recipients(
  db: { query(sql: string, params: unknown[]): Promise<unknown> },
  command: SendMessage,
  firms: readonly string[],
): Promise<Meant[]> {
  const params: unknown[] = [command.callId, MOST];
  const where = ['a.call_id = $1'];
  if (command.applicationIds) where.push(`a.id = ANY($${params.push(command.applicationIds)}::uuid[])`);
  if (command.state) where.push(`a.state = $${params.push(command.state)}`);
  if (command.sector) where.push(`a.sector = $${params.push(command.sector)}`);
  if (command.eligibility) where.push(ELIGIBILITY[command.eligibility]);
  if (command.letter) where.push(LETTER[command.letter]);
  if (command.q) {
    const [words, titled] = [params.push(escapeLike(fold(command.q))), params.push(firms)];
    where.push(`(a.search_key LIKE '%' || $${words} || '%' OR a.firm_key = ANY($${titled}::uuid[]))`);
  }
  if (!command.state && !command.applicationIds) where.push(`a.state <> 'withdrawn'`);
  return (await db.query(
    `SELECT a.id AS "applicationId", a.number, a.firm_key AS "firmId", a.content ->> 'signatoryPersonId' AS "personId" FROM application a
     WHERE ${where.join(' AND ')} ORDER BY a.id LIMIT $2`,
    params,
  )) as Meant[];
}

const named = (meant: readonly Meant[]) => ({
  applications: meant.length,
  items: meant.slice(0, 500).map(recipient),
});
