import { expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { newId } from '#platform/database/ids';
import { firmUserOf } from '#testing/actors';
import { aContent } from '../../../open-calls/src/test/factories.js';
import { callId, chamber, it, mailed, smtp, useCallMailHouse } from './call-mail-house.js';
import { administrator, eventually } from './mail-house.js';

/** Firms that have nobody in the console are written to at their contacts; real services, a real SMTP server. */
useCallMailHouse();

let serial = 0;
const address = () => `kisi${++serial}-${newId().slice(-6)}@baglanti.example`;
async function applicant(contact: { firm?: string; person?: string }) {
  const { house } = it;
  const { institutionId, staff } = chamber;
  const title = `Bağlantı Sanayi ${++serial} AŞ`;
  const { id: firmId } = await house.ask(
    firmCommands.registerFirm,
    { title, institutionId, email: contact.firm },
    staff,
  );
  const person = contact.person
    ? await house.ask(
        personCommands.registerPerson,
        { name: `Deniz Aranır${serial}`, email: contact.person, firmId, institutionId },
        staff,
      )
    : undefined;
  const { id } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent({ signatoryPersonId: person?.id }) },
    firmUserOf(firmId),
  );
  return { id, firmId, personId: person?.id };
}
const said = { subject: 'Bilgilendirme toplantısı', text: '14.00 te Bursada' };
async function write(applicationIds: string[]): Promise<void> {
  await it.house.ask(
    noticeCommands.sendMessage,
    { callId, ...said, applicationIds, dryRun: false },
    chamber.staff,
  );
  await mailed();
}
/** What staff wrote, as it arrived there; an invitation may arrive at any time. */
const arrived = (email: string) => smtp.received.filter((m) => m.to === email && m.text.includes(said.text));

test('the person whom the application names and the firm’s own address get what staff write, once each', async () => {
  const [person, firm] = [address(), address()];
  const one = await applicant({ person, firm });
  await write([one.id]);
  for (const email of [person, firm]) {
    expect(arrived(email)).toHaveLength(1);
    // They have no account: nothing leads to a page that they cannot open.
    expect(arrived(email)[0].text).not.toContain(`/applications/${one.id}`);
  }
  expect((await it.mails()).filter((m) => m.template === 'notice-contact').map((m) => m.to)).toEqual(
    expect.arrayContaining([person, firm]),
  );
  // Addresses and names stand in no fact, queue or audit row of the way.
  for (const [service, tables] of [
    ['notifications', ['mail', 'message', 'audit']],
    ['open-calls', ['outbox', 'audit', 'notice']],
    ['firm-registry', ['outbox', 'audit']],
  ] as const)
    for (const table of tables)
      expect(JSON.stringify(await it.house.sql(service, `SELECT * FROM ${table}`))).not.toMatch(
        /baglanti\.example|Aranır/,
      );
});

test('one address is written to once, and nobody where there is none; no mail is left over', async () => {
  const shared = address();
  const one = await applicant({ person: shared, firm: shared });
  const none = await applicant({});
  await write([one.id, none.id]);
  expect(arrived(shared)).toHaveLength(1);
  const left = await it.house.sql<{ n: number }>(
    'notifications',
    `SELECT count(*)::int AS n FROM mail WHERE template = 'notice-contact' AND params->>'applicationId' = $1`,
    [none.id],
  );
  expect(left).toEqual([{ n: 0 }]);
});

test('a firm with a user is written to there; a named person beside them too, unless it is the same address', async () => {
  const [user, person, firm] = [await it.invite(), address(), address()];
  const one = await applicant({ person, firm });
  const same = await applicant({ person: user });
  const [{ id }] = (await it.house.ask(accountCommands.listAccounts, { q: user }, administrator)).items;
  await it.house.settled();
  await it.house.sql(
    'notifications',
    `UPDATE account_copy SET state = 'active', firm_ids = $2::uuid[] WHERE id = $1`,
    [id, [one.firmId, same.firmId]],
  );
  await write([one.id, same.id]);
  expect(arrived(firm)).toEqual([]);
  expect(arrived(person)).toHaveLength(1);
  expect(arrived(user)).toHaveLength(2);
});

