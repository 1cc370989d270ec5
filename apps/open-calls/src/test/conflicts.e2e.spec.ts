import { describe, expect, test } from '@jest/globals';
import { accountCommands } from '#contracts/accounts/account.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { consultantCommands } from '#contracts/advisory/advisory.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands as commands } from '#contracts/open-calls/review.commands';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf } from '#testing/actors';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { advisoryService } from '../../../advisory/src/advisory.service-definition.js';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aContent, marks } from './factories.js';

let counter = 0;
useCallHouse(accountsService, firmRegistryService, advisoryService);

const RULES: ReviewRulesBody = {
  anonymous: false,
  hidden: ['names', 'tax-numbers'],
  hiddenFields: [],
  barSameInstitution: false,
  onDifference: 'third-reviewer',
  firmsSee: 'scores',
  normalisedFrom: 3,
};

/** A firm of the registry. */
const aFirm = async (over: { relatedFirmIds?: string[]; nace?: string } = {}) => {
  const title = `Sınama ${++counter} Tekstil A.Ş.`;
  const { id } = await house.ask(
    firmCommands.registerFirm,
    { title, province: '34', institutionId: chamber.institutionId, ...over },
    admin(),
  );
  return { id, title };
};

/** A person with an account and these roles, as the gateway would vouch for them once the fact has travelled. */
async function anAccount(
  ...grants: { role: 'reviewer' | 'consultant' | 'firm'; scopeType: 'program' | 'firm'; scopeId: string }[]
) {
  const { id } = await house.ask(
    accountCommands.invite,
    {
      email: `kisi${++counter}@ornek.example`,
      displayName: `Deneme Kişi ${counter}`,
      grants: [{ role: 'reviewer', scopeType: 'program', scopeId: chamber.programId }, ...grants],
    },
    admin(),
  );
  return new Actor('user', id, [
    { role: 'reviewer', scopeType: 'program', scopeId: chamber.programId },
    ...grants,
  ]);
}

