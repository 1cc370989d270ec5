import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { formatWasteCode, loadWasteCodes, normaliseWasteCode } from './waste.js';

const list = loadWasteCodes();
const byCode = new Map(list.map((row) => [row.code, row]));
const wastes = list.filter((row) => row.level === 'waste');
const meta = JSON.parse(readFileSync(new URL('./data/waste-codes.meta.json', import.meta.url), 'utf8'));

/** `01 03 04` inside a title. */
const references = (title: string): string[] =>
  (title.match(/(?<!\d)\d\d \d\d(?: \d\d)?(?! ?\d)/g) ?? []).map((code) => code.replaceAll(' ', '')).sort();

describe('the list of waste', () => {
  it('has every chapter, sub-chapter and waste once, in order', () => {
    expect(byCode.size).toBe(list.length);
    expect(list.map((row) => row.code)).toEqual([...byCode.keys()].sort());
    const levels = Object.fromEntries(
      ['chapter', 'subchapter', 'waste'].map((level) => [
        level,
        list.filter((row) => row.level === level).length,
      ]),
    );
    expect(levels).toEqual({ chapter: 20, subchapter: 111, waste: 842 });
    expect(meta.levels).toEqual(levels);
  });

  it('hangs each code on the code it begins with', () => {
    for (const row of list) {
      expect(row.code).toMatch({ chapter: /^\d{2}$/, subchapter: /^\d{4}$/, waste: /^\d{6}$/ }[row.level]);
      expect(row.parent).toBe(row.level === 'chapter' ? null : row.code.slice(0, -2));
      if (row.parent) expect(byCode.has(row.parent)).toBe(true);
    }
  });

  it('has 408 hazardous wastes, and marks exactly those A or M', () => {
    expect(wastes.filter((row) => row.hazardous)).toHaveLength(408);
    for (const row of list) {
      expect(row.hazardous).toBe(row.entry === null ? null : row.entry === 'AH' || row.entry === 'MH');
      expect(row.trMark === null).toBe(!row.hazardous);
      expect(row.entry === null).toBe(row.level !== 'waste');
      if (meta.trMark.derived)
        expect(row.trMark).toBe(row.entry === 'AH' ? 'A' : row.entry === 'MH' ? 'M' : null);
    }
  });

  it('has a Turkish and an English title everywhere, tidy and not the same', () => {
    for (const row of list) {
      for (const title of [row.tr, row.en]) {
        expect(title).not.toBe('');
        expect(title).toBe(title.normalize('NFC').replace(/\s+/g, ' ').trim());
      }
      expect(row.en).not.toMatch(/[çğıöşüÇĞİÖŞÜ]/);
      expect([row.code, row.tr]).not.toEqual([row.code, row.en]);
    }
  });

  it('refers in both titles to the same codes, all of them in the list', () => {
    for (const row of list) {
      expect([row.code, references(row.tr)]).toEqual([row.code, references(row.en)]);
      for (const code of references(row.tr)) expect(byCode.has(code)).toBe(true);
    }
  });

  const reference = new URL('../../../../../shared/reference/waste-codes.csv', import.meta.url);
  const compared = existsSync(reference) ? it : it.skip;
  compared('agrees with the reference codes (skipped where ../shared/reference is absent)', () => {
    const expected: Record<string, string>[] = parse(readFileSync(reference, 'utf8'), { columns: true });
    const ours = wastes.map(({ code, hazardous, entry }) => ({ code, hazardous: String(hazardous), entry }));
    expect(ours).toEqual(expected.sort((a, b) => (a.code < b.code ? -1 : 1)));
  });
});

describe('writing a waste code', () => {
  it('reads what firms write', () => {
    for (const text of ['15 01 10*', '150110', ' 15.01.10 ', '15-01-10 *', '15\u00a001\u00a010'])
      expect(normaliseWasteCode(text)).toBe('150110');
    for (const text of ['', '1501', '15 01 1O', '15011099', 'ambalaj'])
      expect(normaliseWasteCode(text)).toBeNull();
  });

  it('prints pairs of digits and the asterisk of the hazardous', () => {
    expect(formatWasteCode('150110', true)).toBe('15 01 10*');
    expect(formatWasteCode('150101', false)).toBe('15 01 01');
    expect(formatWasteCode('1501')).toBe('15 01');
  });
});
