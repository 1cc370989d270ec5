import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { opportunityCommands, resourceCommands } from '#contracts/symbiosis/symbiosis.commands';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { symbiosisService } from '../symbiosis.service-definition.js';
import { aChamber, upload } from './factories.js';

const SAMPLES = new URL('../../../../samples/dekvep/', import.meta.url);
const sample = (path: string) => readFileSync(new URL(path, SAMPLES));
const backfillReason = 'kâğıttan aktarıldı';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, symbiosisService] });
});
afterAll(() => house?.stop());

describe('lists as a chamber keeps them', () => {
  test('synergy tables: a trial writes nothing, the real run writes each line once, and a repeat nothing more', async () => {
    const { programId, staff } = await aChamber(house);
    const tables = readdirSync(new URL('synergy-tables/', SAMPLES)).filter((name) => name.endsWith('.xlsx'));
    let read = 0;
    let merged = 0;
    for (const name of tables) {
      const fileId = await upload(house, staff, name, sample(`synergy-tables/${name}`));
      if (read === 0) {
        const trial = await house.ask(opportunityCommands.importSynergies, { programId, fileId }, staff);
        expect(trial).toMatchObject({ dryRun: true, refused: 0 });
      }
      const before = (await house.ask(opportunityCommands.funnel, { programId }, staff)).total;
      const report = await house.ask(
        opportunityCommands.importSynergies,
        { programId, fileId, dryRun: false, backfillReason },
        staff,
      );
      expect(report).toMatchObject({ dryRun: false, refused: 0 });
      const after = (await house.ask(opportunityCommands.funnel, { programId }, staff)).total;
      expect(after - before).toBe(report.read - report.merged);
      const again = await house.ask(
        opportunityCommands.importSynergies,
        { programId, fileId, dryRun: false, backfillReason },
        staff,
      );
      expect(again).toMatchObject({
        importId: report.importId,
        merged: report.read,
        accepted: 0,
        doubtful: 0,
      });
      read += report.read;
      merged += report.merged;
      // The same table under another file: its lines are known.
      const copy = await upload(house, staff, `kopya-${name}`, sample(`synergy-tables/${name}`));
      expect(
        await house.ask(
          opportunityCommands.importSynergies,
          { programId, fileId: copy, dryRun: false, backfillReason },
          staff,
        ),
      ).toMatchObject({ merged: report.read });
      expect((await house.ask(opportunityCommands.funnel, { programId }, staff)).total).toBe(after);
    }
    expect(read).toBeGreaterThan(100);
    await house.settled();
    const [{ n }] = await house.sql<{ n: number }>(
      'symbiosis',
      `SELECT count(DISTINCT aggregate_id)::int AS n FROM outbox WHERE type LIKE 'evt.symbiosis.opportunity.%' AND program_id = $1`,
      [programId],
    );
    expect(n).toBe(read - merged);
    const [{ days }] = await house.sql<{ days: number }>(
      'symbiosis',
      `SELECT count(DISTINCT noted_at::date)::int AS days FROM opportunity WHERE program_id = $1 AND noted_at < '2024-01-01'`,
      [programId],
    );
    expect(days).toBeGreaterThan(1);
  });

  test('an earlier table needs the right to backfill and a reason', async () => {
    const { programId, staff } = await aChamber(house);
    const adviser = withRole('program', programId, 'adviser');
    const file = () => sample('synergy-tables/masa-1.xlsx');
    const own = await upload(house, adviser, 'masa-1.xlsx', file());
    await expect(
      house.ask(opportunityCommands.importSynergies, { programId, fileId: own }, adviser),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    // A file that somebody else uploaded is no file at all.
    await expect(
      house.ask(opportunityCommands.importSynergies, { programId, fileId: own }, staff),
    ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    const fileId = await upload(house, staff, 'masa-1.xlsx', file());
    await expect(
      house.ask(opportunityCommands.importSynergies, { programId, fileId, dryRun: false }, staff),
    ).rejects.toMatchObject({ code: 'BACKFILL_REASON' });
    expect((await house.ask(opportunityCommands.funnel, { programId }, staff)).total).toBe(0);
  });

  test('resources: amounts, codes and kinds are read; a code that the list of waste lacks is said', async () => {
    const { programId, staff } = await aChamber(house);
    const fileId = await upload(house, staff, 'kaynaklar.xlsx', sample('resources.xlsx'));
    const trial = await house.ask(resourceCommands.importResources, { programId, fileId }, staff);
    expect(trial.refused).toBe(0);
    expect((await house.ask(resourceCommands.listResources, { programId }, staff)).items).toEqual([]);
    const report = await house.ask(
      resourceCommands.importResources,
      { programId, fileId, dryRun: false },
      staff,
    );
    expect(report.read).toBe(trial.read);
    const [row] = await house.sql<{ n: number; coded: number; weighed: number }>(
      'symbiosis',
      'SELECT count(*)::int AS n, count(waste_code)::int AS coded, count(tonnes_per_year)::int AS weighed FROM resource WHERE program_id = $1',
      [programId],
    );
    expect(row.n).toBe(report.read - report.merged);
    expect(row.coded).toBeGreaterThan(10);
    expect(row.weighed).toBeGreaterThan(10);
    expect(
      await house.ask(resourceCommands.importResources, { programId, fileId, dryRun: false }, staff),
    ).toMatchObject({ merged: report.read });
    const bad =
      'Firma;Yön;Tür;Kaynak;Atık kodu\nKuğulu Vantilatör A.Ş.;Arz;Malzeme;Talaş;99 99 99\nKuğulu Vantilatör A.Ş.;Bilmem;Malzeme;Talaş;\n';
    const faulty = await upload(house, staff, 'hata.csv', bad);
    expect(
      await house.ask(resourceCommands.importResources, { programId, fileId: faulty }, staff),
    ).toMatchObject({
      read: 2,
      accepted: 1,
      refused: 1,
      issues: [
        { row: 2, column: 'Atık kodu', outcome: 'warning', code: 'WASTE_CODE_UNKNOWN' },
        { row: 3, column: 'Yön', outcome: 'refused', code: 'CELL_UNREADABLE' },
      ],
    });
  });

  test('the list belongs to the import before its rows are written: a crash in between loses no file', async () => {
    const { programId, staff } = await aChamber(house);
    const fileId = await upload(house, staff, 'kaynaklar.xlsx', sample('resources.xlsx'));
    const files = house.get('symbiosis', FileStore);
    const command = { programId, fileId, dryRun: false };
    jest.spyOn(files, 'attach').mockRejectedValueOnce(new Error('no space left on device'));
    await expect(house.ask(resourceCommands.importResources, command, staff)).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    expect((await house.ask(resourceCommands.listResources, { programId }, staff)).items).toEqual([]);
    // What breaks off before the commit leaves the file free; once it is taken in, a broken repeat leaves it held.
    const work = house.get('symbiosis', UnitOfWork);
    for (const held of [undefined, expect.stringMatching(/^import:/)]) {
      await house.settled();
      jest.spyOn(work, 'run').mockRejectedValueOnce(new Error('Connection terminated'));
      await expect(house.ask(resourceCommands.importResources, command, staff)).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
      });
      expect((await files.meta(fileId)).attachedTo?.of).toEqual(held);
      await house.ask(resourceCommands.importResources, command, staff);
    }
  });
});
