import { describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands as commands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { Actor } from '#platform/actor/actor';
import { withRole } from '#testing/actors';
import { chamber, house, useCallHouse } from './call-house.js';
import { anApplicant, anOpenCall, marks, reviewAll } from './factories.js';

useCallHouse();

/** A closed call with one application per sector given, and these reviewers in its pool. */
async function closedCall(reviewers: readonly Actor[], sectors: string[] = ['textile']) {
  const callId = await anOpenCall(house, chamber);
  const applicants: Awaited<ReturnType<typeof anApplicant>>[] = [];
  for (const sector of sectors) applicants.push(await anApplicant(house, callId, sector));
  house.clock.set('2026-04-02T09:00:00Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  for (const { id } of reviewers)
    await house.ask(commands.addReviewer, { callId, accountId: id }, chamber.staff);
  return { callId, applicants };
}
const assignAll = (callId: string) => house.ask(commands.assignAll, { callId }, chamber.staff);
const firstOf = async (reviewer: Actor) => (await house.ask(commands.listReviews, {}, reviewer)).items[0];

describe('a reviewer', () => {
  test('declares before anything is shown, and is blind to the other until both have submitted', async () => {
    const [one, two] = [chamber.reviewer(), chamber.reviewer()];
    const { callId, applicants } = await closedCall([one, two]);
    await assignAll(callId);
    const mine = await firstOf(one);
    expect(mine).toMatchObject({
      state: 'assigned',
      firmId: applicants[0].firmId,
      number: null,
      sector: null,
    });
    expect(await house.ask(commands.readReview, { reviewId: mine.id }, one)).toMatchObject({
      application: null,
      others: [],
    });
    await expect(
      house.ask(commands.saveReview, { reviewId: mine.id, scores: [], ifVersion: 1 }, one),
    ).rejects.toMatchObject({ code: 'CONFLICT_UNDECLARED' });
    await expect(
      house.ask(commands.submitReview, { reviewId: mine.id, scores: marks('1', '1') }, one),
    ).rejects.toMatchObject({ code: 'CONFLICT_UNDECLARED' });
    await house.ask(commands.declareConflict, { reviewId: mine.id, declaration: 'none' }, one);
    const open = await house.ask(commands.readReview, { reviewId: mine.id }, one);
    expect(open.application).toMatchObject({
      number: applicants[0].receipt.number,
      content: { euExportShare: '42.5' },
    });
    expect(open.application!.content).not.toHaveProperty('signatory');

    await house.ask(
      commands.saveReview,
      { reviewId: mine.id, scores: marks('70', '80').slice(0, 1), ifVersion: open.version },
      one,
    );
    const seen = await house.ask(selectionCommands.previewSelection, { callId }, chamber.staff);
    expect(seen).toMatchObject({ incomplete: 1, items: [{ score: null, reason: 'unreviewed', reviews: 0 }] });
    expect(
      (await house.ask(commands.listCallReviews, { callId, state: 'reviewing' }, chamber.staff)).items,
    ).toMatchObject([{ scores: [], score: null }]);
    await expect(house.ask(commands.submitReview, { reviewId: mine.id }, one)).rejects.toMatchObject({
      code: 'SCORE_FAULTY',
      details: { errors: [{ params: { criterion: 'Ö2', max: 100 } }] },
    });
    await expect(
      house.ask(commands.submitReview, { reviewId: mine.id, scores: marks('100.5', '1') }, one),
    ).rejects.toMatchObject({ code: 'SCORE_FAULTY', details: { pointer: '/scores/0/points' } });
    await house.ask(commands.submitReview, { reviewId: mine.id, scores: marks('70', '80') }, one);
    await expect(
      house.ask(commands.submitReview, { reviewId: mine.id, scores: marks('1', '1') }, one),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(await house.ask(commands.readReview, { reviewId: mine.id }, one)).toMatchObject({
      complete: false,
      others: [],
    });

    await reviewAll(house, two, () => marks('90', '90'));
    const both = await house.ask(commands.readReview, { reviewId: mine.id }, one);
    expect(both).toMatchObject({
      complete: true,
      others: [{ scores: marks('90', '90'), comment: 'Açıklama' }],
    });
    expect(JSON.stringify(both)).not.toContain(two.id);
    expect(
      (await house.ask(commands.listCallReviews, { callId }, chamber.staff)).items.map((r) => r.score).sort(),
    ).toEqual(['74', '90']);
  });

  test('sees only what is assigned, and nothing after recusing or losing the role', async () => {
    const [one, two] = [chamber.reviewer(), chamber.reviewer()];
    const { callId, applicants } = await closedCall([one, two]);
    const { items } = await house.ask(commands.listReviewers, { callId }, chamber.staff);
    const reviewerId = items.find((r) => r.accountId === one.id)!.id;
    const { id: reviewId } = await house.ask(
      commands.assignReview,
      { callId, applicationId: applicants[0].id, reviewerId },
      chamber.staff,
    );
    await expect(
      house.ask(
        commands.assignReview,
        { callId, applicationId: applicants[0].id, reviewerId },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'REVIEW_EXISTS' });
    await expect(house.ask(commands.readReview, { reviewId }, two)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      house.ask(commands.declareConflict, { reviewId, declaration: 'none' }, two),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(house.ask(commands.readReview, { reviewId }, chamber.staff)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const elsewhere = new Actor('user', one.id, withRole('program', applicants[0].firmId, 'reviewer').grants);
    await expect(house.ask(commands.readReview, { reviewId }, elsewhere)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await house.ask(commands.listReviews, {}, elsewhere)).toEqual({ items: [] });
    expect(await house.ask(standardCommands('open-calls').tasks, {}, elsewhere)).toEqual({ items: [] });

    await house.ask(commands.declareConflict, { reviewId, declaration: 'none' }, one);
    await house.ask(
      commands.declareConflict,
      { reviewId, declaration: 'conflict', reason: 'Eski işyeri' },
      one,
    );
    expect(await house.ask(commands.readReview, { reviewId }, one)).toMatchObject({
      state: 'recused',
      application: null,
    });
    await expect(
      house.ask(
        commands.assignReview,
        { callId, applicationId: applicants[0].id, reviewerId },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'REVIEWER_CONFLICT' });
    expect(await assignAll(callId)).toEqual({ made: 1, short: 1 });
    expect(await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).toMatchObject({
      items: [{ kind: 'application.assign', count: 1 }],
    });
    expect(await house.ask(standardCommands('open-calls').tasks, {}, two)).toMatchObject({
      items: [{ kind: 'review.declare', count: 1 }],
    });
  });

  test('who works for the firm is recused whatever is declared', async () => {
    const chamberReviewer = chamber.reviewer();
    const { callId, applicants } = await closedCall([chamberReviewer]);
    await assignAll(callId);
    const employed = new Actor('user', chamberReviewer.id, [
      ...chamberReviewer.grants,
      { role: 'firm', scopeType: 'firm', scopeId: applicants[0].firmId },
    ]);
    const { id } = await firstOf(employed);
    await house.ask(commands.declareConflict, { reviewId: id, declaration: 'none' }, employed);
    expect(await house.ask(commands.readReview, { reviewId: id }, employed)).toMatchObject({
      state: 'recused',
      application: null,
    });
  });

  test('who is staff too sees neither the others’ marks nor the ranking before the own review', async () => {
    const both = withRole('institution', chamber.institutionId, 'staff', 'reviewer');
    const other = chamber.reviewer();
    const { callId } = await closedCall([both, other]);
    await assignAll(callId);
    await reviewAll(house, other, () => marks('90', '90'));
    expect(
      (await house.ask(commands.listCallReviews, { callId, state: 'submitted' }, both)).items,
    ).toMatchObject([{ scores: [], comment: null, score: null }]);
    await expect(house.ask(selectionCommands.previewSelection, { callId }, both)).rejects.toMatchObject({
      code: 'REVIEWS_OWED',
    });
    await reviewAll(house, both, () => marks('80', '80'));
    expect(await house.ask(selectionCommands.previewSelection, { callId }, both)).toMatchObject({
      items: [{ score: '85' }],
    });
  });
});

describe('assignment', () => {
  test('waits for the closing, is balanced, and stays when repeated; a released one goes to another', async () => {
    const reviewers = [chamber.reviewer(), chamber.reviewer(), chamber.reviewer()];
    const { callId } = await closedCall(reviewers, [
      'textile',
      'textile',
      'plastics',
      'plastics',
      'plastics',
      'textile',
    ]);
    const early = await anOpenCall(house, chamber, { deadline: '2026-05-01T14:00:00Z' });
    await expect(assignAll(early)).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(await Promise.all([assignAll(callId), assignAll(callId)])).toEqual(
      expect.arrayContaining([
        { made: 12, short: 0 },
        { made: 0, short: 0 },
      ]),
    );
    const { items } = await house.ask(commands.listReviewers, { callId }, chamber.staff);
    expect(items.map((r) => [r.alias, r.open])).toEqual([
      ['D1', 4],
      ['D2', 4],
      ['D3', 4],
    ]);
    const { id } = await firstOf(reviewers[0]);
    await house.ask(commands.releaseReview, { reviewId: id, reason: 'Hastalık' }, chamber.staff);
    await expect(house.ask(commands.readReview, { reviewId: id }, reviewers[0])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await assignAll(callId)).toEqual({ made: 1, short: 0 });
  });

  test('a second reviewer of the same account is the same, and an application of another call is refused', async () => {
    const reviewer = chamber.reviewer();
    const { callId } = await closedCall([reviewer]);
    const again = await house.ask(commands.addReviewer, { callId, accountId: reviewer.id }, chamber.staff);
    const other = await anOpenCall(house, chamber, { deadline: '2026-05-01T14:00:00Z' });
    const stranger = await anApplicant(house, other);
    await expect(
      house.ask(
        commands.assignReview,
        { callId, applicationId: stranger.id, reviewerId: again.id },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
    expect((await house.ask(commands.listReviewers, { callId }, chamber.staff)).items).toHaveLength(1);
    await expect(
      house.ask(applicationCommands.readApplication, { applicationId: stranger.id }, reviewer),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
