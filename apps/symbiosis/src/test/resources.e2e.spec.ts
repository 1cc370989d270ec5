import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { programCommands } from '#contracts/programs/program.commands';
import { opportunityCommands, resourceCommands as commands } from '#contracts/symbiosis/symbiosis.commands';
import { symbiosisContract } from '#contracts/symbiosis/symbiosis.contract';
import { newId } from '#platform/database/ids';
import { firmUserOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { symbiosisService } from '../symbiosis.service-definition.js';
import { aChamber, anOffer, upload } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, symbiosisService] });
});
afterAll(() => house?.stop());

describe('a resource', () => {
  test('is entered by the firm itself, with the marks of the list of waste; others’ stay hidden', async () => {
    const { programId, staff, firms } = await aChamber(house);
    const [firmId] = await firms('Sözde Yusufçuk Denim Ltd. Şti.');
    const firm = firmUserOf(firmId);
    await expect(house.ask(commands.addResource, anOffer(programId, firmId), firm)).rejects.toMatchObject({
      code: 'NOT_IN_PROGRAM',
    });
    await house.ask(programCommands.startParticipation, { programId, firmId }, staff);
    await house.settled();
    const analysisFileId = await upload(house, firm, 'analiz.csv', 'metal;ppm\n');
    const { id: resourceId, version } = await house.ask(
      commands.addResource,
      anOffer(programId, firmId, { analysisFileId, wasteCode: '15 01 10*', treatmentCode: 'R3' }),
      firm,
    );
    const read = await house.ask(commands.readResource, { resourceId }, firm);
    expect(read).toMatchObject({
      wasteCode: '150110',
      hazardous: true,
      tonnesPerYear: '1250',
      amountUnit: 'ton/yıl',
      treatmentCode: 'R3',
      state: 'active',
    });
    expect(['A', 'M']).toContain(read.wasteMark);
    const access = { fileId: analysisFileId, of: `resource:${resourceId}` };
    expect(await house.ask(symbiosisContract.commands.fileAccess, access, firm)).toEqual({ allowed: true });
    await expect(
      house.ask(commands.addResource, anOffer(programId, firmId, { wasteCode: '15 01 99' }), firm),
    ).rejects.toMatchObject({ code: 'WASTE_CODE_UNKNOWN', details: { pointer: '/wasteCode' } });
    await expect(house.ask(commands.addResource, anOffer(programId, newId()), firm)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const stranger = firmUserOf(newId());
    await expect(house.ask(commands.readResource, { resourceId }, stranger)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(house.ask(commands.listResources, { programId }, stranger)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await house.ask(symbiosisContract.commands.fileAccess, access, stranger)).toEqual({
      allowed: false,
    });

    const {
      programId: _p,
      firmId: _f,
      direction: _d,
      ...body
    } = anOffer(programId, firmId, { amount: '900', amountUnit: 'kg/yıl' });
    await house.ask(commands.changeResource, { ...body, resourceId, ifVersion: version }, firm);
    await expect(
      house.ask(commands.changeResource, { ...body, resourceId, ifVersion: version }, firm),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await house.ask(commands.readResource, { resourceId }, staff)).toMatchObject({
      tonnesPerYear: '0.9',
      analysisFileId,
    });
    const gone = await house.ask(commands.withdrawResource, { resourceId, reason: 'satıldı' }, firm);
    expect(await house.ask(commands.withdrawResource, { resourceId, reason: 'satıldı' }, firm)).toEqual(gone);
    expect((await house.ask(commands.listResources, { programId }, firm)).items).toEqual([]);
    await house.settled();
    const facts = await house.sql<{ type: string }>(
      'symbiosis',
      'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY seq',
      [resourceId],
    );
    expect(facts.map((f) => f.type.split('.')[3])).toEqual(['offered', 'changed', 'withdrawn']);
  });

  test('is listed by kind, direction, code and folded words', async () => {
    const { programId, staff, firms } = await aChamber(house);
    const [a, b] = await firms('Düşsel Sülün Ambalaj Ltd. Şti.', 'Kurgu Geyik Isıtıcı A.Ş.');
    await house.ask(
      commands.addResource,
      anOffer(programId, a, { name: 'Çelik TALAŞI', wasteCode: '12 01 01', kind: 'material' }),
      staff,
    );
    await house.ask(
      commands.addResource,
      anOffer(programId, b, {
        name: 'Atık ısı',
        kind: 'energy',
        direction: 'need',
        wasteCode: undefined,
        amount: undefined,
      }),
      staff,
    );
    const names = async (query: object) =>
      (await house.ask(commands.listResources, { programId, ...query }, staff)).items.map((r) => r.name);
    expect(await names({})).toEqual(['Atık ısı', 'Çelik TALAŞI']);
    expect(await names({ q: 'celik talasi' })).toEqual(['Çelik TALAŞI']);
    expect(await names({ wasteCode: '12 01' })).toEqual(['Çelik TALAŞI']);
    expect(await names({ kind: 'energy', direction: 'need' })).toEqual(['Atık ısı']);
    expect(await names({ firmId: a })).toEqual(['Çelik TALAŞI']);
    expect(
      (
        await house.ask(
          symbiosisContract.commands.search,
          { q: 'Çelik' },
          withRole('program', programId, 'analyst'),
        )
      ).items,
    ).toMatchObject([{ kind: 'resource', title: 'Çelik TALAŞI' }]);
  });
});

describe('matches', () => {
  test('are ranked with reasons, become an opportunity, and say so afterwards', async () => {
    const { programId, staff, firms } = await aChamber(house);
    const [giver, near, far] = await firms(
      { title: 'Temsili Boğaz Plastik A.Ş.', province: 'İstanbul', district: 'Tuzla' },
      { title: 'Masal Ayva Enjeksiyon A.Ş.', province: 'Kocaeli', district: 'Gebze' },
      { title: 'Farazi Çınar Granül A.Ş.', province: 'Van', district: 'İpekyolu' },
    );
    const { id: offerId } = await house.ask(commands.addResource, anOffer(programId, giver), staff);
    const need = (firmId: string, over = {}) =>
      house.ask(
        commands.addResource,
        anOffer(programId, firmId, { direction: 'need', kind: 'material', name: 'ABS kırık', ...over }),
        staff,
      );
    const { id: nearId } = await need(near);
    const { id: farId } = await need(far);
    await need(giver);
    await need(near, { kind: 'energy', name: 'Buhar', wasteCode: undefined });
    await house.settled();
    const { items } = await house.ask(commands.findMatches, { programId, resourceId: offerId }, staff);
    expect(items.map((m) => m.resource.id)).toEqual([nearId, farId]);
    expect(items[0].score).toBe(items[0].reasons.reduce((sum, r) => sum + r.points, 0));
    expect(items[0].reasons.map((r) => r.code)).toEqual(['waste-code', 'text', 'distance']);
    expect(items[0].km).toBeLessThan(items[1].km!);
    expect(items[0].opportunityId).toBeNull();

    await expect(
      house.ask(commands.acceptMatch, { programId, offerId: nearId, needId: offerId }, staff),
    ).rejects.toMatchObject({ code: 'MATCH_SIDES', details: { pointer: '/offerId' } });
    const accepted = await house.ask(commands.acceptMatch, { programId, offerId, needId: nearId }, staff);
    expect(accepted).toMatchObject({ known: false, giverFirmId: giver, takerFirmId: near });
    expect(
      await house.ask(opportunityCommands.readOpportunity, { opportunityId: accepted.id }, staff),
    ).toMatchObject({ sources: ['matching'], offerId, needId: nearId, kind: 'by-product' });
    expect(
      (await house.ask(commands.findMatches, { programId, resourceId: offerId }, staff)).items[0]
        .opportunityId,
    ).toBe(accepted.id);
    expect(
      (await house.ask(commands.findMatches, { programId, resourceId: nearId }, staff)).items[0],
    ).toMatchObject({ resource: { id: offerId }, opportunityId: accepted.id });
    await expect(
      house.ask(commands.findMatches, { programId, resourceId: offerId }, firmUserOf(giver)),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      house.ask(commands.findMatches, { programId, resourceId: newId() }, staff),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
