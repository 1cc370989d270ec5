import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountCommands } from '#contracts/accounts/account.commands';
import { asciiLower } from '#contracts/core/text';
import type { ReachQuery, Reaches } from '#contracts/notifications/notifications.commands';
import { contactCommands, type FirmContact } from '#contracts/firm-registry/contact.commands';
import { RpcClient } from '#platform/messaging/rpc-client';
import { AccountCopies } from '../accounts/account-copies.js';
import type { MailEntity } from './mail.entity.js';

type ContactMail = Pick<MailEntity, 'params' | 'recipient'>;

/**
 * Mail to whoever has no account: a firm's own address (`firm`), the person whom its application names (`person`), or somebody who is
 * registered for an event, wherever they come from (`somebody`).
 */
export const isToContact = ({ params }: Pick<MailEntity, 'params'>): boolean => 'contact' in params;

const isSomebody = ({ params }: Pick<MailEntity, 'params'>): boolean => params.contact === 'somebody';

/** As many accounts as one question may name. */
const AT_ONCE = 500;

type Contact = Omit<FirmContact, 'firmId'>;
interface Recipient {
  email: string;
  name: string;
}

/** Who is behind a mail to a contact. Asked when it is written or shown; no address is kept here. */
@Injectable()
export class Contacts {
  constructor(
    private readonly source: DataSource,
    private readonly accounts: AccountCopies,
    private readonly rpc: RpcClient,
  ) {}

  /** In their order; null: nobody, or somebody who has the same by another mail. */
  async recipients(mails: readonly ContactMail[], requestId: string): Promise<(Recipient | null)[]> {
    const contacts = await this.ask(mails, 'mail to a contact of a firm', requestId);
    const users = await this.usersOf(
      mails.flatMap(({ params }) => (params.firmId ? [String(params.firmId)] : [])),
      requestId,
    );
    return mails.map((mail, i) => {
      const to = addressee(mail, contacts[i]);
      const others = [...(users.get(String(mail.params.firmId)) ?? [])];
      if (mail.params.contact === 'firm' && contacts[i].person) others.push(contacts[i].person.email);
      return to && !others.some((email) => asciiLower(email) === asciiLower(to.email)) ? to : null;
    });
  }

  /** Addresses of such mails, in their order, for an administrator. */
  async addresses(mails: readonly ContactMail[], requestId: string): Promise<(string | null)[]> {
    if (mails.length === 0) return [];
    const contacts = await this.ask(mails, 'mail shown to an administrator', requestId);
    return mails.map((mail, i) => addressee(mail, contacts[i])?.email ?? null);
  }

  /** How a notice would reach firms: the same as NoticeNews does, without an address. Two statements for all of them. */
  async reach({ items }: ReachQuery, requestId: string): Promise<Reaches> {
    const withUser = await this.accounts.ofFirms(
      this.source,
      items.map(({ firmId }) => firmId),
    );
    const { items: known } = await this.rpc.askAsService(contactCommands.contactReach, { items }, requestId);
    return {
      items: items.map(({ firmId }, i) => {
        const console = withUser.has(firmId);
        return { console, mail: console || known[i].firm || known[i].person };
      }),
    };
  }

  private async ask(mails: readonly ContactMail[], purpose: string, requestId: string): Promise<Contact[]> {
    const ofFirms = mails.filter((mail) => !isSomebody(mail));
    const items = ofFirms.map(({ params }) => ({
      firmId: String(params.firmId),
      ...(params.contactPersonId ? { personId: String(params.contactPersonId) } : {}),
    }));
    const firms =
      items.length === 0
        ? []
        : (await this.rpc.askAsService(contactCommands.firmContacts, { items, purpose }, requestId)).items;
    const personIds = mails.filter(isSomebody).map(({ params }) => String(params.contactPersonId));
    const people =
      personIds.length === 0
        ? []
        : (await this.rpc.askAsService(contactCommands.peopleContacts, { personIds, purpose }, requestId))
            .items;
    const known = new Map<ContactMail, Contact>([
      ...ofFirms.map((mail, i) => [mail, firms[i]] as const),
      ...mails
        .filter(isSomebody)
        .map((mail, i) => [mail, { title: null, email: null, person: people[i].contact }] as const),
    ]);
    return mails.map((mail) => known.get(mail)!);
  }

  /** Addresses of the firms' users that may sign in, by firm: they have the same mail already. */
  private async usersOf(firmIds: readonly string[], requestId: string): Promise<Map<string, string[]>> {
    const accounts = await this.accounts.ofFirms(this.source, firmIds);
    const accountIds = [...new Set([...accounts.values()].flat())];
    const emails = new Map<string, string>();
    for (let i = 0; i < accountIds.length; i += AT_ONCE) {
      const some = accountIds.slice(i, i + AT_ONCE);
      const request = { accountIds: some, purpose: 'mail once per address', withEmail: true };
      for (const { accountId, email } of (
        await this.rpc.askAsService(accountCommands.names, request, requestId)
      ).items)
        if (email) emails.set(accountId, email);
    }
    return new Map([...accounts].map(([firmId, ids]) => [firmId, ids.flatMap((id) => emails.get(id) ?? [])]));
  }
}

function addressee({ params }: ContactMail, contact: Contact): Recipient | undefined {
  if (params.contact !== 'firm') return contact.person ?? undefined;
  return contact.email ? { email: contact.email, name: contact.title ?? '' } : undefined;
}
