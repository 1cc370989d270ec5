import { expect, test } from '@jest/globals';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { innovationCommands as commands } from '#contracts/open-calls/innovation.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { Actor } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { canonicalHash } from '#platform/signing/canonical';
import { newId } from '#platform/database/ids';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { workshopsService } from '../../../workshops/src/workshops.service-definition.js';
import { chamber, house, noticeTexts, useCallHouse } from './call-house.js';
import { aContent, aFirm, anOpenCall } from './factories.js';

useCallHouse(firmRegistryService, workshopsService);

type Firm = Awaited<ReturnType<typeof aFirm>>;

const said = (title: string, callId?: string) => ({
  title,
  text: 'Atık sudan boyayı ayırmak istiyoruz.',
  sought: 'Zar ya da adsorpsiyon',
  callId,
});

async function aNeed(firm: Firm, callId: string, title: string): Promise<string> {
  const { id: needId } = await house.ask(
    commands.writeNeed,
    { programId: chamber.programId, firmId: firm.id, ...said(title, callId) },
    firm.user,
  );
  await house.ask(commands.publishNeed, { needId }, firm.user);
  return needId;
}

async function anAnswer(provider: Firm, callId: string, needIds: string[], solution: string) {
  const { id: applicationId } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId: provider.id, content: aContent({ solution }) },
    provider.user,
  );
  await house.ask(commands.nameNeeds, { applicationId, needIds }, provider.user);
  await house.ask(applicationCommands.submitApplication, { applicationId }, provider.user);
  return applicationId;
}

const innovationCall = () => anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });

/** Notices about meetings to each firm, in the words of their mails. */
async function told(firm: Firm) {
  const rows = await house.sql<{ id: string }>(
    'open-calls',
    `SELECT aggregate_id AS id FROM outbox WHERE type LIKE 'evt.open-calls.notice.%' AND data ->> 'kind' LIKE 'meeting-%' AND data ->> 'firmId' = $1 ORDER BY occurred_at, id`,
    [firm.id],
  );
  return noticeTexts(...rows.map(({ id }) => id));
}

test('staff write a need in a firm’s stead only with the reason, which its firm reads and others do not', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Adına Tekstil A.Ş.', true);
  const provider = await aFirm(house, chamber, 'Örnek Çözüm Ltd. Şti.');
  const callId = await innovationCall();
  const body = { programId: chamber.programId, firmId: firm.id, ...said('Su kazanımı', callId) };
  await expect(house.ask(commands.writeNeed, body, chamber.staff)).rejects.toMatchObject({
    code: 'NEED_REASON',
    details: { pointer: '/reason' },
  });
  const reason = 'Firma 27.02 tarihli yazısıyla iletti';
  const { id: needId } = await house.ask(commands.writeNeed, { ...body, reason }, chamber.staff);
  await house.ask(commands.publishNeed, { needId }, chamber.staff);
  const read = async (who: Actor) => (await house.ask(commands.readNeed, { needId }, who)).writtenByStaff;
  expect([await read(firm.user), await read(chamber.staff), await read(provider.user)]).toEqual([
    reason,
    reason,
    null,
  ]);
  expect(
    await house.sql('open-calls', `SELECT action, reason FROM audit WHERE noun_id = $1 ORDER BY at, id`, [
      needId,
    ]),
  ).toEqual([
    { action: 'need.written', reason },
    { action: 'need.published', reason: null },
  ]);
  // The firm's own needs are its own, whatever it says beside them.
  const own = await house.ask(commands.writeNeed, { ...body, reason }, firm.user);
  expect(await house.ask(commands.readNeed, { needId: own.id }, firm.user)).toMatchObject({
    writtenByStaff: null,
  });
});

test('two colleagues who choose needs at once both have their way', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Çok Tekstil A.Ş.', true);
  const provider = await aFirm(house, chamber, 'Örnek İki Kişi Ltd. Şti.');
  const callId = await innovationCall();
  const [a, b, c] = [
    await aNeed(firm, callId, 'Bir'),
    await aNeed(firm, callId, 'İki'),
    await aNeed(firm, callId, 'Üç'),
  ];
  const { id: applicationId } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId: provider.id, content: aContent() },
    provider.user,
  );
  const name = async (needIds: string[], seen?: string[]) =>
    (await house.ask(commands.nameNeeds, { applicationId, needIds, seen }, provider.user)).needs.map(
      (need) => need.needId,
    );
  expect(await name([a, b], [])).toEqual([a, b]);
  expect(await name([a, b, c], [a, b])).toEqual([a, b, c]);
  expect(await name([b], [a, b])).toEqual([b, c]);
  expect(await name([a])).toEqual([a]);
});

