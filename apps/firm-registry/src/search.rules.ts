import { fold } from '#contracts/core/text';

/** LIKE patterns of the folded words of a query: every word must occur. `%` and `_` that a person typed are letters. */
export const wordPatterns = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
