import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { Actor } from '#platform/actor/actor';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { openCallsService } from '../../../open-calls/src/open-calls.service-definition.js';
import { ReminderService } from '../../../open-calls/src/reviews/reminder.service.js';
import { aCall, aChamber, anApplicant, marks, type Chamber } from '../../../open-calls/src/test/factories.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { administrator, eventually, startHouse } from './mail-house.js';

let it: Awaited<ReturnType<typeof startHouse>>;
let chamber: Chamber;
beforeAll(async () => {
  it = await startHouse({}, [programsService, firmRegistryService, openCallsService]);
  chamber = await aChamber(it.house);
});
afterAll(() => it?.house.stop());

const RULES = {
  anonymous: false,
  hidden: [],
  hiddenFields: [],
  barSameInstitution: false,
  onDifference: 'third-reviewer' as const,
  firmsSee: 'scores' as const,
  normalisedFrom: 5,
};
let counter = 0;
async function aReviewer(language: 'tr' | 'en' = 'tr') {
  const email = `hakem${++counter}@posta.example`;
  const { id } = await it.house.ask(
    accountCommands.invite,
    {
      email,
      displayName: `Deneme Hakem ${counter}`,
      language,
      grants: [{ role: 'reviewer', scopeType: 'program', scopeId: chamber.programId }],
    },
    administrator,
  );
  const role = { role: 'reviewer', scopeType: 'program', scopeId: chamber.programId } as const;
  return { email, actor: new Actor('user', id, [role]) };
}
/** Ten days for reviewing, reminders five and two days before; closed on 2 April, so until 12 April at midnight. */
async function aCallUnderReview() {
  const { house } = it;
  house.clock.set('2026-03-02T09:00:00Z');
  const { id: callId } = await house.ask(
    callCommands.createCall,
    aCall(chamber.programId, { reviewersPerApplication: 2 }),
    chamber.staff,
  );
  await house.ask(
    reviewCommands.setReviewRules,
    { callId, ...RULES, reviewDays: 10, remindBefore: [2, 5], ifVersion: 0 },
    chamber.staff,
  );
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  await anApplicant(house, callId);
  house.clock.set('2026-04-02T09:00:00Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const reviewers = [await aReviewer(), await aReviewer('en')];
  for (const { actor } of reviewers)
    await house.ask(reviewCommands.addReviewer, { callId, accountId: actor.id }, chamber.staff);
  await house.ask(reviewCommands.assignAll, { callId }, chamber.staff);
  return { callId, reviewers };
}
const remindersTo = async (email: string) =>
  (await it.mails()).filter((m) => m.to === email && m.template === 'review-reminder');
const sent = (email: string, count: number) =>
  eventually(async () => {
    const mails = await remindersTo(email);
    return mails.length === count && mails.every((m) => m.state === 'sent');
  }, `${count} reminders lie in the folder`);
const byRules = () => it.house.get('open-calls', ReminderService).remindByRules();

test('the rules of a call remind whoever has something open, once for each of their days', async () => {
  const { house } = it;
  const { callId, reviewers } = await aCallUnderReview();
  const [{ actor, email }, other] = reviewers;
  expect(await byRules()).toBe(0);
  house.clock.set('2026-04-07T21:00:00Z');
  // Two processes at once.
  const counts = await Promise.all([byRules(), byRules()]);
  expect(counts[0] + counts[1]).toBe(2);
  await sent(email, 1);
  await sent(other.email, 1);
  const [mail] = await remindersTo(email);
  const read = await house.ask(notificationCommands.readMail, { mailId: mail.id }, administrator);
  expect(read.text).toContain('1 başvuru değerlendirmenizi bekliyor');
  expect(read.text).toContain('12.04.2026 23:59');
  expect(read.text).toContain('/reviews');
  const [english] = await remindersTo(other.email);
  expect(
    (await house.ask(notificationCommands.readMail, { mailId: english.id }, administrator)).text,
  ).toContain('1 application waits');

  // Who has finished is not written to again.
  const [{ id: reviewId }] = (await house.ask(reviewCommands.listReviews, {}, actor)).items;
  await house.ask(reviewCommands.declareConflict, { reviewId, declaration: 'none' }, actor);
  await house.ask(reviewCommands.submitReview, { reviewId, scores: marks('70', '70') }, actor);
  house.clock.set('2026-04-10T21:00:00Z');
  expect(await byRules()).toBe(1);
  expect(await byRules()).toBe(0);
  await sent(other.email, 2);
  house.clock.set('2026-04-12T21:00:00Z');
  expect(await byRules()).toBe(0);
  await house.settled();
  expect(await remindersTo(email)).toHaveLength(1);
  const facts = await house.sql<{ data: object }>(
    'open-calls',
    `SELECT data FROM outbox WHERE aggregate_type = 'reminder' AND data ->> 'callId' = $1`,
    [callId],
  );
  expect(facts).toHaveLength(3);
  for (const { data } of facts) expect(Object.keys(data).sort()).toEqual(['accountId', 'by', 'callId']);
});

test('staff remind by hand: by mail and in the console, at most once a day each', async () => {
  const { house } = it;
  const { callId, reviewers } = await aCallUnderReview();
  const [{ actor, email }] = reviewers;
  const remind = () => house.ask(reviewCommands.remindReviewers, { callId }, chamber.staff);
  const counts = await Promise.all([remind(), remind()]);
  expect(counts.map((c) => c.reminded).sort()).toEqual([0, 2]);
  await sent(email, 1);
  // When stands beside each reviewer, who and whom in the audit trail; the rules do not write on the same day.
  const at = house.clock.now().toISOString();
  const { items } = await house.ask(reviewCommands.listReviewers, { callId }, chamber.staff);
  expect(items.map((r) => r.remindedAt)).toEqual([at, at]);
  const audit = await house.sql<{ details: { reviewerIds: string[] } }>(
    'open-calls',
    `SELECT actor_id, details FROM audit WHERE noun_id = $1 AND action = 'reviewer.reminded' ORDER BY id`,
    [callId],
  );
  expect(audit).toEqual([
    { actor_id: chamber.staff.id, details: { reviewerIds: items.map((r) => r.id).sort() } },
  ]);
  house.clock.set('2026-04-07T21:00:00Z');
  await remind();
  expect(await byRules()).toBe(0);
  house.clock.set('2026-04-08T21:00:01Z');
  expect(await byRules()).toBe(2);
  await sent(email, 3);
  const inside = await house.ask(notificationCommands.listMessages, {}, actor);
  expect(inside.items[0]).toMatchObject({ template: 'review-reminder', href: '/reviews' });
  await expect(
    house.ask(reviewCommands.remindReviewers, { callId }, reviewers[0].actor),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('days to remind need a time for reviewing', async () => {
  const { id: callId } = await it.house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
  await expect(
    it.house.ask(
      reviewCommands.setReviewRules,
      { callId, ...RULES, remindBefore: [3], ifVersion: 0 },
      chamber.staff,
    ),
  ).rejects.toMatchObject({ details: { errors: [{ code: 'REQUIRED', pointer: '/reviewDays' }] } });
});
