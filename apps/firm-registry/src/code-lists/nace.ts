import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fold } from '#contracts/core/text';
import { naceCodesAbove, normaliseNaceCode, type NaceLevel } from './nace.rules.js';

/** The revision the list below is of; a firm's code is stored with it. */
export const NACE_REVISION = '2.1';

export interface NaceCode {
  code: string;
  level: NaceLevel;
  /** The code above; empty for a section. */
  parent: string;
  tr: string;
  /** Empty for a national code: the six digits are published in Turkish only. */
  en: string;
}

interface Loaded {
  codes: readonly NaceCode[];
  byCode: ReadonlyMap<string, NaceCode>;
  keys: readonly string[];
}

let loaded: Loaded | undefined;

/** Read once, on first use: the file is part of the release and does not change under a running service. */
function load(): Loaded {
  if (loaded) return loaded;
  const text = readFileSync(new URL('./data/nace-2.1.csv', import.meta.url), 'utf8');
  const codes: NaceCode[] = parse(text, { bom: true, columns: true, skip_empty_lines: true });
  loaded = {
    codes,
    byCode: new Map(codes.map((entry) => [entry.code, entry])),
    keys: codes.map((entry) => fold(`${entry.code} ${entry.tr} ${entry.en}`)),
  };
  return loaded;
}

/** Every code in the order of the classification. */
export function naceCodes(): readonly NaceCode[] {
  return load().codes;
}

/** The entry of exactly this code, however it is written, or undefined when the list does not hold it. */
export function findNace(given: string): NaceCode | undefined {
  const code = normaliseNaceCode(given);
  return code === undefined ? undefined : load().byCode.get(code);
}

/**
 * The nearest entry that describes a code: its own, or, for six digits the list has no title of (the national file
 * is imported, see docs/code-lists.md), its class. Undefined when not even the division exists.
 */
export function describeNace(given: string): { code: string; exact: boolean; entry: NaceCode } | undefined {
  const code = normaliseNaceCode(given);
  if (code === undefined) return undefined;
  for (const candidate of [code, ...naceCodesAbove(code)]) {
    const entry = load().byCode.get(candidate);
    if (entry) return { code, exact: candidate === code, entry };
  }
  return undefined;
}

/**
 * Codes in whose code or titles every word of the query begins a word (`sut urun` finds `Süt ürünleri imalatı`),
 * codes that begin with the query first, then in the order of the classification.
 */
export function searchNace(query: string, limit = 20): NaceCode[] {
  const { codes, keys } = load();
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits = codes.filter((_, index) => words.every((word) => ` ${keys[index]}`.includes(` ${word}`)));
  const written = normaliseNaceCode(query);
  const first = written === undefined ? [] : codes.filter((entry) => entry.code.startsWith(written));
  return [...new Set([...first, ...hits])].slice(0, limit);
}
