import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { dataRequestCommands, measureCommands, reportCommands } from '#contracts/advisory/advisory.commands';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { advisoryService } from '../advisory.service-definition.js';
import { aNamedConsultant, aProgramWithFirms } from './factories.js';
import { upload } from './files.js';

const sample = (path: string) => readFileSync(new URL(`../../../../samples/dekvep/${path}`, import.meta.url));
const backfillReason = 'kâğıttan aktarıldı';
const FIRMS = [
  { title: 'Misali Akik Film San. ve Tic. A.Ş.', taxNumber: '9918557830' },
  { title: 'Temsili Boğaz Ambalaj A.Ş.', taxNumber: '9925953828' },
  { title: 'Masal Fındık Kablo A.Ş.', taxNumber: '9977490880' },
];

let house: House;
beforeAll(async () => {
  house = await House.start({
    services: [accountsService, programsService, firmRegistryService, advisoryService],
  });
});
afterAll(() => house?.stop());

/** A programme in which three firms of the sample take part. */
async function aProgram() {
  const chamber = newId();
  const staff = staffOf(chamber);
  const { programId } = await aProgramWithFirms(house, chamber, staff, 0);
  const rows = FIRMS.map((firm, at) => ({ row: at + 1, firm }));
  const resolved = await house.ask(
    resolutionCommands.resolveRows,
    { importId: newId(), institutionId: chamber, source: 'çağrı', dryRun: false, rows },
    Actor.service('open-calls'),
  );
  const firmIds = resolved.rows.map((r) => r.firmId!);
  for (const firmId of firmIds)
    await house.ask(programCommands.startParticipation, { programId, firmId, sector: 'plastik' }, staff);
  return { chamber, staff, programId, firmIds };
}

