import { describe, expect, test } from '@jest/globals';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands as commands } from '#contracts/open-calls/application.commands';
import { newId } from '#platform/database/ids';
import { canonicalHash } from '#platform/signing/canonical';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aContent, anApplicant, anOpenCall } from './factories.js';

useCallHouse(firmRegistryService);
const draft = (callId: string, firmId: string, user = firmUserOf(firmId), over = {}) =>
  house.ask(
    commands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent(), ...over },
    user,
  );

describe('an application', () => {
  test('is saved without losing another’s change, submitted with a receipt that can be recomputed, and says nothing of itself in facts', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = newId();
    const [one, two] = [firmUserOf(firmId), firmUserOf(firmId)];
    const { id } = await draft(callId, firmId, one);
    const content = aContent({ euExportShare: '50' });
    await house.ask(
      commands.saveApplication,
      { applicationId: id, sector: 'plastics', content, ifVersion: 1 },
      one,
    );
    await expect(
      house.ask(commands.saveApplication, { applicationId: id, content, ifVersion: 1 }, two),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(
      house.ask(commands.submitApplication, { applicationId: id, version: 1 }, two),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const receipt = await house.ask(commands.submitApplication, { applicationId: id, version: 2 }, two);
    expect(receipt).toMatchObject({
      applicationId: id,
      version: 3,
      submittedAt: '2026-03-02T09:00:00.000Z',
      number: expect.stringMatching(/^C-\d+-\d{5}$/),
    });
    const shown = await house.ask(commands.readApplication, { applicationId: id }, one);
    expect(shown.receipt).toEqual(receipt);
    expect(
      canonicalHash({
        applicationId: id,
        callId,
        firmId,
        sector: shown.sector,
        content: shown.content,
        files: [],
      }),
    ).toBe(receipt.sha256);
    const [fact] = await house.sql<{ data: object }>(
      'open-calls',
      'SELECT data FROM outbox WHERE aggregate_id = $1',
      [id],
    );
    expect(fact.data).toEqual({
      callId,
      callKind: 'firm-call',
      firmId,
      sector: 'plastics',
      state: 'submitted',
      submittedAt: receipt.submittedAt,
      pitched: false,
    });
  });

  test('submitted twice: with one key one receipt, without it the second is refused; never two', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = newId();
    const user = firmUserOf(firmId);
    const { id } = await draft(callId, firmId, user);
    const key = newId();
    const [a, b] = await Promise.all(
      [1, 2].map(() => house.ask(commands.submitApplication, { applicationId: id }, user, { key })),
    );
    expect(a).toEqual(b);
    await expect(house.ask(commands.submitApplication, { applicationId: id }, user)).rejects.toMatchObject({
      code: 'WRONG_STATE',
      details: { params: { state: 'submitted' } },
    });
    expect(
      await house.sql('open-calls', `SELECT count(*)::int AS n FROM outbox WHERE aggregate_id = $1`, [id]),
    ).toEqual([{ n: 1 }]);
  });

  test('there is one live per firm and call, also when two start in the same instant; after a withdrawal another may come', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = newId();
    const both = await Promise.allSettled([draft(callId, firmId), draft(callId, firmId)]);
    expect(both.filter((x) => x.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((x) => x.status === 'rejected')).toMatchObject({
      reason: { code: 'APPLICATION_EXISTS' },
    });
    const applicant = await anApplicant(house, callId);
    await expect(draft(callId, applicant.firmId)).rejects.toMatchObject({ code: 'APPLICATION_EXISTS' });
    await expect(
      house.ask(commands.deleteDraft, { applicationId: applicant.id }, applicant.user),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await house.ask(
      commands.withdrawApplication,
      { applicationId: applicant.id, reason: 'Eksik' },
      applicant.user,
    );
    const again = await draft(callId, applicant.firmId, applicant.user);
    expect(await house.ask(commands.deleteDraft, { applicationId: again.id }, applicant.user)).toEqual({
      done: true,
    });
    await expect(
      house.ask(commands.readApplication, { applicationId: again.id }, applicant.user),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is taken until the deadline’s own instant by the server’s clock; staff enter what came on paper in time', async () => {
    const callId = await anOpenCall(house, chamber);
    const [early, late] = [newId(), newId()];
    const { id: first } = await draft(callId, early);
    const { id: second } = await draft(callId, late);
    house.clock.set('2026-04-01T14:00:00.000Z');
    await house.ask(commands.submitApplication, { applicationId: first }, firmUserOf(early));
    house.clock.set('2026-04-01T14:00:00.001Z');
    await expect(
      house.ask(commands.submitApplication, { applicationId: second }, firmUserOf(late)),
    ).rejects.toMatchObject({
      code: 'CALL_CLOSED',
      details: { params: { deadline: '2026-04-01T14:00:00.000Z' } },
    });
    await expect(draft(callId, newId())).rejects.toMatchObject({ code: 'CALL_CLOSED' });
    const paper = {
      applicationId: second,
      occurredAt: '2026-04-01T13:59:00Z',
      backfillReason: 'Elden teslim edildi',
    };
    await expect(house.ask(commands.submitApplication, paper, firmUserOf(late))).rejects.toMatchObject({
      code: 'BACKFILL_FORBIDDEN',
    });
    await expect(
      house.ask(commands.submitApplication, { applicationId: second }, chamber.staff),
    ).rejects.toMatchObject({ code: 'CALL_CLOSED' });
    house.clock.advance({ days: 1 });
    await expect(
      house.ask(commands.submitApplication, { ...paper, occurredAt: '2026-04-01T15:00:00Z' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'CALL_CLOSED' });
    expect(await house.ask(commands.submitApplication, paper, chamber.staff)).toMatchObject({
      submittedAt: '2026-04-01T13:59:00.000Z',
    });
  });

  test('is told everything that is missing, and takes no sector or answer that the call does not know', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = newId();
    const user = firmUserOf(firmId);
    await expect(draft(callId, firmId, user, { sector: 'white' })).rejects.toMatchObject({
      code: 'SECTOR_NOT_CALLED',
    });
    await expect(
      draft(callId, firmId, user, { content: { answers: { ok: 1, nested: {} } } }),
    ).rejects.toMatchObject({
      code: 'CONTENT_FAULTY',
      details: { errors: [{ pointer: '/content/answers/nested' }] },
    });
    await expect(
      draft(callId, firmId, user, { content: { euExportShare: 'yarım', nosuch: 1 } }),
    ).rejects.toMatchObject({
      code: 'VALIDATION',
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ pointer: '/content/euExportShare' }),
          expect.objectContaining({ code: 'UNKNOWN_FIELD', pointer: '/content/nosuch' }),
        ]),
      },
    });
    const { id } = await house.ask(commands.startApplication, { callId, firmId }, user);
    await expect(house.ask(commands.submitApplication, { applicationId: id }, user)).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      details: {
        errors: [
          { pointer: '/sector' },
          { pointer: '/content/declaration' },
          { pointer: '/content/otherSupport' },
        ],
      },
    });
  });

  test('begun by staff for a firm says how it came, and the firm goes on with it; the declaration stays the firm’s', async () => {
    const callId = await anOpenCall(house, chamber);
    const { id: firmId } = await house.ask(
      firmCommands.registerFirm,
      { title: `Deneme ${newId().slice(-6)} Tekstil A.Ş.` },
      chamber.staff,
    );
    const start = { callId, firmId, sector: 'textile', reason: 'Kâğıt başvuru, elden geldi' };
    const { id } = await house.ask(commands.startApplication, start, chamber.staff);
    const user = firmUserOf(firmId);
    const changes = { otherSupport: false };
    await house.ask(commands.editApplication, { applicationId: id, base: 1, changes }, user);
    const { items } = await house.ask(noticeCommands.readTimeline, { applicationId: id }, user);
    expect(items).toMatchObject([
      { action: 'application.started', side: 'staff', reason: 'Kâğıt başvuru, elden geldi' },
    ]);
    // What the firm submits itself needs its declaration; staff enter what was signed on paper.
    await expect(house.ask(commands.submitApplication, { applicationId: id }, user)).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      details: { errors: [{ pointer: '/content/declaration' }] },
    });
    expect(await house.ask(commands.submitApplication, { applicationId: id }, chamber.staff)).toMatchObject({
      number: expect.any(String),
    });
    const after = await house.ask(noticeCommands.readTimeline, { applicationId: id }, user);
    expect(after.items.map(({ action, side }) => [action, side])).toContainEqual([
      'application.submitted',
      'staff',
    ]);
  });

  test('is not there for a rival, a stranger’s staff or a reviewer', async () => {
    const callId = await anOpenCall(house, chamber);
    const { id, user, firmId } = await anApplicant(house, callId);
    const rival = firmUserOf(newId());
    for (const actor of [rival, staffOf(newId())]) {
      await expect(house.ask(commands.readApplication, { applicationId: id }, actor)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(
        house.ask(commands.withdrawApplication, { applicationId: id }, actor),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await house.ask(commands.listApplications, { callId }, actor)).items).toEqual([]);
    }
    await expect(house.ask(commands.startApplication, { callId, firmId }, rival)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      house.ask(commands.readApplication, { applicationId: id }, chamber.reviewer()),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const analyst = withRole('program', chamber.programId, 'analyst');
    expect((await house.ask(commands.listApplications, { callId }, analyst)).items).toHaveLength(1);
    await expect(house.ask(commands.readApplication, { applicationId: id }, analyst)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await house.ask(commands.listOwnApplications, {}, user)).items).toMatchObject([
      { id, reviewers: null },
    ]);
    expect(
      (
        await house.ask(
          commands.listApplications,
          { callId, state: 'submitted', sector: 'textile', q: 'c-' },
          chamber.staff,
        )
      ).items,
    ).toMatchObject([{ id, reviewers: 0, reviews: 0 }]);
  });

  test('as a draft waits in the firm’s work queue until the deadline', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = newId();
    const { id } = await draft(callId, firmId);
    const tasks = () => house.ask(standardCommands('open-calls').tasks, {}, firmUserOf(firmId));
    expect(await tasks()).toMatchObject({
      items: [
        {
          kind: 'application.draft',
          id: `application.draft:${id}`,
          href: `/applications/${id}`,
          dueAt: '2026-04-01T14:00:00.000Z',
        },
      ],
    });
    house.clock.set('2026-05-01T09:00:00Z');
    expect(await tasks()).toEqual({ items: [] });
  });
});
