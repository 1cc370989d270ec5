import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { opportunityCommands as commands } from '#contracts/symbiosis/symbiosis.commands';
import { symbiosisContract } from '#contracts/symbiosis/symbiosis.contract';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { symbiosisService } from '../symbiosis.service-definition.js';
import { aChamber, aLine } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, symbiosisService] });
});
afterAll(() => house?.stop());

describe('the synergy table', () => {
  test('"A gives, B takes" in one command; noted again, only the table is added', async () => {
    const { programId, staff } = await aChamber(house);
    const adviser = withRole('program', programId, 'adviser');
    const first = await house.ask(
      commands.noteOpportunity,
      aLine(programId, 'Masal Söğüt Vernik A.Ş.', 'Düşsel Papatya Halı Ltd. Şti.', {
        table: 'Masa 1',
        wasteCode: '07 02 13',
      }),
      adviser,
    );
    expect(first).toMatchObject({ known: false, giver: 'created', taker: 'created' });
    const again = await house.ask(
      commands.noteOpportunity,
      aLine(programId, 'MASAL SÖĞÜT VERNİK AŞ', 'Düşsel PAPATYA Halı Limited Şirketi', {
        table: 'Masa 2',
        source: 'adviser',
        resource: 'abs KIRIĞI ',
      }),
      adviser,
    );
    expect(again).toMatchObject({ id: first.id, known: true, giver: 'matched', taker: 'matched' });
    await house.ask(
      commands.noteOpportunity,
      aLine(programId, 'Masal Söğüt Vernik A.Ş.', 'Düşsel Papatya Halı Ltd. Şti.', { table: 'masa 1' }),
      adviser,
    );
    // The other way round, and another resource, are others.
    await house.ask(
      commands.noteOpportunity,
      aLine(programId, 'Düşsel Papatya Halı Ltd. Şti.', 'Masal Söğüt Vernik A.Ş.'),
      staff,
    );
    await house.ask(
      commands.noteOpportunity,
      aLine(programId, 'Masal Söğüt Vernik A.Ş.', 'Düşsel Papatya Halı Ltd. Şti.', {
        resource: 'PET',
        kind: 'material',
      }),
      staff,
    );
    expect((await house.ask(commands.listOpportunities, { programId }, staff)).items).toHaveLength(3);
    const opportunity = await house.ask(commands.readOpportunity, { opportunityId: first.id }, staff);
    expect(opportunity).toMatchObject({
      state: 'potential',
      wasteCode: '070213',
      sources: ['synergy-table', 'adviser'],
      mergedInto: null,
    });
    expect(opportunity.sightings.map((s) => [s.source, s.table]).sort()).toEqual([
      ['adviser', 'Masa 2'],
      ['synergy-table', 'Masa 1'],
    ]);
    await house.settled();
    const facts = await house.sql<{ data: object }>(
      'symbiosis',
      'SELECT data FROM outbox WHERE aggregate_id = $1 ORDER BY seq',
      [first.id],
    );
    expect(facts.at(-1)?.data).toEqual({
      giverFirmId: first.giverFirmId,
      takerFirmId: first.takerFirmId,
      kind: 'by-product',
      resourceKey: 'abs kirigi',
      sources: ['synergy-table', 'adviser'],
      state: 'potential',
      mergedInto: null,
    });
  });

  test('ten tables noting the same line at once make one opportunity', async () => {
    const { programId, staff, firms } = await aChamber(house);
    const [giver, taker] = await firms('Kurgu Gürgen Enjeksiyon A.Ş.', 'Sanal Poyraz Isıtıcı Ltd. Şti.');
    const line = aLine(programId, '', '', { giver: { firmId: giver }, taker: { firmId: taker } });
    const noted = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        house.ask(commands.noteOpportunity, { ...line, table: `Masa ${at}` }, staff),
      ),
    );
    expect(new Set(noted.map((n) => n.id)).size).toBe(1);
    expect(noted.filter((n) => !n.known)).toHaveLength(1);
    expect(
      (await house.ask(commands.readOpportunity, { opportunityId: noted[0].id }, staff)).sightings,
    ).toHaveLength(10);
  });

  test('refuses what makes no sense and changes nothing', async () => {
    const { programId, staff } = await aChamber(house);
    const line = aLine(programId, 'Hayali Badem Soğutma A.Ş.', 'Hayali Badem Soğutma A.Ş.');
    await expect(house.ask(commands.noteOpportunity, line, staff)).rejects.toMatchObject({
      code: 'SAME_FIRM',
      details: { pointer: '/taker' },
    });
    await expect(house.ask(commands.noteOpportunity, { ...line, giver: {} }, staff)).rejects.toMatchObject({
      code: 'FIRM_OR_WRITTEN',
      details: { pointer: '/giver' },
    });
    await expect(
      house.ask(commands.noteOpportunity, { ...line, giver: { firmId: newId() } }, staff),
    ).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND', details: { pointer: '/giver/firmId' } });
    await expect(
      house.ask(commands.noteOpportunity, { ...line, wasteCode: '99 99 99' }, staff),
    ).rejects.toMatchObject({ code: 'WASTE_CODE_UNKNOWN', details: { pointer: '/wasteCode' } });
    await expect(house.ask(commands.noteOpportunity, line, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(house.ask(commands.noteOpportunity, line, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await house.ask(commands.listOpportunities, { programId }, staff)).items).toEqual([]);
  });
});

