import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountCommands } from '#contracts/accounts/account.commands';
import type { Done, Page } from '#contracts/core/messages';
import type { ListMail, Mail, MailItem } from '#contracts/notifications/notifications.commands';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { found, wrongState } from '#platform/errors/domain-error';
import { withoutKey, type Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { Contacts, isToContact } from './contacts.js';
import { MailEntity } from './mail.entity.js';
import { subjectOf } from './mail.texts.js';
import { Transport } from './transport.js';

type Row = Pick<
  MailEntity,
  | 'id'
  | 'template'
  | 'recipient'
  | 'params'
  | 'language'
  | 'state'
  | 'createdAt'
  | 'sentAt'
  | 'tries'
  | 'reason'
>;

const COLUMNS = `id, template, recipient, params, language, state, created_at AS "createdAt", sent_at AS "sentAt", tries, reason`;

/** What the console shows of mail. */
@Injectable()
export class MailService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly transport: Transport,
    private readonly contacts: Contacts,
  ) {}

  async list(query: ListMail, call: Call): Promise<Page<MailItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const where = ['true'];
    if (query.state) where.push(`state = $${params.push(query.state)}`);
    if (after) where.push(`(created_at, id) < ($${params.push(after[0])}, $${params.push(after[1])})`);
    const rows = (await this.source.query(
      `SELECT ${COLUMNS} FROM mail WHERE ${where.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT $1`,
      params,
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.createdAt, row.id]);
    const addresses = await this.addresses(page.items, call);
    await this.note('mail.listed', call, undefined, { count: page.items.length });
    return { ...page, items: page.items.map((row) => shown(row, addresses)) };
  }

  async read(mailId: string, call: Call): Promise<Mail> {
    const rows = (await this.source.query(`SELECT ${COLUMNS} FROM mail WHERE id = $1`, [mailId])) as Row[];
    const row = found(rows[0]);
    const text = (await this.transport.textOf(mailId)) ?? null;
    // Whoever reads the text has the link that is in it: noted before it is shown.
    await this.note('mail.opened', call, mailId, { template: row.template, textShown: text !== null });
    return { ...shown(row, await this.addresses([row], call)), text };
  }

  private note(action: string, call: Call, id: string | undefined, details: object): Promise<object> {
    return this.work.run(withoutKey(call), (tx) => {
      tx.audit(action, { noun: 'mail', id, details: { ...details } });
      return Promise.resolve({});
    });
  }

  /** A person takes it upon them that it may arrive twice. */
  resend(mailId: string, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const mail = found(
        await tx.manager.findOne(MailEntity, { where: { id: mailId }, lock: { mode: 'pessimistic_write' } }),
      );
      if (mail.state !== 'uncertain' && mail.state !== 'failed') throw wrongState(mail.state);
      await tx.manager.update(MailEntity, mailId, {
        state: 'queued',
        tries: 0,
        nextTryAt: tx.now,
        reason: null,
        handedOverAt: null,
      });
      tx.audit('mail.resent', {
        noun: 'mail',
        id: mailId,
        details: { state: mail.state, template: mail.template },
      });
      return { done: true };
    });
  }

  /** Whom the mails went to, by the mail's id, as accounts and the registry know them now; nothing of it is kept here. */
  private async addresses(rows: readonly Row[], call: Call): Promise<Map<string, string | null>> {
    const toContacts = rows.filter(isToContact);
    const contacts = await this.contacts.addresses(toContacts, call.requestId);
    const accounts = await this.accountAddresses(
      rows.filter((row) => !isToContact(row)),
      call,
    );
    return new Map([
      ...toContacts.map((row, i) => [row.id, contacts[i]] as const),
      ...rows
        .filter((row) => !isToContact(row))
        .map((row) => [row.id, accounts.get(row.recipient) ?? null] as const),
    ]);
  }

  private async accountAddresses(rows: readonly Row[], call: Call): Promise<Map<string, string>> {
    const accountIds = [...new Set(rows.map((r) => r.recipient))];
    if (accountIds.length === 0) return new Map();
    const { items } = await this.rpc.askAsService(
      accountCommands.names,
      { accountIds, purpose: 'mail shown to an administrator', withEmail: true },
      call.requestId,
    );
    return new Map(items.flatMap(({ accountId, email }) => (email ? [[accountId, email] as const] : [])));
  }
}

function shown(
  { recipient: _recipient, params: _params, language, createdAt, sentAt, ...row }: Row,
  addresses: ReadonlyMap<string, string | null>,
): MailItem {
  return {
    ...row,
    subject: subjectOf(row.template, language),
    to: addresses.get(row.id) ?? null,
    at: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}