test('a call that is decided takes no further need: none is written or published for it, and none is moved to it', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Geç Tekstil A.Ş.', true);
  const provider = await aFirm(house, chamber, 'Örnek Geç Çözüm Ltd. Şti.');
  const callId = await innovationCall();
  const write = (title: string, call?: string) =>
    house.ask(
      commands.writeNeed,
      { programId: chamber.programId, firmId: firm.id, ...said(title, call) },
      firm.user,
    );
  const published = await aNeed(firm, callId, 'Yayımlanan');
  const [draft, elsewhere] = [await write('Taslak', callId), await write('Çağrısız')];
  await anAnswer(provider, callId, [published], 'Çözüm');
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  // While the board has not decided, firms may still say what they look for.
  await write('Kapandıktan sonra', callId);
  await house.sql('open-calls', `UPDATE call SET state = 'decided' WHERE id = $1`, [callId]);

  const refused = { code: 'NEED_CALL_DECIDED', details: { pointer: '/callId' } };
  await expect(write('Karardan sonra', callId)).rejects.toMatchObject(refused);
  const change = (needId: string, title: string, call?: string) =>
    house.ask(commands.changeNeed, { needId, ifVersion: 1, ...said(title, call) }, firm.user);
  await expect(change(elsewhere.id, 'Çağrısız', callId)).rejects.toMatchObject(refused);
  await expect(house.ask(commands.publishNeed, { needId: draft.id }, firm.user)).rejects.toMatchObject(
    refused,
  );
  expect(
    (await house.ask(commands.listNeeds, { callId }, firm.user)).items.map(({ title }) => title),
  ).toEqual(['Kapandıktan sonra', 'Taslak', 'Yayımlanan']);
  // What stands there stays: its words may change, and a draft may go to another call.
  expect(await change(draft.id, 'Taslak, düzeltildi', callId)).toMatchObject({ version: 2 });
  await house.ask(commands.changeNeed, { needId: draft.id, ifVersion: 2, ...said('Taslak') }, firm.user);
  await house.ask(commands.publishNeed, { needId: draft.id }, firm.user);
});

test('a meeting is told to whoever did not do the step, in words without names', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Haber Tekstil A.Ş.', true);
  const provider = await aFirm(house, chamber, 'Örnek Haberci Ltd. Şti.');
  const callId = await innovationCall();
  const needId = await aNeed(firm, callId, 'Atık ısı');
  const applicationId = await anAnswer(provider, callId, [needId], 'Isı pompası');
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const ask = (time = '2026-04-20T10:00:00+03:00') =>
    house.ask(commands.askMeeting, { needId, applicationId, times: [time] }, provider.user);
  const answered = async () =>
    (await house.ask(commands.readInnovation, { applicationId }, provider.user)).needs;
  const { id: first } = await ask();
  expect(await answered()).toMatchObject([{ meetingState: 'asked', meetingEnd: null }]);
  expect(await told(provider)).toEqual([]);
  expect(await told(firm)).toMatchObject([
    { kind: 'meeting-asked', subject: 'Görüşme isteği: Atık ısı', href: `/meetings?open=${first}` },
  ]);
  expect((await told(firm))[0].text).toContain('- 20.04.2026 10:00');
  await house.ask(
    commands.answerMeeting,
    { meetingId: first, answer: 'decline', reason: 'Bu yıl yatırım yok' },
    firm.user,
  );
  expect((await told(provider))[0]).toMatchObject({
    kind: 'meeting-declined',
    subject: 'Görüşme isteği kabul edilmedi: Atık ısı',
    subjectEn: 'The meeting was declined: Atık ısı',
  });
  expect(await answered()).toMatchObject([{ needId, meetingState: 'ended', meetingEnd: 'declined' }]);
  expect((await told(provider))[0].text).toContain('Bu yıl yatırım yok');
  const { id: second } = await ask();
  await house.ask(
    commands.answerMeeting,
    { meetingId: second, answer: 'accept', time: '2026-04-20T10:00:00+03:00' },
    firm.user,
  );
  expect((await told(provider))[1].text).toContain('20.04.2026 10:00');
  // Staff end it: both sides hear of it; what is held between them the sides know themselves.
  house.clock.set('2026-05-01T09:00:00Z');
  const move = (state: 'held' | 'ended', on: string, reason?: string) =>
    house.ask(commands.moveMeeting, { meetingId: second, state, on, reason }, chamber.staff);
  await move('held', '2026-04-20');
  await move('ended', '2026-04-30', 'Bütçe ayrılmadı');
  for (const side of [firm, provider])
    expect((await told(side)).at(-1)).toMatchObject({
      kind: 'meeting-ended',
      subject: 'Görüşme sona erdi: Atık ısı',
    });
  expect(await told(firm)).toHaveLength(3);
  for (const { text, subject } of [...(await told(firm)), ...(await told(provider))])
    expect(`${subject} ${text}`).not.toMatch(/Örnek Haber/);
  // The history of the application tells it to both the staff and the provider, to whom the other firm is a side.
  const lines = async (who: Actor) =>
    (await house.ask(noticeCommands.readTimeline, { applicationId }, who)).items
      .filter(({ action }) => action.startsWith('meeting.'))
      .map(({ action, side, reason, actorId, params }) => ({ action, side, reason, by: actorId, ...params }));
  const need = 'Atık ısı';
  const asStaff = { by: expect.any(String) as unknown, need };
  expect(await lines(chamber.staff)).toMatchObject([
    { ...asStaff, action: 'meeting.asked', side: 'firm' },
    { ...asStaff, action: 'meeting.declined', side: 'need-firm', reason: 'Bu yıl yatırım yok' },
    { ...asStaff, action: 'meeting.asked', side: 'firm' },
    { ...asStaff, action: 'meeting.agreed', side: 'need-firm' },
    { ...asStaff, action: 'meeting.held', side: 'staff' },
    { ...asStaff, action: 'meeting.ended', side: 'staff', reason: 'Bütçe ayrılmadı' },
  ]);
  expect((await lines(provider.user)).map(({ action, side, by }) => [action, side, by !== null])).toEqual([
    ['meeting.asked', 'firm', true],
    ['meeting.declined', 'need-firm', false],
    ['meeting.asked', 'firm', true],
    ['meeting.agreed', 'need-firm', false],
    ['meeting.held', 'staff', false],
    ['meeting.ended', 'staff', false],
  ]);
  expect(await answered()).toMatchObject([
    { needId, meetingId: second, meetingState: 'ended', meetingEnd: 'ended' },
  ]);
  // Whoever asked takes it back: the other side is not told that it said no.
  const { id: third } = await ask('2026-05-20T10:00:00+03:00');
  const back = { meetingId: third, state: 'ended', on: '2026-05-01', reason: 'Ekip yok' } as const;
  await house.ask(commands.moveMeeting, back, provider.user);
  expect((await told(firm)).at(-1)).toMatchObject({
    kind: 'meeting-taken-back',
    subject: 'Görüşme isteği geri çekildi: Atık ısı',
    subjectEn: 'The request for a meeting was taken back: Atık ısı',
  });
  for (const who of [chamber.staff, provider.user])
    expect((await lines(who)).at(-1)).toMatchObject({
      action: 'meeting.taken-back',
      side: 'firm',
      reason: 'Ekip yok',
    });
});

