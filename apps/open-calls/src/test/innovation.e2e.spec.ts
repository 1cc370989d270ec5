import { describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { innovationCommands as commands } from '#contracts/open-calls/innovation.commands';
import type { WriteNeed } from '#contracts/open-calls/innovation.messages';
import { eventCommands } from '#contracts/workshops/event.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { staffOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { workshopsService } from '../../../workshops/src/workshops.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aContent, aFirm, anApplicant, anOpenCall } from './factories.js';

useCallHouse(firmRegistryService, workshopsService);

const tasks = async (actor: Actor) =>
  (await house.ask(standardCommands('open-calls').tasks, {}, actor)).items;

const aNeed = (firmId: string, over: Partial<WriteNeed> = {}): WriteNeed => ({
  programId: chamber.programId,
  firmId,
  title: 'Boya banyosunda su kazanımı',
  text: 'Atık sudan boyayı ayırmak istiyoruz.',
  sought: 'Zar ya da adsorpsiyon',
  sector: 'textile',
  tags: ['su', 'boya'],
  confidential: 'Günde 400 m³',
  ...over,
});

/** A published need in an open-innovation call, and an application that answers it. */
async function aMatch(firm: { id: string; user: Actor }, provider: { id: string; user: Actor }) {
  const callId = await anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });
  const { id: needId } = await house.ask(commands.writeNeed, aNeed(firm.id, { callId }), firm.user);
  await house.ask(commands.publishNeed, { needId }, firm.user);
  const { id: applicationId } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId: provider.id, content: aContent({ solution: 'Zar süzgeci' }) },
    provider.user,
  );
  await house.ask(commands.nameNeeds, { applicationId, needIds: [needId] }, provider.user);
  await house.ask(applicationCommands.submitApplication, { applicationId }, provider.user);
  return { callId, needId, applicationId };
}

