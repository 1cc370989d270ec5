import { createReadStream, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ambassadorCommands as commands } from '#contracts/firm-registry/ambassador.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { readTable } from '#platform/imports/table-reader';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { firmRegistryService } from '../firm-registry.service-definition.js';
import { aList, vkn } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const staff = staffOf(chamber);
let serial = 100;
const aFirm = async () =>
  (
    await house.ask(
      firmCommands.registerFirm,
      { title: `Elçili Firma ${++serial} A.Ş.`, taxNumber: vkn(serial) },
      staff,
    )
  ).id;
const aProgram = async (ambassadorsPerFirm = 2) =>
  (
    await house.ask(
      programCommands.createProgram,
      {
        code: `ELCI-${++serial}`,
        title: 'Elçili Proje',
        executorId: chamber,
        startsOn: '2022-01-01',
        endsOn: '2027-01-01',
        sectors: [],
        ambassadorsPerFirm,
      },
      staff,
    )
  ).id;
const taking = async (programId: string, firmId: string) => {
  await house.ask(programCommands.startParticipation, { programId, firmId }, staff);
  return { programId, firmId };
};
const sample = (file: string) => new URL(`../../../../samples/dekvep/${file}`, import.meta.url);
const upload = async (file: string) =>
  (
    await house
      .get('firm-registry', FileStore)
      .stage(createReadStream(sample(file)), { name: file, uploadedBy: staff.id, maxBytes: 5_000_000 })
  ).fileId;
const all = async (programId: string) =>
  (await house.ask(commands.listAmbassadors, { programId, limit: 100 }, staff)).items;

