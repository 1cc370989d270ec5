import { expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { eligibilityCommands } from '#contracts/open-calls/eligibility.commands';
import { letterCommands as commands } from '#contracts/open-calls/letter.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { Actor } from '#platform/actor/actor';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, noticeTexts, useCallHouse } from './call-house.js';
import { aDecision, anApplicant, anOpenCall, aReviewedCall, marks, reviewAll } from './factories.js';
import { ReminderService } from '../reviews/reminder.service.js';
import { aFile } from './files.js';

useCallHouse(firmRegistryService);

type Firm = Awaited<ReturnType<typeof anApplicant>>;
const release = (callId: string) =>
  house.ask(commands.releaseLetters, { callId, dryRun: false }, chamber.staff);
const appealOf = async ({ id, user }: Firm, fileIds: string[] = []) =>
  (await house.ask(commands.fileAppeal, { applicationId: id, text: 'Yeniden bakılsın.', fileIds }, user)).id;
const answer = (appealId: string, outcome: 'accepted' | 'refused') =>
  house.ask(commands.answerAppeal, { appealId, outcome, reason: 'Belge haklı.' }, chamber.staff);
const stateOf = async ({ id, user }: Firm, by = user) =>
  (await house.ask(applicationCommands.readApplication, { applicationId: id }, by)).state;
const appealsOf = async ({ id, user }: Firm, by = user) =>
  (await house.ask(commands.readAppeals, { applicationId: id }, by)).items;
const others = async (callId: string) => {
  const pool = [chamber.reviewer(), chamber.reviewer()];
  for (const { id: accountId } of pool)
    await house.ask(reviewCommands.addReviewer, { callId, accountId }, chamber.staff);
  return pool;
};
const lastNotice = async ({ id }: Firm) => {
  const [notice] = await house.sql<{ id: string }>(
    'open-calls',
    `SELECT id FROM notice WHERE application_id = $1 ORDER BY id DESC LIMIT 1`,
    [id],
  );
  return (await noticeTexts(notice.id))[0];
};

test('others see that they review anew and why; the appeal ends with the decision, its firm hears by a letter, the same outcome or not', async () => {
  const { callId, firms, reviewers } = await aReviewedCall(house, chamber);
  await aDecision(house, chamber, callId);
  await release(callId);
  const rejected = firms[2];
  const { fileId } = await aFile(house, rejected.user, 'ek.pdf');
  const appealId = await appealOf(rejected, [fileId]);
  const pool = await others(callId);
  expect(await answer(appealId, 'accepted')).toEqual({ done: true, assigned: 2 });
  expect(await lastNotice(rejected)).toMatchObject({
    kind: 'appeal-answered',
    subject: expect.stringMatching(/^İtirazınız kabul edildi/),
    text: expect.stringMatching(/Belge haklı/),
  });
  // What was set aside counts nowhere any more.
  const results = await house.ask(reviewCommands.reviewResults, { callId }, chamber.staff);
  expect(results.items.find((r) => r.applicationId === rejected.id)).toMatchObject({
    reviewers: 2,
    submitted: 0,
    score: null,
    difference: null,
    anew: true,
  });
  const { items: all } = await house.ask(
    reviewCommands.listCallReviews,
    { callId, applicationId: rejected.id },
    chamber.staff,
  );
  expect(all.map((r) => [r.state, r.counts, r.setAside])).toEqual([
    ['submitted', false, true],
    ['submitted', false, true],
    ['assigned', true, false],
    ['assigned', true, false],
  ]);
  const [{ id: reviewId }] = (await house.ask(reviewCommands.listReviews, {}, pool[0])).items;
  const read = (by: Actor) => house.ask(reviewCommands.readReview, { reviewId }, by);
  const mayRead = async (by: Actor) =>
    (
      await house.ask(
        standardCommands('open-calls').fileAccess,
        { of: `application:${rejected.id}`, fileId },
        by,
      )
    ).allowed;
  expect((await read(pool[0])).appeal).toBeNull();
  expect(await mayRead(pool[0])).toBe(false);
  await house.ask(reviewCommands.declareConflict, { reviewId, declaration: 'none' }, pool[0]);
  expect((await read(pool[0])).appeal).toEqual({ text: 'Yeniden bakılsın.', fileIds: [fileId] });
  expect(await mayRead(pool[0])).toBe(true);
  expect(await mayRead(reviewers[0])).toBe(false);
  // An anonymous call says only that there was an appeal: text and files are the firm's own.
  const anonymous = (on: boolean) =>
    house.sql(
      'open-calls',
      `INSERT INTO review_rules (call_id, version, body) VALUES ($1, 1, $2)
       ON CONFLICT (call_id) DO UPDATE SET body = excluded.body`,
      [
        callId,
        JSON.stringify({
          anonymous: on,
          hidden: [],
          hiddenFields: [],
          onDifference: 'committee',
          firmsSee: 'scores',
        }),
      ],
    );
  await anonymous(true);
  expect((await read(pool[0])).appeal).toEqual({ text: null, fileIds: [] });
  expect(await mayRead(pool[0])).toBe(false);
  await anonymous(false);
  await house.ask(
    reviewCommands.submitReview,
    { reviewId, scores: marks('70', '70'), comment: 'Açıklama' },
    pool[0],
  );
  await reviewAll(house, pool[1], () => marks('70', '70'));
  expect((await read(pool[0])).others).toHaveLength(1);
  await aDecision(house, chamber, callId, { reason: 'İtiraz', decisionNo: '2026/9' });
  expect(await appealsOf(rejected, chamber.staff)).toMatchObject([
    { state: 'accepted', outcome: 'rejected' },
  ]);
  expect(await appealsOf(rejected)).toMatchObject([{ state: 'under-review', outcome: null, endedAt: null }]);
  expect(await release(callId)).toMatchObject({ letters: 1, byKind: [{ kind: 'rejected', letters: 1 }] });
  expect(await appealsOf(rejected)).toMatchObject([{ state: 'accepted', outcome: 'rejected' }]);
  await expect(release(callId)).rejects.toMatchObject({ code: 'NOBODY_MEANT' });
});

test('a firm keeps the letters that it was given, newest first, and downloads each; a rival gets none', async () => {
  const { callId, firms } = await aReviewedCall(house, chamber);
  await aDecision(house, chamber, callId);
  await release(callId);
  const [, rival, rejected] = firms;
  const read = (by = rejected.user) => house.ask(commands.readLetter, { applicationId: rejected.id }, by);
  const { letter: first } = await read();
  const pool = await others(callId);
  await answer(await appealOf(rejected), 'accepted');
  for (const reviewer of pool) await reviewAll(house, reviewer, () => marks('99', '99'));
  house.clock.advance({ minutes: 5 });
  await aDecision(house, chamber, callId, { reason: 'İtiraz', decisionNo: '2026/9' });
  // What waits to be released is nobody's letter yet.
  expect(await read()).toMatchObject({ letter: { id: first!.id, decisionNo: '2026/7' }, earlier: [] });
  await release(callId);
  const now = await read();
  expect(now).toMatchObject({
    letter: { kind: 'selected', decisionNo: '2026/9', decidedOn: '2026-04-01' },
    earlier: [{ ...first, kind: 'rejected', decisionNo: '2026/7', decidedOn: '2026-04-01' }],
  });
  expect((await read(chamber.staff)).earlier).toEqual(now.earlier);
  const file = (letterId: string | undefined, by = rejected.user, applicationId = rejected.id) =>
    house.ask(commands.makeLetterFile, { applicationId, format: 'pdf', letterId }, by);
  const made = await file(first!.id);
  expect(made).toMatchObject({ preview: false, name: expect.stringMatching(/2026-04-01\.pdf$/) });
  expect(made.fileId).not.toBe((await file(now.letter!.id)).fileId);
  expect(await file(undefined)).toEqual(await file(now.letter!.id));
  expect(await file(first!.id, chamber.staff)).toEqual(made);
  for (const [by, applicationId] of [
    [rival.user, rejected.id],
    [rival.user, rival.id],
    [chamber.staff, rival.id],
  ] as const)
    await expect(file(first!.id, by, applicationId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(read(rival.user)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await house.statements('open-calls', () => read())).toHaveLength(3);
});

test('waits in the queue for reviewers, then for the board, also where a firm gave its place back meanwhile', async () => {
  const { callId, firms } = await aReviewedCall(house, chamber);
  await aDecision(house, chamber, callId);
  await release(callId);
  expect(await answer(await appealOf(firms[2]), 'accepted')).toEqual({ done: true, assigned: 0 });
  const queue = async () =>
    (await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items.map(
      ({ kind, count }) => [kind, count],
    );
  expect(await queue()).toEqual([['application.assign', 1]]);
  const pool = await others(callId);
  // What the board has decided is given to nobody any more, were it one review short.
  await house.sql(
    'open-calls',
    'DELETE FROM review WHERE id = (SELECT id FROM review WHERE application_id = $1 LIMIT 1)',
    [firms[0].id],
  );
  expect(await house.ask(reviewCommands.assignAll, { callId }, chamber.staff)).toEqual({ made: 2, short: 0 });
  expect(await queue()).toEqual([]);
  for (const reviewer of pool) await reviewAll(house, reviewer, () => marks('99', '99'));
  expect(await queue()).toEqual([['appeal.decide', 1]]);
  await house.ask(
    selectionCommands.declineSeat,
    { applicationId: firms[3].id, reason: 'Kapasite' },
    firms[3].user,
  );
  expect(await queue()).toEqual([['appeal.decide', 1]]);
});

test('who reviews anew has days of their own, and a difference among them waits in the queue', async () => {
  const { callId, firms } = await aReviewedCall(house, chamber);
  const rules = {
    anonymous: false,
    hidden: [],
    hiddenFields: [],
    onDifference: 'committee',
    firmsSee: 'scores',
  };
  await house.sql('open-calls', 'INSERT INTO review_rules (call_id, version, body) VALUES ($1, 1, $2)', [
    callId,
    JSON.stringify({ ...rules, reviewDays: 10, remindBefore: [2], largestDifference: '20' }),
  ]);
  await aDecision(house, chamber, callId);
  await release(callId);
  house.clock.set('2026-04-28T09:00:00Z');
  const appealId = await appealOf(firms[2]);
  const pool = await others(callId);
  await answer(appealId, 'accepted');
  const dueAt = '2026-05-08T20:59:59.999Z';
  expect((await house.ask(reviewCommands.listReviews, {}, pool[0])).items).toMatchObject([
    { dueAt, late: false },
  ]);
  const kinds = async (by: Actor) =>
    (await house.ask(standardCommands('open-calls').tasks, {}, by)).items.map(({ kind }) => kind);
  expect(await kinds(chamber.staff)).not.toContain('review.overdue');
  const remind = () => house.get('open-calls', ReminderService).remindByRules();
  expect(await remind()).toBe(0);
  house.clock.set('2026-05-07T09:00:00Z');
  expect(await remind()).toBe(2);
  house.clock.set('2026-05-09T09:00:00Z');
  expect(await kinds(chamber.staff)).toContain('review.overdue');
  await reviewAll(house, pool[0], () => marks('95', '95'));
  await reviewAll(house, pool[1], () => marks('40', '40'));
  expect(await kinds(chamber.staff)).toContain('review.difference');
});

test('a refused one is told to its firm', async () => {
  const { callId, firms } = await aReviewedCall(house, chamber);
  await aDecision(house, chamber, callId);
  await release(callId);
  await answer(await appealOf(firms[2]), 'refused');
  expect(await lastNotice(firms[2])).toMatchObject({
    subject: expect.stringMatching(/^İtirazınız reddedildi/),
    text: expect.stringMatching(/Gerekçe: Belge haklı/),
  });
});

test('of an ineligible application opens it again: eligibility anew, others review, the board decides anew', async () => {
  const { callId, firms } = await aReviewedCall(house, chamber);
  const out = firms[2];
  const decide = (eligible: boolean) =>
    house.ask(
      eligibilityCommands.decideEligibility,
      { applicationId: out.id, eligible, reason: 'Ölçek' },
      chamber.staff,
    );
  await decide(false);
  expect(await stateOf(out)).toBe('submitted');
  await aDecision(house, chamber, callId);
  await release(callId);
  expect(await stateOf(out)).toBe('ineligible');
  await expect(decide(true)).rejects.toMatchObject({ code: 'WRONG_STATE' });
  const pool = await others(callId);
  expect(await answer(await appealOf(out), 'accepted')).toEqual({ done: true, assigned: 0 });
  const queue = (await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items;
  expect(queue).toContainEqual(expect.objectContaining({ kind: 'eligibility.open', count: 1 }));
  await decide(true);
  for (const reviewer of pool) await reviewAll(house, reviewer, () => marks('99', '99'));
  await aDecision(house, chamber, callId, { reason: 'İtiraz', decisionNo: '2026/9' });
  expect(await stateOf(out, chamber.staff)).toBe('selected');
  // Neither ineligible any more nor told yet.
  expect(await stateOf(out)).toBe('submitted');
  await release(callId);
  expect(await stateOf(out)).toBe('selected');
  expect(await appealsOf(out)).toMatchObject([{ state: 'accepted', outcome: 'selected' }]);
});

test('of an ineligible application before the board decides; found ineligible again, its firm hears by another letter', async () => {
  const callId = await anOpenCall(house, chamber);
  const out = await anApplicant(house, callId);
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const decide = (eligible: boolean) =>
    house.ask(
      eligibilityCommands.decideEligibility,
      { applicationId: out.id, eligible, reason: 'Ölçek' },
      chamber.staff,
    );
  await decide(false);
  await release(callId);
  expect(await stateOf(out)).toBe('ineligible');
  await answer(await appealOf(out), 'accepted');
  expect(await stateOf(out)).toBe('submitted');
  await decide(false);
  expect(await stateOf(out)).toBe('submitted');
  expect(await release(callId)).toMatchObject({ byKind: [{ kind: 'ineligible', letters: 1 }] });
  expect(await stateOf(out)).toBe('ineligible');
  expect(await appealsOf(out)).toMatchObject([{ state: 'accepted', outcome: 'ineligible' }]);
});
