import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { simpleParser } from './plain-text.js';

export interface OutgoingMail {
  /** Of the mail's row: the same at every try, so a receiver that looks can tell a repeat. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

/** How one try ended. `uncertain`: the text was handed over and the line went dead, so it may have arrived. */
export type Outcome = { state: 'sent' } | { state: 'retry' | 'failed' | 'uncertain'; reason: string };

export abstract class MailTransport {
  abstract send(mail: OutgoingMail): Promise<Outcome>;
  /** Whether sending the same mail twice leaves one mail. */
  abstract readonly repeatable: boolean;
  /** The text as it was sent, where the transport keeps it. */
  abstract read(messageId: string): Promise<string | null>;
}

/** SMTP without a pool: one connection a mail, so that a lost line is known to belong to this mail. */
export class SmtpTransport extends MailTransport {
  readonly repeatable = false;
  private readonly smtp: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.smtp = createTransport(url, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as never);
  }

  async send({ messageId, ...mail }: OutgoingMail): Promise<Outcome> {
    try {
      await this.smtp.sendMail({ ...mail, from: this.from, messageId: `<${messageId}@filiz>` });
      return { state: 'sent' };
    } catch (error) {
      return judge(error as SmtpError);
    }
  }

  read(): Promise<null> {
    return Promise.resolve(null);
  }
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Steps before the text is handed over: what fails here has certainly not been sent. */
const BEFORE_TEXT = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO'];

/** A server's 4xx asks for another try, its 5xx refuses for good; a line lost after DATA leaves the question open. */
export function judge(error: SmtpError): Outcome {
  // The server's words may repeat the address: only code and step are kept.
  const reason = [error.responseCode, error.code, error.command].filter(Boolean).join(' ') || error.name;
  if (error.responseCode) return { state: error.responseCode >= 500 ? 'failed' : 'retry', reason };
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') return { state: 'failed', reason };
  const certain = !error.command || BEFORE_TEXT.some((step) => error.command?.startsWith(step)) || ['ECONNREFUSED', 'EDNS', 'ENOTFOUND'].includes(error.code ?? '');
  return { state: certain ? 'retry' : 'uncertain', reason };
}

/** Keeps mail as files named by the mail's id (mode 600): sending it again writes nothing. */
export class FolderTransport extends MailTransport {
  readonly repeatable = true;
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async send({ messageId, ...mail }: OutgoingMail): Promise<Outcome> {
    const file = this.fileOf(messageId);
    if (existsSync(file)) return { state: 'sent' };
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { message } = await this.composer.sendMail({ ...mail, from: this.from, messageId: `<${messageId}@filiz>`, textEncoding: 'base64' });
    await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.new`, file);
    return { state: 'sent' };
  }

  async read(messageId: string): Promise<string | null> {
    const file = this.fileOf(messageId);
    return existsSync(file) ? simpleParser(await readFile(file, 'utf8')) : null;
  }

  private fileOf(messageId: string): string {
    return join(this.folder, `${messageId}.eml`);
  }
}
