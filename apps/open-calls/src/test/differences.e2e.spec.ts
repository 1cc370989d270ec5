import { describe, expect, test } from '@jest/globals';
import { callCommands } from '#contracts/open-calls/call.commands';
import type { CreateCall } from '#contracts/open-calls/call.messages';
import { reviewCommands as commands } from '#contracts/open-calls/review.commands';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import type { Actor } from '#platform/actor/actor';
import { firmUserOf } from '#testing/actors';
import { newId } from '#platform/database/ids';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, anApplicant, marks, reviewAll } from './factories.js';
import { aFile } from './files.js';

useCallHouse();

const RULES: ReviewRulesBody = {
  anonymous: false,
  hidden: [],
  hiddenFields: [],
  barSameInstitution: false,
  largestDifference: '20',
  onDifference: 'third-reviewer',
  firmsSee: 'scores-and-comments',
  normalisedFrom: 3,
};

/** A closed call with these rules, so many applications and reviewers, all assigned. */
async function assigned(
  reviewers: readonly Actor[],
  applications: number,
  rules: Partial<ReviewRulesBody> = {},
  over: Partial<CreateCall> = {},
) {
  house.clock.set('2026-03-02T09:00:00Z');
  const { id: callId } = await house.ask(
    callCommands.createCall,
    aCall(chamber.programId, over),
    chamber.staff,
  );
  await house.ask(commands.setReviewRules, { callId, ifVersion: 0, ...RULES, ...rules }, chamber.staff);
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  const applicants: Awaited<ReturnType<typeof anApplicant>>[] = [];
  for (let i = 0; i < applications; i++) applicants.push(await anApplicant(house, callId));
  house.clock.set('2026-04-02T09:00:00Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  for (const { id } of reviewers)
    await house.ask(commands.addReviewer, { callId, accountId: id }, chamber.staff);
  await house.ask(commands.assignAll, { callId }, chamber.staff);
  return { callId, applicants };
}
const results = (callId: string, query: object = {}) =>
  house.ask(commands.reviewResults, { callId, ...query }, chamber.staff);
const rankOf = async (callId: string) =>
  (await house.ask(selectionCommands.previewSelection, { callId }, chamber.staff)).items[0];

describe('reviewers who differ too much', () => {
  test('get a third reviewer by themselves; the mean of all counts then', async () => {
    const pool = [chamber.reviewer(), chamber.reviewer(), chamber.reviewer()];
    const { callId, applicants } = await assigned(pool, 1);
    const holding = await Promise.all(
      pool.map(async (r) => (await house.ask(commands.listReviews, {}, r)).items.length > 0),
    );
    const [one, two] = pool.filter((_, i) => holding[i]);
    await reviewAll(house, one, () => marks('90', '90'));
    await reviewAll(house, two, () => marks('60', '60'));
    const [waiting] = (await results(callId)).items;
    expect(waiting).toMatchObject({
      applicationId: applicants[0].id,
      reviewers: 3,
      submitted: 2,
      differenceState: 'third',
    });
    const third = (await house.ask(commands.listCallReviews, { callId, state: 'assigned' }, chamber.staff))
      .items[0];
    expect(third).toMatchObject({ kind: 'third' });
    expect((await results(callId, { difference: 'open' })).items).toEqual([]);
    for (const reviewer of pool) await reviewAll(house, reviewer, () => marks('75', '75'));
    expect((await results(callId, { difference: 'settled' })).items).toMatchObject([{ submitted: 3 }]);
    expect((await rankOf(callId)).reviews).toBe(3);
  });

  test('a third who recuses leaves it open; the next assignment finds another', async () => {
    const pool = [chamber.reviewer(), chamber.reviewer(), chamber.reviewer()];
    const { callId } = await assigned(pool, 1);
    const holding = await Promise.all(
      pool.map(async (r) => (await house.ask(commands.listReviews, {}, r)).items.length > 0),
    );
    const [one, two] = pool.filter((_, i) => holding[i]);
    await reviewAll(house, one, () => marks('90', '90'));
    await reviewAll(house, two, () => marks('10', '10'));
    const thirdOf = async (reviewer: Actor) =>
      (await house.ask(commands.listReviews, { state: 'assigned' }, reviewer)).items[0];
    const holders = await Promise.all(pool.map(thirdOf));
    const at = holders.findIndex((item) => item?.kind === 'third');
    await house.ask(
      commands.declareConflict,
      { reviewId: holders[at].id, declaration: 'conflict', reason: 'Yakınlık' },
      pool[at],
    );
    expect((await results(callId, { difference: 'open' })).items).toHaveLength(1);
    expect(await house.ask(commands.assignAll, { callId }, chamber.staff)).toEqual({ made: 0, short: 1 });
    const fourth = chamber.reviewer();
    await house.ask(commands.addReviewer, { callId, accountId: fourth.id }, chamber.staff);
    expect(await house.ask(commands.assignAll, { callId }, chamber.staff)).toEqual({ made: 1, short: 0 });
    expect(await thirdOf(fourth)).toMatchObject({ kind: 'third' });
  });

  test('a third given by hand is the third, asks for no reason, and settles it', async () => {
    const pool = [chamber.reviewer(), chamber.reviewer()];
    const { callId, applicants } = await assigned(pool, 1, { reviewDays: 5 });
    await reviewAll(house, pool[0], () => marks('90', '90'));
    await reviewAll(house, pool[1], () => marks('60', '60'));
    expect((await results(callId, { difference: 'open' })).items).toHaveLength(1);
    const third = chamber.reviewer();
    house.clock.set('2026-04-20T09:00:00Z');
    const { id: reviewerId } = await house.ask(
      commands.addReviewer,
      { callId, accountId: third.id },
      chamber.staff,
    );
    await house.ask(
      commands.assignReview,
      { callId, applicationId: applicants[0].id, reviewerId },
      chamber.staff,
    );
    expect((await results(callId, { difference: 'third' })).items).toHaveLength(1);
    // Who begins after the others has as many days as they had.
    expect((await house.ask(commands.listReviews, {}, third)).items).toMatchObject([
      { kind: 'third', dueAt: '2026-04-25T20:59:59.999Z', late: false },
    ]);
    await reviewAll(house, third, () => marks('75', '75'));
    expect((await results(callId, { difference: 'settled' })).items).toMatchObject([{ submitted: 3 }]);
  });

  test('are found in sheets that came on paper, too', async () => {
    const { callId, applicants } = await assigned([], 2, { onDifference: 'committee' });
    const sheet = applicants.flatMap(({ receipt: { number } }, i) =>
      [90, i === 0 ? 50 : 80].map((mark, n) => `${number};kâğıt${n}@ortak.example;${mark};${mark}`),
    );
    const text = ['Başvuru no;Değerlendirici;Ö1;Ö2', ...sheet].join('\n');
    const { fileId } = await aFile(house, chamber.staff, 'puan.csv', Buffer.from(text));
    const list = { callId, fileId, dryRun: false, backfillReason: 'Kâğıttan' };
    expect(await house.ask(commands.importScores, list, chamber.staff)).toMatchObject({ accepted: 4 });
    expect((await results(callId, { difference: 'open' })).items).toMatchObject([
      { applicationId: applicants[0].id, difference: '40' },
    ]);
  });

  test('or meet as a committee: its agreed marks count instead, with the minutes; a later meeting replaces them', async () => {
    const pool = [chamber.reviewer(), chamber.reviewer()];
    const { callId, applicants } = await assigned(pool, 2, { onDifference: 'committee' });
    const far = applicants[0].firmId;
    await reviewAll(house, pool[0], (firm) => (firm === far ? marks('90', '90') : marks('80', '80')));
    await reviewAll(house, pool[1], (firm) => (firm === far ? marks('60', '60') : marks('60', '60')));
    expect((await results(callId, { difference: 'open' })).items).toMatchObject([
      { applicationId: applicants[0].id, difference: '30', score: '75', meetingId: null },
    ]);
    const meet = (applicationId: string, scores: ReturnType<typeof marks>) =>
      house.ask(
        commands.recordMeeting,
        {
          callId,
          heldOn: '2026-04-02',
          attendees: 5,
          minutes: 'Komite görüştü.',
          items: [{ applicationId, scores, comment: 'Uzlaşıldı' }],
        },
        chamber.staff,
      );
    await expect(meet(applicants[1].id, marks('70', '70'))).rejects.toMatchObject({ code: 'NO_DIFFERENCE' });
    await expect(meet(applicants[0].id, marks('101', '70'))).rejects.toMatchObject({
      code: 'SCORE_FAULTY',
      details: { pointer: '/items/0/scores/0/points' },
    });
    const { id: meetingId } = await meet(applicants[0].id, marks('66', '66'));
    const settled = (await results(callId, { difference: 'settled' })).items;
    expect(settled).toMatchObject([{ score: '66', difference: '30', meetingId, submitted: 2 }]);
    expect(await rankOf(callId)).toMatchObject({ score: '70' });
    const ranked = (await house.ask(selectionCommands.previewSelection, { callId }, chamber.staff)).items;
    expect(ranked.find((r) => r.applicationId === applicants[0].id)).toMatchObject({ score: '66' });
    await meet(applicants[0].id, marks('88', '88'));
    expect((await results(callId, { difference: 'settled' })).items).toMatchObject([{ score: '88' }]);
    expect((await rankOf(callId)).score).toBe('88');
    expect(
      (await house.ask(commands.listMeetings, { callId }, chamber.staff)).items.map((m) => [
        m.heldOn,
        m.attendees,
        m.applications,
      ]),
    ).toEqual([
      ['2026-04-02', 5, 1],
      ['2026-04-02', 5, 1],
    ]);
    const kinds = (
      await house.ask(commands.listCallReviews, { callId, applicationId: applicants[0].id }, chamber.staff)
    ).items.map((r) => [r.alias, r.kind, r.counts, r.state]);
    expect(kinds).toEqual([
      [expect.any(String), 'reviewer', false, 'submitted'],
      [expect.any(String), 'reviewer', false, 'submitted'],
      ['K', 'committee', false, 'released'],
      ['K', 'committee', true, 'submitted'],
    ]);
  });
});

describe('scoring', () => {
  const criteria: CreateCall['criteria'] = [
    {
      code: 'Ö1',
      title: 'Çevresel etki',
      weight: '60',
      maxPoints: 100,
      naAllowed: true,
      commentBelow: '30',
      section: 'Etki',
    },
    {
      code: 'Ö2',
      title: 'Taahhüt',
      weight: '40',
      maxPoints: 5,
      steps: ['0', '1', '2', '3', '4', '5'].map((points) => ({ points, tr: `Basamak ${points}` })),
    },
  ];
  const begin = async () => {
    const reviewer = chamber.reviewer();
    const { callId, applicants } = await assigned(
      [reviewer],
      2,
      {},
      { criteria, reviewersPerApplication: 1 },
    );
    const { items } = await house.ask(commands.listReviews, {}, reviewer);
    await house.ask(commands.declareConflict, { reviewId: items[0].id, declaration: 'none' }, reviewer);
    return { reviewer, callId, applicants, reviewId: items[0].id, other: items[1].id };
  };

  test('n/a leaves the mean; comments and steps are asked for; a stale draft is refused; the next one is named', async () => {
    const { reviewer, callId, reviewId, other } = await begin();
    const { version } = await house.ask(commands.readReview, { reviewId }, reviewer);
    const draft = (scores: { criterion: string; points: string | null }[], ifVersion: number) =>
      house.ask(commands.saveReview, { reviewId, scores, ifVersion }, reviewer);
    const saved = await draft([{ criterion: 'Ö1', points: '10' }], version);
    expect(saved.savedAt).toBe('2026-04-02T09:00:00.000Z');
    await expect(draft([], version)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const submit = (a: string | null, b: string, comment?: string) =>
      house.ask(
        commands.submitReview,
        {
          reviewId,
          scores: [
            { criterion: 'Ö1', points: a, ...(comment ? { comment } : {}) },
            { criterion: 'Ö2', points: b },
          ],
        },
        reviewer,
      );
    await expect(submit('10', '4')).rejects.toMatchObject({
      details: { errors: [{ code: 'COMMENT_REQUIRED' }] },
    });
    await expect(submit('50', '4.5')).rejects.toMatchObject({
      details: { errors: [{ code: 'SCORE_NO_STEP' }] },
    });
    expect(await submit(null, '4')).toMatchObject({ nextReviewId: other });
    expect((await rankOf(callId)).score).toBe('80');
    expect(await house.ask(commands.reviewCounts, {}, reviewer)).toEqual({
      assigned: 1,
      reviewing: 0,
      submitted: 1,
      recused: 0,
      late: 0,
    });
  });

  test('a comment goes with its mark, to the firm only as the call allows and with its letter', async () => {
    const { reviewer, callId, applicants, reviewId } = await begin();
    await house.ask(
      commands.submitReview,
      {
        reviewId,
        scores: [
          { criterion: 'Ö1', points: '10', comment: 'Ölçüm yok' },
          { criterion: 'Ö2', points: '5' },
        ],
        comment: 'Genel görüş',
      },
      reviewer,
    );
    expect(await house.ask(commands.readReview, { reviewId }, reviewer)).toMatchObject({
      scores: [{ criterion: 'Ö1', points: '10', comment: 'Ölçüm yok' }, { points: '5' }],
    });
    const { items } = await results(callId);
    const done = applicants.find((a) => a.id === items.find((i) => i.submitted === 1)!.applicationId)!;
    const seen = (actor: Actor) => house.ask(commands.seenReviews, { applicationId: done.id }, actor);
    expect(await seen(done.user)).toEqual({ shown: false, score: null, items: [] });
    await expect(seen(firmUserOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await house.sql('open-calls', `UPDATE call SET state = 'decided' WHERE id = $1`, [callId]);
    expect(await seen(done.user)).toEqual({ shown: false, score: null, items: [] });
    expect(await seen(chamber.staff)).toMatchObject({ shown: true, score: '46' });
    await house.sql(
      'open-calls',
      `INSERT INTO letter (id, call_id, application_id, selection_version, current, kind, data, paper, review_ids, released_at)
       SELECT gen_random_uuid(), $1, $2, 1, true, 'selected', '{}', true, ARRAY(SELECT id FROM review WHERE application_id = $2 AND state = 'submitted'), now()`,
      [callId, done.id],
    );
    expect(await seen(done.user)).toMatchObject({
      shown: true,
      score: '46',
      items: [{ alias: 'D1', comment: 'Genel görüş', scores: [{ comment: 'Ölçüm yok' }, { points: '5' }] }],
    });
  });
});

test('lists cost the same whatever their length', async () => {
  const pool = [chamber.reviewer(), chamber.reviewer()];
  const small = await assigned(pool, 1);
  const large = await assigned(pool, 6);
  const cost = async (work: () => Promise<unknown>) => (await house.statements('open-calls', work)).length;
  for (const [few, many] of [
    [() => results(small.callId), () => results(large.callId)],
    [
      () => house.ask(commands.listReviewers, { callId: small.callId }, chamber.staff),
      () => house.ask(commands.listReviewers, { callId: large.callId }, chamber.staff),
    ],
    [
      () => house.ask(commands.previewAssignment, { callId: small.callId }, chamber.staff),
      () => house.ask(commands.previewAssignment, { callId: large.callId }, chamber.staff),
    ],
    [
      () => house.ask(commands.listReviews, { callId: small.callId }, pool[0]),
      () => house.ask(commands.listReviews, { callId: large.callId }, pool[0]),
    ],
    [
      () => house.ask(commands.listCallReviews, { callId: small.callId }, chamber.staff),
      () => house.ask(commands.listCallReviews, { callId: large.callId }, chamber.staff),
    ],
  ] as const)
    expect(await cost(many)).toBe(await cost(few));
  expect(await cost(() => results(large.callId))).toBeLessThanOrEqual(5);
  expect(await cost(() => house.ask(commands.listReviews, {}, pool[0]))).toBe(1);
});
