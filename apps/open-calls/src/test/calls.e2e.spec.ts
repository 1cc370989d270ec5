import { describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { callCommands } from '#contracts/open-calls/call.commands';
import { newId } from '#platform/database/ids';
import { Actor } from '#platform/actor/actor';
import { canonicalHash } from '#platform/signing/canonical';
import { firmUserOf, staffOf } from '#testing/actors';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aChamber, anOpenCall } from './factories.js';

useCallHouse();

describe('a call', () => {
  test('names every rule that does not hold, and is unique by code', async () => {
    const faulty = aCall(chamber.programId, {
      sectors: [{ sector: 'space', min: 2, max: 1 }],
      threshold: '101',
    });
    await expect(house.ask(callCommands.createCall, faulty, chamber.staff)).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: {
        errors: [
          { code: 'SECTOR_UNKNOWN', pointer: '/sectors/0/sector' },
          { code: 'TOO_LARGE', pointer: '/sectors/0/min' },
          { code: 'TOO_LARGE', pointer: '/threshold' },
        ],
      },
    });
    await house.ask(callCommands.createCall, aCall(chamber.programId, { code: 'TEK' }), chamber.staff);
    await expect(
      house.ask(callCommands.createCall, aCall(chamber.programId, { code: 'TEK' }), chamber.staff),
    ).rejects.toMatchObject({ code: 'CALL_CODE_TAKEN' });
    await expect(
      house.ask(callCommands.createCall, aCall(chamber.programId), staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is seen by nobody else while a draft, by everybody once open, and is frozen then', async () => {
    const body = aCall(chamber.programId, { title: 'İzmir için çağrı' });
    const { id: callId } = await house.ask(callCommands.createCall, body, chamber.staff);
    await expect(house.ask(callCommands.readPublicCall, { callId }, Actor.anonymous)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(house.ask(callCommands.readCall, { callId }, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { programId: _p, code: _c, kind: _k, ...change } = body;
    expect(
      await house.ask(
        callCommands.changeCall,
        { ...change, callId, threshold: '50', ifVersion: 1 },
        chamber.staff,
      ),
    ).toEqual({ done: true, version: 2 });
    await expect(
      house.ask(callCommands.changeCall, { ...change, callId, ifVersion: 1 }, chamber.staff),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    await expect(
      house.ask(callCommands.changeCall, { ...change, callId, ifVersion: 3 }, chamber.staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(await house.ask(callCommands.readPublicCall, { callId }, Actor.anonymous)).toMatchObject({
      threshold: '50',
      acceptsApplications: true,
      deadline: '2026-04-01T14:00:00.000Z',
    });
    const open = await house.ask(callCommands.listPublicCalls, { q: 'izmir' }, Actor.anonymous);
    expect(open.items).toMatchObject([{ id: callId, sectors: ['textile', 'plastics'] }]);
    house.clock.set('2026-04-01T14:00:00.001Z');
    expect((await house.ask(callCommands.listPublicCalls, { q: 'izmir' }, Actor.anonymous)).items).toEqual(
      [],
    );
  });

  test('closes after its deadline only, and more time opens it again', async () => {
    const callId = await anOpenCall(house, chamber);
    await expect(house.ask(callCommands.closeCall, { callId }, chamber.staff)).rejects.toMatchObject({
      code: 'CALL_DEADLINE',
    });
    house.clock.set('2026-04-02T09:00:00Z');
    expect(await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).toMatchObject({
      items: [{ kind: 'call.close', href: `/calls/${callId}`, dueAt: '2026-04-01T14:00:00.000Z' }],
    });
    const { version } = await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    const more = { callId, deadline: '2026-04-05T14:00:00Z', reason: 'Kar tatili', ifVersion: version };
    await expect(
      house.ask(callCommands.extendDeadline, { ...more, deadline: '2026-04-02T08:00:00Z' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'DEADLINE_NOT_LATER', details: { pointer: '/deadline' } });
    await house.ask(callCommands.extendDeadline, more, chamber.staff);
    expect(await house.ask(callCommands.readCall, { callId }, chamber.staff)).toMatchObject({
      state: 'open',
      acceptsApplications: true,
      closedAt: null,
    });
    expect(
      await house.sql(
        'open-calls',
        `SELECT reason FROM audit WHERE noun_id = $1 AND action = 'call.changed'`,
        [callId],
      ),
    ).toEqual([{ reason: 'Kar tatili' }]);
  });

  test('freezes what it announces: a version with the opening, another with each change and its reason', async () => {
    const callId = await anOpenCall(house, chamber);
    const { version } = await house.ask(callCommands.readCall, { callId }, chamber.staff);
    const more = { callId, deadline: '2026-04-05T14:00:00Z', reason: 'Kar tatili', ifVersion: version };
    await house.ask(callCommands.extendDeadline, more, chamber.staff);
    const { items } = await house.ask(callCommands.listCallVersions, { callId }, Actor.anonymous);
    expect(items).toMatchObject([
      { number: 2, reason: 'Kar tatili', body: { call: { deadline: '2026-04-05T14:00:00.000Z' } } },
      { number: 1, reason: null, body: { call: { deadline: '2026-04-01T14:00:00.000Z', threshold: '60' } } },
    ]);
    for (const { body, sha256 } of items) expect(canonicalHash(body)).toBe(sha256);
    const { id: draft } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await expect(
      house.ask(callCommands.listCallVersions, { callId: draft }, Actor.anonymous),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('starts from an earlier one, in a programme whose staff one is', async () => {
    const callId = await anOpenCall(house, chamber, { title: 'Geçen yılın çağrısı' });
    const copy = { callId, code: 'YENI-1', deadline: '2026-09-01T14:00:00Z' };
    const { id } = await house.ask(callCommands.copyCall, copy, chamber.staff);
    expect(await house.ask(callCommands.readCall, { callId: id }, chamber.staff)).toMatchObject({
      state: 'draft',
      code: 'YENI-1',
      title: 'Geçen yılın çağrısı',
      deadline: '2026-09-01T14:00:00.000Z',
      criteria: [{ code: 'Ö1' }, { code: 'Ö2' }],
      sectors: [{ sector: 'textile' }, { sector: 'plastics' }],
    });
    await expect(house.ask(callCommands.copyCall, copy, chamber.staff)).rejects.toMatchObject({
      code: 'CALL_CODE_TAKEN',
    });
    const other = await aChamber(house);
    await expect(
      house.ask(callCommands.copyCall, { ...copy, programId: other.programId }, chamber.staff),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(house.ask(callCommands.copyCall, copy, other.staff)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
