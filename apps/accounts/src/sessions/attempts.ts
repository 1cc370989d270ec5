import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock';

/** So many tries, then a pause of so many minutes after the last of them. */
interface Allowance {
  tries: number;
  minutes: number;
}
export const SIGN_IN: Allowance = { tries: 10, minutes: 15 };
export const RESET: Allowance = { tries: 3, minutes: 60 };

/**
 * Counts tries per address or account, known or not, so that neither guessing nor the answer tells which exist. A try is
 * counted before it is judged: many at once get no further than one after the other.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts one try; the seconds to wait if there were too many before it. */
  async begin(what: string, { tries, minutes }: Allowance): Promise<number | undefined> {
    const now = this.clock.now();
    const [row] = (await this.source.query(BEGIN, [
      keyOf(what),
      now,
      new Date(now.getTime() - minutes * 60_000),
      tries,
    ])) as { count: number; since: Date }[];
    if (row.count <= tries) return undefined;
    return Math.max(1, Math.ceil((row.since.getTime() + minutes * 60_000 - now.getTime()) / 1000));
  }

  /** It was the right one: earlier tries are forgotten. */
  async succeeded(what: string): Promise<void> {
    await this.source.query('DELETE FROM attempt WHERE key = $1', [keyOf(what)]);
  }

  /** Forgets what no longer counts. */
  async sweep(): Promise<void> {
    await this.source.query('DELETE FROM attempt WHERE since < $1', [
      new Date(this.clock.now().getTime() - 24 * 3600_000),
    ]);
  }
}

/** Addresses are not kept: a hash of what was typed will do. */
const keyOf = (what: string): string => createHash('sha256').update(what).digest('base64url');

/** `since` moves with every try that counts; beyond the allowance it stands still, and the pause runs from there. */
const BEGIN = `
  INSERT INTO attempt AS a (key, count, since) VALUES ($1, 1, $2)
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN a.since < $3 THEN 1 ELSE least(a.count, $4::int) + 1 END,
    since = CASE WHEN a.since < $3 OR a.count < $4 THEN $2 ELSE a.since END
  RETURNING count, since`;
