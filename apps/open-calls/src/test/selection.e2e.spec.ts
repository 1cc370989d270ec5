import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { programCommands } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { staffOf, withRole } from '#testing/actors';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aContent, aDecision, anApplicant, aReviewedCall, marks, reviewAll } from './factories.js';

let other: Actor;
useCallHouse();
beforeEach(() => {
  other = staffOf(chamber.institutionId);
});

const reviewedCall = () => aReviewedCall(house, chamber);
const preview = (callId: string) => house.ask(selectionCommands.previewSelection, { callId }, chamber.staff);
const entered = async (callId: string, over = {}) => ({
  callId,
  decisionNo: '2026/7',
  decidedOn: '2026-04-01',
  attendees: 5,
  sha256: (await preview(callId)).sha256,
  backfillReason: 'Deneme: tutanak yok',
  ...over,
});
const enter = async (callId: string, over = {}) =>
  house.ask(selectionCommands.enterDecision, await entered(callId, over), chamber.staff);
const participations = async () => {
  await house.settled();
  const page = await house.ask(
    programCommands.listParticipations,
    { programId: chamber.programId },
    chamber.staff,
  );
  return Object.fromEntries(page.items.map((p) => [p.firmId, p.state]));
};
const stageMinutes = async (by: Actor) => {
  const files = house.get('open-calls', FileStore as never) as FileStore;
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const options = { name: 'tutanak.pdf', uploadedBy: by.id, maxBytes: 10_000 };
  return (await files.stage(Readable.from([pdf]), options)).fileId;
};

