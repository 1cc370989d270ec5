import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A province (`34`: its plate number) or a district of it (`34-kadikoy`). */
export interface Place {
  code: string;
  level: 'province' | 'district';
  /** Province of a district; null for a province. */
  parent: string | null;
  tr: string;
  en: string;
}

const read = (name: string): string => readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');

/** Reads the list that comes with the service: 81 provinces, each followed by its districts, 973 in all. */
export function loadPlaces(): Place[] {
  const rows: Record<keyof Place, string>[] = parse(read('places.csv'), { columns: true });
  return rows.map((row) => ({
    code: row.code,
    level: row.level as Place['level'],
    parent: row.parent || null,
    tr: row.tr,
    en: row.en,
  }));
}

/** Road distances between the centres of provinces. */
export interface ProvinceDistances {
  /** Plate numbers, in the order of the rows and columns of `km`. */
  codes: string[];
  /** Kilometres, symmetric, 0 on the diagonal. */
  km: number[][];
}

/** Reads the distances that come with the service, 81 × 81. */
export function loadProvinceDistances(): ProvinceDistances {
  const { codes, km } = JSON.parse(read('province-distances.json')) as ProvinceDistances;
  return { codes, km };
}

/**
 * Kilometres by road between the provinces of two places (of either level); 0 within a province, where nothing finer
 * is known, and null when a code has no province.
 */
export function roadKm(distances: ProvinceDistances, from: string, to: string): number | null {
  const [row, column] = [from, to].map((code) => distances.codes.indexOf(code.slice(0, 2)));
  return row < 0 || column < 0 ? null : distances.km[row][column];
}
