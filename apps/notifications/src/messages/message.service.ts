import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done, Page } from '#contracts/core/messages';
import type { Fact } from '#contracts/core/fact';
import type {
  InAppMessage,
  ListMessages,
  UnreadCount,
} from '#contracts/notifications/notifications.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { MessageEntity, type MessageTemplate } from './message.entity.js';
import { MESSAGE_TEXTS } from './message.texts.js';

type Row = Pick<MessageEntity, 'id' | 'template' | 'params' | 'href' | 'at' | 'readAt'>;

@Injectable()
export class MessageService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** Leaves a message for an account; once per fact and template. */
  async leave(
    tx: Tx,
    fact: Fact,
    message: { template: MessageTemplate; recipient: string; params: MessageEntity['params']; href: string },
  ): Promise<void> {
    const { template, recipient, params, href } = message;
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(MessageEntity)
      .values({ id: newId(), factId: fact.id, template, recipient, params, href, at: tx.now, readAt: null })
      .orIgnore()
      .execute();
  }

  async list(query: ListMessages, { id }: Actor): Promise<Page<InAppMessage>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1, id];
    const where = ['recipient::text = $2'];
    if (query.unread === 'true') where.push('read_at IS NULL');
    if (after) where.push(`(at, id) < ($${params.push(after[0])}, $${params.push(after[1])})`);
    const rows = (await this.source.query(
      `SELECT id, template, params, href, at, read_at AS "readAt" FROM message WHERE ${where.join(' AND ')} ORDER BY at DESC, id DESC LIMIT $1`,
      params,
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.at, row.id]);
    return { ...page, items: page.items.map(shown) };
  }

  async unread({ id }: Actor): Promise<UnreadCount> {
    const [row] = (await this.source.query(
      'SELECT count(*) AS unread FROM message WHERE recipient::text = $1 AND read_at IS NULL',
      [id],
    )) as UnreadCount[];
    return row;
  }

  /** Somebody else's message is none. */
  markRead(messageId: string, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const message = found(
        await tx.manager.findOneBy(MessageEntity, { id: messageId, recipient: call.actor.id }),
      );
      if (!message.readAt) await tx.manager.update(MessageEntity, messageId, { readAt: tx.now });
      return { done: true };
    });
  }
}

function shown({ id, template, params, href, at, readAt }: Row): InAppMessage {
  const { title, text } = MESSAGE_TEXTS[template];
  return {
    id,
    template,
    title: title(params),
    text: text(params),
    params,
    href,
    at: at.toISOString(),
    read: readAt !== null,
  };
}
