import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { measureCommands } from '#contracts/advisory/advisory.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { reportingCommands } from '#contracts/reporting/reporting.commands';
import { resourceCommands } from '#contracts/symbiosis/symbiosis.commands';
import { courseCommands } from '#contracts/training/course.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { attendanceCommands } from '#contracts/workshops/attendance.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { newId } from '#platform/database/ids';
import { startSmtp } from '../../../notifications/src/test/mail-house.js';
import { services } from '../services.js';
import { ChaosDoor } from './chaos-door.js';
import { ChaosHouse, until } from '../chaos-house.js';

/**
 * Nothing is lost, in any room: people work in every service through the one door while each process (the gateway too),
 * the broker and the database are killed with `kill -9` in turn. Every acknowledged command is there once, every fact
 * arrived once with everyone who listens, reporting agrees with the services, and no mail came twice.
 */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 2);
const SENDERS = 6;
/** How many commands are acknowledged between two kills: some wait for the fallen one, some do not need it. */
const PACE = 10;
const institutionId = newId();

let house: ChaosHouse;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let door: ChaosDoor;
beforeAll(async () => {
  smtp = await startSmtp();
  house = await ChaosHouse.start(services, {
    gateway: true,
    env: { SMTP_URL: smtp.url, PUBLIC_URL: 'http://localhost:3000', SAMPLE_MODE: 'false' },
  });
  for (const victim of house.victims.slice(0, -2)) await house.answers(victim);
  // Taken up before the mail has left, an invitation needs no mail any more.
  door = await ChaosDoor.open(house, 'yonetici@ornek.example', () =>
    until('the invitation comes', () => Promise.resolve(smtp.received.length > 0)),
  );
}, 300_000);
afterAll(async () => {
  await house?.stop();
  await smtp?.close();
});

/** What a programme needs before people can work in it. */
async function aPlaceToWork() {
  const { id: programId } = await door.ask(programCommands.createProgram, {
    code: 'KAOS',
    title: 'Kaos',
    executorId: institutionId,
    startsOn: '2025-01-01',
    endsOn: '2035-12-31',
    sectors: [{ code: 'textile', tr: 'Tekstil', en: 'Textile' }],
    ambassadorsPerFirm: 0,
  });
  for (const [code, from] of Object.entries(COUNTED))
    await door.ask(programCommands.defineIndicator, {
      programId,
      code,
      name: code,
      unit: 'adet',
      rule: { from, count: 'rows' },
    });
  const { id: eventId } = await door.ask(eventCommands.planEvent, {
    programId,
    kind: 'seminar',
    title: 'Kaos semineri',
    startsAt: '2025-03-01T07:00:00Z',
    endsAt: '2025-03-01T09:00:00Z',
    place: 'Örnek Salon',
    state: 'held',
  });
  const { id: courseId } = await door.ask(courseCommands.planCourse, {
    programId,
    kind: 'certificate',
    title: 'Kaos eğitimi',
    topics: [{ title: 'Kavramlar', method: 'lecture', hours: '3' }],
    completion: { minPercent: '75' },
    certificateKind: 'success',
    place: 'Örnek Salon',
    trainers: ['Onur Tasavvurer'],
    signatories: [{ name: 'Deniz Hayalî', title: 'Genel Sekreter' }],
  });
  const { id: callId } = await door.ask(callCommands.createCall, {
    programId,
    code: 'KAOS-1',
    kind: 'firm-call',
    title: 'Kaos çağrısı',
    summary: 'Deneme',
    deadline: '2035-01-01T14:00:00Z',
    sectors: [{ sector: 'textile', max: 10, reserve: 10 }],
    criteria: [{ code: 'Ö1', title: 'Etki', weight: '100', maxPoints: 100 }],
    threshold: '60',
  });
  await door.ask(callCommands.openCall, { callId });
  // Advice is for those who take part; the others learn of it by the fact.
  const { id: adviseeId } = await door.ask(firmCommands.registerFirm, aFirm());
  await door.ask(programCommands.startParticipation, { programId, firmId: adviseeId });
  await house.caughtUp();
  return { programId, eventId, courseId, callId, adviseeId };
}
type Place = Awaited<ReturnType<typeof aPlaceToWork>>;

/** Indicators, and the records that each counts. */
const COUNTED = {
  K1: 'programs.participation',
  K2: 'open-calls.application',
  K3: 'workshops.attendance',
  K4: 'training.enrolment',
  K5: 'symbiosis.resource',
  K6: 'advisory.measure',
} as const;

/** Like no other: firms of similar names would wait in the merge queue. */
const aFirm = () => ({
  institutionId,
  title: `${Array.from({ length: 16 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')} A.Ş.`,
});

