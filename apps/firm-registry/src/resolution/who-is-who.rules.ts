/** What the rules of "who is who" share: reading what lists hold, and how a doubt is described. */
import { firmCoreKey, firmTitleKey, fold, isTaxNumber, tidy } from '#contracts/core/text';
import type { DOUBT_REASONS } from '#contracts/firm-registry/merge.commands';
import type { INSTITUTION_KINDS } from '#contracts/firm-registry/registry.facts';

export type DoubtReason = (typeof DOUBT_REASONS)[number];

/** Somebody else it might be. */
export interface Rival {
  /** the record that raises the doubt */
  id: string;
  similarity: number;
  reason: DoubtReason;
}

export const FIRM_SIMILAR = 0.55;
export const NAME_SIMILAR = 0.6;

/** A tax number as written: a VKN, a sole proprietor's TCKN, nothing, or something that is neither. */
export type TaxId = { kind: 'vkn' | 'tckn'; number: string } | { kind: 'none' } | { kind: 'faulty' };

/** Blanks and points are allowed; nine digits are read with the leading zero that a spreadsheet took. */
export function readTaxId(text: string | undefined): TaxId {
  const digits = (text ?? '').replace(/[\s\u00a0\u200b\ufeff.\-/]+/gu, '');
  if (digits === '') return { kind: 'none' };
  if (isTaxNumber(digits)) return { kind: 'vkn', number: digits };
  if (/^\d{9}$/.test(digits) && isTaxNumber(`0${digits}`)) return { kind: 'vkn', number: `0${digits}` };
  return isTckn(digits) ? { kind: 'tckn', number: digits } : { kind: 'faulty' };
}

/** Check digits of a Turkish identity number (TCKN, eleven digits), as the population register gives them. */
export function isTckn(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const d = [...text].map(Number);
  const odd = d[0] + d[2] + d[4] + d[6] + d[8];
  const even = d[1] + d[3] + d[5] + d[7];
  const sum = d.slice(0, 10).reduce((a, b) => a + b, 0);
  return (((odd * 7 - even) % 10) + 10) % 10 === d[9] && sum % 10 === d[10];
}

/** The keys by which a title is compared and searched. */
export const titleKeys = (title: string): { titleKey: string; coreKey: string } => ({
  titleKey: firmTitleKey(title) || fold(title),
  coreKey: firmCoreKey(title) || fold(title),
});

/** A district that the list of places does not have, or has in several provinces. */
export const unlistedDistrict = (text: string): string => `?${fold(text)}`;

/** Both are listed, and they are two: only then do places speak against each other; a slip of the pen is a doubt. */
export const twoDistricts = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a !== b && !a.startsWith('?') && !b.startsWith('?');

/** Institutions are compared by their folded name only. */
export const institutionKey = (title: string): string => fold(tidy(title));

const KIND_WORDS: readonly [RegExp, (typeof INSTITUTION_KINDS)[number]][] = [
  [/\b(universitesi|enstitusu)\b/, 'university'],
  [/\b(organize sanayi bolgesi|osb)\b/, 'zone'],
  [/\bbelediyesi\b/, 'municipality'],
  [/\b(lisesi|ortaokulu|ilkokulu|okulu)\b/, 'school'],
  [/\bajansi\b/, 'agency'],
  [/\b(odasi|borsasi)\b/, 'chamber'],
  [/\b(dernegi|vakfi|birligi|federasyonu)\b/, 'ngo'],
  [/\b(mudurlugu|bakanligi|baskanligi|kaymakamligi|valiligi)\b/, 'public'],
];

/** What kind of body a name tells of, where the list does not say. */
export function institutionKindOf(title: string): (typeof INSTITUTION_KINDS)[number] {
  const key = institutionKey(title);
  return KIND_WORDS.find(([words]) => words.test(key))?.[1] ?? 'other';
}
