import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done, Page } from '#contracts/core/messages';
import type { InAppMessage, ListMessages, UnreadCount } from '#contracts/notifications/notifications.commands';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { messageText, type MessageTemplate } from './message.texts.js';

interface Row {
  id: string;
  template: MessageTemplate;
  params: Record<string, string>;
  href: string;
  at: Date;
  readAt: Date | null;
}

/** A person's own messages. */
@Injectable()
export class MessageService {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  async list(query: ListMessages, call: Call): Promise<Page<InAppMessage>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2) ?? [null, null];
    const rows = (await this.source.query(
      `SELECT id, template, params, href, at, read_at AS "readAt" FROM message
       WHERE account_id = $1::uuid AND (NOT $2 OR read_at IS NULL) AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid))
       ORDER BY at DESC, id DESC LIMIT $5`,
      [call.actor.id, query.unread === 'true', ...after, limit + 1],
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
    return {
      ...page,
      items: page.items.map(({ readAt, at, ...row }) => ({ ...row, ...messageText(row.template), at: at.toISOString(), read: readAt !== null })),
    };
  }

  async unread(call: Call): Promise<UnreadCount> {
    const [row] = (await this.source.query('SELECT count(*) AS unread FROM message WHERE account_id = $1::uuid AND read_at IS NULL', [call.actor.id])) as UnreadCount[];
    return row;
  }

  read(messageId: string, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const rows = await tx.query<{ id: string }>('SELECT id FROM message WHERE id = $1 AND account_id = $2::uuid', [messageId, call.actor.id]);
      found(rows[0]);
      await tx.query('UPDATE message SET read_at = $2 WHERE id = $1 AND read_at IS NULL', [messageId, tx.now]);
      return { done: true };
    });
  }
}
