import { readFileSync } from 'node:fs';

/** Road kilometres between the centres of the 81 provinces: a copy of the registry's list, so that ranking asks nobody. */
const { codes, km } = JSON.parse(
  readFileSync(new URL('./data/province-distances.json', import.meta.url), 'utf8'),
) as { codes: string[]; km: number[][] };
const position = new Map(codes.map((code, at) => [code, at]));

/** Kilometres between two provinces by plate number; 0 within one, null when either is unknown. */
export function roadKm(from: string | null, to: string | null): number | null {
  const [row, column] = [from, to].map((code) => (code === null ? undefined : position.get(code)));
  return row === undefined || column === undefined ? null : km[row][column];
}
