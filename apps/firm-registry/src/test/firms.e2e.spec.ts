import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeListCommands } from '#contracts/firm-registry/code-list.commands';
import { facilityCommands } from '#contracts/firm-registry/facility.commands';
import { firmCommands as commands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { standardCommands } from '#contracts/core/standard';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../firm-registry.service-definition.js';
import { vkn } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const staff = staffOf(chamber);

const full = {
  title: 'Örnek Işık Emaye San. ve Tic. A.Ş.',
  taxNumber: vkn(50),
  taxOffice: 'Tuzla',
  mersisNo: '0990000005000001',
  chamberNo: '12345',
  professionGroup: '27. Grup',
  nace: '25.61',
  province: 'İstanbul',
  district: 'TUZLA',
  kobiClass: 'medium' as const,
  kobiYear: 2023,
  kep: 'isik@hs01.kep.example',
  signatories: [{ name: 'Işık Örnekoğlu', position: 'Genel Müdür' }],
};

describe('a firm', () => {
  test('is registered with its fields; the fact holds no title, the card everything', async () => {
    const { id } = await house.ask(commands.registerFirm, full, staff);
    expect(await house.ask(commands.readFirm, { firmId: id }, staff)).toMatchObject({
      title: full.title,
      taxNumber: vkn(50),
      province: '34',
      provinceName: 'İstanbul',
      district: '34-tuzla',
      districtName: 'Tuzla',
      nace: '25.61',
      naceRevision: '2.1',
      kobiClass: 'medium',
      signatories: [{ name: 'Işık Örnekoğlu' }],
      provisional: false,
      mergedInto: null,
      facilities: [],
      people: 0,
    });
    await house.settled();
    const [fact] = await house.sql<{ data: object }>(
      'firm-registry',
      'SELECT data FROM outbox WHERE aggregate_id = $1',
      [id],
    );
    expect(fact.data).toEqual({
      mergedInto: null,
      provisional: false,
      nace: '25.61',
      province: '34',
      district: '34-tuzla',
      kobiClass: 'medium',
      relatedFirmIds: [],
    });
  });

  test('with a known, faulty or foreign value is refused, naming the field', async () => {
    const refuse = (over: object) =>
      house.ask(commands.registerFirm, { ...full, taxNumber: vkn(51), ...over }, staff);
    await expect(refuse({ taxNumber: vkn(50) })).rejects.toMatchObject({
      code: 'FIRM_TAX_NUMBER_TAKEN',
      details: { pointer: '/taxNumber' },
    });
    await expect(refuse({ taxNumber: '9900000000' })).rejects.toMatchObject({ code: 'BAD_TAX_NUMBER' });
    await expect(refuse({ nace: '99.99' })).rejects.toMatchObject({ code: 'NACE_UNKNOWN' });
    await expect(refuse({ district: 'Yokistan' })).rejects.toMatchObject({
      code: 'PLACE_UNKNOWN',
      details: { pointer: '/district' },
    });
    await expect(refuse({ relatedFirmIds: [newId()] })).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
    });
    await expect(house.ask(commands.registerFirm, { title: 'Sahipsiz' }, admin())).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    await expect(
      house.ask(commands.registerFirm, { title: 'Yabancı', institutionId: newId() }, staff),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('similar to a known one makes a pair', async () => {
    const { mergeCandidateId } = await house.ask(commands.registerFirm, { title: 'Örnek Işık Emaye' }, staff);
    expect((await house.ask(mergeCommands.listMergeCandidates, {}, staff)).items.map((c) => c.id)).toContain(
      mergeCandidateId,
    );
  });

  test('is found by folded words, seen by its people only, and a list of any length takes one statement', async () => {
    const { id } = await house.ask(
      commands.registerFirm,
      { title: 'Görünür İplik Ltd. Şti.', taxNumber: vkn(60) },
      staff,
    );
    for (const q of ['gorunur iplik', 'GÖRÜNÜR İPLİK', 'Iplik görünür', vkn(60)])
      expect((await house.ask(commands.listFirms, { q }, staff)).items.map((f) => f.id)).toEqual([id]);
    expect(
      await house.statements('firm-registry', () => house.ask(commands.listFirms, { limit: 2 }, staff)),
    ).toHaveLength(1);
    expect(await house.ask(commands.readFirm, { firmId: id }, firmUserOf(id))).toMatchObject({ id });
    await expect(house.ask(commands.readFirm, { firmId: id }, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(house.ask(commands.listFirms, {}, firmUserOf(id))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      (await house.ask(commands.firmTitles, { ids: [id, newId()] }, withRole('program', newId(), 'analyst')))
        .items,
    ).toEqual([{ id, canonicalId: id, title: 'Görünür İplik Ltd. Şti.' }]);
    expect((await house.ask(commands.firmTitles, { ids: [id] }, firmUserOf(newId()))).items).toEqual([]);
    const search = standardCommands('firm-registry').search;
    expect((await house.ask(search, { q: 'GÖRÜNÜR' }, staff)).items).toMatchObject([
      { kind: 'firm', id, href: `/firms/${id}` },
    ]);
    expect(await house.ask(search, { q: 'GÖRÜNÜR' }, firmUserOf(id))).toEqual({ items: [] });
  });

  test('is edited with If-Match; its own users may not change who it is', async () => {
    const { id } = await house.ask(
      commands.registerFirm,
      { title: 'Değişken Boya A.Ş.', taxNumber: vkn(61) },
      staff,
    );
    const own = firmUserOf(id);
    expect(
      await house.ask(
        commands.changeFirm,
        { firmId: id, title: 'Değişken Boya A.Ş.', phone: '0599 000 00 61', ifVersion: 1 },
        own,
      ),
    ).toMatchObject({ version: 2 });
    await expect(
      house.ask(commands.changeFirm, { firmId: id, title: 'Başka Boya A.Ş.', ifVersion: 2 }, own),
    ).rejects.toMatchObject({ code: 'FIRM_IDENTITY' });
    await expect(
      house.ask(commands.changeFirm, { firmId: id, title: 'Başka Boya A.Ş.', ifVersion: 1 }, staff),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(
      house.ask(commands.changeFirm, { firmId: id, title: 'x', ifVersion: 2 }, firmUserOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await house.ask(commands.readFirm, { firmId: id }, own)).toMatchObject({
      taxNumber: vkn(61),
      phone: '+905990000061',
    });
  });

  test('has plants, which it may enter itself', async () => {
    const { id } = await house.ask(
      commands.registerFirm,
      { title: 'Tesisli Plastik A.Ş.', taxNumber: vkn(62) },
      staff,
    );
    const zone = await house.ask(
      institutionCommands.registerInstitution,
      { title: 'Hayali Organize Sanayi Bölgesi', kind: 'zone', province: '41' },
      staff,
    );
    const plant = {
      firmId: id,
      name: 'Gebze tesisi',
      province: 'Kocaeli',
      district: 'Gebze',
      zoneId: zone.id,
      parcel: '120/4',
      latitude: '40.802',
      longitude: '29.43',
      permit: 'permit' as const,
      permitUntil: '2027-05-01',
      certificates: [{ standard: 'ISO 14001', until: '2026-12-31' }],
    };
    const { id: facilityId } = await house.ask(facilityCommands.registerFacility, plant, firmUserOf(id));
    const { firmId: _f, ...body } = plant;
    await house.ask(
      facilityCommands.changeFacility,
      { ...body, facilityId, zeroWaste: 'gold', ifVersion: 1 },
      staff,
    );
    expect((await house.ask(facilityCommands.listFacilities, { firmId: id }, staff)).items).toMatchObject([
      {
        id: facilityId,
        version: 2,
        zone: 'Hayali Organize Sanayi Bölgesi',
        district: '41-gebze',
        latitude: '40.802',
        zeroWaste: 'gold',
      },
    ]);
    await expect(
      house.ask(facilityCommands.registerFacility, plant, firmUserOf(newId())),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      house.ask(facilityCommands.registerFacility, { ...plant, zoneId: newId() }, staff),
    ).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  });

  test('of a sole proprietor keeps the TCKN encrypted; a look at it is audited', async () => {
    const { id } = await house.ask(
      commands.registerFirm,
      { title: 'Hayali Torna Atölyesi', taxNumber: '10000000146' },
      staff,
    );
    expect(await house.ask(commands.readFirm, { firmId: id }, staff)).toMatchObject({
      taxNumber: null,
      soleProprietor: true,
      provisional: false,
    });
    expect(await house.ask(commands.revealTckn, { firmId: id, reason: 'sözleşme' }, admin())).toEqual({
      tckn: '10000000146',
    });
    expect(
      await house.sql(
        'firm-registry',
        `SELECT action FROM audit WHERE noun_id = $1 AND action = 'firm.tckn-seen'`,
        [id],
      ),
    ).toHaveLength(1);
    for (const table of ['firm', 'outbox', 'audit', 'idempotency'])
      expect(
        JSON.stringify(await house.sql('firm-registry', `SELECT t::text AS line FROM ${table} t`)),
      ).not.toContain('10000000146');
  });
});

describe('an institution', () => {
  test('is one by its folded name', async () => {
    await house.ask(
      institutionCommands.registerInstitution,
      { title: 'Kurgu Sanayi Odası', shortTitle: 'KSO', kind: 'chamber', province: 'İstanbul' },
      admin(),
    );
    await expect(
      house.ask(
        institutionCommands.registerInstitution,
        { title: 'KURGU  SANAYİ ODASI', kind: 'chamber' },
        staff,
      ),
    ).rejects.toMatchObject({ code: 'INSTITUTION_EXISTS' });
    expect((await house.ask(institutionCommands.listInstitutions, { q: 'kso' }, staff)).items).toMatchObject([
      { title: 'Kurgu Sanayi Odası' },
    ]);
  });
});

describe('code lists', () => {
  const search = (query: object) => house.ask(codeListCommands.searchCodeList, query as never, staff);
  test('are found by folded words and by the beginning of a code', async () => {
    expect((await search({ list: 'nace', q: 'sut urun' })).items.length).toBeGreaterThan(0);
    expect((await search({ list: 'waste', q: '15 01' })).items[0].code).toBe('1501');
    expect((await search({ list: 'places', q: 'KADIKÖY' })).items).toMatchObject([{ code: '34-kadikoy' }]);
    expect(await search({ list: 'places', level: 'province', limit: 100 })).toMatchObject({ total: 81 });
    expect((await search({ list: 'places', parent: '34', limit: 100 })).total).toBe(39);
    await expect(search({ list: 'hepsi' })).rejects.toMatchObject({ code: 'VALIDATION' });
  });
});
