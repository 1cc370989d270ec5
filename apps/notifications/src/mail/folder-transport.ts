import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCode, privateFolder, writeAtomic } from '#platform/files/atomic';
import { Transport, type Letter } from './transport.js';

/** Keeps mail as files (`<mail id>.eml`) where there is no server: a mail that is written again replaces itself. */
export class FolderTransport extends Transport {
  constructor(private readonly folder: string | undefined) {
    super();
  }

  override async send(letter: Letter): Promise<void> {
    if (!this.folder) throw new Error('neither SMTP_URL nor MAIL_DIR is set');
    await privateFolder(this.folder);
    await writeAtomic(this.fileOf(letter.id), letter.bytes);
  }

  override async textOf(mailId: string): Promise<string | undefined> {
    if (!this.folder) return undefined;
    try {
      const mail = await readFile(this.fileOf(mailId), 'utf8');
      // Our own mail: one part of plain text, quoted-printable or, all of it being ASCII, as it is.
      const [head, ...body] = mail.split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      return (/^content-transfer-encoding: quoted-printable/im.test(head) ? unquoted(text) : text).replaceAll(
        '\r\n',
        '\n',
      );
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  private fileOf(mailId: string): string {
    return join(this.folder!, `${mailId}.eml`);
  }
}

/** Quoted-printable (RFC 2045) back to text. */
function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