test('before a message is sent it says whom it reaches, how, and of whom nobody can be reached; then it does as it said', async () => {
  const { house } = it;
  const [byUser, byPerson, byFirm, nobody] = [
    await applicant({ firm: address() }),
    await applicant({ person: address() }),
    await applicant({ firm: address() }),
    await applicant({}),
  ];
  const user = await it.invite();
  const [{ id }] = (await house.ask(accountCommands.listAccounts, { q: user }, administrator)).items;
  await house.settled();
  const speaksFor = (state: string) =>
    house.sql('notifications', `UPDATE account_copy SET state = $3, firm_ids = $2::uuid[] WHERE id = $1`, [
      id,
      [byUser.firmId],
      state,
    ]);
  const all = [byUser, byPerson, byFirm, nobody].map((one) => one.id);
  const tried = () =>
    house.ask(noticeCommands.sendMessage, { callId, ...said, applicationIds: all }, chamber.staff);
  await speaksFor('active');
  const { reach, items } = await tried();
  expect(items.map((item) => item.applicationId)).toEqual(all);
  expect(reach).toEqual({
    console: 1,
    mailOnly: 2,
    nobody: 1,
    unreached: [{ applicationId: nobody.id, number: null, firmId: nobody.firmId }],
  });
  // An account that may not sign in any more reaches nobody; the firm has its own address.
  await speaksFor('blocked');
  expect((await tried()).reach).toMatchObject({ console: 0, mailOnly: 3, nobody: 1 });
  await speaksFor('active');
  // Nobody was written to, and nobody's address was looked at.
  expect(await house.sql('open-calls', `SELECT 1 FROM notice WHERE application_id = ANY($1)`, [all])).toEqual(
    [],
  );
  expect(
    await house.sql(
      'firm-registry',
      `SELECT 1 FROM audit WHERE action = 'contact.read' AND details::text LIKE $1`,
      [`%${byFirm.firmId}%`],
    ),
  ).toEqual([]);
  const before = smtp.received.length;
  await write(all);
  const got = smtp.received.slice(before).filter((m) => m.text.includes(said.text));
  expect(got).toHaveLength(3);
});

test('a person who was never met at the firm, or was erased, is not written to', async () => {
  const [stranger, gone] = [address(), address()];
  const { personId } = await applicant({ person: stranger });
  const other = await applicant({});
  await it.house.sql(
    'open-calls',
    `UPDATE application SET content = jsonb_set(content, '{signatoryPersonId}', to_jsonb($2::text)) WHERE id = $1`,
    [other.id, personId],
  );
  const erased = await applicant({ person: gone });
  await it.house.ask(
    personCommands.erasePerson,
    { personId: erased.personId!, reason: 'başvurusu üzerine' },
    chamber.staff,
  );
  await write([other.id, erased.id]);
  expect(arrived(stranger)).toEqual([]);
  expect(arrived(gone)).toEqual([]);
});

test('the receipt goes the same way: to the one whom the application names and to the firm’s own address, with number, instant and hash', async () => {
  const { house } = it;
  const [person, firm] = [address(), address()];
  const { id, firmId } = await applicant({ person, firm });
  const { number, sha256 } = await house.ask(
    applicationCommands.submitApplication,
    { applicationId: id },
    firmUserOf(firmId),
  );
  await house.settled();
  const receipts = (email: string) => smtp.received.filter((m) => m.to === email && m.text.includes(number));
  await eventually(
    () => Promise.resolve([person, firm].every((email) => receipts(email).length > 0)),
    'both have it',
  );
  for (const email of [person, firm]) {
    expect(receipts(email)).toHaveLength(1);
    const text = receipts(email)[0].text.replaceAll(/=\r?\n/g, '');
    expect(text).toContain(sha256);
    expect(text).toMatch(/\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d/);
  }
});