async function closedCall(
  firms: readonly { id: string; title: string }[],
  rules: Partial<ReviewRulesBody> = {},
  over = {},
) {
  const { id: callId } = await house.ask(
    callCommands.createCall,
    aCall(chamber.programId, { sectors: [{ sector: 'textile' }], ...over }),
    chamber.staff,
  );
  await house.ask(commands.setReviewRules, { callId, ifVersion: 0, ...RULES, ...rules }, chamber.staff);
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  const applications: string[] = [];
  for (const firm of firms) {
    const user = firmUserOf(firm.id);
    const { id } = await house.ask(
      applicationCommands.startApplication,
      {
        callId,
        firmId: firm.id,
        sector: 'textile',
        content: aContent({
          answers: {
            'Çalışan sayısı': 120,
            'Firma unvanı': 'Sınama A.Ş.',
            'Vergi no': '1',
            Amaç: `${firm.title.toLocaleUpperCase('tr')} suyu azaltır.`,
          },
        }),
      },
      user,
    );
    await house.ask(applicationCommands.submitApplication, { applicationId: id }, user);
    applications.push(id);
  }
  house.clock.set('2026-04-02T09:00:00Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  await house.settled();
  return { callId, applications };
}

const join = async (callId: string, reviewers: readonly Actor[]) => {
  const ids: string[] = [];
  for (const { id } of reviewers)
    ids.push((await house.ask(commands.addReviewer, { callId, accountId: id }, chamber.staff)).id);
  return ids;
};
const preview = (callId: string) => house.ask(commands.previewAssignment, { callId }, chamber.staff);

describe('conflicts of interest', () => {
  test('bar whoever works at the firm, at a firm of its group or advises it; the preview says by what', async () => {
    const sister = await aFirm();
    const firm = await aFirm({ relatedFirmIds: [sister.id] });
    const other = await aFirm();
    const employed = await anAccount({ role: 'firm', scopeType: 'firm', scopeId: firm.id });
    const related = await anAccount({ role: 'firm', scopeType: 'firm', scopeId: sister.id });
    const free = await anAccount();
    const { callId, applications } = await closedCall([firm, other], {}, { reviewersPerApplication: 1 });
    const [a, b, c] = await join(callId, [employed, related, free]);

    const plan = await preview(callId);
    const of = (id: string) => plan.items.find((item) => item.applicationId === id)!;
    expect(of(applications[0])).toMatchObject({
      reviewers: [{ reviewerId: c, fresh: true }],
      barred: expect.arrayContaining([
        { reviewerId: a, by: 'employed' },
        { reviewerId: b, by: 'related-firm' },
      ]),
      missing: 0,
    });
    expect(of(applications[1]).barred).toEqual([]);
    expect(plan).toMatchObject({ made: 2, moved: 0, short: 0, spread: 1 });
    await expect(
      house.ask(
        commands.assignReview,
        { callId, applicationId: applications[0], reviewerId: b, reason: 'İstisna' },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'REVIEWER_BARRED', details: { params: { rule: 'related-firm' } } });
    await expect(
      house.ask(commands.assignAll, { callId, sha256: '0'.repeat(64) }, chamber.staff),
    ).rejects.toMatchObject({ code: 'ASSIGNMENT_CHANGED' });
    expect(await house.ask(commands.assignAll, { callId, sha256: plan.sha256 }, chamber.staff)).toEqual({
      made: 2,
      short: 0,
    });
    expect(await preview(callId)).toMatchObject({ made: 0, items: [] });
  });

  test('bar exactly the firm’s named consultant, in the period that the call names; other consultants are flagged', async () => {
    const [firm, other] = [await aFirm(), await aFirm()];
    const advises = { role: 'consultant', scopeType: 'program', scopeId: chamber.programId } as const;
    const [now, before, long, nobody] = [
      await anAccount(advises),
      await anAccount(advises),
      await anAccount(advises),
      await anAccount(advises),
    ];
    const { programId } = chamber;
    for (const { id: firmId } of [firm, other])
      await house.ask(
        programCommands.startParticipation,
        { programId, firmId, sector: 'textile' },
        chamber.staff,
      );
    await house.settled();
    const name = async (accountId: string, endsOn?: string) => {
      const { id } = await house.ask(
        consultantCommands.nameConsultant,
        { programId, firmId: firm.id, accountId },
        chamber.staff,
      );
      if (!endsOn) return;
      house.clock.set(endsOn);
      await house.ask(
        consultantCommands.endNamedConsultant,
        { namedConsultantId: id, reason: 'Sözleşme bitti' },
        chamber.staff,
      );
    };
    house.clock.set('2024-01-10T09:00:00Z');
    await name(long.id, '2025-01-10T09:00:00Z');
    await name(before.id, '2025-09-10T09:00:00Z');
    await name(now.id);
    house.clock.set('2026-03-02T09:00:00Z');
    const { callId, applications } = await closedCall(
      [firm, other],
      { consultantMonths: 12 },
      { reviewersPerApplication: 1 },
    );
    const [a, b, c, d] = await join(callId, [now, before, long, nobody]);
    const plan = await preview(callId);
    const barredOf = (n: number) =>
      plan.items
        .find((item) => item.applicationId === applications[n])!
        .barred.toSorted((x, y) => (x.reviewerId < y.reviewerId ? -1 : 1));
    expect(barredOf(0)).toEqual([a, b].toSorted().map((reviewerId) => ({ reviewerId, by: 'consultant' })));
    expect(barredOf(1)).toEqual([]);
    for (const reviewerId of [c, d])
      await expect(
        house.ask(
          commands.assignReview,
          { callId, applicationId: applications[0], reviewerId },
          chamber.staff,
        ),
      ).rejects.toMatchObject({ code: 'ASSIGNMENT_REASON', details: { params: { why: 'consultant-here' } } });
  });

  test('a rule that begins to hold after the assignment recuses at the declaration, whatever is declared', async () => {
    const firm = await aFirm();
    const reviewer = await anAccount();
    const { callId } = await closedCall([firm], {}, { reviewersPerApplication: 1 });
    await join(callId, [reviewer]);
    await house.ask(commands.assignAll, { callId }, chamber.staff);
    await house.ask(
      accountCommands.addGrant,
      { accountId: reviewer.id, role: 'firm', scopeType: 'firm', scopeId: firm.id },
      admin(),
    );
    await house.settled();
    const [{ id: reviewId }] = (await house.ask(commands.listReviews, {}, reviewer)).items;
    expect(
      await house.ask(commands.declareConflict, { reviewId, declaration: 'none' }, reviewer),
    ).toMatchObject({ state: 'recused', byRule: true });
    expect(await house.ask(commands.readReview, { reviewId }, reviewer)).toMatchObject({
      application: null,
      stateReason: 'rule:employed',
    });
  });

  test('a soft flag needs a reason by hand, and both are kept; a recusal needs one too and gives the item back', async () => {
    const firm = await aFirm();
    const adviser = await anAccount({
      role: 'consultant',
      scopeType: 'program',
      scopeId: chamber.programId,
    });
    const { callId, applications } = await closedCall([firm], {}, { reviewersPerApplication: 1 });
    const [reviewerId] = await join(callId, [adviser]);
    const by = { callId, applicationId: applications[0], reviewerId };
    await expect(house.ask(commands.assignReview, by, chamber.staff)).rejects.toMatchObject({
      code: 'ASSIGNMENT_REASON',
      details: { params: { why: 'consultant-here' } },
    });
    const { id: reviewId } = await house.ask(
      commands.assignReview,
      { ...by, reason: 'Konunun tek uzmanı' },
      chamber.staff,
    );
    expect(
      await house.sql('open-calls', `SELECT reason, details FROM audit WHERE action = 'review.assigned'`),
    ).toContainEqual({
      reason: 'Konunun tek uzmanı',
      details: { applicationId: applications[0], reviewerId, departs: ['consultant-here'] },
    });
    expect(await house.ask(commands.readReview, { reviewId }, adviser)).toMatchObject({
      flags: ['consultant-here'],
      firmTitle: firm.title,
    });
    await expect(
      house.ask(commands.declareConflict, { reviewId, declaration: 'conflict' }, adviser),
    ).rejects.toMatchObject({ code: 'RECUSAL_REASON' });
    await house.ask(
      commands.declareConflict,
      { reviewId, declaration: 'conflict', reason: 'Akrabalık' },
      adviser,
    );
    expect(await preview(callId)).toMatchObject({
      short: 1,
      items: [{ missing: 1, barred: [{ reviewerId, by: 'recused' }] }],
    });
  });
});

describe('an anonymous call', () => {
  test('shows no flag before the declaration that tells of the firm; staff see it', async () => {
    const firm = await aFirm();
    const reviewer = await anAccount();
    const earlier = await closedCall([firm], {}, { reviewersPerApplication: 1 });
    await join(earlier.callId, [reviewer]);
    await house.ask(commands.assignAll, { callId: earlier.callId }, chamber.staff);
    const [{ id: done }] = (await house.ask(commands.listReviews, {}, reviewer)).items;
    await house.ask(commands.declareConflict, { reviewId: done, declaration: 'none' }, reviewer);
    await house.ask(commands.submitReview, { reviewId: done, scores: marks('70', '70') }, reviewer);
    house.clock.set('2026-03-02T09:00:00Z');
    const { callId } = await closedCall([firm], { anonymous: true }, { reviewersPerApplication: 1 });
    await join(callId, [reviewer]);
    expect((await preview(callId)).items[0].reviewers[0].flags).toEqual(['earlier']);
    await house.ask(commands.assignAll, { callId }, chamber.staff);
    const { items } = await house.ask(commands.listReviews, { callId }, reviewer);
    const read = await house.ask(commands.readReview, { reviewId: items[0].id }, reviewer);
    expect(read).toMatchObject({ anonymous: true, flags: [] });
  });

  test('never tells the firm; the reviewer’s own ties are compared with the registry', async () => {
    const [firm, other] = [await aFirm(), await aFirm()];
    const reviewer = await anAccount();
    const { callId } = await closedCall([firm, other], { anonymous: true }, { reviewersPerApplication: 1 });
    await join(callId, [reviewer]);
    await house.ask(commands.assignAll, { callId }, chamber.staff);
    const { items } = await house.ask(commands.listReviews, {}, reviewer);
    expect(items.map((r) => r.firmId)).toEqual([null, null]);
    const [first, second] = items;
    await expect(
      house.ask(commands.declareConflict, { reviewId: first.id, declaration: 'none' }, reviewer),
    ).rejects.toMatchObject({
      code: 'DECLARATION_ANSWERS',
      details: { errors: [{ pointer: '/employers' }, { pointer: '/relatedFirms' }] },
    });
    const ties = { employers: [firm.title.toLocaleUpperCase('tr')], relatedFirms: [] };
    const states = [
      await house.ask(
        commands.declareConflict,
        { reviewId: first.id, declaration: 'none', ...ties },
        reviewer,
      ),
      await house.ask(
        commands.declareConflict,
        { reviewId: second.id, declaration: 'none', ...ties },
        reviewer,
      ),
    ];
    expect(states.map((s) => [s.state, s.byRule]).sort()).toEqual([
      ['recused', true],
      ['reviewing', false],
    ]);
    const open = states[0].state === 'reviewing' ? first : second;
    const read = await house.ask(commands.readReview, { reviewId: open.id }, reviewer);
    expect(read).toMatchObject({ anonymous: true, firmId: null, firmTitle: null });
    expect(read.application!.content.answers).toEqual({
      'Çalışan sayısı': 120,
      Amaç: '[…]. suyu azaltır.',
    });
    const everything = JSON.stringify([read, items]);
    const titles = [firm, other].flatMap(({ title }) => [title, title.toLocaleUpperCase('tr')]);
    for (const secret of [firm.id, other.id, ...titles, 'Sınama A.Ş.', 'Deneme Kişi'])
      expect(everything).not.toContain(secret);
    // Without the registry nobody knows what to take out: then nothing is shown, rather than too much.
    await house.service('firm-registry').stop();
    await expect(house.ask(commands.readReview, { reviewId: open.id }, reviewer)).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
    await house.restart('firm-registry');
    // What was declared once bars the next assignment too.
    const { barred } = (await preview(callId)).items[0];
    expect(barred).toHaveLength(1);
  });
});

describe('the pool', () => {
  test('of an institution serves its calls, prefers who knows the subject, and asks for names once', async () => {
    const firm = await aFirm({ nace: '13.20' });
    const [textile, energy] = [await anAccount(), await anAccount()];
    const institution = { institutionId: chamber.institutionId };
    const add = (accountId: string, nace: string[], tags: string[]) =>
      house.ask(
        commands.addPoolReviewer,
        { ...institution, accountId, nace, sectors: [], tags },
        chamber.staff,
      );
    const a = await add(textile.id, ['13'], ['Atık ısı']);
    const b = await add(energy.id, ['D'], []);
    expect(await add(textile.id, ['01'], [])).toMatchObject({ id: a.id });
    const { callId, applications } = await closedCall([firm], {}, { reviewersPerApplication: 1 });
    expect(
      await house.ask(commands.addFromPool, { callId, poolReviewerIds: [a.id, b.id] }, chamber.staff),
    ).toEqual({ added: 2 });
    expect(await house.ask(commands.addFromPool, { callId, poolReviewerIds: [a.id] }, chamber.staff)).toEqual(
      { added: 0 },
    );
    const { items } = await house.ask(commands.listReviewers, { callId }, chamber.staff);
    const expert = items.find((r) => r.accountId === textile.id)!;
    expect(expert.name).toMatch(/^Deneme Kişi/);
    const plan = await preview(callId);
    expect(plan).toMatchObject({
      suited: 1,
      items: [
        {
          applicationId: applications[0],
          reviewers: [{ reviewerId: expert.id, fits: ['nace-division'] }],
        },
      ],
    });
    const list = (query: object) =>
      house.ask(commands.listPoolReviewers, { ...institution, ...query }, chamber.staff);
    expect((await list({ q: 'ATIK ISI' })).items.map((r) => r.id)).toEqual([a.id]);
    expect((await list({ nace: '13.20' })).items.map((r) => r.id)).toEqual([a.id]);
    expect((await list({})).items).toMatchObject([{ name: expect.any(String), calls: 1 }, { calls: 1 }]);
    await expect(
      house.ask(commands.listPoolReviewers, institution, firmUserOf(newId())),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      house.ask(
        commands.changePoolReviewer,
        { poolReviewerId: a.id, nace: [], sectors: [], tags: [], ifVersion: 9 },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  test('knows how much each takes and who is away; who leaves the pool stays in their calls', async () => {
    const firms = [await aFirm(), await aFirm(), await aFirm()];
    const [busy, away, free] = [await anAccount(), await anAccount(), await anAccount()];
    const { institutionId } = chamber;
    const nothing = { nace: [], sectors: [], tags: [] };
    const add = (accountId: string, more: object) =>
      house.ask(commands.addPoolReviewer, { institutionId, accountId, ...nothing, ...more }, chamber.staff);
    const one = await add(busy.id, { ceiling: 1 });
    const two = await add(away.id, { awayFrom: '2026-03-01', awayUntil: '2026-06-30' });
    await add(free.id, {});
    const { callId, applications } = await closedCall(firms, {}, { reviewersPerApplication: 1 });
    const [busyId, awayId, freeId] = await join(callId, [busy, away, free]);
    const plan = await preview(callId);
    expect(plan.short).toBe(0);
    expect(new Map(plan.reviewers.map((r) => [r.reviewerId, r.after]))).toEqual(
      new Map([
        [busyId, 1],
        [awayId, 0],
        [freeId, 2],
      ]),
    );
    expect(plan.items[0].barred).toEqual([{ reviewerId: awayId, by: 'away' }]);
    await expect(
      house.ask(
        commands.assignReview,
        { callId, applicationId: applications[0], reviewerId: awayId },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'ASSIGNMENT_REASON', details: { params: { why: 'away' } } });
    // Back again, and the ceiling raised.
    const change = { poolReviewerId: two.id, ...nothing, ifVersion: 1 };
    await expect(
      house.ask(
        commands.changePoolReviewer,
        { ...change, awayFrom: '2026-03-05', awayUntil: '2026-03-04' },
        chamber.staff,
      ),
    ).rejects.toMatchObject({ code: 'REVIEWER_AWAY', details: { pointer: '/awayUntil' } });
    await house.ask(commands.changePoolReviewer, change, chamber.staff);
    expect((await preview(callId)).spread).toBe(0);
    // Leaving the pool is not leaving the call.
    const leave = { poolReviewerId: one.id, reason: 'Emekli oldu' };
    await expect(house.ask(commands.leavePool, leave, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await house.ask(commands.leavePool, leave, chamber.staff);
    const { items } = await house.ask(commands.listPoolReviewers, { institutionId }, chamber.staff);
    expect(items.map((r) => r.accountId).sort()).toEqual([away.id, free.id].sort());
    expect((await house.ask(commands.listReviewers, { callId }, chamber.staff)).items).toHaveLength(3);
  });

  test('who is removed gives open items back; submitted ones stay; only the freed ones go anew', async () => {
    const firms = [await aFirm(), await aFirm(), await aFirm(), await aFirm()];
    const reviewers = [await anAccount(), await anAccount(), await anAccount()];
    const { callId } = await closedCall(firms);
    const ids = await join(callId, reviewers);
    await house.ask(commands.assignAll, { callId }, chamber.staff);
    const { items } = await house.ask(commands.listReviews, {}, reviewers[0]);
    await house.ask(commands.declareConflict, { reviewId: items[0].id, declaration: 'none' }, reviewers[0]);
    await house.ask(
      commands.submitReview,
      { reviewId: items[0].id, scores: marks('70', '70') },
      reviewers[0],
    );
    expect(
      await house.ask(
        commands.removeReviewer,
        { callId, reviewerId: ids[0], reason: 'Ayrıldı' },
        chamber.staff,
      ),
    ).toEqual({ freed: items.length - 1 });
    const before = (await house.ask(commands.listCallReviews, { callId, limit: 100 }, chamber.staff)).items
      .filter((r) => r.state === 'assigned')
      .map((r) => r.id);
    await house.ask(commands.assignAll, { callId }, chamber.staff);
    const after = (await house.ask(commands.listCallReviews, { callId, limit: 100 }, chamber.staff)).items;
    for (const id of before) expect(after.find((r) => r.id === id)).toMatchObject({ state: 'assigned' });
    expect(after.filter((r) => ['assigned', 'submitted'].includes(r.state))).toHaveLength(8);
    expect(
      (await house.ask(commands.listReviewers, { callId }, chamber.staff)).items.map((r) => [
        r.removed,
        r.open,
      ]),
    ).toEqual([
      ['Ayrıldı', 0],
      [null, expect.any(Number)],
      [null, expect.any(Number)],
    ]);
    expect(await house.ask(commands.remindReviewers, { callId }, chamber.staff)).toMatchObject({
      reminded: 2,
    });
    expect(await house.ask(commands.remindReviewers, { callId }, chamber.staff)).toMatchObject({
      reminded: 0,
    });
  });
});
