import type { Language } from '#contracts/accounts/account.messages';

/** The reader's language by Accept-Language (RFC 9110 §12.5.4): Turkish unless English is wanted more. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; q: number } = { language: 'tr', q: 0 };
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [range, ...params] = part.trim().toLowerCase().split(';');
    const language = range.split('-')[0];
    if (language !== 'tr' && language !== 'en') continue;
    const weight = params.map((p) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(p)?.[1]).find(Boolean);
    const q = weight === undefined ? 1 : Number(weight);
    if (q > best.q) best = { language, q };
  }
  return best.language;
}