describe('ambassadors', () => {
  test('are as many as the programme asks for; a follower takes the place of the one before', async () => {
    const at = await taking(await aProgram(2), await aFirm());
    const first = await house.ask(
      commands.nameAmbassador,
      { ...at, name: 'Birinci Elçi', since: '2022-09-01' },
      staff,
    );
    await house.ask(
      commands.nameAmbassador,
      { ...at, name: 'İkinci Elçi', email: 'iki@elci.example' },
      staff,
    );
    await expect(
      house.ask(commands.nameAmbassador, { ...at, name: 'Üçüncü Elçi' }, staff),
    ).rejects.toMatchObject({ code: 'AMBASSADOR_LIMIT', details: { params: { max: 2 } } });
    await expect(
      house.ask(commands.nameAmbassador, { ...at, name: 'BİRİNCİ ELÇİ' }, staff),
    ).rejects.toMatchObject({ code: 'AMBASSADOR_EXISTS' });
    const third = await house.ask(
      commands.nameAmbassador,
      { ...at, name: 'Üçüncü Elçi', since: '2023-02-01', succeeds: first.id },
      staff,
    );
    expect(await all(at.programId)).toMatchObject([
      {
        id: first.id,
        state: 'succeeded',
        since: '2022-09-01',
        until: '2023-02-01',
        personName: 'Birinci Elçi',
      },
      { id: third.id, state: 'active', succeeds: first.id },
      { state: 'active', personName: 'İkinci Elçi' },
    ]);
    await house.settled();
    const facts = await house.sql(
      'firm-registry',
      `SELECT type, occurred_at, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version`,
      [first.id],
    );
    expect(facts).toMatchObject([
      { type: 'evt.firm-registry.ambassador.named.v1', data: { state: 'active', firmId: at.firmId } },
      {
        type: 'evt.firm-registry.ambassador.succeeded.v1',
        occurred_at: new Date('2023-01-31T21:00:00Z'),
        data: { state: 'succeeded', until: '2023-02-01' },
      },
    ]);
    expect(
      await house.ask(commands.leaveAsAmbassador, { ambassadorId: third.id, until: '2023-05-01' }, staff),
    ).toMatchObject({ version: 2 });
    expect(await house.ask(commands.leaveAsAmbassador, { ambassadorId: third.id }, staff)).toMatchObject({
      version: 2,
    });
    await expect(
      house.ask(commands.leaveAsAmbassador, { ambassadorId: first.id }, staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });

  test('are of participating firms only, named by staff or by the firm, never for an earlier day by the firm', async () => {
    const programId = await aProgram(1);
    const outside = await aFirm();
    await expect(
      house.ask(commands.nameAmbassador, { programId, firmId: outside, name: 'Dış Elçi' }, staff),
    ).rejects.toMatchObject({ code: 'FIRM_NOT_IN_PROGRAM' });
    const at = await taking(programId, await aFirm());
    const own = firmUserOf(at.firmId);
    await expect(
      house.ask(commands.nameAmbassador, { ...at, name: 'Bizim Elçi', since: '2022-01-01' }, own),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    await house.ask(commands.nameAmbassador, { ...at, name: 'Bizim Elçi' }, own);
    await expect(
      house.ask(commands.nameAmbassador, { ...at, name: 'Yabancı' }, firmUserOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      house.ask(commands.nameAmbassador, { ...at, name: 'Yabancı' }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const seen = async (actor: typeof own) =>
      (await house.ask(commands.listAmbassadors, { programId }, actor)).items.map((a) => a.personName);
    expect(await seen(own)).toEqual(['Bizim Elçi']);
    expect(await seen(firmUserOf(newId()))).toEqual([]);
    expect(await seen(withRole('program', programId, 'trainer'))).toEqual(['Bizim Elçi']);
    expect(await seen(withRole('program', programId, 'analyst'))).toEqual([null]);
    const onCard = async (actor: typeof own) =>
      (await house.ask(commands.listFirmAmbassadors, { firmId: at.firmId }, actor)).items.map(
        (a) => a.personName,
      );
    expect(await onCard(own)).toEqual(['Bizim Elçi']);
    expect(await onCard(staff)).toEqual(['Bizim Elçi']);
    for (const stranger of [staffOf(newId()), firmUserOf(newId())])
      expect(await onCard(stranger)).toEqual([]);
    expect((await house.ask(firmCommands.listFirms, { programId }, staff)).items.length).toBeLessThanOrEqual(
      1,
    );
    await house.settled();
    expect((await house.ask(firmCommands.listFirms, { programId }, staff)).items.map((f) => f.id)).toEqual([
      at.firmId,
    ]);
    expect((await house.ask(firmCommands.listFirms, { programId }, staffOf(newId()))).items).toEqual([]);
  });

  test('come from the chamber’s list: a dry run, then once, whatever is repeated', async () => {
    await house.ask(firmCommands.importFirms, { fileId: await upload('firms.xlsx'), dryRun: false }, staff);
    const programId = await aProgram(2);
    const columns = [
      { key: 'title', titles: USUAL_TITLES.firmTitle, type: 'text', required: true },
      { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text' },
    ] as const;
    const { rows } = await readTable(readFileSync(sample('ambassadors.xlsx')), columns);
    const applicants = aList(
      chamber,
      rows
        .filter((r) => r.values.taxNumber)
        .map(({ values }) => ({ firm: { title: values.title!, taxNumber: values.taxNumber } })),
    );
    const firms = [
      ...new Set(
        (await house.ask(resolutionCommands.resolveRows, applicants, Actor.service('open-calls'))).rows.map(
          (r) => r.firmId!,
        ),
      ),
    ];
    for (const id of firms) await taking(programId, id);
    const fileId = await upload('ambassadors.xlsx');
    const tried = await house.ask(commands.importAmbassadors, { programId, fileId }, staff);
    expect(await all(programId)).toEqual([]);
    const taken = await house.ask(commands.importAmbassadors, { programId, fileId, dryRun: false }, staff);
    expect({ ...taken, dryRun: true }).toEqual(tried);
    expect(taken.issues.filter((i) => i.outcome === 'refused')).toEqual([]);
    const named = await all(programId);
    expect(named.length).toBe(taken.accepted + taken.doubtful);
    expect(named.filter((a) => a.state === 'active').length).toBe(firms.length * 2);
    expect(named.filter((a) => a.state === 'succeeded').length).toBeGreaterThan(0);
    await house.ask(commands.importAmbassadors, { programId, fileId, dryRun: false }, staff);
    await house.ask(
      commands.importAmbassadors,
      { programId, fileId: await upload('ambassadors.xlsx'), dryRun: false },
      staff,
    );
    expect(await all(programId)).toEqual(named);
    await expect(
      house.ask(commands.importAmbassadors, { programId, fileId }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
