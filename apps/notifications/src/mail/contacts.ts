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

  /** Undefined: nobody, or somebody who has the same by another mail. */
  async recipient(mail: ContactMail, requestId: string): Promise<Recipient | undefined> {
    const [contact] = await this.ask([mail], 'mail to a contact of a firm', requestId);
    const to = addressee(mail, contact);
    if (!to) return undefined;
    const others = mail.params.firmId ? await this.usersOf(String(mail.params.firmId), requestId) : [];
    if (mail.params.contact === 'firm' && contact.person) others.push(contact.person.email);
    return others.some((email) => asciiLower(email) === asciiLower(to.email)) ? undefined : to;
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

  /** Addresses of the firm's users that may sign in: they have the same mail already. */
  private async usersOf(firmId: string, requestId: string): Promise<string[]> {
    const accountIds = (await this.accounts.ofFirm(this.source, firmId)).slice(0, 500);
    if (accountIds.length === 0) return [];
    const request = { accountIds, purpose: 'mail once per address', withEmail: true };
    const { items } = await this.rpc.askAsService(accountCommands.names, request, requestId);
    return items.flatMap((item) => item.email ?? []);
  }
}

function addressee({ params }: ContactMail, contact: Contact): Recipient | undefined {
  if (params.contact !== 'firm') return contact.person ?? undefined;
  return contact.email ? { email: contact.email, name: contact.title ?? '' } : undefined;
}