describe('from call to participation', () => {
  test('the announced rules choose, the board decides, the selected firms take part', async () => {
    const { callId, firms } = await reviewedCall();
    expect((await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items).toMatchObject([
      { kind: 'call.decide', params: { title: 'Örnek yeşil dönüşüm çağrısı' } },
    ]);
    const seen = await preview(callId);
    expect(seen).toMatchObject({ selected: 2, reserve: 1, rejected: 1, incomplete: 0, seedStandIn: false });
    expect(seen.fill).toMatchObject([
      { dimension: 'sector', value: 'textile', max: 1, filled: 1, reserve: 1, reserveMax: 1 },
      { dimension: 'sector', value: 'plastics', max: 1, filled: 1, reserve: 0 },
    ]);
    expect(seen.items.map((i) => [i.firmId, i.outcome, i.score, i.exact, i.reason])).toEqual([
      [firms[0].firmId, 'selected', '90', '90/1', 'rank'],
      [firms[1].firmId, 'reserve', '80', '80/1', 'group-max'],
      [firms[2].firmId, 'rejected', '70', '70/1', 'group-max'],
      [firms[3].firmId, 'selected', '65', '65/1', 'rank'],
    ]);
    const done = await aDecision(house, chamber, callId);
    expect(done).toMatchObject({ version: 1, selected: 2, reserve: 1, rejected: 1, sha256: seen.sha256 });
    expect(await participations()).toEqual({
      [firms[0].firmId]: 'selected',
      [firms[1].firmId]: 'reserve',
      [firms[3].firmId]: 'selected',
    });
    expect(
      await house.ask(applicationCommands.readApplication, { applicationId: firms[2].id }, chamber.staff),
    ).toMatchObject({ state: 'rejected' });
    const kept = await house.ask(selectionCommands.readSelection, { callId }, chamber.staff);
    expect(kept).toMatchObject({
      id: done.id,
      version: 1,
      decisionNo: '2026/7',
      attendees: 5,
      sha256: seen.sha256,
      items: seen.items,
      fill: seen.fill,
      enteredBy: chamber.staff.id,
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

  test('confirming twice with one key decides once; again without a reason is refused, with one it is a new version', async () => {
    const { callId, firms } = await reviewedCall();
    const entry = await enter(callId);
    const command = { callId, entryId: entry.id };
    const key = 'decision-1';
    const first = await house.ask(selectionCommands.confirmDecision, command, other, { key });
    expect(await house.ask(selectionCommands.confirmDecision, command, other, { key })).toEqual(first);
    await expect(enter(callId)).rejects.toMatchObject({ code: 'DECISION_REASON' });
    await house.ask(
      selectionCommands.setException,
      { callId, applicationId: firms[0].id, outcome: 'rejected', reason: 'Çifte destek' },
      chamber.staff,
    );
    const second = await aDecision(house, chamber, callId, { decisionNo: '2026/9', reason: 'İtiraz' });
    expect(second).toMatchObject({ id: first.id, version: 2, selected: 2, reserve: 0, rejected: 2 });
    expect(await participations()).toEqual({
      [firms[0].firmId]: 'ended',
      [firms[1].firmId]: 'selected',
      [firms[3].firmId]: 'selected',
    });
    expect(
      await house.ask(selectionCommands.readSelection, { callId, version: 1 }, chamber.staff),
    ).toMatchObject({ decisionNo: '2026/7', rejected: 1 });
  });

  test('is refused when the result has changed since the preview, or reviews are missing', async () => {
    const { callId, firms } = await reviewedCall();
    const seen = await preview(callId);
    await house.ask(applicationCommands.withdrawApplication, { applicationId: firms[1].id }, firms[1].user);
    await expect(enter(callId, { sha256: seen.sha256 })).rejects.toMatchObject({ code: 'SELECTION_CHANGED' });
    await house.sql(
      'open-calls',
      `DELETE FROM review WHERE id = (SELECT id FROM review WHERE application_id = $1 LIMIT 1)`,
      [firms[0].id],
    );
    await expect(enter(callId)).rejects.toMatchObject({
      code: 'SELECTION_INCOMPLETE',
      details: { params: { count: 1 } },
    });
    await expect(enter(callId, { acceptIncomplete: true })).rejects.toMatchObject({
      code: 'DECISION_REASON',
    });
    expect(
      await aDecision(house, chamber, callId, { acceptIncomplete: true, reason: 'Kurul kararı' }),
    ).toMatchObject({ version: 1 });
  });

  test('an earlier day of decision needs the right backfill and a reason, and bears the facts', async () => {
    const { callId } = await reviewedCall();
    house.clock.set('2026-04-10T09:00:00Z');
    const late = { decidedOn: '2026-04-03' };
    const plain = withRole('institution', chamber.institutionId, 'staff');
    await expect(
      house.ask(selectionCommands.enterDecision, await entered(callId, late), plain),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    await expect(enter(callId, { ...late, backfillReason: undefined })).rejects.toMatchObject({
      code: 'BACKFILL_REASON',
    });
    await expect(enter(callId, { decidedOn: '2026-04-11' })).rejects.toMatchObject({
      code: 'BACKFILL_FUTURE',
    });
    await expect(enter(callId, { decidedOn: '2026-03-31' })).rejects.toMatchObject({ code: 'DECISION_DATE' });
    const { id } = await aDecision(house, chamber, callId, late);
    const rows = await house.sql(
      'open-calls',
      `SELECT to_char(occurred_at AT TIME ZONE 'Europe/Istanbul', 'YYYY-MM-DD') AS day FROM outbox WHERE aggregate_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ day: '2026-04-03' }]);
  });

  test('takes as many statements for eight applications as for four', async () => {
    const counts: number[][] = [];
    for (const many of [1, 2]) {
      const { callId } = await aReviewedCall(house, chamber, many);
      const selected = await house.statements('open-calls', () => preview(callId));
      const entry = await enter(callId);
      const confirmed = await house.statements('open-calls', () =>
        house.ask(selectionCommands.confirmDecision, { callId, entryId: entry.id }, other),
      );
      const read = await house.statements('open-calls', () =>
        house.ask(selectionCommands.readSelection, { callId, limit: 3 }, chamber.staff),
      );
      const list = await house.statements('open-calls', () =>
        house.ask(applicationCommands.listApplications, { callId }, chamber.staff),
      );
      counts.push([selected.length, confirmed.length, read.length, list.length]);
      house.clock.set('2026-03-02T09:00:00Z');
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0][0]).toBe(5);
    expect(counts[0][2]).toBe(3);
  });
});

describe('two people', () => {
  test('who entered the decision cannot confirm it; entering again replaces the entry', async () => {
    const { callId } = await reviewedCall();
    const entry = await enter(callId);
    expect(entry).toMatchObject({ own: true, enteredBy: chamber.staff.id });
    await expect(
      house.ask(selectionCommands.confirmDecision, { callId, entryId: entry.id }, chamber.staff),
    ).rejects.toMatchObject({ code: 'DECISION_SAME_PERSON' });
    const again = await enter(callId, { decisionNo: '2026/8' });
    await expect(
      house.ask(selectionCommands.confirmDecision, { callId, entryId: entry.id }, other),
    ).rejects.toMatchObject({ code: 'DECISION_NOT_ENTERED' });
    expect((await house.ask(selectionCommands.readDecisionEntry, { callId }, other)).items).toMatchObject([
      { id: again.id, decisionNo: '2026/8', own: false },
    ]);
    await house.ask(selectionCommands.confirmDecision, { callId, entryId: again.id }, other);
    expect((await house.ask(selectionCommands.readDecisionEntry, { callId }, other)).items).toEqual([]);
    expect(await house.ask(selectionCommands.readSelection, { callId }, other)).toMatchObject({
      decisionNo: '2026/8',
      enteredBy: chamber.staff.id,
      confirmedBy: other.id,
    });
  });

  test('what has changed between the two is not confirmed', async () => {
    const { callId, firms } = await reviewedCall();
    const entry = await enter(callId);
    await house.ask(
      selectionCommands.setException,
      { callId, applicationId: firms[2].id, outcome: 'selected', reason: 'Kurul kararı' },
      chamber.staff,
    );
    await expect(
      house.ask(selectionCommands.confirmDecision, { callId, entryId: entry.id }, other),
    ).rejects.toMatchObject({ code: 'SELECTION_CHANGED' });
  });

  test('the signed minutes are asked for, kept with the decision and read by who may read it', async () => {
    const { callId } = await reviewedCall();
    await expect(enter(callId, { backfillReason: undefined })).rejects.toMatchObject({
      code: 'DECISION_MINUTES',
    });
    const minutesFileId = await stageMinutes(chamber.staff);
    await aDecision(house, chamber, callId, { minutesFileId, backfillReason: undefined });
    const { minutesFileId: kept } = await house.ask(selectionCommands.readSelection, { callId }, other);
    expect(kept).toBe(minutesFileId);
    const access = (actor: Actor) =>
      house.ask(
        standardCommands('open-calls').fileAccess,
        { fileId: minutesFileId, of: `decision:${callId}` },
        actor,
      );
    expect(await access(other)).toEqual({ allowed: true });
    expect(await access(staffOf(newId()))).toEqual({ allowed: false });
  });

  test('a stranger finds nothing, a firm is not let in', async () => {
    const { callId, firms } = await reviewedCall();
    const stranger = staffOf(newId());
    for (const work of [
      () => house.ask(selectionCommands.previewSelection, { callId }, stranger),
      () => house.ask(selectionCommands.readDecisionEntry, { callId }, stranger),
      () => house.ask(selectionCommands.readSelection, { callId }, stranger),
      () => house.ask(selectionCommands.downloadDossier, { callId, format: 'pdf' as const }, stranger),
      () =>
        house.ask(selectionCommands.declineSeat, { applicationId: firms[0].id, reason: 'x' }, firms[1].user),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      house.ask(selectionCommands.previewSelection, { callId }, firms[0].user),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the seed of the lot', () => {
  test('is committed when the call opens and told only after the deadline', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    const rules = () =>
      house.ask(selectionCommands.readPublicSelectionRules, { callId }, withRole('program', newId(), 'firm'));
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    const open = await rules();
    expect(open).toMatchObject({ seed: null, groupBy: 'sector', open: false });
    expect(open.seedSha256).toMatch(/^[0-9a-f]{64}$/);
    const { items } = await house.ask(callCommands.listCallVersions, { callId }, chamber.staff);
    expect(items[0].body).toMatchObject({ selection: { seedSha256: open.seedSha256 } });
    expect(await preview(callId)).toMatchObject({ seedStandIn: true });

    const { version } = await house.ask(callCommands.readCall, { callId }, chamber.staff);
    const more = { callId, deadline: '2026-04-05T14:00:00Z', reason: 'Kar tatili', ifVersion: version };
    await house.ask(callCommands.extendDeadline, more, chamber.staff);
    expect((await rules()).seedSha256).toBe(open.seedSha256);

    house.clock.set('2026-04-05T14:00:01Z');
    expect((await rules()).seed).toBeNull();
    const secret = await house.sql<{ seed: string }>(
      'open-calls',
      'SELECT seed FROM selection_seed WHERE call_id = $1',
      [callId],
    );
    const told = await house.sql(
      'open-calls',
      `SELECT 1 FROM outbox WHERE data::text LIKE '%' || $1 || '%'`,
      [secret[0].seed],
    );
    const audited = await house.sql(
      'open-calls',
      `SELECT 1 FROM audit WHERE details::text LIKE '%' || $1 || '%'`,
      [secret[0].seed],
    );
    expect([told, audited]).toEqual([[], []]);
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    expect(await rules()).toMatchObject({ seed: secret[0].seed, seedSha256: open.seedSha256 });

    // More time after the seed could be seen: another one.
    const closed = await house.ask(callCommands.readCall, { callId }, chamber.staff);
    await house.ask(
      callCommands.extendDeadline,
      { callId, deadline: '2026-04-09T14:00:00Z', reason: 'Yeniden', ifVersion: closed.version },
      chamber.staff,
    );
    const again = await rules();
    expect(again.seed).toBeNull();
    expect(again.seedSha256).not.toBe(open.seedSha256);
  });
});

describe('rules beyond the call’s body', () => {
  const more = {
    groupBy: 'sector',
    groups: [],
    limits: [],
    sections: [],
    tieBreakers: [],
  };

  test('limit by an answer and by money, as announced with the opening; then they stay', async () => {
    const { id: callId, version } = await house.ask(
      callCommands.createCall,
      aCall(chamber.programId, { sectors: [], threshold: '0' }),
      chamber.staff,
    );
    expect(version).toBe(1);
    const rules = {
      ...more,
      callId,
      limits: [{ dimension: 'answer:İl', value: '34', max: 1 }],
      budget: {
        ceiling: { minor: 150_000, currency: 'TRY' },
        amount: 'answer:Destek',
        onOverrun: 'skip' as const,
      },
      sections: [{ name: 'etki', criteria: ['Ö1'] }],
      tieBreakers: ['section:etki', 'earlier'],
    };
    await expect(
      house.ask(
        selectionCommands.setSelectionRules,
        { ...rules, tieBreakers: ['section:yok'], ifVersion: 0 },
        chamber.staff,
      ),
    ).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: { errors: [{ code: 'NOT_ALLOWED', pointer: '/tieBreakers/0' }] },
    });
    expect(
      await house.ask(selectionCommands.setSelectionRules, { ...rules, ifVersion: 0 }, chamber.staff),
    ).toEqual({ done: true, version: 1 });
    await expect(
      house.ask(selectionCommands.setSelectionRules, { ...rules, ifVersion: 0 }, chamber.staff),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    await expect(
      house.ask(selectionCommands.setSelectionRules, { ...rules, ifVersion: 1 }, chamber.staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const firms: Awaited<ReturnType<typeof anApplicant>>[] = [];
    for (const [il, destek] of [
      ['34', 1000],
      ['34', 100],
      ['41', '600'],
      ['41', 500],
    ])
      firms.push(await anApplicant(house, callId, null, aContent({ answers: { İl: il, Destek: destek } })));
    house.clock.set('2026-04-01T14:00:01Z');
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    const reviewers = [chamber.reviewer(), chamber.reviewer()];
    for (const reviewer of reviewers)
      await house.ask(reviewCommands.addReviewer, { callId, accountId: reviewer.id }, chamber.staff);
    await house.ask(reviewCommands.assignAll, { callId }, chamber.staff);
    const points = ['90', '80', '70', '65'];
    for (const reviewer of reviewers)
      await reviewAll(house, reviewer, (firmId) => {
        const p = points[firms.findIndex((f) => f.firmId === firmId)];
        return marks(p, p);
      });
    const seen = await preview(callId);
    expect(seen.items.map((i) => [i.outcome, i.reason, i.amount?.minor])).toEqual([
      ['selected', 'rank', 100_000],
      ['reserve', 'limit:answer:İl', 10_000],
      ['reserve', 'budget', 60_000],
      ['selected', 'rank', 50_000],
    ]);
    expect(seen.fill).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ dimension: 'budget', max: 150_000, filled: 150_000, currency: 'TRY' }),
        expect.objectContaining({ dimension: 'answer:İl', value: '34', max: 1, filled: 1 }),
      ]),
    );
  });
});

describe('by hand, and afterwards', () => {
  test('an exception stands in preview and decision with its reason and whom it concerns', async () => {
    const { callId, firms } = await reviewedCall();
    const before = await preview(callId);
    const exception = {
      callId,
      applicationId: firms[2].id,
      outcome: 'selected' as const,
      reason: 'Kurul kararı',
    };
    await house.ask(selectionCommands.setException, exception, other);
    const seen = await preview(callId);
    expect(seen).toMatchObject({ selected: 3, reserve: 1, rejected: 0 });
    expect(seen.exceptions).toMatchObject([
      {
        applicationId: firms[2].id,
        firmId: firms[2].firmId,
        outcome: 'selected',
        byRules: 'rejected',
        reason: 'Kurul kararı',
        by: other.id,
        affected: [{ applicationId: firms[1].id, firmId: firms[1].firmId, how: 'passed-over' }],
        affectedCount: 1,
      },
    ]);
    await house.ask(selectionCommands.removeException, { callId, applicationId: firms[2].id }, chamber.staff);
    expect((await preview(callId)).sha256).toBe(before.sha256);
    await house.ask(selectionCommands.setException, exception, other);
    await aDecision(house, chamber, callId);
    expect(
      (await house.ask(selectionCommands.readSelection, { callId }, chamber.staff)).exceptions,
    ).toMatchObject([{ reason: 'Kurul kararı', affected: [{ firmId: firms[1].firmId }] }]);
  });

  test('a selected firm declines, and the reserve moves up as a new version', async () => {
    const { callId, firms } = await reviewedCall();
    const { id } = await aDecision(house, chamber, callId);
    await expect(
      house.ask(selectionCommands.declineSeat, { applicationId: firms[2].id, reason: 'x' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const declined = await house.ask(
      selectionCommands.declineSeat,
      { applicationId: firms[0].id, reason: 'Yatırımını erteledi' },
      chamber.staff,
    );
    expect(declined).toEqual({ id, version: 2, movedUp: [firms[1].id] });
    expect(await participations()).toEqual({
      [firms[0].firmId]: 'ended',
      [firms[1].firmId]: 'selected',
      [firms[3].firmId]: 'selected',
    });
    const now = await house.ask(selectionCommands.readSelection, { callId }, chamber.staff);
    expect(now.items.map((i) => [i.applicationId, i.outcome, i.reason])).toEqual([
      [firms[0].id, 'rejected', 'declined'],
      [firms[1].id, 'selected', 'moved-up'],
      [firms[2].id, 'rejected', 'group-max'],
      [firms[3].id, 'selected', 'rank'],
    ]);
    const state = async (n: number) =>
      (await house.ask(applicationCommands.readApplication, { applicationId: firms[n].id }, chamber.staff))
        .state;
    expect([await state(0), await state(1), await state(2)]).toEqual(['withdrawn', 'selected', 'rejected']);
    const audit = await house.sql(
      'open-calls',
      `SELECT reason FROM audit WHERE action = 'selection.declined' AND noun_id = $1`,
      [firms[0].id],
    );
    expect(audit).toEqual([{ reason: 'Yatırımını erteledi' }]);
  });

  test('who left the reserve meanwhile does not move up', async () => {
    const { callId, firms } = await reviewedCall();
    await aDecision(house, chamber, callId);
    await house.ask(applicationCommands.withdrawApplication, { applicationId: firms[1].id }, firms[1].user);
    const declined = await house.ask(
      selectionCommands.declineSeat,
      { applicationId: firms[0].id, reason: 'Vazgeçti' },
      chamber.staff,
    );
    expect(declined.movedUp).toEqual([]);
  });
});
