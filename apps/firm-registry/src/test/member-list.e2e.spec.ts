import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firmCommands as commands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../firm-registry.service-definition.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService] });
});
afterAll(() => house?.stop());

const count = async (table: string) =>
  (await house.sql<{ n: number }>('firm-registry', `SELECT count(*)::int AS n FROM ${table}`))[0].n;
const upload = async (path: string, by: Actor) =>
  (
    await house
      .get('firm-registry', FileStore)
      .stage(createReadStream(new URL(`../../../../samples/${path}`, import.meta.url)), {
        name: path.split('/').at(-1)!,
        uploadedBy: by.id,
        maxBytes: 5_000_000,
      })
  ).fileId;

describe('the member list of a chamber', () => {
  test('is tried first, taken then, and taken again doubles nothing', async () => {
    const own = staffOf(newId());
    const fileId = await upload('dekvep/firms.xlsx', own);
    const before = [await count('firm'), await count('outbox'), await count('merge_candidate')];
    const tried = await house.ask(commands.importFirms, { fileId }, own);
    expect([await count('firm'), await count('outbox'), await count('merge_candidate')]).toEqual(before);
    expect(tried).toMatchObject({ dryRun: true });
    expect(tried.accepted + tried.merged + tried.doubtful + tried.refused).toBe(tried.read);
    expect(tried.read).toBeGreaterThan(100);
    const taken = await house.ask(commands.importFirms, { fileId, dryRun: false }, own);
    expect({ ...taken, dryRun: true }).toEqual(tried);
    expect(await count('firm')).toBe(before[0] + taken.accepted + taken.doubtful);
    const after = [
      await count('firm'),
      await count('outbox'),
      await count('merge_candidate'),
      await count('facility'),
    ];
    await house.ask(commands.importFirms, { fileId, dryRun: false }, own);
    expect([
      await count('firm'),
      await count('outbox'),
      await count('merge_candidate'),
      await count('facility'),
    ]).toEqual(after);
    // The same list uploaded once more is another file: every row leads to what is there.
    const again = await house.ask(
      commands.importFirms,
      { fileId: await upload('dekvep/firms.xlsx', own), dryRun: false },
      own,
    );
    expect(again).toMatchObject({ accepted: 0, doubtful: 0, merged: taken.read - taken.refused });
    expect(await count('firm')).toBe(after[0]);
    expect(taken.issues.map((i) => i.code)).toEqual(expect.arrayContaining(['BAD_TAX_NUMBER']));
    expect(
      (
        await house.sql<{ n: number }>(
          'firm-registry',
          'SELECT count(*)::int AS n FROM firm WHERE nace IS NOT NULL AND kobi_class IS NOT NULL AND province IS NOT NULL',
        )
      )[0].n,
    ).toBeGreaterThan(80);
  });

  test('of somebody else’s upload is not there; the institutions’ sheet is read likewise', async () => {
    const own = staffOf(newId());
    const fileId = await upload('dekvep/firms.xlsx', own);
    await expect(house.ask(commands.importFirms, { fileId }, staffOf(newId()))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
    const report = await house.ask(
      institutionCommands.importInstitutions,
      { fileId, sheet: 'Kurumlar', dryRun: false },
      own,
    );
    expect(report.refused).toBe(0);
    expect(report.read).toBeGreaterThan(0);
    const list = await house.ask(institutionCommands.listInstitutions, { limit: 100 }, own);
    expect(list.total).toBeGreaterThanOrEqual(report.read);
    expect(
      (await house.ask(institutionCommands.institutionTitles, { ids: list.items.map((i) => i.id) }, own))
        .items,
    ).toHaveLength(list.items.length);
  });
});