describe('lists as a chamber keeps them', () => {
  test('data requests and their answers; firms that do not take part are refused by name', async () => {
    const { staff, programId, firmIds } = await aProgram();
    const fileId = await upload(house, staff, 'talepler.csv', sample('data-requests.csv'));
    const ask = (dryRun: boolean) =>
      house.ask(dataRequestCommands.importDataRequests, { programId, fileId, dryRun, backfillReason }, staff);
    const trial = await ask(true);
    expect(trial).toMatchObject({ dryRun: true, accepted: 4, merged: 0 });
    expect(trial.issues.find((i) => i.code === 'NOT_PARTICIPATING')).toMatchObject({
      column: 'Firma',
      outcome: 'refused',
    });
    expect((await house.ask(dataRequestCommands.listDataRequests, { programId }, staff)).items).toEqual([]);
    expect(await ask(false)).toMatchObject({ accepted: 4, refused: trial.refused });
    expect(await ask(false)).toMatchObject({ accepted: 0, merged: 4 });
    const { items } = await house.ask(
      dataRequestCommands.listDataRequests,
      { programId, firmId: firmIds[1] },
      staff,
    );
    expect(
      items.map((r) => [r.reference, r.state, r.dueOn, r.openedAt.slice(0, 10), r.answeredAt?.slice(0, 10)]),
    ).toEqual([
      ['VT-04', 'answered', '2022-07-18', '2022-06-23', '2022-08-02'],
      ['VT-22', 'answered', '2022-09-02', '2022-08-15', '2022-08-29'],
    ]);
    await house.settled();
    // No name of who answered went anywhere.
    const kept = await house.sql(
      'advisory',
      `SELECT note, values FROM data_answer UNION ALL SELECT data::text, NULL FROM outbox`,
    );
    expect(JSON.stringify(kept)).not.toContain('Bilmecetaş');
    const facts = await house.sql<{ at: Date }>(
      'advisory',
      `SELECT occurred_at AS at FROM outbox WHERE type = 'evt.advisory.data-request.answered.v1' AND program_id = $1 ORDER BY 1`,
      [programId],
    );
    expect(facts).toHaveLength(4);
    expect(facts.every((f) => f.at < new Date('2022-12-31'))).toBe(true);
  });

  test('reports: several versions are one record, the newest approved one stands', async () => {
    const { staff, programId, firmIds } = await aProgram();
    const fileId = await upload(house, staff, 'raporlar.csv', sample('reports.csv'));
    const ask = () =>
      house.ask(reportCommands.importReports, { programId, fileId, dryRun: false, backfillReason }, staff);
    const report = await ask();
    // Three firms, one with two versions; two of three sectors are the programme's, one with two versions.
    expect(report).toMatchObject({ accepted: 5, merged: 2 });
    expect(report.issues.some((i) => i.code === 'SECTOR_NOT_IN_PROGRAM')).toBe(true);
    expect(await ask()).toMatchObject({ accepted: 0, merged: 7 });
    const { items } = await house.ask(reportCommands.listReports, { programId, firmId: firmIds[2] }, staff);
    expect(items).toMatchObject([
      { number: 'FR-03', state: 'final', revision: 2, fileId: null, finalisedAt: '2022-10-31T09:00:00.000Z' },
    ]);
    expect(
      (await house.ask(reportCommands.listReports, { programId, state: 'final' }, staff)).items,
    ).toHaveLength(5);
    await house.settled();
    const facts = await house.sql(
      'advisory',
      `SELECT data FROM outbox WHERE type = 'evt.advisory.report.finalised.v1' AND program_id = $1`,
      [programId],
    );
    expect(facts).toHaveLength(5);
  });

  test('reports of a region and of a visit are kept beside, of firms that need not take part', async () => {
    const { staff, programId } = await aProgram();
    const list = readFileSync(new URL('../../../../samples/izmir/reports.csv', import.meta.url));
    const fileId = await upload(house, staff, 'raporlar.csv', list);
    expect(
      await house.ask(
        reportCommands.importReports,
        { programId, fileId, dryRun: false, backfillReason },
        staff,
      ),
    ).toMatchObject({ refused: 0, accepted: 2, merged: 1 });
    const { items } = await house.ask(reportCommands.listReports, { programId }, staff);
    expect(items.map((r) => [r.scope, r.number, r.state]).sort()).toEqual([
      ['regional', 'BD-1', 'final'],
      ['site-visit', 'SZ-1', 'final'],
    ]);
    expect(items.find((r) => r.scope === 'site-visit')?.firmId).not.toBeNull();
  });

  test('measures: figures typed in many ways, payback computed', async () => {
    const { staff, programId, firmIds } = await aProgram();
    const fileId = await upload(house, staff, 'önlemler.xlsx', sample('measures.xlsx'));
    const ask = (dryRun: boolean) =>
      house.ask(measureCommands.importMeasures, { programId, fileId, dryRun, backfillReason }, staff);
    const trial = await ask(true);
    const done = await ask(false);
    expect(done).toMatchObject({ accepted: trial.accepted, refused: trial.refused, merged: 0 });
    expect(await ask(false)).toMatchObject({ merged: done.accepted });
    await house.settled();
    const { items } = await house.ask(
      measureCommands.listMeasures,
      { programId, firmId: firmIds[0], q: 'kompresör' },
      firmUserOf(firmIds[0]),
    );
    expect(items).toMatchObject([
      {
        title: 'Kompresör atık ısısının geri kazanımı',
        metNo: 'MET 23',
        resource: 'energy',
        saving: '48731',
        savingUnit: 'kWh',
        baseline: '292386',
        investmentOn: '2022-11-15',
        paybackMonths: '17.3403141361',
        responsible: null,
      },
    ]);
    expect(items[0].investment).toEqual({ minor: 82_800_000, currency: 'TRY' });
  });

  test('of a consultant are taken as far as they are about firms the consultant is named for', async () => {
    const { staff, programId, firmIds, chamber } = await aProgram();
    const consultant = await aNamedConsultant(house, { programId, firmId: firmIds[0] }, staff);
    const csv = Buffer.from(
      [
        'Firma;VKN;Önlem;Yıllık tasarruf;Birim;Yatırım (TL);Yıllık kazanç (TL)',
        ...FIRMS.map(({ title, taxNumber }) => `${title};${taxNumber};Deneme önlemi;100;kWh;1000;500`),
      ].join('\n'),
    );
    const ask = async (by: Actor, dryRun: boolean) =>
      house.ask(
        measureCommands.importMeasures,
        { programId, fileId: await upload(house, by, 'önlemler.csv', csv), dryRun },
        by,
      );
    for (const dryRun of [true, false]) {
      const report = await ask(consultant, dryRun);
      expect(report).toMatchObject({ read: 3, accepted: 1, refused: 2 });
      expect(report.issues.filter((i) => i.code === 'NOT_ITS_CONSULTANT')).toHaveLength(2);
    }
    const measures = async () =>
      (await house.ask(measureCommands.listMeasures, { programId }, staff)).items.map((m) => m.firmId);
    expect(await measures()).toEqual([firmIds[0]]);
    // The role in the programme alone names nobody; staff enter what is on paper for all.
    const other = withRole('institution', chamber, 'consultant');
    expect(await ask(other, false)).toMatchObject({ accepted: 0, refused: 3 });
    expect(await measures()).toEqual([firmIds[0]]);
    expect(await ask(staff, false)).toMatchObject({ accepted: 2, merged: 1, refused: 0 });
  });

  test('with earlier days need the right and a reason; a wrong file says which columns it lacks', async () => {
    const { chamber, staff, programId } = await aProgram();
    const consultant = withRole('institution', chamber, 'consultant');
    const own = await upload(house, consultant, 'talepler.csv', sample('data-requests.csv'));
    await expect(
      house.ask(dataRequestCommands.importDataRequests, { programId, fileId: own }, consultant),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    const fileId = await upload(house, staff, 'talepler.csv', sample('data-requests.csv'));
    await expect(
      house.ask(dataRequestCommands.importDataRequests, { programId, fileId, dryRun: false }, staff),
    ).rejects.toMatchObject({ code: 'BACKFILL_REASON' });
    const other = await upload(house, staff, 'önlemler.xlsx', sample('measures.xlsx'));
    await expect(
      house.ask(dataRequestCommands.importDataRequests, { programId, fileId: other }, staff),
    ).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
    expect((await house.ask(dataRequestCommands.listDataRequests, { programId }, staff)).items).toEqual([]);
  });

  test('are held before anything is written: what was taken in is never without its list', async () => {
    const { staff, programId } = await aProgram();
    const fileId = await upload(house, staff, 'talepler.csv', sample('data-requests.csv'));
    const files = house.get('advisory', FileStore);
    const attach = jest.spyOn(files, 'attach').mockRejectedValueOnce(new Error('the disk is full'));
    const ask = () =>
      house.ask(
        dataRequestCommands.importDataRequests,
        { programId, fileId, dryRun: false, backfillReason },
        staff,
      );
    await expect(ask()).rejects.toMatchObject({ code: 'INTERNAL' });
    attach.mockRestore();
    expect((await house.ask(dataRequestCommands.listDataRequests, { programId }, staff)).items).toEqual([]);
    expect(await ask()).toMatchObject({ accepted: 4 });
    expect((await files.meta(fileId)).attachedTo).toBeDefined();
  });
});
