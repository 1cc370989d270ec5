import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of a running instance, made on first use and kept in one file of mode 600. */
export class Secrets {
  private constructor(
    private readonly file: string,
    private readonly values: Record<string, string>,
  ) {}

  static open(folder: string): Secrets {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'secrets.json');
    const values = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    return new Secrets(file, values);
  }

  /** The secret of this name: 256 random bits, the same at every start. */
  get(name: string): string {
    const known = this.values[name];
    if (known) return known;
    this.values[name] = randomBytes(32).toString('base64url');
    writeFileSync(`${this.file}.new`, JSON.stringify(this.values), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    return this.values[name];
  }
}
