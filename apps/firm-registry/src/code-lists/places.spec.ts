import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fold } from '#contracts/core/text';
import { loadPlaces, loadProvinceDistances, roadKm } from './places.js';

const places = loadPlaces();
const provinces = places.filter((place) => place.level === 'province');
const districts = places.filter((place) => place.level === 'district');

describe('the list of places', () => {
  it('has 81 provinces by plate number and 973 districts, each once', () => {
    expect(provinces.map((place) => place.code)).toEqual(
      Array.from({ length: 81 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    expect(districts).toHaveLength(973);
    expect(new Set(places.map((place) => place.code)).size).toBe(places.length);
    const meta = JSON.parse(readFileSync(new URL('./data/places.meta.json', import.meta.url), 'utf8'));
    expect(meta.levels).toEqual({ province: 81, district: 973 });
  });

  it('gives a district the code of its province and its folded name', () => {
    for (const place of districts) {
      const name = fold(place.tr).replace(/[^a-z0-9]+/g, '-');
      expect(place.code).toBe(`${place.parent}-${name}`);
    }
    expect(new Set(districts.map((place) => place.parent)).size).toBe(81);
  });

  it('names every place in both languages', () => {
    for (const place of places) for (const name of [place.tr, place.en]) expect(name).toMatch(/^\S(.*\S)?$/);
    expect(provinces.find((place) => place.code === '34')).toMatchObject({ tr: 'İstanbul', en: 'Istanbul' });
    expect(places.find((place) => place.code === '58-merkez')).toMatchObject({ parent: '58', tr: 'Merkez' });
  });

  it('is what the package holds now', () => {
    const script = fileURLToPath(new URL('../../../../scripts/code-lists/places-build.mjs', import.meta.url));
    const run = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect([run.stdout, run.stderr, run.status]).toEqual(['current\n', '', 0]);
  });
});

describe('distances between provinces', () => {
  const distances = loadProvinceDistances();

  it('are 81 × 81 whole kilometres, the same both ways', () => {
    expect(distances.codes).toEqual(provinces.map((place) => place.code));
    for (const [row, line] of distances.km.entries()) {
      expect(line).toHaveLength(81);
      for (const [column, km] of line.entries()) {
        expect(Number.isInteger(km)).toBe(true);
        expect(km > 0).toBe(row !== column);
        expect(km).toBe(distances.km[column][row]);
      }
    }
  });

  it('are asked for by the codes of provinces or of their districts', () => {
    expect(roadKm(distances, '34', '06')).toBe(453);
    expect(roadKm(distances, '34-kadikoy', '06-cankaya')).toBe(453);
    expect(roadKm(distances, '34-kadikoy', '34-sisli')).toBe(0);
    expect(roadKm(distances, '34', '99')).toBeNull();
  });
});