test('each number of a call opens the rows behind it', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Sayı Tekstil A.Ş.', true);
  const callId = await innovationCall();
  const [answered, , closed] = [
    await aNeed(firm, callId, 'Yanıtlanan'),
    await aNeed(firm, callId, 'Yanıtsız'),
    await aNeed(firm, callId, 'Kapanan'),
  ];
  await house.ask(commands.closeNeed, { needId: closed, reason: 'Bulundu' }, firm.user);
  const providers = [
    await aFirm(house, chamber, 'Örnek A Ltd. Şti.'),
    await aFirm(house, chamber, 'Örnek B Ltd. Şti.'),
    await aFirm(house, chamber, 'Örnek C'),
  ];
  const [a, b, c] = [
    await anAnswer(providers[0], callId, [answered], 'A'),
    await anAnswer(providers[1], callId, [], 'B'),
    await anAnswer(providers[2], callId, [answered], 'C'),
  ];
  await house.ask(applicationCommands.withdrawApplication, { applicationId: c }, providers[2].user);
  const { id: eventId } = await house.ask(
    eventCommands.planEvent,
    {
      programId: chamber.programId,
      kind: 'pitch-day',
      title: 'Örnek sunum günü',
      startsAt: '2026-03-02T09:00:00+03:00',
      endsAt: '2026-03-02T12:00:00+03:00',
      place: 'Salon',
    },
    chamber.staff,
  );
  const slot = (applicationId: string, time: string) => ({
    applicationId,
    startsAt: `2026-03-02T${time}:00+03:00`,
    minutes: 15,
  });
  await house.ask(
    commands.setRunningOrder,
    { eventId, items: [slot(a, '09:00'), slot(b, '09:15')], ifVersion: 1 },
    chamber.staff,
  );
  await house.ask(
    applicationCommands.markPitch,
    { applicationId: a, eventId, on: '2026-03-02' },
    chamber.staff,
  );
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const { id: meetingId } = await house.ask(
    commands.askMeeting,
    { needId: answered, applicationId: a, times: ['2026-04-20T10:00:00+03:00'] },
    firm.user,
  );
  await house.ask(
    commands.answerMeeting,
    { meetingId, answer: 'decline', reason: 'Uygun değil' },
    providers[0].user,
  );
  const summary = await house.ask(commands.innovationSummary, { callId }, chamber.staff);
  expect(summary).toMatchObject({
    needs: 2,
    answered: 1,
    closedNeeds: 1,
    solutions: 2,
    answering: 1,
    planned: 2,
    pitched: 1,
  });
  const applications = async (stage: 'in' | 'answering' | 'planned' | 'pitched') =>
    (await house.ask(applicationCommands.listApplications, { callId, stage }, chamber.staff)).items.length;
  expect(await applications('in')).toBe(summary.solutions);
  expect(await applications('answering')).toBe(summary.answering);
  expect(await applications('planned')).toBe(summary.planned);
  expect(await applications('pitched')).toBe(summary.pitched);
  const needs = async (query: object) =>
    (await house.ask(commands.listNeeds, { callId, ...query }, chamber.staff)).items.length;
  expect(await needs({ state: 'published' })).toBe(summary.needs);
  expect(await needs({ state: 'published', answered: true })).toBe(summary.answered);
  expect(await needs({ state: 'published', answered: false })).toBe(summary.needs - summary.answered);
  expect(await needs({ state: 'closed' })).toBe(summary.closedNeeds);
  for (const { state, now, reached } of summary.meetings) {
    const count = async (query: object) =>
      (await house.ask(commands.listInnovationMeetings, { callId, ...query }, chamber.staff)).items.length;
    expect([await count({ state }), await count({ reached: state })]).toEqual([now, reached]);
  }
  // Who answers is for insiders: to a provider no need is marked as answered.
  expect((await house.ask(commands.listNeeds, { callId, answered: true }, providers[1].user)).items).toEqual(
    [],
  );
  expect(
    (
      await house.ask(applicationCommands.listApplications, { callId, needId: answered }, chamber.staff)
    ).items.map(({ id }) => id),
  ).toEqual([c, a]);
});

