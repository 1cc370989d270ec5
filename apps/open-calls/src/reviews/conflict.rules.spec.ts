import { describe, expect, test } from '@jest/globals';
import {
  conflictOf,
  consultedSince,
  flagsShown,
  type FirmTies,
  type ReviewerTies,
} from './conflict.rules.js';
import { fitsOf, fitWeight, sectionOf, tagKeysOf } from './expertise.rules.js';

const call = { programId: 'P', institutionId: 'I', barSameInstitution: false };
const firm = (over: Partial<FirmTies> = {}): FirmTies => ({
  firmId: 'F',
  related: new Set(['G']),
  programs: [{ programId: 'Q', institutionId: 'J' }],
  institutions: new Set(['U']),
  ...over,
});
const reviewer = (over: Partial<ReviewerTies> = {}): ReviewerTies => ({
  employers: new Set(),
  declared: new Set(),
  consults: new Set(),
  advises: { programs: new Set(), institutions: new Set() },
  institutions: new Set(),
  earlier: new Set(),
  ...over,
});

describe('conflicts of interest', () => {
  test.each([
    ['employed', reviewer({ employers: new Set(['F']) })],
    ['related-firm', reviewer({ employers: new Set(['G']) })],
    ['consultant', reviewer({ consults: new Set(['F']) })],
    ['declared', reviewer({ declared: new Set(['F']) })],
    ['declared', reviewer({ declared: new Set(['G']) })],
  ])('bar: %s', (bar, ties) => expect(conflictOf(ties, firm(), call)).toEqual({ bar, flags: [] }));

  test('the same institution bars where the call says so, and is flagged where it does not', () => {
    const ties = reviewer({ institutions: new Set(['U']) });
    expect(conflictOf(ties, firm(), { ...call, barSameInstitution: true }).bar).toBe('same-institution');
    expect(conflictOf(ties, firm(), call)).toEqual({ flags: ['same-institution'] });
  });

  test('who advises in the call’s own programme or has reviewed the firm before is flagged only', () => {
    const ties = reviewer({
      advises: { programs: new Set(['P']), institutions: new Set() },
      earlier: new Set(['F']),
    });
    expect(conflictOf(ties, firm(), call)).toEqual({ flags: ['consultant-here', 'earlier'] });
    expect(conflictOf(undefined, firm(), call)).toEqual({ flags: [] });
  });

  test.each([
    { programs: new Set(['Q']), institutions: new Set<string>() },
    { programs: new Set<string>(), institutions: new Set(['J']) },
  ])('who may advise where the firm takes part, or advises another firm, is flagged only', (advises) => {
    const ties = reviewer({ advises, consults: new Set(['H']) });
    expect(conflictOf(ties, firm(), call)).toEqual({ flags: ['consultant-programme'] });
  });

  test('in an anonymous call a reviewer sees no flag that tells of the firm', () => {
    const all = ['same-institution', 'consultant-here', 'consultant-programme', 'earlier'] as const;
    expect(flagsShown(all, false)).toEqual(all);
    expect(flagsShown(all, true)).toEqual(['consultant-here']);
  });

  test('a consultancy counts for so many months before the deadline', () => {
    const deadline = new Date('2026-04-01T14:00:00Z');
    expect(consultedSince(deadline, 24)).toEqual(new Date('2024-04-01T14:00:00Z'));
    expect(consultedSince(deadline, 0)).toEqual(deadline);
    expect(consultedSince(deadline, undefined)).toBeUndefined();
  });
});

describe('expertise', () => {
  const subject = { sector: 'textile', nace: '13.20.01', words: 'atık isı geri kazanimi' };
  test('finds the nearest NACE code, the sector and a word with or without Turkish letters', () => {
    const of = (nace: string[], sectors: string[] = [], tags: string[] = []) =>
      fitsOf({ nace, sectors, tagKeys: tagKeysOf(tags) }, { ...subject, words: 'atik isi geri kazanimi' });
    expect(of(['13.20'])).toEqual(['nace-class']);
    expect(of(['13'])).toEqual(['nace-division']);
    expect(of(['C'])).toEqual(['nace-section']);
    expect(of(['D', '20'])).toEqual([]);
    expect(of([], ['textile'], ['ATIK ISI'])).toEqual(['sector', 'tag']);
    expect(fitWeight(of(['13.20'], ['textile'], ['atık ısı']))).toBe(13);
    expect(fitsOf(undefined, subject)).toEqual([]);
  });
  test('knows the sections', () => {
    expect(['01', '13.20', '38', '62', '72', '99.9', '04'].map(sectionOf)).toEqual([
      'A',
      'C',
      'E',
      'K',
      'N',
      'V',
      undefined,
    ]);
  });
});