describe('a need', () => {
  test('is written and published by a firm of the programme, and shows no more than the firm wishes', async () => {
    const firm = await aFirm(house, chamber, 'Örnek İhtiyaç Tekstil A.Ş.', true);
    const rival = await aFirm(house, chamber, 'Rakip Örnek Dokuma A.Ş.', true);
    const outside = await aFirm(house, chamber, 'Dışarıdan Örnek Ltd. Şti.');
    const callId = await anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });
    const firmCall = await anOpenCall(house, chamber);
    await expect(house.ask(commands.writeNeed, aNeed(outside.id), outside.user)).rejects.toMatchObject({
      code: 'NEED_FIRM',
    });
    await expect(house.ask(commands.writeNeed, aNeed(firm.id), rival.user)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      house.ask(commands.writeNeed, aNeed(firm.id, { callId: firmCall }), firm.user),
    ).rejects.toMatchObject({ code: 'NEED_CALL' });
    await expect(
      house.ask(commands.writeNeed, aNeed(firm.id, { sector: 'mining' }), firm.user),
    ).rejects.toMatchObject({ code: 'NEED_SECTOR' });

    const { id: needId } = await house.ask(commands.writeNeed, aNeed(firm.id, { callId }), firm.user);
    await expect(house.ask(commands.readNeed, { needId }, rival.user)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const anybody = Actor.anonymous;
    expect((await house.ask(commands.listPublicNeeds, { callId }, anybody)).items).toEqual([]);
    await house.ask(commands.publishNeed, { needId }, firm.user);
    const [shown] = (await house.ask(commands.listPublicNeeds, { callId }, anybody)).items;
    expect(shown).toEqual({
      id: needId,
      title: 'Boya banyosunda su kazanımı',
      text: 'Atık sudan boyayı ayırmak istiyoruz.',
      sought: 'Zar ya da adsorpsiyon',
      sector: 'textile',
      tags: ['su', 'boya'],
      firmTitle: null,
    });
    expect(await house.ask(commands.readNeed, { needId }, outside.user)).toMatchObject({
      firmId: null,
      firmTitle: null,
      confidential: null,
      own: false,
    });
    for (const who of [firm.user, chamber.staff])
      expect(await house.ask(commands.readNeed, { needId }, who)).toMatchObject({
        firmTitle: 'Örnek İhtiyaç Tekstil A.Ş.',
        confidential: 'Günde 400 m³',
      });

    await house.ask(
      commands.changeNeed,
      {
        ...aNeed(firm.id, { callId, namesFirm: true }),
        ...{ programId: undefined, firmId: undefined },
        needId,
        ifVersion: 2,
      } as never,
      firm.user,
    );
    expect((await house.ask(commands.listPublicNeeds, { callId }, anybody)).items).toMatchObject([
      { firmTitle: 'Örnek İhtiyaç Tekstil A.Ş.' },
    ]);
    await expect(
      house.ask(commands.closeNeed, { needId, reason: 'Bulundu' }, rival.user),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await house.ask(commands.closeNeed, { needId, reason: 'Bulundu' }, firm.user);
    expect((await house.ask(commands.listPublicNeeds, { callId }, anybody)).items).toEqual([]);
    expect((await house.ask(commands.listNeeds, { side: 'own' }, firm.user)).items).toMatchObject([
      { id: needId, state: 'closed', own: true },
    ]);
    expect(
      await house.sql(
        'open-calls',
        'SELECT type, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version',
        [needId],
      ),
    ).toEqual(
      ['written', 'published', 'changed', 'closed'].map((name, i) => ({
        type: `evt.open-calls.need.${name}.v1`,
        data: {
          callId,
          firmId: firm.id,
          sector: 'textile',
          state: ['draft', 'published', 'published', 'closed'][i],
        },
      })),
    );
  });

  test('is confided to a provider once an application that names it is selected', async () => {
    const [firm, provider, other] = [
      await aFirm(house, chamber, 'Örnek Seçim Tekstil A.Ş.', true),
      await aFirm(house, chamber, 'Örnek Çözüm Ltd. Şti.'),
      await aFirm(house, chamber, 'Öteki Çözüm Ltd. Şti.'),
    ];
    const { needId, applicationId } = await aMatch(firm, provider);
    const confided = async (who: Actor) => (await house.ask(commands.readNeed, { needId }, who)).confidential;
    expect(await confided(provider.user)).toBeNull();
    // The selection itself and its letters have their own tests; here only what they open.
    await house.sql('open-calls', `UPDATE application SET state = 'selected' WHERE id = $1`, [applicationId]);
    expect(await confided(provider.user)).toBeNull();
    await house.sql(
      'open-calls',
      `INSERT INTO letter (id, call_id, application_id, selection_version, current, kind, data, paper, review_ids, released_at)
       SELECT gen_random_uuid(), call_id, id, 1, true, 'selected', '{}', false, '{}', now() FROM application WHERE id = $1`,
      [applicationId],
    );
    expect(await confided(provider.user)).toBe('Günde 400 m³');
    expect(await confided(other.user)).toBeNull();
    await expect(
      house.ask(commands.nameNeeds, { applicationId, needIds: [] }, provider.user),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(
      house.ask(commands.nameNeeds, { applicationId, needIds: [newId()] }, chamber.staff),
    ).rejects.toMatchObject({ code: 'NEED_UNKNOWN' });
    await expect(house.ask(commands.readInnovation, { applicationId }, other.user)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is listed with the same number of statements however many there are', async () => {
    const firm = await aFirm(house, chamber, 'Örnek Liste Tekstil A.Ş.', true);
    const callId = await anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });
    const add = async () => {
      const { id } = await house.ask(
        commands.writeNeed,
        aNeed(firm.id, { callId, namesFirm: true }),
        firm.user,
      );
      await house.ask(commands.publishNeed, { needId: id }, firm.user);
    };
    const counted = async () => [
      await house.statements('open-calls', () => house.ask(commands.listNeeds, { callId }, firm.user)),
      await house.statements('open-calls', () =>
        house.ask(commands.listPublicNeeds, { callId }, Actor.anonymous),
      ),
    ];
    await add();
    await house.settled();
    expect((await counted()).map((list) => list.length)).toEqual([1, 2]);
    for (let i = 0; i < 5; i++) await add();
    await house.settled();
    expect((await counted()).map((list) => list.length)).toEqual([1, 2]);
  });
});

