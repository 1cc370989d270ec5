import { describe, expect, test } from '@jest/globals';
import { applicationCommands as applications } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { eligibilityCommands } from '#contracts/open-calls/eligibility.commands';
import { letterCommands } from '#contracts/open-calls/letter.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { noticeCommands as commands } from '#contracts/open-calls/notice.commands';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { anApplicant, anOpenCall } from './factories.js';

useCallHouse(firmRegistryService);

describe('a message to applicants', () => {
  test('names whom it would reach, reaches them once, and says nothing of itself in facts', async () => {
    const callId = await anOpenCall(house, chamber);
    const [a, b, gone] = [
      await anApplicant(house, callId, 'textile'),
      await anApplicant(house, callId, 'plastics'),
      await anApplicant(house, callId, 'textile'),
    ];
    await house.ask(applications.withdrawApplication, { applicationId: gone.id }, gone.user);
    const message = { callId, subject: 'Bilgilendirme toplantısı', text: 'Yarın 14.00’te.' };
    const plan = await house.ask(commands.sendMessage, message, chamber.staff);
    expect(plan).toMatchObject({ dryRun: true, id: null, applications: 2 });
    expect(plan.items.map((item) => item.applicationId)).toEqual([a.id, b.id]);
    expect(
      await house.sql(
        'open-calls',
        `SELECT 1 FROM outbox WHERE aggregate_type = 'notice' AND data ->> 'kind' = 'message'`,
      ),
    ).toHaveLength(0);
    const by = (filter: object) => house.ask(commands.sendMessage, { ...message, ...filter }, chamber.staff);
    // The filters of the list of applications.
    const others = { applicationId: b.id, eligible: false, reason: 'Kapsam dışı' };
    await house.ask(eligibilityCommands.decideEligibility, others, chamber.staff);
    const meant = async (filter: object) => (await by(filter)).items.map((item) => item.applicationId);
    const listed = async (filter: object) =>
      (await house.ask(applications.listApplications, { callId, ...filter }, chamber.staff)).items
        .map((item) => item.id)
        .filter((id) => id !== gone.id);
    for (const [filter, who] of [
      [{ q: a.receipt.number.toLowerCase() }, [a.id]],
      [{ eligibility: 'eligible' }, [a.id]],
      [{ eligibility: 'ineligible' }, [b.id]],
      [{ eligibility: 'open' }, []],
      [{ letter: 'none', sector: 'textile' }, [a.id]],
      [{ letter: 'notified' }, []],
    ] as const) {
      expect(await meant(filter)).toEqual(who);
      expect(await listed(filter)).toEqual(who);
    }
    const found = await house.ask(
      reviewCommands.reviewResults,
      { callId, q: a.receipt.number.toLowerCase() },
      chamber.staff,
    );
    expect(found.items.map((item) => item.applicationId)).toEqual([a.id]);
    const key = newId();
    const send = () =>
      house.ask(commands.sendMessage, { ...message, sector: 'textile', dryRun: false }, chamber.staff, {
        key,
      });
    const sent = await send();
    expect(await send()).toEqual(sent);
    expect(sent).toMatchObject({ dryRun: false, applications: 1, items: [{ applicationId: a.id }] });
    const facts = await house.sql<{ id: string; data: object }>(
      'open-calls',
      `SELECT aggregate_id AS id, data FROM outbox WHERE aggregate_type = 'notice' AND data ->> 'kind' = 'message' AND data ->> 'callId' = $1`,
      [callId],
    );
    expect(facts).toHaveLength(1);
    expect(facts[0].data).toEqual({ callId, applicationId: a.id, firmId: a.firmId, kind: 'message' });
    expect(JSON.stringify(facts)).not.toContain('toplantı');
    expect(await house.ask(commands.listMessages, { callId }, chamber.staff)).toMatchObject({
      items: [{ id: sent.id, subject: message.subject, applications: 1 }],
    });
    await expect(
      house.ask(commands.sendMessage, { ...message, state: 'selected', dryRun: false }, chamber.staff),
    ).rejects.toMatchObject({ code: 'NOBODY_MEANT' });
    await expect(house.ask(commands.sendMessage, message, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the timeline of an application', () => {
  test('tells the staff everything and the firm its half, with what comes next', async () => {
    const callId = await anOpenCall(house, chamber);
    const { id, user } = await anApplicant(house, callId);
    const read = (by = user) => house.ask(commands.readTimeline, { applicationId: id }, by);
    expect(await read()).toMatchObject({
      items: [
        { action: 'application.started', side: 'firm', actorId: user.id },
        { action: 'application.submitted', side: 'firm' },
      ],
      next: [{ what: 'deadline', dueAt: '2026-04-01T14:00:00.000Z' }],
    });
    await house.ask(
      eligibilityCommands.decideEligibility,
      { applicationId: id, eligible: false, reason: 'Kapsam dışı' },
      chamber.staff,
    );
    expect((await read()).items.at(-1)).toMatchObject({ action: 'application.submitted' });
    expect((await read(chamber.staff)).items.at(-1)).toMatchObject({
      action: 'eligibility.decided',
      actorId: chamber.staff.id,
    });
    // Released before the board decides, so that an appeal is looked at with the others.
    house.clock.set('2026-04-02T09:00:00Z');
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    await house.ask(letterCommands.releaseLetters, { callId, dryRun: false }, chamber.staff);
    expect((await read()).items.at(-1)).toMatchObject({
      action: 'application.told',
      side: 'staff',
      actorId: null,
      reason: 'Kapsam dışı',
      params: { state: 'ineligible' },
    });
    for (const other of [
      firmUserOf(newId()),
      staffOf(newId()),
      withRole('program', chamber.programId, 'reviewer'),
    ])
      await expect(read(other)).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });
  });
});

describe('the statistics of a call', () => {
  test('count by state, sector and hour, in as many statements for many as for few', async () => {
    const callId = await anOpenCall(house, chamber);
    await anApplicant(house, callId, 'textile');
    house.clock.set('2026-03-02T10:30:00Z');
    await anApplicant(house, callId, 'plastics');
    await anApplicant(house, callId, 'textile');
    const read = () => house.ask(commands.callStatistics, { callId }, chamber.staff);
    expect(await read()).toEqual({
      callId,
      byState: [{ state: 'submitted', applications: 3 }],
      bySector: [
        { sector: 'plastics', drafts: 0, submitted: 1 },
        { sector: 'textile', drafts: 0, submitted: 2 },
      ],
      byHour: [
        { hour: '2026-03-02T09:00:00.000Z', submitted: 1 },
        { hour: '2026-03-02T10:00:00.000Z', submitted: 2 },
      ],
    });
    expect(await house.statements('open-calls', read)).toHaveLength(3);
    await expect(
      house.ask(commands.callStatistics, { callId }, withRole('program', newId(), 'analyst')),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
