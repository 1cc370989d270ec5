import { coreErrors, type ErrorCatalogue, type Problem } from '#contracts/core/errors';
import { formErrors } from '#contracts/open-calls/form.errors';
import { formatDay, formatDecimal, type Language } from '../ui/formats.js';

const CATALOGUE: ErrorCatalogue = { ...coreErrors, ...formErrors };

/** A limit as people read it: `1000.5` is `1.000,5`, a day is written as days are. */
function shown(value: string | number | boolean, language: Language): string {
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, language);
  return /^-?\d+(\.\d+)?$/.test(text) ? formatDecimal(text, language) : text;
}

/** What a fault of a form or of an answer is, in the reader's language; the same words as the server's. */
export function faultText(
  { code, params }: Problem,
  language: Language,
  own: Partial<Record<string, string>> = {},
): string {
  const text = own[code] ?? CATALOGUE[code]?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(params?.[name] ?? '', language));
}
