import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { withRole } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { aChamber, anApplicant, anOpenCall, marks, reviewAll, type Chamber } from './factories.js';

let house: House;
let chamber: Chamber;
beforeAll(async () => {
  house = await House.start({ services: [programsService, openCallsService] });
});
afterAll(() => house?.stop());
beforeEach(async () => {
  house.clock.set('2026-03-02T09:00:00Z');
  chamber = await aChamber(house);
});

/** A call with three textile firms and a plastics firm, closed and reviewed by two; the first is the best. */
async function reviewedCall() {
  const callId = await anOpenCall(house, chamber);
  const firms: Awaited<ReturnType<typeof anApplicant>>[] = [];
  for (const sector of ['textile', 'textile', 'textile', 'plastics']) {
    firms.push(await anApplicant(house, callId, sector));
    house.clock.advance({ minutes: 1 });
  }
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const reviewers = [chamber.reviewer(), chamber.reviewer()];
  for (const reviewer of reviewers)
    await house.ask(reviewCommands.addReviewer, { callId, accountId: reviewer.id }, chamber.staff);
  expect(await house.ask(reviewCommands.assignAll, { callId }, chamber.staff)).toEqual({ made: 8, short: 0 });
  const points = ['90', '80', '70', '65'];
  for (const reviewer of reviewers)
    await reviewAll(house, reviewer, (firmId) => {
      const p = points[firms.findIndex((f) => f.firmId === firmId)];
      return marks(p, p);
    });
  return { callId, firms, reviewers };
}
const decision = (callId: string, over = {}) => ({
  callId,
  decisionNo: '2026/7',
  decidedOn: '2026-04-01',
  attendees: 5,
  ...over,
});
const preview = (callId: string) => house.ask(selectionCommands.previewSelection, { callId }, chamber.staff);
const participations = async () => {
  await house.settled();
  const page = await house.ask(
    programCommands.listParticipations,
    { programId: chamber.programId },
    chamber.staff,
  );
  return Object.fromEntries(page.items.map((p) => [p.firmId, p.state]));
};

