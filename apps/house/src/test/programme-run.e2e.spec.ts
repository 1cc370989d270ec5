import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneRoot } from '#platform/embedded/instance-folder';
import type { Figure } from '../programme-run/figures.js';
import { ThrowAwayHouse } from '../programme-run/throw-away.js';
import { RawFiles } from './raw-files.js';

/** A programme without a call, from its raw files to the funder's figures, through the HTTP API alone. */
const IZMIR = join(cloneRoot(), 'samples/izmir');
const asObject = (figures: readonly Figure[]) => Object.fromEntries(figures.map((f) => [f.code, f.value]));

let house: ThrowAwayHouse;
let files: RawFiles | undefined;
beforeAll(async () => {
  house = await new ThrowAwayHouse().open();
}, 60_000);
afterAll(async () => {
  files?.remove();
  await house.stop();
});

describe('the programme of İzmir', () => {
  let figures: Figure[];

  it('stops for a pair that nobody has decided, and says which', async () => {
    files = RawFiles.copyOf('izmir');
    files.csv('decisions.csv', ([head]) => [head]);
    await expect(house.run(files.dir)).rejects.toThrow(
      /Eşleştirme bekleyen[^]*Taslak Bulut Havlu[^]*decisions\.csv|decisions\.csv[^]*Taslak Bulut Havlu/,
    );
  }, 60_000);

  it('goes on where it was broken off, and comes to the published figures', async () => {
    // Broken off once more, in the middle of the lists, before it may run to its end.
    const breakOff = (line: string) => {
      if (line.includes('Kayıtlar:')) throw new Error('broken off');
    };
    await expect(house.run(IZMIR, breakOff)).rejects.toThrow('broken off');
    ({ indicators: figures } = await house.run(IZMIR));
    const published = figures.filter((f) => f.published !== undefined);
    expect(published.length).toBeGreaterThan(0);
    expect(published.map((f) => [f.code, f.value])).toEqual(published.map((f) => [f.code, f.published]));
  }, 90_000);

  it('doubles nothing when it is run again', async () => {
    const { indicators } = await house.run(IZMIR);
    expect(asObject(indicators)).toEqual(asObject(figures));
  }, 60_000);
});
