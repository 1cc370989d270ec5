import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { accountCommands, linkCommands } from '#contracts/accounts/account.commands';
import type { Language } from '#contracts/accounts/account.messages';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { Clock } from '#platform/clock/clock';
import { ServiceEnv } from '#platform/env/service-env';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';
import { Contacts, isToContact } from './contacts.js';
import type { MailEntity } from './mail.entity.js';
import { mailText, type MailWords } from './mail.texts.js';
import type { Letter } from './transport.js';

const LOCALES: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };

/** A contact without an address, or one that gets the same by another mail. */
export class NobodyElse extends DomainError {
  constructor() {
    super('NOT_FOUND');
  }
}

/** Puts a mail into words: asks who it goes to and which link is in it, at the moment of sending, and keeps neither. */
@Injectable()
export class MailWriter {
  private readonly publicUrl: string;
  private readonly from: string;

  constructor(
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
    private readonly contacts: Contacts,
    env: ServiceEnv,
  ) {
    this.publicUrl = env.PUBLIC_URL ?? 'http://localhost:3000';
    this.from = env.MAIL_FROM ?? `Filiz <filiz@${this.host}>`;
  }

  private get host(): string {
    return new URL(this.publicUrl).hostname;
  }

  /** Errors: LINK_INVALID, NOT_FOUND (there is nobody to write to any more), SERVICE_UNAVAILABLE. */
  async write(mail: MailEntity): Promise<Letter> {
    const { to, language, words } = await this.addressed(mail);
    const said = await this.said(mail, language);
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

  private addressed(mail: MailEntity): Promise<{ to: string; language: Language; words: MailWords }> {
    if ('linkId' in mail.params) return this.withLink(mail);
    return isToContact(mail) ? this.toContact(mail) : this.toAccount(mail);
  }

  /** Whoever is no account has no language and no page: the words are what is said. */
  private async toContact(mail: MailEntity): Promise<{ to: string; language: Language; words: MailWords }> {
    const contact = await this.contacts.recipient(mail, mail.factId);
    if (!contact) throw new NobodyElse();
    return { to: contact.email, language: mail.language, words: { name: contact.name, url: this.publicUrl } };
  }

  private async withLink(mail: MailEntity): Promise<{ to: string; language: Language; words: MailWords }> {
    const link = await this.rpc.askAsService(
      linkCommands.openLink,
      { linkId: String(mail.params.linkId) },
      mail.factId,
    );
    const when = new Intl.DateTimeFormat(LOCALES[link.language], {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Istanbul',
    }).format(new Date(link.expiresAt));
    return { to: link.email, language: link.language, words: { name: link.name, url: link.url, when } };
  }

  /** What is said is asked from its owner at the moment of sending. */
  private async said(
    { params, factId }: MailEntity,
    language: Language,
  ): Promise<{ subject: string; text: string } | undefined> {
    if ('noticeId' in params) {
      const noticeId = String(params.noticeId);
      const said = await this.rpc.askAsService(noticeCommands.noticeText, { noticeId }, factId);
      return language === 'en' && said.subjectEn && said.textEn
        ? { subject: said.subjectEn, text: said.textEn }
        : said;
    }
    if ('eventNoticeId' in params) {
      const noticeId = String(params.eventNoticeId);
      return (await this.rpc.askAsService(eventCommands.noticeText, { noticeId }, factId))[language];
    }
    if (!('reminderId' in params)) return undefined;
    const reminderId = String(params.reminderId);
    return (await this.rpc.askAsService(reviewCommands.reminderText, { reminderId }, factId))[language];
  }

  private async toAccount(mail: MailEntity): Promise<{ to: string; language: Language; words: MailWords }> {
    const request = { accountIds: [mail.recipient], purpose: `mail ${mail.template}`, withEmail: true };
    const [account] = (await this.rpc.askAsService(accountCommands.names, request, mail.factId)).items;
    if (!account?.email) throw new DomainError('NOT_FOUND');
    const url = new URL(String(mail.params.href), this.publicUrl).toString();
    return {
      to: account.email,
      language: account.language,
      words: { name: account.name, url },
    };
  }
}
