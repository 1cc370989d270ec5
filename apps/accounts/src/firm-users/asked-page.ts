import { decodeCursor, toPage } from '#platform/database/page';
import type { Tx } from '#platform/database/unit-of-work';
import type { Page } from '#contracts/core/messages';

interface Asked {
  id: string;
  accountId: string;
  askedAt: Date;
  decidedAt: Date | null;
}
type Shown<R extends Asked> = Omit<R, 'askedAt' | 'decidedAt'> & {
  askedAt: string;
  decidedAt: string | null;
};

/** The condition that a list of requests `r` (newest first) goes on after a page; nothing for the first. */
export function afterAsked(cursor: string | undefined, params: unknown[]): string[] {
  const after = decodeCursor(cursor, 2);
  if (!after) return [];
  return [`(r.asked_at, r.id) < ($${params.push(after[0])}, $${params.push(after[1])}::uuid)`];
}

/** A page of requests. Names and addresses are shown in it, so the look is noted. */
export function askedPage<R extends Asked>(
  tx: Tx,
  noun: 'firm-request' | 'person-request',
  rows: readonly R[],
  limit: number,
): Page<Shown<R>> {
  const page = toPage([...rows], limit, (row) => [row.askedAt, row.id]);
  if (page.items.length > 0)
    tx.audit(`${noun}.listed`, { noun, details: { accountIds: page.items.map((r) => r.accountId) } });
  return {
    ...page,
    items: page.items.map((row) => ({
      ...row,
      askedAt: row.askedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    })),
  };
}
