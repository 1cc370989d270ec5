import { describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { letterCommands } from '#contracts/open-calls/letter.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aDecision, aReviewedCall } from './factories.js';

useCallHouse(firmRegistryService);

type Firm = Awaited<ReturnType<typeof aReviewedCall>>['firms'][number];

async function aDecided(rules = '') {
  const made = await aReviewedCall(house, chamber);
  if (rules)
    await house.sql(
      'open-calls',
      `INSERT INTO after_rules (call_id, appeal_days, agreement) VALUES ($1, 10, $2)`,
      [made.callId, rules],
    );
  await aDecision(house, chamber, made.callId);
  await house.settled();
  return made;
}
const release = (callId: string, over = {}) =>
  house.ask(letterCommands.releaseLetters, { callId, dryRun: false, ...over }, chamber.staff);
const read = ({ id, user }: Firm, by = user) =>
  house.ask(applicationCommands.readApplication, { applicationId: id }, by);
/** All that a firm can look at, as it answers. */
async function seenBy(firm: Firm) {
  const { id: applicationId, user } = firm;
  const participations = () =>
    house.ask(programCommands.listParticipations, { programId: chamber.programId }, user);
  return {
    application: (await read(firm)).state,
    listed: (await house.ask(applicationCommands.listOwnApplications, {}, user)).items.map((a) => a.state),
    scores: (await house.ask(reviewCommands.seenReviews, { applicationId }, user)).shown,
    letter: (await house.ask(letterCommands.readLetter, { applicationId }, user)).letter?.kind ?? null,
    timeline: (await house.ask(noticeCommands.readTimeline, { applicationId }, user)).items
      .map((entry) => entry.params.state)
      .filter((state) => typeof state === 'string'),
    tasks: (await house.ask(standardCommands('open-calls').tasks, {}, user)).items.map((t) => t.kind),
    participation: await participations().then(
      ({ items }) => items.map((p) => p.state),
      (error: { code: string }) => error.code,
    ),
  };
}
const NOTHING_YET = {
  application: 'submitted',
  listed: ['submitted'],
  scores: false,
  letter: null,
  timeline: ['submitted'],
  tasks: [],
  participation: 'NOT_FOUND',
};

describe('the outcome', () => {
  test('reaches no firm before its letter, in nothing that it can look at; then all of it', async () => {
    const { callId, firms } = await aDecided('Katılım koşulları');
    for (const firm of firms) {
      expect(await seenBy(firm)).toEqual(NOTHING_YET);
      const list = (state: 'selected' | 'reserve' | 'rejected' | 'submitted') =>
        house.ask(applicationCommands.listOwnApplications, { state }, firm.user);
      expect((await list('submitted')).items).toHaveLength(1);
      for (const state of ['selected', 'reserve', 'rejected'] as const)
        expect((await list(state)).items).toEqual([]);
      // A filter on what staff decided finds nothing: asking must not tell.
      for (const filter of [
        { eligibility: 'eligible' },
        { eligibility: 'ineligible' },
        { letter: 'none' },
      ] as const)
        expect((await house.ask(applicationCommands.listOwnApplications, filter, firm.user)).items).toEqual(
          [],
        );
      const { user, id: applicationId } = firm;
      for (const asked of [
        house.ask(letterCommands.acceptAgreement, { applicationId, textSha256: 'x' }, user),
        house.ask(letterCommands.fileAppeal, { applicationId, text: 'x' }, user),
        house.ask(selectionCommands.declineSeat, { applicationId, reason: 'x' }, user),
      ])
        await expect(asked).rejects.toMatchObject({
          code: 'WRONG_STATE',
          details: { params: { state: 'submitted' } },
        });
    }
    expect((await read(firms[0], chamber.staff)).state).toBe('selected');
    await release(callId);
    await house.settled();
    expect(await seenBy(firms[0])).toEqual({
      application: 'selected',
      listed: ['selected'],
      scores: true,
      letter: 'selected',
      timeline: ['submitted', 'selected'],
      tasks: ['agreement.accept'],
      participation: ['selected'],
    });
    expect(await seenBy(firms[2])).toMatchObject({ application: 'rejected', participation: 'NOT_FOUND' });
  });

  test('of a programme of the past was told outside: no letter, no mail, but the firms know', async () => {
    const { callId, firms } = await aDecided();
    const told = { toldOn: '2026-03-31' };
    await expect(release(callId, told)).rejects.toMatchObject({ code: 'NOTICE_DATE' });
    await expect(release(callId, { toldOn: '2027-01-01' })).rejects.toMatchObject({ code: 'NOTICE_DATE' });
    house.clock.set('2026-04-03T09:00:00Z');
    await release(callId, { toldOn: '2026-04-02' });
    await house.settled();
    expect(await seenBy(firms[1])).toMatchObject({ application: 'reserve', participation: ['reserve'] });
    const { letter } = await house.ask(
      letterCommands.readLetter,
      { applicationId: firms[1].id },
      firms[1].user,
    );
    expect(letter).toMatchObject({
      paper: false,
      notifiedOn: '2026-04-02',
      appealUntil: '2026-04-12T20:59:59.999Z',
    });
    await expect(
      house.ask(letterCommands.makeLetterFile, { applicationId: firms[1].id, format: 'pdf' }, firms[1].user),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(
      await house.sql(
        'open-calls',
        // Beside the receipts of their applications.
        `SELECT 1 FROM outbox WHERE aggregate_type = 'notice' AND data ->> 'callId' = $1 AND data ->> 'kind' <> 'submitted'`,
        [callId],
      ),
    ).toEqual([]);
  });

  test('told outside today, the firms know from now on, and the history keeps its order', async () => {
    const { callId, firms } = await aDecided();
    house.clock.set('2026-04-03T13:30:00Z');
    await release(callId, { toldOn: '2026-04-03' });
    const facts = await house.sql(
      'open-calls',
      `SELECT occurred_at AS at FROM outbox WHERE aggregate_id = $1 AND type LIKE '%told%'`,
      [firms[1].id],
    );
    expect(facts).toEqual([{ at: new Date('2026-04-03T13:30:00Z') }]);
  });
});

describe('a place that is given back', () => {
  const outcomes = async (firms: Firm[]) =>
    Promise.all(firms.map(async (firm) => (await read(firm, chamber.staff)).state));

  test('moves the reserve up; the one who moved up learns it from its own letter', async () => {
    const { callId, firms } = await aDecided('Katılım koşulları');
    await release(callId);
    const reply = await house.ask(
      selectionCommands.declineSeat,
      { applicationId: firms[0].id, reason: 'Yatırım ertelendi' },
      firms[0].user,
    );
    expect(reply.movedUp).toEqual([]);
    await house.settled();
    expect(await outcomes(firms)).toEqual(['withdrawn', 'selected', 'rejected', 'selected']);
    expect(await seenBy(firms[0])).toMatchObject({ application: 'withdrawn', participation: ['ended'] });
    expect(await seenBy(firms[1])).toMatchObject({
      application: 'reserve',
      listed: ['reserve'],
      letter: 'reserve',
      tasks: [],
      participation: ['reserve'],
    });
    const queue = (await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items;
    expect(queue).toContainEqual(expect.objectContaining({ kind: 'letters.release', count: 1 }));
    expect(await release(callId)).toMatchObject({ letters: 1, byKind: [{ kind: 'selected', letters: 1 }] });
    await house.settled();
    expect(await seenBy(firms[1])).toMatchObject({
      application: 'selected',
      tasks: ['agreement.accept'],
      participation: ['selected'],
    });
  });

  test('by withdrawing is a decline too, told or not; a reserve place is given back without moving anyone', async () => {
    const { callId, firms } = await aDecided();
    const withdraw = (firm: Firm) =>
      house.ask(applicationCommands.withdrawApplication, { applicationId: firm.id }, firm.user);
    // Nobody was told yet: to the firm it is a withdrawal like any other.
    await withdraw(firms[0]);
    expect(await outcomes(firms)).toEqual(['withdrawn', 'selected', 'rejected', 'selected']);
    await house.settled();
    expect((await read(firms[1])).state).toBe('submitted');
    await release(callId);
    expect((await read(firms[1])).state).toBe('selected');
    const refuse = house.ask(
      applicationCommands.refuseApplication,
      { applicationId: firms[1].id, reason: 'Uygun değil' },
      chamber.staff,
    );
    await expect(refuse).rejects.toMatchObject({ code: 'APPLICATION_DECIDED' });
  });

  test('on the reserve list leaves the selected as they are, and the list moves on', async () => {
    const { callId, firms } = await aDecided();
    await release(callId);
    await house.ask(
      selectionCommands.declineSeat,
      { applicationId: firms[1].id, reason: 'Başka destek' },
      firms[1].user,
    );
    expect(await outcomes(firms)).toEqual(['selected', 'withdrawn', 'rejected', 'selected']);
    const { items } = await house.ask(selectionCommands.readSelection, { callId }, chamber.staff);
    expect(items.find((line) => line.applicationId === firms[1].id)?.outcome).toBe('rejected');
    const state = house.ask(
      selectionCommands.declineSeat,
      { applicationId: firms[2].id, reason: 'x' },
      firms[2].user,
    );
    await expect(state).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });
});
