import { describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aContent, anApplicant, anOpenCall, aReviewedCall } from './factories.js';

useCallHouse(firmRegistryService);

const queue = async (actor: Actor) =>
  (await house.ask(standardCommands('open-calls').tasks, {}, actor)).items.map(
    ({ kind, count, dueAt, href }) => ({ kind, count, href, ...(dueAt ? { dueAt } : {}) }),
  );
const kinds = async (actor: Actor) => (await queue(actor)).map(({ kind }) => kind);

describe('staff', () => {
  test('a decision waits for whoever did not enter it, and only in their own programme', async () => {
    const { callId } = await aReviewedCall(house, chamber);
    const colleague = staffOf(chamber.institutionId);
    expect(await kinds(colleague)).toEqual(['call.decide']);
    const { sha256 } = await house.ask(
      selectionCommands.previewSelection,
      { callId, limit: 1 },
      chamber.staff,
    );
    const entered = {
      callId,
      decisionNo: '2026/7',
      decidedOn: '2026-04-01',
      attendees: 5,
      backfillReason: 'Deneme: tutanak yok',
    };
    const { id: entryId } = await house.ask(
      selectionCommands.enterDecision,
      { ...entered, sha256 },
      chamber.staff,
    );
    expect(await queue(colleague)).toEqual([
      { kind: 'decision.confirm', count: 1, href: `/calls/${callId}?tab=selection` },
    ]);
    expect(await queue(chamber.staff)).toEqual([]);
    expect(await queue(staffOf(newId()))).toEqual([]);
    await house.ask(selectionCommands.confirmDecision, { callId, entryId }, colleague);
    expect(await kinds(colleague)).toEqual(['letters.release']);
    expect(await kinds(chamber.staff)).toEqual(['letters.release']);
  });

  test('is told of reviewers whose time is over', async () => {
    const { callId } = await aCallUnderReview();
    expect(await kinds(chamber.staff)).toEqual([]);
    house.clock.set('2026-04-12T21:00:00Z');
    expect(await queue(chamber.staff)).toEqual([
      { kind: 'review.overdue', count: 2, href: `/calls/${callId}/reviewing` },
    ]);
  });
});

