import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { firmCommands as commands } from '#contracts/firm-registry/firm.commands';
import { newId } from '#platform/database/ids';
import { admin, staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../firm-registry.service-definition.js';

/** The keys of sole proprietors' numbers are renewed by themselves, and nothing is lost. */
let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService] });
});
afterAll(() => house?.stop());

const staff = staffOf(newId());
const ciphers = () =>
  house.sql<{ key: string; index: string }>(
    'firm-registry',
    `SELECT encode(substring(tckn_cipher FOR 4), 'hex') AS key, tckn_index AS index FROM firm WHERE tckn_cipher IS NOT NULL`,
  );
/** Starts the service anew with these keys, as an operator would have written them into the file. */
async function restartWith(keys: string): Promise<void> {
  const { secrets } = house.installation;
  (secrets as unknown as { values: Record<string, string> }).values['tckn-keys'] = keys;
  await house.restart('firm-registry');
}

test('a new key in front seals every number anew; then the old one may go', async () => {
  const { id: firmId } = await house.ask(
    commands.registerFirm,
    { title: 'Hayali Marangoz', taxNumber: '10000000146' },
    staff,
  );
  const look = () => house.ask(commands.revealTckn, { firmId, reason: 'deneme' }, admin());
  const old = house.installation.envOf('firm-registry').TCKN_KEYS!;
  expect(old).not.toBe(house.installation.envOf('firm-registry').LINK_SECRET);
  const before = await ciphers();
  const fresh = 'yeni-anahtar-yeni-anahtar-yeni-anahtar';
  await restartWith(`${fresh}\n${old}`);
  expect(await look()).toEqual({ tckn: '10000000146' });
  const after = await ciphers();
  expect(after[0].key).not.toBe(before[0].key);
  expect(after[0].index).not.toBe(before[0].index);
  await expect(
    house.ask(commands.registerFirm, { title: 'Başka Ad', taxNumber: '10000000146' }, staff),
  ).rejects.toMatchObject({ code: 'FIRM_TAX_NUMBER_TAKEN' });
  expect(
    await house.sql('firm-registry', `SELECT details FROM audit WHERE action = 'tckn.resealed'`),
  ).toEqual([{ details: { count: 1 } }]);
  await restartWith(fresh);
  expect(await look()).toEqual({ tckn: '10000000146' });
  // A key that is still needed and was taken away: said at the start, before anything is done.
  await expect(restartWith('ucuncu-anahtar-ucuncu-anahtar-ucuncu')).rejects.toThrow(
    /TCKN_KEYS lacks the key/,
  );
});
