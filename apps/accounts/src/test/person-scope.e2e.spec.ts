import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { admin, staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { accountsService } from '../accounts.service-definition.js';

/** Rights over a person (their certificates, their name) are given by those who have to do with the person, as the registry knows. */
let house: House;
beforeAll(async () => {
  house = await House.start({ services: [accountsService, programsService, firmRegistryService] });
});
afterAll(() => house?.stop());

const chamber = async (title: string) =>
  staffOf((await house.ask(institutionCommands.registerInstitution, { title, kind: 'chamber' }, admin())).id);

test('staff bring in the people of their own lists, and nobody else’s', async () => {
  const [ours, theirs] = [await chamber('Örnek Sanayi Odası'), await chamber('Deneme Ticaret Odası')];
  const { id } = await house.ask(
    personCommands.registerPerson,
    { name: 'Örnek Katılımcı', email: 'katilimci@ornek.example' },
    ours,
  );
  const invite = (by: typeof ours, email: string) =>
    house.ask(
      accountCommands.invite,
      {
        email,
        displayName: 'Örnek Katılımcı',
        grants: [{ role: 'participant', scopeType: 'person', scopeId: id }],
      },
      by,
    );
  await expect(invite(theirs, 'yabanci@deneme.example')).rejects.toMatchObject({
    code: 'GRANT_FORBIDDEN',
    details: { pointer: '/grants/0' },
  });
  await invite(ours, 'katilimci@ornek.example');
  await expect(invite(theirs, 'yabanci@deneme.example')).rejects.toMatchObject({ code: 'GRANT_FORBIDDEN' });
});
