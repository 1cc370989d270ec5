import { fold } from '#contracts/core/text';
import { escapeLike } from '#platform/database/list-query';
import type { Call } from '#platform/messaging/call';
import type { FirmLookup } from '../copies/firm-lookup.js';

/** SQL: whether `application a` is looked for by the words in the first of these parameters or by its firm in the second. */
export const lookedFor = (words: string, firms: string): string =>
  `(a.search_key LIKE '%' || ${words} || '%' OR a.firm_key = ANY(${firms}::uuid[]))`;

/** The two parameters of `lookedFor`. */
export const searchOf = async (q: string, firms: FirmLookup, call: Call): Promise<[string, string[]]> => [
  escapeLike(fold(q)),
  await firms.allNamed(q, call),
];