/** Two applications with two reviewers each, ten days for reviewing, closed on 2 April. */
async function aCallUnderReview() {
  const { id: callId } = await house.ask(
    callCommands.createCall,
    aCall(chamber.programId, { reviewersPerApplication: 2 }),
    chamber.staff,
  );
  await house.ask(
    reviewCommands.setReviewRules,
    {
      callId,
      anonymous: false,
      hidden: [],
      hiddenFields: [],
      barSameInstitution: false,
      onDifference: 'third-reviewer',
      firmsSee: 'scores',
      normalisedFrom: 5,
      reviewDays: 10,
      ifVersion: 0,
    },
    chamber.staff,
  );
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  for (let i = 0; i < 2; i++) await anApplicant(house, callId);
  house.clock.set('2026-04-02T09:00:00Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const reviewers = [chamber.reviewer(), chamber.reviewer()];
  for (const { id: accountId } of reviewers)
    await house.ask(reviewCommands.addReviewer, { callId, accountId }, chamber.staff);
  await house.ask(reviewCommands.assignAll, { callId }, chamber.staff);
  return { callId, reviewers };
}

test('a reviewer’s own list says until when, and what is late', async () => {
  const { callId, reviewers } = await aCallUnderReview();
  const dueAt = '2026-04-12T20:59:59.999Z';
  const mine = () => house.ask(reviewCommands.listReviews, {}, reviewers[0]);
  const [first] = (await mine()).items;
  expect(first).toMatchObject({ dueAt, late: false });
  expect(await house.ask(reviewCommands.readReview, { reviewId: first.id }, reviewers[0])).toMatchObject({
    dueAt,
    late: false,
  });
  expect((await house.ask(reviewCommands.reviewCounts, {}, reviewers[0])).late).toBe(0);
  expect((await house.ask(reviewCommands.listReviewers, { callId }, chamber.staff)).dueAt).toBe(dueAt);
  await house.ask(
    reviewCommands.declareConflict,
    { reviewId: first.id, declaration: 'conflict', reason: 'Yakınlık' },
    reviewers[0],
  );
  house.clock.set('2026-04-13T09:00:00Z');
  expect((await mine()).items.map(({ state, late }) => [state, late])).toEqual([
    ['assigned', true],
    ['recused', false],
  ]);
  expect((await house.ask(reviewCommands.reviewCounts, {}, reviewers[0])).late).toBe(1);
});

test('a reviewer: declarations first, then marks, with the end of the time for reviewing', async () => {
  const {
    reviewers: [one, two],
  } = await aCallUnderReview();
  const dueAt = '2026-04-12T20:59:59.999Z';
  expect(await queue(one)).toEqual([{ kind: 'review.declare', count: 2, href: '/reviews', dueAt }]);
  const [{ id: reviewId }] = (await house.ask(reviewCommands.listReviews, {}, one)).items;
  await house.ask(reviewCommands.declareConflict, { reviewId, declaration: 'none' }, one);
  expect(await queue(one)).toEqual([
    { kind: 'review.declare', count: 1, href: '/reviews', dueAt },
    { kind: 'review.score', count: 1, href: '/reviews', dueAt },
  ]);
  expect((await queue(two))[0]).toMatchObject({ kind: 'review.declare', count: 2 });
});

describe('a firm that was given more time', () => {
  const until = '2026-04-05T09:00:00Z';
  const aFirm = async (title: string) =>
    (
      await house.ask(
        firmCommands.registerFirm,
        { title, institutionId: chamber.institutionId },
        chamber.staff,
      )
    ).id;
  const grant = (callId: string, firmId: string, to = until) =>
    house.ask(
      applicationCommands.grantLateAccess,
      { callId, firmId, until: to, reason: 'Elektrik kesintisi' },
      chamber.staff,
    );
  const readCall = (callId: string, actor: Actor) => house.ask(callCommands.readCall, { callId }, actor);

  test('finds it in its queue and at the call, begins, and the draft waits until its own end; rivals see nothing', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = await aFirm('Geç Kalan Deneme A.Ş.');
    const [user, rival] = [firmUserOf(firmId), firmUserOf(newId())];
    await grant(callId, firmId);
    expect(await queue(user)).toEqual([
      {
        kind: 'application.late',
        count: 1,
        href: `/calls/${callId}/apply`,
        dueAt: '2026-04-05T09:00:00.000Z',
      },
    ]);
    house.clock.set('2026-04-01T15:00:00Z');
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    expect(await readCall(callId, user)).toMatchObject({
      state: 'closed',
      acceptsApplications: true,
      lateAccess: [{ firmId, until: '2026-04-05T09:00:00.000Z' }],
      refused: [],
    });
    // More time is one firm's: whoever acts for two hears which of them is too late.
    const other = newId();
    const both = new Actor('user', newId(), [
      { role: 'firm', scopeType: 'firm', scopeId: firmId },
      { role: 'firm', scopeType: 'firm', scopeId: other },
    ]);
    expect((await readCall(callId, both)).refused).toEqual([{ firmId: other, code: 'CALL_CLOSED' }]);
    for (const actor of [rival, chamber.staff])
      expect(await readCall(callId, actor)).toMatchObject({ acceptsApplications: false, lateAccess: [] });
    expect(await queue(rival)).toEqual([]);

    const { id } = await house.ask(
      applicationCommands.startApplication,
      { callId, firmId, sector: 'textile', content: aContent() },
      user,
    );
    expect(await queue(user)).toEqual([
      {
        kind: 'application.draft',
        count: 1,
        href: `/applications/${id}`,
        dueAt: '2026-04-05T09:00:00.000Z',
      },
    ]);
    house.clock.set('2026-04-05T09:00:00.001Z');
    expect(await queue(user)).toEqual([]);
    expect(await readCall(callId, user)).toMatchObject({ acceptsApplications: false });
  });

  test('keeps it when it turns out to be another, and loses it when that is undone', async () => {
    const callId = await anOpenCall(house, chamber);
    const [left, right] = [
      await aFirm('Düşsel Keten İplik A.Ş.'),
      await aFirm('Düşsel Keten İplik Ltd. Şti.'),
    ];
    await house.settled();
    const { items } = await house.ask(mergeCommands.listMergeCandidates, {}, chamber.staff);
    const pair = items.find((c) => [c.left.id, c.right.id].includes(left))!;
    const merge = () =>
      house.ask(mergeCommands.decideMerge, { candidateId: pair.id, decision: 'same' }, chamber.staff);
    // Which of the two stays is the registry's to say: both are given time, of different length.
    await grant(callId, left, '2026-04-05T09:00:00Z');
    await grant(callId, right, '2026-04-07T09:00:00Z');
    const { canonicalId, mergeId } = await merge();
    await house.settled();
    const user = firmUserOf(canonicalId!);
    expect((await readCall(callId, user)).lateAccess.map((l) => l.until)).toEqual([
      '2026-04-07T09:00:00.000Z',
      '2026-04-05T09:00:00.000Z',
    ]);
    expect(await queue(user)).toMatchObject([
      { kind: 'application.late', dueAt: '2026-04-07T09:00:00.000Z' },
    ]);
    house.clock.set('2026-04-06T09:00:00Z');
    const { id } = await house.ask(
      applicationCommands.startApplication,
      { callId, firmId: canonicalId!, sector: 'textile', content: aContent() },
      user,
    );
    expect(await house.ask(applicationCommands.readApplication, { applicationId: id }, user)).toMatchObject({
      deadline: '2026-04-07T09:00:00.000Z',
      accepts: true,
    });
    await house.ask(mergeCommands.undoMerge, { mergeId: mergeId! }, chamber.staff);
    await house.settled();
    expect(
      await house.sql('open-calls', 'SELECT 1 FROM late_access WHERE call_id = $1 AND firm_key <> firm_id', [
        callId,
      ]),
    ).toEqual([]);
  });
});

test('a firm whose signed declaration has a later deadline is asked for it', async () => {
  const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
  await house.ask(
    applicationCommands.setApplyRules,
    { callId, perFacility: false, declarationBy: '2026-04-10T14:00:00Z' },
    chamber.staff,
  );
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  const { id, user } = await anApplicant(house, callId);
  expect(await queue(user)).toEqual([
    {
      kind: 'application.declaration',
      count: 1,
      href: `/applications/${id}`,
      dueAt: '2026-04-10T14:00:00.000Z',
    },
  ]);
});