/** One turn of work: something in every service. What is noted was acknowledged. */
async function work(at: Place, note: (table: string, id: string) => void): Promise<void> {
  const { programId, eventId, courseId, callId } = at;
  const { id: firmId } = await door.ask(firmCommands.registerFirm, aFirm());
  note('firm-registry.firm', firmId);
  const participation = { programId, firmId: newId() };
  note('programs.participation', (await door.ask(programCommands.startParticipation, participation)).id);
  const application = await door.ask(applicationCommands.startApplication, {
    callId,
    firmId,
    sector: 'textile',
    content: { declaration: true, otherSupport: false, euExportShare: '42.5', signatory: 'Deneme Kişi' },
  });
  note('open-calls.application', application.id);
  await door.ask(applicationCommands.submitApplication, { applicationId: application.id });
  const someone = { personId: newId(), firmId };
  note(
    'workshops.attendance',
    (await door.ask(attendanceCommands.addAttendance, { eventId, ...someone })).id,
  );
  note('training.enrolment', (await door.ask(enrolmentCommands.enrol, { courseId, ...someone })).id);
  const resource = await door.ask(resourceCommands.addResource, {
    programId,
    firmId: at.adviseeId,
    direction: 'offer',
    kind: 'material',
    name: 'Kumaş kırpıntısı',
  });
  note('symbiosis.resource', resource.id);
  const measure = await door.ask(measureCommands.proposeMeasure, {
    programId,
    firmId: at.adviseeId,
    title: 'Kompresör atık ısısının geri kazanımı',
    resource: 'energy',
    saving: '48731',
    savingUnit: 'kWh',
    savingMoney: { minor: 573_000_00, currency: 'TRY' },
    investment: { minor: 828_000_00, currency: 'TRY' },
  });
  note('advisory.measure', measure.id);
  const account = await door.ask(accountCommands.invite, {
    email: `kisi-${newId()}@posta.example`,
    displayName: 'Şule Örnekçioğlu',
    grants: [{ role: 'analyst', scopeType: 'program', scopeId: programId }],
  });
  note('accounts.account', account.id);
}

test(`work in every service survives ${ROUNDS} kills of each process, of broker and of database`, async () => {
  const at = await aPlaceToWork();
  const acknowledged = new Map<string, Set<string>>();
  for (const table of TABLES) acknowledged.set(table, new Set((await idsOf(table)).map(({ id }) => id)));
  let count = 0;
  const note = (table: string, id: string) => {
    acknowledged.get(table)!.add(id);
    count++;
  };

  let killing = true;
  const sender = async () => {
    while (killing) await work(at, note);
  };
  const senders = Promise.all(Array.from({ length: SENDERS }, sender)).finally(() => (killing = false));
  senders.catch(() => undefined);
  const { victims } = house;
  for (let i = 0; killing && i < ROUNDS * victims.length; i++) {
    await house.kill(victims[i % victims.length]);
    const enough = count + PACE;
    await until('work goes on', () => Promise.resolve(!killing || count >= enough));
  }
  killing = false;
  await senders;
  for (const victim of victims.slice(0, -2)) await house.answers(victim);
  await house.caughtUp();
  process.stderr.write(
    `chaos: ${count} records through the door, ${victims.length} victims × ${ROUNDS}; on the way: ${[...door.troubles].map(([what, n]) => `${what} ${n}`).join(', ')}\n`,
  );

  for (const table of TABLES) {
    const stored = await idsOf(table);
    expect([table, stored.length]).toEqual([table, acknowledged.get(table)!.size]);
    expect(stored.filter(({ id }) => !acknowledged.get(table)!.has(id))).toEqual([]);
  }
  // A client met closed doors, or nothing was tried.
  expect(door.troubles.get('refused')).toBeGreaterThan(0);
  expect(await house.astray()).toEqual({});
  const { items } = await door.ask(reportingCommands.readValues, { programId: at.programId });
  expect(Object.fromEntries(items.map(({ code, value }) => [code, value]))).toEqual(
    Object.fromEntries(
      Object.entries(COUNTED).map(([code, from]) => [code, String(acknowledged.get(from)!.size)]),
    ),
  );
  await noMailTwice(acknowledged.get('accounts.account')!.size);
}, 900_000);

const TABLES = [...Object.values(COUNTED), 'firm-registry.firm', 'accounts.account'];

function idsOf(table: string): Promise<{ id: string }[]> {
  const [service, name] = table.split('.');
  return house.rows<{ id: string }>(service, `SELECT id FROM ${name}`);
}

/** Everybody was written to; a mail whose sender fell after the text had left may have come or not, but never twice. */
async function noMailTwice(invited: number): Promise<void> {
  const mails = () =>
    house.rows<{ id: string; template: string; state: string }>(
      'notifications',
      'SELECT id, template, state FROM mail',
    );
  await until('every mail has left', async () => {
    const waiting = (await mails()).filter(({ state }) => state === 'queued' || state === 'sending');
    return waiting.length === 0 || `${waiting.length} wait`;
  });
  const written = await mails();
  expect(written.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([]);
  expect(written.filter(({ template }) => template === 'invitation')).toHaveLength(invited);
  const got = smtp.received.map(({ text }) => /^message-id: <([^@]+)@/im.exec(text)![1]);
  expect(got.filter((id, i) => got.indexOf(id) !== i)).toEqual([]);
  expect(written.filter(({ id, state }) => state === 'sent' && !got.includes(id))).toEqual([]);
  expect(got.filter((id) => !written.some((mail) => mail.id === id))).toEqual([]);
}