describe('a running order', () => {
  test('puts pitches one after another into a pitch day, and is exported as it is shown', async () => {
    const callId = await anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });
    const [a, b] = [
      await anApplicant(house, callId, null, aContent({ solution: '=Isı pompası' })),
      await anApplicant(house, callId, null, aContent({ solution: 'Zar süzgeci' })),
    ];
    const plan = (kind: 'pitch-day' | 'seminar') =>
      house.ask(
        eventCommands.planEvent,
        {
          programId: chamber.programId,
          kind,
          title: 'Örnek sunum günü',
          startsAt: '2026-05-04T09:00:00+03:00',
          endsAt: '2026-05-04T12:00:00+03:00',
          place: 'Salon',
        },
        chamber.staff,
      );
    const [{ id: eventId }, { id: seminar }] = [await plan('pitch-day'), await plan('seminar')];
    const slot = (applicationId: string, time: string, minutes = 15) => ({
      applicationId,
      startsAt: `2026-05-04T${time}:00+03:00`,
      minutes,
    });
    const set = (items: object[], ifVersion = 1, who = chamber.staff, event = eventId) =>
      house.ask(commands.setRunningOrder, { eventId: event, items: items as never, ifVersion }, who);
    expect(await house.ask(commands.readRunningOrder, { eventId }, chamber.staff)).toEqual({
      eventId,
      version: 1,
      items: [],
      toldAt: null,
      untold: 0,
    });
    await expect(set([slot(a.id, '09:00')], 1, chamber.staff, seminar)).rejects.toMatchObject({
      code: 'NOT_PITCH_DAY',
    });
    await expect(set([slot(a.id, '09:00')], 1, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(set([slot(a.id, '09:00'), slot(b.id, '09:10')])).rejects.toMatchObject({
      code: 'PITCH_OVERLAP',
      details: { pointer: '/items/1/startsAt' },
    });
    await expect(set([slot(a.id, '11:50')])).rejects.toMatchObject({ code: 'PITCH_OUTSIDE_EVENT' });
    await expect(set([slot(newId(), '09:00')])).rejects.toMatchObject({ code: 'PITCH_UNKNOWN' });
    expect(await set([slot(b.id, '09:15'), slot(a.id, '09:00')])).toMatchObject({ version: 2 });
    await expect(set([])).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });

    expect((await house.ask(commands.readRunningOrder, { eventId }, chamber.staff)).items).toMatchObject([
      { applicationId: a.id, startsAt: '2026-05-04T06:00:00.000Z', minutes: 15 },
      { applicationId: b.id, solution: 'Zar süzgeci' },
    ]);
    const { fileName, csv } = await house.ask(commands.runningOrderFile, { eventId }, chamber.staff);
    expect(fileName).toBe('sunum-sirasi-2026-05-04.csv');
    expect(csv.split('\r\n')[1]).toBe(`1;2026-05-04;09:00;09:15;${a.receipt.number};'=Isı pompası;;`);
    expect((await house.ask(commands.readInnovation, { applicationId: a.id }, a.user)).pitches).toEqual([
      { eventId, startsAt: '2026-05-04T06:00:00.000Z', minutes: 15, cancelled: false },
    ]);
    await expect(house.ask(commands.readRunningOrder, { eventId }, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a meeting', () => {
  test('is asked for and agreed before either side is named, and its outcome is followed', async () => {
    const [firm, provider, rival] = [
      await aFirm(house, chamber, 'Örnek Görüşme Tekstil A.Ş.', true),
      await aFirm(house, chamber, 'Örnek Buluş Ltd. Şti.'),
      await aFirm(house, chamber, 'Rakip Buluş Ltd. Şti.', true),
    ];
    const { callId, needId, applicationId } = await aMatch(firm, provider);
    const times = ['2026-04-20T10:00:00+03:00', '2026-04-21T10:00:00+03:00'];
    const ask = (who: Actor) => house.ask(commands.askMeeting, { needId, applicationId, times }, who);
    await expect(ask(provider.user)).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect((await house.ask(commands.needAnswers, { needId }, firm.user)).items).toEqual([]);
    house.clock.set('2026-04-01T14:00:01Z');
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    expect((await house.ask(commands.needAnswers, { needId }, firm.user)).items).toEqual([
      {
        applicationId,
        solution: 'Zar süzgeci',
        state: 'submitted',
        providerTitle: null,
        meeting: false,
        meetingId: null,
      },
    ]);
    await expect(house.ask(commands.needAnswers, { needId }, rival.user)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(ask(rival.user)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const { id: meetingId } = await ask(provider.user);
    await expect(ask(firm.user)).rejects.toMatchObject({ code: 'MEETING_EXISTS' });
    const seen = async (who: Actor) =>
      (await house.ask(commands.listInnovationMeetings, { callId }, who)).items;
    expect(await seen(firm.user)).toMatchObject([
      {
        id: meetingId,
        state: 'asked',
        side: 'firm',
        firmTitle: 'Örnek Görüşme Tekstil A.Ş.',
        providerTitle: null,
      },
    ]);
    expect(await seen(provider.user)).toMatchObject([
      { side: 'provider', firmTitle: null, providerTitle: 'Örnek Buluş Ltd. Şti.' },
    ]);
    expect(await seen(rival.user)).toEqual([]);
    expect(await seen(chamber.staff)).toMatchObject([
      { side: 'staff', firmTitle: 'Örnek Görüşme Tekstil A.Ş.', providerTitle: 'Örnek Buluş Ltd. Şti.' },
    ]);
    expect(await tasks(firm.user)).toMatchObject([{ kind: 'meeting.answer', href: '/meetings' }]);
    expect(await tasks(provider.user)).toEqual([]);

    const answer = (who: Actor, over: object) =>
      house.ask(commands.answerMeeting, { meetingId, answer: 'accept', ...over }, who);
    await expect(answer(rival.user, { time: times[0] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answer(provider.user, { time: times[0] })).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(answer(firm.user, { time: '2026-04-22T10:00:00+03:00' })).rejects.toMatchObject({
      code: 'MEETING_TIMES',
    });
    await expect(answer(firm.user, { answer: 'decline' })).rejects.toMatchObject({ code: 'MEETING_REASON' });
    await answer(firm.user, { time: times[1] });
    expect(await tasks(firm.user)).toEqual([]);
    for (const who of [firm.user, provider.user])
      expect(await seen(who)).toMatchObject([
        {
          state: 'agreed',
          agreedTime: '2026-04-21T07:00:00.000Z',
          firmTitle: 'Örnek Görüşme Tekstil A.Ş.',
          providerTitle: 'Örnek Buluş Ltd. Şti.',
        },
      ]);

    house.clock.set('2026-05-10T09:00:00Z');
    const move = (who: Actor, state: 'held' | 'trial' | 'ended', on: string, reason?: string) =>
      house.ask(commands.moveMeeting, { meetingId, state, on, reason }, who);
    await expect(move(rival.user, 'held', '2026-04-21')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(move(firm.user, 'held', '2026-05-11')).rejects.toMatchObject({ code: 'BACKFILL_FUTURE' });
    await move(firm.user, 'held', '2026-04-21');
    await move(chamber.staff, 'trial', '2026-05-04');
    await move(provider.user, 'ended', '2026-05-09', 'Maliyet yüksek');
    const [{ steps }] = await seen(chamber.staff);
    expect(steps.map(({ state, side, reason }) => [state, side, reason])).toEqual([
      ['asked', 'provider', null],
      ['agreed', 'firm', null],
      ['held', 'firm', null],
      ['trial', 'staff', null],
      ['ended', 'provider', 'Maliyet yüksek'],
    ]);
    const summary = await house.ask(commands.innovationSummary, { callId }, chamber.staff);
    expect(summary).toMatchObject({ needs: 1, planned: 0, pitched: 0 });
    expect(summary.meetings.map(({ state, now, reached }) => [state, now, reached])).toEqual([
      ['asked', 0, 1],
      ['agreed', 0, 1],
      ['held', 0, 1],
      ['trial', 0, 1],
      ['agreement', 0, 0],
      ['ended', 1, 1],
    ]);
    const facts = await house.sql<{ type: string; data: object }>(
      'open-calls',
      'SELECT type, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version',
      [meetingId],
    );
    expect(facts.map((fact) => fact.type.split('.')[3])).toEqual([
      'asked',
      'agreed',
      'moved',
      'moved',
      'ended',
    ]);
    expect(facts[4].data).toEqual({
      callId,
      needId,
      applicationId,
      firmId: firm.id,
      providerFirmId: provider.id,
      state: 'ended',
    });
    // A new one can be asked for after the end.
    await house.ask(
      commands.askMeeting,
      { needId, applicationId, times: ['2026-06-01T10:00:00Z'] },
      firm.user,
    );
    expect(await house.statements('open-calls', () => seen(provider.user))).toHaveLength(1);
  });
});