describe('the funnel', () => {
  test('counts where opportunities stand and how far they came; dropping needs a reason', async () => {
    const { programId, staff } = await aChamber(house);
    const ids: string[] = [];
    for (const resource of ['Talaş', 'Buhar', 'Palet', 'Atık ısı'])
      ids.push(
        (
          await house.ask(
            commands.noteOpportunity,
            aLine(programId, 'Farazi Çınar Kalıp A.Ş.', 'Temsili Boğaz Ambalaj A.Ş.', { resource }),
            staff,
          )
        ).id,
      );
    const move = (
      at: number,
      to: 'contacted' | 'sample' | 'dropped' | 'realised' | 'potential',
      reason?: string,
    ) => house.ask(commands.moveOpportunity, { opportunityId: ids[at], to, reason }, staff);
    await move(0, 'contacted');
    await move(1, 'sample');
    await expect(move(1, 'dropped')).rejects.toMatchObject({
      code: 'DROP_REASON',
      details: { pointer: '/reason' },
    });
    await move(1, 'dropped', 'Lisans gerekiyor');
    await move(2, 'realised');
    await expect(move(2, 'dropped', 'x')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const funnel = await house.ask(commands.funnel, { programId }, withRole('program', programId, 'analyst'));
    expect(funnel.total).toBe(4);
    expect(Object.fromEntries(funnel.stages.map((s) => [s.state, [s.now, s.reached]]))).toEqual({
      potential: [1, 4],
      contacted: [1, 3],
      'site-visit': [0, 2],
      sample: [0, 2],
      agreement: [0, 1],
      realised: [1, 1],
      dropped: [1, 1],
    });
    const dropped = await house.ask(commands.readOpportunity, { opportunityId: ids[1] }, staff);
    expect(dropped).toMatchObject({
      state: 'dropped',
      reason: 'Lisans gerekiyor',
      moves: [
        { from: 'potential', to: 'sample' },
        { from: 'sample', to: 'dropped' },
      ],
    });
    await expect(
      house.ask(commands.funnel, { programId }, withRole('program', newId(), 'analyst')),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(
      (await house.ask(commands.listOpportunities, { programId, state: 'dropped' }, staff)).items.map(
        (o) => o.id,
      ),
    ).toEqual([ids[1]]);
    expect(
      await house.statements('symbiosis', () => house.ask(commands.funnel, { programId }, staff)),
    ).toHaveLength(1);
  });

  test('is seen by the firms concerned for their own part, and by nobody else’s', async () => {
    const { programId, staff } = await aChamber(house);
    const noted = await house.ask(
      commands.noteOpportunity,
      aLine(programId, 'Varsayım Vadi Emprime A.Ş.', 'Uydurma Çakıl Kompresör A.Ş.', {
        resource: 'Yıkama suyu',
        kind: 'water',
      }),
      staff,
    );
    const query = { opportunityId: noted.id };
    for (const firmId of [noted.giverFirmId, noted.takerFirmId])
      expect(await house.ask(commands.readOpportunity, query, firmUserOf(firmId))).toMatchObject({
        id: noted.id,
      });
    await expect(house.ask(commands.readOpportunity, query, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const search = { q: 'YIKAMA' };
    expect(
      (await house.ask(symbiosisContract.commands.search, search, firmUserOf(noted.giverFirmId))).items,
    ).toMatchObject([{ kind: 'opportunity', id: noted.id }]);
    expect((await house.ask(symbiosisContract.commands.search, search, firmUserOf(newId()))).items).toEqual(
      [],
    );
    const own = withRole('program', programId, 'adviser');
    expect((await house.ask(symbiosisContract.commands.tasks, {}, own)).items).toEqual([]);
    house.clock.advance({ days: 31 });
    expect((await house.ask(symbiosisContract.commands.tasks, {}, own)).items).toMatchObject([
      { kind: 'opportunity.follow-up', count: 1 },
    ]);
  });
});

describe('when two firms turn out to be one', () => {
  const full = { title: 'Misali Turkuaz Örme San. ve Tic. A.Ş.', district: 'Tuzla', province: 'İstanbul' };

  test('equal opportunities become one with both sources and the further stage; undone, they are two again', async () => {
    const chamber = await aChamber(house);
    const { programId, staff } = chamber;
    await chamber.firms(full);
    const note = (giver: { title: string }, over = {}) =>
      house.ask(
        commands.noteOpportunity,
        { ...aLine(programId, '', 'Numune Yayla Kalıp Ltd. Şti.'), giver: { written: giver }, ...over },
        staff,
      );
    const first = await note(full, { table: 'Masa 1' });
    const second = await note({ title: 'Misali Turkuaz Örme' }, { table: 'Masa 4', source: 'adviser' });
    expect(second).toMatchObject({ known: false, giver: 'doubtful' });
    await house.ask(commands.moveOpportunity, { opportunityId: second.id, to: 'contacted' }, staff);
    const total = async () => (await house.ask(commands.funnel, { programId }, staff)).total;
    expect(await total()).toBe(2);

    const [mergeId] = await chamber.mergeAll();
    await house.settled();
    expect(await total()).toBe(1);
    expect(await house.ask(commands.readOpportunity, { opportunityId: first.id }, staff)).toMatchObject({
      state: 'contacted',
      sources: ['adviser', 'synergy-table'],
      sightings: [{ table: 'Masa 1' }, { table: 'Masa 4' }],
      mergedInto: null,
    });
    expect(await house.ask(commands.readOpportunity, { opportunityId: second.id }, staff)).toMatchObject({
      mergedInto: first.id,
      giverFirmId: first.giverFirmId,
    });
    await expect(
      house.ask(commands.moveOpportunity, { opportunityId: second.id, to: 'sample' }, staff),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const latest = async (id: string) =>
      (
        await house.sql<{ type: string; data: object }>(
          'symbiosis',
          'SELECT type, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version DESC LIMIT 1',
          [id],
        )
      )[0];
    expect(await latest(second.id)).toMatchObject({
      type: 'evt.symbiosis.opportunity.merged.v1',
      data: { mergedInto: first.id },
    });
    // Noted by the short name once more, it is the one that stands.
    expect(await note({ title: 'misali turkuaz örme' }, { table: 'Masa 5' })).toMatchObject({
      id: first.id,
      known: true,
    });

    await chamber.undo(mergeId);
    await house.settled();
    expect(await total()).toBe(2);
    expect(await house.ask(commands.readOpportunity, { opportunityId: first.id }, staff)).toMatchObject({
      state: 'potential',
      sources: ['synergy-table'],
    });
    expect(await house.ask(commands.readOpportunity, { opportunityId: second.id }, staff)).toMatchObject({
      state: 'contacted',
      mergedInto: null,
      giverFirmId: second.giverFirmId,
    });
    expect(await latest(second.id)).toMatchObject({ data: { mergedInto: null, state: 'contacted' } });
  });

  test('versions of each opportunity’s facts rise without gaps or repeats', async () => {
    await house.settled();
    const rows = await house.sql<{ ok: boolean }>(
      'symbiosis',
      'SELECT count(DISTINCT aggregate_version) = count(*) AND max(aggregate_version) = count(*) AS ok FROM outbox GROUP BY aggregate_id',
    );
    expect(rows.every((r) => r.ok)).toBe(true);
  });
});
