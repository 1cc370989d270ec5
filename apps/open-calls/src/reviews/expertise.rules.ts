import { fold } from '#contracts/core/text';
import type { Fit } from '#contracts/open-calls/review-assignment.messages';

export interface Expertise {
  nace: readonly string[];
  sectors: readonly string[];
  /** Folded. */
  tagKeys: readonly string[];
}
export interface Subject {
  sector: string | null;
  /** Of the firm, e.g. 13.20.01. */
  nace: string | null;
  /** Folded words of the application's title or solution. */
  words: string;
}

/** Division (first two digits) → section, NACE Rev. 2.1. */
const SECTIONS: readonly (readonly [number, number, string])[] = [
  [1, 3, 'A'],
  [5, 9, 'B'],
  [10, 33, 'C'],
  [35, 35, 'D'],
  [36, 39, 'E'],
  [41, 43, 'F'],
  [46, 47, 'G'],
  [49, 53, 'H'],
  [55, 56, 'I'],
  [58, 60, 'J'],
  [61, 63, 'K'],
  [64, 66, 'L'],
  [68, 68, 'M'],
  [69, 75, 'N'],
  [77, 82, 'O'],
  [84, 84, 'P'],
  [85, 85, 'Q'],
  [86, 88, 'R'],
  [90, 93, 'S'],
  [94, 96, 'T'],
  [97, 98, 'U'],
  [99, 99, 'V'],
];

/** The section of a NACE code (`13.20` → C); undefined for what is none. */
export function sectionOf(nace: string): string | undefined {
  const division = Number(nace.slice(0, 2));
  return SECTIONS.find(([from, to]) => division >= from && division <= to)?.[2];
}

/** One spelling of what people type: `c`, `13`, `13.20`. */
export const naceKey = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[^0-9A-Z.]/g, '');

/** Free words as they are looked for. */
export const tagKeysOf = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(fold).filter((key) => key !== '')),
];

const WEIGHT: Record<Fit, number> = {
  sector: 6,
  'nace-class': 5,
  'nace-division': 3,
  'nace-section': 1,
  tag: 2,
};

/** By what a reviewer suits: the sector, the nearest of the NACE codes, and a word that the application names. */
export function fitsOf(expertise: Expertise | undefined, subject: Subject): Fit[] {
  if (!expertise) return [];
  const fits: Fit[] = [];
  if (subject.sector && expertise.sectors.includes(subject.sector)) fits.push('sector');
  const { nace } = subject;
  if (nace) {
    const section = sectionOf(nace);
    if (expertise.nace.some((code) => code.length >= 4 && nace.startsWith(code))) fits.push('nace-class');
    else if (expertise.nace.some((code) => code.length >= 2 && nace.slice(0, 2) === code.slice(0, 2)))
      fits.push('nace-division');
    else if (section && expertise.nace.includes(section)) fits.push('nace-section');
  }
  if (expertise.tagKeys.some((tag) => subject.words.includes(tag))) fits.push('tag');
  return fits;
}

/** 0 (not) to 13. */
export const fitWeight = (fits: readonly Fit[]): number => fits.reduce((all, fit) => all + WEIGHT[fit], 0);
