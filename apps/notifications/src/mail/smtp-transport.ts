import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Transport, type Handover, type Letter } from './transport.js';

const TIMEOUT_MS = 30_000;

/**
 * Hands mail to an SMTP server. It drives the connection itself instead of a pool, because it must know the moment in which
 * the text begins to leave: before it a loss is harmless, after it only the server's answer counts.
 */
export class SmtpTransport extends Transport {
  constructor(private readonly url: string) {
    super();
  }

  override async send(letter: Letter, handover: Handover): Promise<void> {
    const { auth, ...options } = parseConnectionUrl(this.url) as {
      host: string;
      port: number;
      secure: boolean;
      auth?: { user: string; pass: string };
    };
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    const stop = () => connection.close();
    handover.signal.addEventListener('abort', stop, { once: true });
    try {
      await new Promise<void>((resolve, reject) => {
        // An error outside of a command under way is told by event only.
        connection.on('error', reject);
        connection.on('end', () => reject(new Error('Connection closed')));
        const go = () =>
          connection.send(
            { from: letter.from, to: [letter.to] },
            Readable.from(textOf(letter, handover)),
            (error) => (error ? reject(error) : resolve()),
          );
        connection.connect((error) => {
          if (error) reject(error);
          else if (auth)
            connection.login({ credentials: auth }, (refused) => (refused ? reject(refused) : go()));
          else go();
        });
      });
      connection.quit();
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      handover.signal.removeEventListener('abort', stop);
    }
  }

  override textOf(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

/** Read only once the server has said that it waits for the text (354). */
async function* textOf(letter: Letter, handover: Handover): AsyncGenerator<Buffer> {
  await handover.about();
  yield letter.bytes;
}
