import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { linkCommands } from '#contracts/accounts/account.commands';
import type { Done, Page } from '#contracts/core/messages';
import type { ListMail, Mail, MailItem, MailState } from '#contracts/notifications/notifications.commands';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { subjectOf, type MailTemplate } from './templates.js';
import { MailTransport } from './transport.js';

interface Row {
  id: string;
  template: MailTemplate;
  language: 'tr' | 'en';
  params: { linkId: string };
  state: MailState;
  at: Date;
  sentAt: Date | null;
  tries: number;
  reason: string | null;
}
const COLUMNS = 'id, template, language, params, state, at, sent_at AS "sentAt", tries, reason';

/** What an administrator sees of the mail, and the one thing only a person may decide: to send an uncertain one again. */
@Injectable()
export class MailService {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly transport: MailTransport,
    private readonly rpc: RpcClient,
  ) {}

  async list(query: ListMail): Promise<Page<MailItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2) ?? [null, null];
    const rows = (await this.source.query(
      `SELECT ${COLUMNS} FROM mail
       WHERE ($1::text IS NULL OR state = $1) AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)) ORDER BY at DESC, id DESC LIMIT $4`,
      [query.state ?? null, ...after, limit + 1],
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
    return { ...page, items: await Promise.all(page.items.map((row) => this.show(row))) };
  }

  async read(mailId: string): Promise<Mail> {
    const row = await this.row(mailId);
    return { ...(await this.show(row)), text: await this.transport.read(row.id) };
  }

  resend(mailId: string, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { state } = await this.row(mailId);
      if (state !== 'uncertain' && state !== 'failed') throw wrongState(state);
      await tx.query(`UPDATE mail SET state = 'queued', tries = 0, next_at = $2 WHERE id = $1`, [mailId, tx.now]);
      tx.audit('mail.resent', { noun: 'mail', id: mailId, details: { was: state } });
      return { done: true };
    });
  }

  private async row(mailId: string): Promise<Row> {
    const rows = (await this.source.query(`SELECT ${COLUMNS} FROM mail WHERE id = $1`, [mailId])) as Row[];
    return found(rows[0]);
  }

  private async show({ id, template, language, params, state, at, sentAt, tries, reason }: Row): Promise<MailItem> {
    const to = await this.rpc.askAsService(linkCommands.openLink, { linkId: params.linkId }).then(
      (link) => link.email,
      (error: unknown) => {
        // A used link's address is nobody's business here any more.
        if (error instanceof DomainError) return null;
        throw error;
      },
    );
    return { id, subject: subjectOf(template, language), to, template, state, at: at.toISOString(), sentAt: sentAt?.toISOString() ?? null, tries, reason };
  }
}
