import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { consultantCommands, dataRequestCommands as commands } from '#contracts/advisory/advisory.commands';
import { advisoryContract } from '#contracts/advisory/advisory.contract';
import { accountCommands } from '#contracts/accounts/account.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { advisoryService } from '../advisory.service-definition.js';
import { aNamedConsultant, aProgramWithFirms, aRound } from './factories.js';
import { aPdf, upload } from './files.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [accountsService, programsService, advisoryService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const staff = staffOf(chamber);

/** A programme of so many firms, all asked. */
async function asked(firms = 1) {
  const program = await aProgramWithFirms(house, chamber, staff, firms);
  const { items } = await house.ask(commands.openDataRequests, aRound(program.programId), staff);
  return { ...program, requests: items, firm: firmUserOf(program.firmIds[0]), dataRequestId: items[0].id };
}

describe('data requests', () => {
  test('go to every firm once; a repeat asks only those who joined since', async () => {
    const { programId, firmIds } = await aProgramWithFirms(house, chamber, staff, 3);
    const round = aRound(programId);
    expect(await house.ask(commands.openDataRequests, round, staff)).toMatchObject({
      opened: 3,
      existing: 0,
    });
    const late = newId();
    await house.ask(programCommands.startParticipation, { programId, firmId: late }, staff);
    await house.ask(
      programCommands.startParticipation,
      { programId, firmId: newId(), state: 'invited' },
      staff,
    );
    const again = await house.ask(commands.openDataRequests, { ...round, reference: 'vt-1 ' }, staff);
    expect(again).toMatchObject({ opened: 1, existing: 3 });
    expect(again.items.find((i) => i.opened)?.firmId).toBe(late);
    expect(
      (await house.ask(commands.listDataRequests, { programId }, staff)).items.map((r) => r.firmId).sort(),
    ).toEqual([...firmIds, late].sort());
    await house.settled();
    expect(
      await house.sql(
        'advisory',
        `SELECT count(*)::int AS n FROM outbox WHERE type = 'evt.advisory.data-request.opened.v1' AND program_id = $1`,
        [programId],
      ),
    ).toEqual([{ n: 4 }]);
  });

  test('two staff asking at once ask each firm once', async () => {
    const { programId } = await aProgramWithFirms(house, chamber, staff, 3);
    const both = await Promise.all([
      house.ask(commands.openDataRequests, aRound(programId), staff),
      house.ask(commands.openDataRequests, aRound(programId), staffOf(chamber)),
    ]);
    expect(both.map((b) => b.opened).sort()).toEqual([0, 3]);
  });

  test('need firms, a day that lies ahead, and staff of the programme', async () => {
    const { programId } = await aProgramWithFirms(house, chamber, staff, 1);
    const { programId: empty } = await aProgramWithFirms(house, chamber, staff, 0);
    await expect(house.ask(commands.openDataRequests, aRound(empty), staff)).rejects.toMatchObject({
      code: 'NO_PARTICIPANTS',
    });
    await expect(
      house.ask(commands.openDataRequests, aRound(programId, { dueOn: '2026-03-01' }), staff),
    ).rejects.toMatchObject({ code: 'DUE_BEFORE_OPENING', details: { pointer: '/dueOn' } });
    await expect(
      house.ask(commands.openDataRequests, aRound(programId, { firmIds: [newId()] }), staff),
    ).rejects.toMatchObject({ code: 'NOT_PARTICIPATING', details: { pointer: '/firmIds/0' } });
    await expect(
      house.ask(commands.openDataRequests, aRound(programId), staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      house.ask(commands.openDataRequests, aRound(programId), withRole('program', programId, 'analyst')),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('are answered in parts by the firm, returned, answered and accepted', async () => {
    const { dataRequestId, firm, programId, firmIds } = await asked();
    const fileId = await upload(house, firm, 'tüketim.csv', 'ay;kWh\n1;120\n');
    await house.ask(
      commands.answerDataRequest,
      { dataRequestId, values: { Elektrik: '120' }, complete: false },
      firm,
    );
    expect(await house.ask(commands.readDataRequest, { dataRequestId }, firm)).toMatchObject({
      state: 'open',
      answers: [{ values: { Elektrik: '120' }, complete: false, onBehalf: false }],
    });
    await house.ask(commands.answerDataRequest, { dataRequestId, fileIds: [fileId] }, firm);
    await expect(house.ask(commands.acceptDataRequest, { dataRequestId }, firm)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await house.ask(commands.returnDataRequest, { dataRequestId, reason: 'Su eksik' }, staff);
    expect(await house.ask(commands.readDataRequest, { dataRequestId }, firm)).toMatchObject({
      state: 'open',
      reason: 'Su eksik',
      answeredAt: null,
    });
    await expect(
      house.ask(
        commands.answerDataRequest,
        { dataRequestId, values: { Su: '14' } },
        withRole('institution', chamber, 'consultant'),
      ),
    ).rejects.toMatchObject({ code: 'NOT_ITS_CONSULTANT' });
    const consultant = await aNamedConsultant(house, { programId, firmId: firmIds[0] }, staff);
    await house.ask(commands.answerDataRequest, { dataRequestId, values: { Su: '14' } }, consultant);
    const { version } = await house.ask(commands.acceptDataRequest, { dataRequestId }, staff);
    expect(await house.ask(commands.acceptDataRequest, { dataRequestId }, staff)).toMatchObject({ version });
    const request = await house.ask(commands.readDataRequest, { dataRequestId }, consultant);
    expect(request).toMatchObject({ state: 'accepted', version, answersVisible: true });
    expect(request.answers.map((a) => [a.onBehalf, a.fileIds])).toEqual([
      [false, []],
      [false, [fileId]],
      [true, []],
    ]);
    await expect(
      house.ask(commands.answerDataRequest, { dataRequestId, values: { Su: '15' } }, firm),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(house.ask(commands.answerDataRequest, { dataRequestId }, firm)).rejects.toMatchObject({
      code: 'ANSWER_EMPTY',
    });
  });

  test('show plant data to the firm and its named consultant only, and no fact holds any', async () => {
    const { programId, dataRequestId, firm, firmIds } = await asked(2);
    const fileId = await upload(house, firm, 'atık.csv', 'gizli;1\n');
    await house.ask(
      commands.answerDataRequest,
      { dataRequestId, values: { Elektrik: '987654' }, fileIds: [fileId] },
      firm,
    );
    const access = { fileId, of: `data-request:${dataRequestId}` };
    const consultant = await aNamedConsultant(house, { programId, firmId: firmIds[0] }, staff);
    for (const actor of [firm, consultant]) {
      expect((await house.ask(commands.readDataRequest, { dataRequestId }, actor)).answers[0].values).toEqual(
        { Elektrik: '987654' },
      );
      expect(await house.ask(advisoryContract.commands.fileAccess, access, actor)).toEqual({ allowed: true });
    }
    const another = await aNamedConsultant(house, { programId, firmId: firmIds[1] }, staff);
    for (const actor of [staff, admin(), withRole('program', programId, 'consultant'), another]) {
      const seen = await house.ask(commands.readDataRequest, { dataRequestId }, actor);
      expect(seen).toMatchObject({
        state: 'answered',
        answersVisible: false,
        answers: [{ complete: true, valueCount: 1, fileCount: 1, values: {}, fileIds: [], note: null }],
      });
      expect(JSON.stringify(seen)).not.toContain('987654');
      expect(await house.ask(advisoryContract.commands.fileAccess, access, actor)).toEqual({
        allowed: false,
      });
    }
    const analyst = withRole('program', programId, 'analyst');
    expect(await house.ask(commands.readDataRequest, { dataRequestId }, analyst)).toMatchObject({
      state: 'answered',
      answersVisible: false,
      answers: [],
    });
    expect(await house.ask(advisoryContract.commands.fileAccess, access, analyst)).toEqual({
      allowed: false,
    });
    await house.settled();
    for (const stranger of [
      firmUserOf(newId()),
      staffOf(newId()),
      withRole('program', newId(), 'consultant'),
    ]) {
      await expect(house.ask(commands.readDataRequest, { dataRequestId }, stranger)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(house.ask(commands.listDataRequests, { programId }, stranger)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await house.ask(advisoryContract.commands.fileAccess, access, stranger)).toEqual({
        allowed: false,
      });
    }
    expect((await house.ask(commands.listDataRequests, { programId }, firm)).items.map((r) => r.id)).toEqual([
      dataRequestId,
    ]);
    const said = await house.sql(
      'advisory',
      `SELECT data::text FROM outbox UNION ALL SELECT details::text FROM audit`,
    );
    expect(JSON.stringify(said)).not.toContain('987654');
  });

  test('are read by whom staff have named, from then on and until it ends', async () => {
    const { programId, dataRequestId, firm, firmIds } = await asked();
    await house.ask(commands.answerDataRequest, { dataRequestId, values: { Su: '31415' } }, firm);
    const consultant = await aNamedConsultant(house, { programId, firmId: firmIds[0] }, staff);
    const name = (accountId: string, by = staff, firmId = firmIds[0]) =>
      house.ask(consultantCommands.nameConsultant, { programId, firmId, accountId }, by);
    expect(await name(consultant.id)).toEqual({ id: consultant.namedConsultantId, version: 1 });
    const { id: trainer } = await house.ask(
      accountCommands.invite,
      {
        email: `egitmen-${newId()}@ornek.example`,
        displayName: 'Örnek Eğitmen',
        grants: [{ role: 'trainer', scopeType: 'program', scopeId: programId }],
      },
      staff,
    );
    for (const accountId of [trainer, newId()])
      await expect(name(accountId)).rejects.toMatchObject({ code: 'NOT_A_CONSULTANT' });
    await expect(name(consultant.id, staff, newId())).rejects.toMatchObject({ code: 'NOT_PARTICIPATING' });
    await expect(name(consultant.id, staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await house.settled();
    for (const actor of [staff, firm, consultant])
      expect(
        (await house.ask(consultantCommands.listNamedConsultants, { programId }, actor)).items,
      ).toMatchObject([{ firmId: firmIds[0], accountId: consultant.id, name: 'Örnek Danışman' }]);
    const onCard = async (actor: Actor) =>
      (await house.ask(consultantCommands.listFirmConsultants, { firmId: firmIds[0] }, actor)).items;
    for (const actor of [staff, firm, consultant])
      expect(await onCard(actor)).toMatchObject([{ programId, accountId: consultant.id }]);
    expect(await onCard(staffOf(newId()))).toEqual([]);
    const read = (actor: Actor) => house.ask(commands.readDataRequest, { dataRequestId }, actor);
    expect(await read(consultant)).toMatchObject({ answersVisible: true });
    // The name alone gives nothing: the role is needed, too.
    await expect(read(new Actor('user', consultant.id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await house.ask(
      consultantCommands.endNamedConsultant,
      { namedConsultantId: consultant.namedConsultantId, reason: 'sözleşme bitti' },
      staff,
    );
    expect(await read(consultant)).toMatchObject({ answersVisible: false });
    expect(
      await house.sql(
        'advisory',
        `SELECT action, actor_id, reason FROM audit WHERE noun_id = $1 ORDER BY at, id`,
        [consultant.namedConsultantId],
      ),
    ).toEqual([
      { action: 'named-consultant.named', actor_id: staff.id, reason: null },
      { action: 'named-consultant.ended', actor_id: staff.id, reason: 'sözleşme bitti' },
    ]);
  });

  test('take a file only from the one who uploaded it', async () => {
    const { dataRequestId, firm } = await asked();
    const fileId = await upload(house, firmUserOf(newId()), 'başka.pdf', aPdf);
    await expect(
      house.ask(commands.answerDataRequest, { dataRequestId, fileIds: [fileId] }, firm),
    ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', details: { pointer: '/fileIds' } });
    expect(await house.ask(commands.readDataRequest, { dataRequestId }, firm)).toMatchObject({
      state: 'open',
      answers: [],
    });
  });

  test('an answer sent twice under one key is kept once, its file too', async () => {
    const { dataRequestId, firm } = await asked();
    const fileId = await upload(house, firm, 'su.csv', 'ay;m3\n1;8\n');
    const key = newId();
    const answer = { dataRequestId, fileIds: [fileId] };
    const first = await house.ask(commands.answerDataRequest, answer, firm, { key });
    expect(await house.ask(commands.answerDataRequest, answer, firm, { key })).toEqual(first);
    expect((await house.ask(commands.readDataRequest, { dataRequestId }, firm)).answers).toHaveLength(1);
  });

  test('wait in the queues of those whose turn it is', async () => {
    const { dataRequestId, firm, programId } = await asked(2);
    const own = withRole('program', programId, 'staff');
    expect((await house.ask(advisoryContract.commands.tasks, {}, firm)).items).toMatchObject([
      {
        kind: 'data-request.answer',
        href: `/data-requests/${dataRequestId}`,
        dueAt: '2026-03-20T21:00:00.000Z',
      },
    ]);
    await house.ask(commands.answerDataRequest, { dataRequestId, values: { Su: '1' } }, firm);
    expect((await house.ask(advisoryContract.commands.tasks, {}, firm)).items).toEqual([]);
    expect((await house.ask(advisoryContract.commands.tasks, {}, own)).items).toMatchObject([
      { kind: 'data-request.accept', count: 1 },
    ]);
    house.clock.set('2026-03-21T09:00:00Z');
    expect(
      (await house.ask(advisoryContract.commands.tasks, {}, own)).items.map((t) => [t.kind, t.count]),
    ).toEqual([
      ['data-request.accept', 1],
      ['data-request.overdue', 1],
    ]);
    expect(
      (await house.ask(commands.listDataRequests, { programId, overdue: 'true' }, own)).items,
    ).toHaveLength(1);
    house.clock.set('2026-03-02T09:00:00Z');
  });

  test('entered for an earlier day need the right and a reason', async () => {
    const { programId } = await aProgramWithFirms(house, chamber, staff, 1);
    const round = aRound(programId, { occurredAt: '2025-06-20T09:00:00Z', dueOn: '2025-07-15' });
    await expect(
      house.ask(
        commands.openDataRequests,
        { ...round, backfillReason: 'x' },
        withRole('institution', chamber, 'consultant'),
      ),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    const { items } = await house.ask(
      commands.openDataRequests,
      { ...round, backfillReason: 'kâğıttan' },
      staff,
    );
    await house.ask(
      commands.answerDataRequest,
      {
        dataRequestId: items[0].id,
        values: { Su: '1' },
        occurredAt: '2025-07-01T09:00:00Z',
        backfillReason: 'kâğıttan',
      },
      staff,
    );
    expect(await house.ask(commands.readDataRequest, { dataRequestId: items[0].id }, staff)).toMatchObject({
      openedAt: '2025-06-20T09:00:00.000Z',
      answeredAt: '2025-07-01T09:00:00.000Z',
    });
  });
});
