import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { facilityCommands } from '#contracts/firm-registry/facility.commands';
import { firmCommands as commands } from '#contracts/firm-registry/firm.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { aProgram } from '../../../programs/src/test/factories.js';
import { firmRegistryService } from '../firm-registry.service-definition.js';
import { aList, vkn } from './factories.js';

/** A firm's identity is everybody's; the people who sign for it, its permits and a TCKN are for those who work with it. */
let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService, programsService] });
});
afterAll(() => house?.stop());

const [keeper, chamber, elsewhere] = [newId(), newId(), newId()];
const [keeping, working, strangers] = [staffOf(keeper), staffOf(chamber), staffOf(elsewhere)];

async function aFirm(title: string, taxNumber: string) {
  const { id: firmId } = await house.ask(
    commands.registerFirm,
    { title, taxNumber, signatories: [{ name: 'İmza Örnekoğlu' }] },
    keeping,
  );
  const plant = {
    firmId,
    name: 'Merkez tesis',
    permit: 'permit' as const,
    permitUntil: '2027-05-01',
    emissionGrade: 'C',
    certificates: [{ standard: 'ISO 14001' as const }],
  };
  const { id: facilityId } = await house.ask(facilityCommands.registerFacility, plant, firmUserOf(firmId));
  const { id: programId } = await house.ask(
    programCommands.createProgram,
    aProgram({ executorId: chamber }),
    working,
  );
  await house.ask(
    programCommands.startParticipation,
    { programId, firmId, sector: 'textile', state: 'active' },
    working,
  );
  await house.settled();
  return { firmId, facilityId, programId };
}

test('signatories are shown to those who work with the people of the firm, and outlast an edit by others', async () => {
  const { firmId, programId } = await aFirm('Yetkili Örnek Kumaş A.Ş.', vkn(801));
  const names = async (actor: Actor) =>
    (await house.ask(commands.readFirm, { firmId }, actor)).signatories.map((s) => s.name);
  for (const actor of [
    admin(),
    firmUserOf(firmId),
    keeping,
    working,
    ...(['consultant', 'adviser', 'trainer'] as const).map((role) => withRole('program', programId, role)),
  ])
    expect(await names(actor)).toEqual(['İmza Örnekoğlu']);
  for (const actor of [
    strangers,
    withRole('program', programId, 'analyst'),
    withRole('program', programId, 'reviewer'),
    withRole('program', newId(), 'consultant'),
  ])
    expect(await names(actor)).toEqual([]);
  await house.ask(
    commands.changeFirm,
    { firmId, title: 'Yetkili Örnek Kumaş Sanayi A.Ş.', ifVersion: 1, signatories: [] },
    strangers,
  );
  expect(await names(keeping)).toEqual(['İmza Örnekoğlu']);
  await house.ask(
    commands.changeFirm,
    { firmId, title: 'Yetkili Örnek Kumaş Sanayi A.Ş.', ifVersion: 2, signatories: [] },
    working,
  );
  expect(await names(keeping)).toEqual([]);
});

test('permits are for the firm and the staff and consultants who work with it', async () => {
  const { firmId, facilityId, programId } = await aFirm('İzinli Örnek Boya A.Ş.', vkn(802));
  const seen = async (actor: Actor) => [
    await house.ask(facilityCommands.readFacility, { facilityId }, actor),
    (await house.ask(facilityCommands.listFacilities, { firmId }, actor)).items[0],
    (await house.ask(commands.readFirm, { firmId }, actor)).facilities[0],
  ];
  const change = { facilityId, name: 'Merkez', ifVersion: 1 };
  for (const actor of [
    admin(),
    firmUserOf(firmId),
    keeping,
    working,
    withRole('program', programId, 'consultant'),
  ])
    for (const facility of await seen(actor))
      expect(facility).toMatchObject({ permitsVisible: true, permit: 'permit', emissionGrade: 'C' });
  for (const actor of [
    strangers,
    withRole('program', programId, 'analyst'),
    withRole('program', newId(), 'consultant'),
  ])
    for (const facility of await seen(actor))
      expect(facility).toMatchObject({
        name: 'Merkez tesis',
        permitsVisible: false,
        permit: null,
        permitUntil: null,
        emissionGrade: null,
        zeroWaste: null,
        eiaDecision: null,
        certificates: [],
      });
  // Whoever does not see what stands there would wipe it out.
  await expect(house.ask(facilityCommands.changeFacility, change, strangers)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await house.ask(facilityCommands.changeFacility, change, working);
});

test('a TCKN is looked at by staff in whose programme the firm takes part, with a reason', async () => {
  const { firmId, programId } = await aFirm('Hayali Torna Atölyesi', '10000000146');
  const look = (actor: Actor, reason = 'sözleşme eki') =>
    house.ask(commands.revealTckn, { firmId, reason }, actor);
  for (const actor of [strangers, keeping])
    await expect(look(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(look(working, '')).rejects.toMatchObject({ code: 'VALIDATION' });
  for (const actor of [working, withRole('program', programId, 'staff'), admin()])
    expect(await look(actor)).toEqual({ tckn: '10000000146' });
  expect(
    await house.sql(
      'firm-registry',
      `SELECT actor_id, reason FROM audit WHERE noun_id = $1 AND action = 'firm.tckn-seen' ORDER BY at, id LIMIT 1`,
      [firmId],
    ),
  ).toEqual([{ actor_id: working.id, reason: 'sözleşme eki' }]);
});

describe('the merge queue', () => {
  test('tells addresses and phones of people of other lists only as far as they help to decide', async () => {
    await house.ask(
      personCommands.registerPerson,
      { name: 'Kuyruk Örnekoğlu', email: 'kuyruk@firma.com.tr', phone: '0599 111 22 33' },
      keeping,
    );
    // The same address under another name is doubtful, whoever's list it stands on.
    await house.ask(
      resolutionCommands.resolveRows,
      aList(elsewhere, [{ person: { name: 'Bambaşka Kişi', email: 'kuyruk@firma.com.tr' } }]),
      Actor.service('workshops'),
    );
    const [pair] = (await house.ask(mergeCommands.listMergeCandidates, { kind: 'person' }, strangers)).items;
    const other = [pair.left, pair.right].find((side) => side.title === 'Kuyruk Örnekoğlu')!;
    const own = [pair.left, pair.right].find((side) => side.title === 'Bambaşka Kişi')!;
    expect(own.emails).toEqual(['kuyruk@firma.com.tr']);
    expect(other).toMatchObject({ emails: ['k***@f***.com.tr'], phones: ['***33'] });
    expect(JSON.stringify(other)).not.toMatch(/kuyruk@|1112233/);
    expect(
      JSON.stringify((await house.ask(mergeCommands.listMergeCandidates, { kind: 'person' }, admin())).items),
    ).toContain('+905991112233');
  });
});
