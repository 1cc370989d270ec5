import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { accountCommands, linkCommands } from '#contracts/accounts/account.commands';
import type { Language } from '#contracts/accounts/account.messages';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { ServiceEnv } from '#platform/env/service-env';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';
import { forEach, grouped, joined, type ByMail } from './by-mail.js';
import { Contacts, isToContact } from './contacts.js';
import type { MailEntity } from './mail.entity.js';
import { mailText, type MailWords } from './mail.texts.js';
import { SaidTexts, type Said } from './said-texts.js';
import type { Letter } from './transport.js';

const LOCALES: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };

/** A contact without an address, or one that gets the same by another mail. */
export class NobodyElse extends DomainError {
  constructor() {
    super('NOT_FOUND');
  }
}

/** A written mail, or why it could not be written. */
export type Written = Letter | Error;

/** To whom a mail goes, and what their name and link are. */
interface Address {
  to: string;
  language: Language;
  words: MailWords;
}

/**
 * Puts mails into words: asks who they go to and which link is in them, at the moment of sending, and keeps neither. What
 * several mails need of a service is asked at once.
 */
@Injectable()
export class MailWriter {
  private readonly publicUrl: string;
  private readonly from: string;

  constructor(
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly contacts: Contacts,
    private readonly said: SaidTexts,
    env: ServiceEnv,
  ) {
    this.publicUrl = env.PUBLIC_URL ?? 'http://localhost:3000';
    this.from = env.MAIL_FROM ?? `Filiz <filiz@${this.host}>`;
  }

  private get host(): string {
    return new URL(this.publicUrl).hostname;
  }

  /**
   * Each mail's letter or its error, by the mail's id: LINK_INVALID, NOT_FOUND (there is nobody to write to any more),
   * SERVICE_UNAVAILABLE.
   */
  async write(mails: readonly MailEntity[]): Promise<ByMail<Written>> {
    const requestId = newId();
    const addresses = await this.addresses(mails, requestId);
    // Nothing is said to those who cannot be written to.
    const reached = mails.filter(({ id }) => !(addresses.get(id) instanceof Error));
    const said = await this.said.read(reached, requestId);
    const written: ByMail<Written> = new Map();
    for (const mail of mails) {
      const [address, words] = [addresses.get(mail.id)!, said.get(mail.id)];
      if (address instanceof Error) written.set(mail.id, address);
      else if (words instanceof Error) written.set(mail.id, words);
      else
        written.set(
          mail.id,
          await this.letter(mail, address, words?.[address.language]).catch((error: Error) => error),
        );
    }
    return written;
  }

  private async letter(
    mail: MailEntity,
    { to, language, words }: Address,
    said: Said | undefined,
  ): Promise<Letter> {
    const written = mailText(mail.template, language, { ...words, said: said?.text });
    const { subject, text } = { ...written, subject: said?.subject ?? written.subject };
    const composed = new MailComposer({
      from: this.from,
      to: { name: words.name, address: to },
      subject,
      text,
      textEncoding: 'quoted-printable',
      // Follows from the mail: whoever gets it twice can see that it is one.
      messageId: `<${mail.id}@${this.host}>`,
      date: this.clock.now(),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    }).compile();
    const envelope = composed.getEnvelope();
    return { id: mail.id, from: String(envelope.from), to, bytes: await composed.build() };
  }

  private async addresses(mails: readonly MailEntity[], requestId: string): Promise<ByMail<Address | Error>> {
    const withLink = mails.filter(({ params }) => 'linkId' in params);
    const others = mails.filter(({ params }) => !('linkId' in params));
    const byTemplate = grouped(
      others.filter((mail) => !isToContact(mail)),
      ({ template }) => template,
    );
    return joined(
      // Each has a link of its own.
      ...(await Promise.all(withLink.map((mail) => forEach([mail], () => this.withLink(mail, requestId))))),
      await forEach(others.filter(isToContact), (some) => this.toContacts(some, requestId)),
      ...(await Promise.all(
        [...byTemplate.values()].map((some) => forEach(some, () => this.toAccounts(some, requestId))),
      )),
    );
  }

  /** Whoever is no account has no language and no page: the words are what is said. */
  private async toContacts(
    mails: readonly MailEntity[],
    requestId: string,
  ): Promise<ByMail<Address | Error>> {
    const recipients = await this.contacts.recipients(mails, requestId);
    return new Map(
      mails.map(({ id, language }, i): [string, Address | Error] => {
        const to = recipients[i];
        return [
          id,
          to ? { to: to.email, language, words: { name: to.name, url: this.publicUrl } } : new NobodyElse(),
        ];
      }),
    );
  }

  private async withLink({ id, params }: MailEntity, requestId: string): Promise<ByMail<Address>> {
    const link = await this.rpc.askAsService(
      linkCommands.openLink,
      { linkId: String(params.linkId) },
      requestId,
    );
    const when = new Intl.DateTimeFormat(LOCALES[link.language], {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Istanbul',
    }).format(new Date(link.expiresAt));
    const words = { name: link.name, url: link.url, when };
    return new Map([[id, { to: link.email, language: link.language, words }]]);
  }

  private async toAccounts(
    mails: readonly MailEntity[],
    requestId: string,
  ): Promise<ByMail<Address | Error>> {
    const accountIds = [...new Set(mails.map(({ recipient }) => recipient))];
    const request = { accountIds, purpose: `mail ${mails[0].template}`, withEmail: true };
    const { items } = await this.rpc.askAsService(accountCommands.names, request, requestId);
    const accounts = new Map(items.map((item) => [item.accountId, item]));
    return new Map(
      mails.map(({ id, recipient, params }): [string, Address | Error] => {
        const account = accounts.get(recipient);
        if (!account?.email) return [id, new DomainError('NOT_FOUND')];
        const url = new URL(String(params.href), this.publicUrl).toString();
        return [id, { to: account.email, language: account.language, words: { name: account.name, url } }];
      }),
    );
  }
}