describe('from call to participation', () => {
  test('the announced rules choose, the board decides, the selected firms take part', async () => {
    const { callId, firms } = await reviewedCall();
    expect((await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items).toMatchObject([
      { kind: 'call.decide', params: { title: 'Örnek yeşil dönüşüm çağrısı' } },
    ]);
    const seen = await preview(callId);
    expect(seen).toMatchObject({ selected: 2, reserve: 1, rejected: 1, incomplete: 0 });
    expect(seen.items.map((i) => [i.firmId, i.outcome, i.score, i.exact])).toEqual([
      [firms[0].firmId, 'selected', '90', '90/1'],
      [firms[1].firmId, 'reserve', '80', '80/1'],
      [firms[2].firmId, 'rejected', '70', '70/1'],
      [firms[3].firmId, 'selected', '65', '65/1'],
    ]);
    const done = await house.ask(
      selectionCommands.decideCall,
      decision(callId, { sha256: seen.sha256 }),
      chamber.staff,
    );
    expect(done).toMatchObject({ version: 1, selected: 2, reserve: 1, rejected: 1, sha256: seen.sha256 });
    expect(await participations()).toEqual({
      [firms[0].firmId]: 'selected',
      [firms[1].firmId]: 'reserve',
      [firms[3].firmId]: 'selected',
    });
    expect(
      await house.ask(applicationCommands.readApplication, { applicationId: firms[2].id }, firms[2].user),
    ).toMatchObject({ state: 'rejected' });
    const kept = await house.ask(selectionCommands.readSelection, { callId }, chamber.staff);
    expect(kept).toMatchObject({
      id: done.id,
      version: 1,
      decisionNo: '2026/7',
      attendees: 5,
      sha256: seen.sha256,
      items: seen.items,
    });
    const facts = await house.sql<{ type: string; n: number }>(
      'open-calls',
      'SELECT type, count(*)::int AS n FROM outbox WHERE program_id = $1 GROUP BY type',
      [chamber.programId],
    );
    expect(Object.fromEntries(facts.map((f) => [f.type, f.n]))).toMatchObject({
      'evt.open-calls.application.submitted.v1': 4,
      'evt.open-calls.application.decided.v1': 4,
      'evt.open-calls.call.decided.v1': 1,
      'evt.open-calls.selection.decided.v1': 1,
    });
  });

  test('deciding twice with one key decides once; again without a reason is refused, with one it is a new version', async () => {
    const { callId, firms } = await reviewedCall();
    const key = 'decision-1';
    const first = await house.ask(selectionCommands.decideCall, decision(callId), chamber.staff, { key });
    expect(await house.ask(selectionCommands.decideCall, decision(callId), chamber.staff, { key })).toEqual(
      first,
    );
    await expect(
      house.ask(selectionCommands.decideCall, decision(callId), chamber.staff),
    ).rejects.toMatchObject({ code: 'DECISION_REASON' });
    await house.ask(
      applicationCommands.refuseApplication,
      { applicationId: firms[0].id, reason: 'Çifte destek' },
      chamber.staff,
    );
    const second = await house.ask(
      selectionCommands.decideCall,
      decision(callId, { decisionNo: '2026/9', reason: 'İtiraz' }),
      chamber.staff,
    );
    expect(second).toMatchObject({ id: first.id, version: 2, selected: 2, reserve: 1, rejected: 0 });
    expect(await participations()).toEqual({
      [firms[0].firmId]: 'ended',
      [firms[1].firmId]: 'selected',
      [firms[2].firmId]: 'reserve',
      [firms[3].firmId]: 'selected',
    });
    expect(
      await house.ask(selectionCommands.readSelection, { callId, version: 1 }, chamber.staff),
    ).toMatchObject({ decisionNo: '2026/7', rejected: 1 });
  });

  test('is refused when the result has changed since the preview, or reviews are missing', async () => {
    const { callId, firms, reviewers } = await reviewedCall();
    const seen = await preview(callId);
    await house.ask(applicationCommands.withdrawApplication, { applicationId: firms[1].id }, firms[1].user);
    await expect(
      house.ask(selectionCommands.decideCall, decision(callId, { sha256: seen.sha256 }), chamber.staff),
    ).rejects.toMatchObject({ code: 'SELECTION_CHANGED' });
    const third = chamber.reviewer();
    expect(reviewers).toHaveLength(2);
    await house.sql(
      'open-calls',
      `DELETE FROM review WHERE id = (SELECT id FROM review WHERE application_id = $1 LIMIT 1)`,
      [firms[0].id],
    );
    await expect(
      house.ask(selectionCommands.decideCall, decision(callId), chamber.staff),
    ).rejects.toMatchObject({ code: 'SELECTION_INCOMPLETE', details: { params: { count: 1 } } });
    await expect(
      house.ask(selectionCommands.decideCall, decision(callId, { acceptIncomplete: true }), chamber.staff),
    ).rejects.toMatchObject({ code: 'DECISION_REASON' });
    expect(third.has('staff')).toBe(false);
    expect(
      await house.ask(
        selectionCommands.decideCall,
        decision(callId, { acceptIncomplete: true, reason: 'Kurul kararı' }),
        chamber.staff,
      ),
    ).toMatchObject({ version: 1 });
  });

  test('an earlier day of decision needs the right backfill and a reason, and bears the facts', async () => {
    const { callId } = await reviewedCall();
    house.clock.set('2026-04-10T09:00:00Z');
    const late = decision(callId, { decidedOn: '2026-04-03' });
    const plain = withRole('institution', chamber.institutionId, 'staff');
    await expect(
      house.ask(selectionCommands.decideCall, { ...late, backfillReason: 'geç' }, plain),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    await expect(house.ask(selectionCommands.decideCall, late, chamber.staff)).rejects.toMatchObject({
      code: 'BACKFILL_REASON',
    });
    await expect(
      house.ask(selectionCommands.decideCall, decision(callId, { decidedOn: '2026-04-11' }), chamber.staff),
    ).rejects.toMatchObject({ code: 'BACKFILL_FUTURE' });
    await expect(
      house.ask(selectionCommands.decideCall, decision(callId, { decidedOn: '2026-03-31' }), chamber.staff),
    ).rejects.toMatchObject({ code: 'DECISION_DATE' });
    const { id } = await house.ask(
      selectionCommands.decideCall,
      { ...late, backfillReason: 'Tutanak sonra geldi' },
      chamber.staff,
    );
    const rows = await house.sql(
      'open-calls',
      `SELECT to_char(occurred_at AT TIME ZONE 'Europe/Istanbul', 'YYYY-MM-DD') AS day FROM outbox WHERE aggregate_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ day: '2026-04-03' }]);
  });

  test('takes as many statements for four applications as for one', async () => {
    const { callId } = await reviewedCall();
    await house.settled();
    expect(await house.statements('open-calls', () => preview(callId))).toHaveLength(3);
    expect(
      await house.statements('open-calls', () =>
        house.ask(applicationCommands.listApplications, { callId }, chamber.staff),
      ),
    ).toHaveLength(1);
    expect(
      await house.statements('open-calls', () =>
        house.ask(reviewCommands.listCallReviews, { callId }, chamber.staff),
      ),
    ).toHaveLength(2);
  });
});