test('a reviewer reads which needs an application answers, once no conflict is declared', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Okunan Tekstil A.Ş.', true);
  const provider = await aFirm(house, chamber, 'Örnek Okunan Çözüm Ltd. Şti.');
  const callId = await innovationCall();
  const needId = await aNeed(firm, callId, 'Buhar kaybı');
  const applicationId = await anAnswer(provider, callId, [needId], 'Buhar kapanı');
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const reviewer = chamber.reviewer();
  const { id: reviewerId } = await house.ask(
    reviewCommands.addReviewer,
    { callId, accountId: reviewer.id },
    chamber.staff,
  );
  await house.ask(
    reviewCommands.assignReview,
    { callId, applicationId, reviewerId, reason: 'Uzmanlık' },
    chamber.staff,
  );
  const [{ id: reviewId }] = (await house.ask(reviewCommands.listReviews, {}, reviewer)).items;
  const read = async () => (await house.ask(reviewCommands.readReview, { reviewId }, reviewer)).application;
  expect(await read()).toBeNull();
  await house.ask(reviewCommands.declareConflict, { reviewId, declaration: 'none' }, reviewer);
  expect((await read())?.needs).toEqual(['Buhar kaybı']);
  await expect(house.ask(commands.readNeed, { needId: newId() }, chamber.staff)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the receipt vouches for the needs that were named when the application was handed in', async () => {
  const firm = await aFirm(house, chamber, 'Örnek Alındı Tekstil A.Ş.', true);
  const provider = await aFirm(house, chamber, 'Örnek Alındı Çözüm Ltd. Şti.');
  const callId = await innovationCall();
  const [named, later] = [await aNeed(firm, callId, 'Atık su'), await aNeed(firm, callId, 'Atık gaz')];
  const applicationId = await anAnswer(provider, callId, [named], 'Süzgeç');
  const read = () => house.ask(applicationCommands.readApplication, { applicationId }, provider.user);
  const { sector, content, receipt, handedInNeeds } = await read();
  expect(handedInNeeds).toEqual([{ needId: named, title: 'Atık su' }]);
  const said = { applicationId, callId, firmId: provider.id, sector, content, files: [] };
  expect(receipt?.sha256).toBe(canonicalHash({ ...said, needs: handedInNeeds }));
  // What staff add later stands beside it, not in it.
  await house.ask(commands.nameNeeds, { applicationId, needIds: [named, later] }, chamber.staff);
  expect(await read()).toMatchObject({ handedInNeeds, receipt: { sha256: receipt?.sha256 } });
  const { fileId } = await house.ask(applicationCommands.makeReceipt, { applicationId }, provider.user);
  const pdf = await house.get('open-calls', FileStore).read(fileId, 1_000_000);
  expect(pdf.toString('latin1')).toMatch(/^%PDF/);
});
