/** How late a fact may be recorded and still be news: what is entered for the past (DESIGN: backfill) writes to nobody. */
const NEWS_MS = 2 * 86_400_000;

/** Whether people are told of a fact. */
export const isNews = (fact: { occurredAt: string; recordedAt: string }): boolean =>
  Date.parse(fact.recordedAt) - Date.parse(fact.occurredAt) <= NEWS_MS;

/** The last part of a fact's type: `evt.accounts.link.issued.v1` → `issued`. */
export const factName = (type: string): string => type.split('.')[3];
