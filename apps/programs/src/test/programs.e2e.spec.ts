import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { participationCommands } from '#contracts/programs/participation.commands';
import { programCommands as commands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../programs.service-definition.js';
import { aProgram, anIndicator } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const staff = staffOf(chamber);
const make = (over = {}) =>
  house.ask(commands.createProgram, aProgram({ executorId: chamber, ...over }), staff);

describe('a programme', () => {
  test('is made by staff of its chamber, with fact and audit row in one transaction', async () => {
    const { id } = await make({ code: 'DEKVEP', title: 'Değer Zincirinde Yeşil Dönüşüm' });
    expect(await house.ask(commands.readProgram, { programId: id }, staff)).toMatchObject({
      code: 'DEKVEP',
      executorId: chamber,
      version: 1,
    });
    await house.settled();
    const [fact] = await house.sql(
      'programs',
      'SELECT type, seq, stream_seq IS NOT NULL AS stored, actor_id FROM outbox WHERE aggregate_id = $1',
      [id],
    );
    expect(fact).toMatchObject({ type: 'evt.programs.program.created.v1', stored: true, actor_id: staff.id });
    expect(await house.sql('programs', 'SELECT action FROM audit WHERE noun_id = $1', [id])).toEqual([
      { action: 'program.created' },
    ]);
  });

  test('is refused to staff of another chamber, and its code is unique', async () => {
    await expect(house.ask(commands.createProgram, aProgram(), staff)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await make({ code: 'TEK' });
    await expect(make({ code: 'TEK' })).rejects.toMatchObject({
      code: 'PROGRAM_CODE_TAKEN',
      details: { pointer: '/code' },
    });
  });

  test('names every faulty field and changes nothing', async () => {
    const before = await house.sql('programs', 'SELECT count(*) FROM program');
    const faulty = {
      ...aProgram({ executorId: chamber }),
      code: 'küçük',
      sectors: [{ code: 'x', tr: '' }],
      extra: 1,
    };
    await expect(house.ask(commands.createProgram, faulty as never, staff)).rejects.toMatchObject({
      code: 'VALIDATION',
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ code: 'WRONG_FORM', pointer: '/code' }),
          expect.objectContaining({ code: 'REQUIRED', pointer: '/sectors/0/tr' }),
          expect.objectContaining({ code: 'REQUIRED', pointer: '/sectors/0/en' }),
          expect.objectContaining({ code: 'UNKNOWN_FIELD', pointer: '/extra' }),
        ]),
      },
    });
    expect(await house.sql('programs', 'SELECT count(*) FROM program')).toEqual(before);
  });

  test('repeated with the same key is made once; another body under that key is refused', async () => {
    const key = newId();
    const command = aProgram({ executorId: chamber });
    const first = await house.ask(commands.createProgram, command, staff, { key });
    expect(await house.ask(commands.createProgram, command, staff, { key })).toEqual(first);
    await expect(
      house.ask(commands.createProgram, { ...command, title: 'Başka' }, staff, { key }),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(
      await house.sql('programs', 'SELECT count(*)::int AS n FROM outbox WHERE aggregate_id = $1', [
        first.id,
      ]),
    ).toEqual([{ n: 1 }]);
  });

  test('is seen by its people and not by strangers', async () => {
    const { id } = await make();
    const firmId = newId();
    await house.ask(commands.startParticipation, { programId: id, firmId, sector: 'textile' }, staff);
    for (const actor of [staff, withRole('program', id, 'analyst'), firmUserOf(firmId)])
      expect(await house.ask(commands.readProgram, { programId: id }, actor)).toMatchObject({ id });
    for (const actor of [staffOf(newId()), firmUserOf(newId())])
      await expect(house.ask(commands.readProgram, { programId: id }, actor)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    const onCard = async (actor: Actor) =>
      (await house.ask(participationCommands.listFirmParticipations, { firmId }, actor)).items;
    for (const actor of [staff, firmUserOf(firmId)])
      expect(await onCard(actor)).toMatchObject([{ programId: id, sector: 'textile', state: 'active' }]);
    for (const actor of [firmUserOf(newId()), staffOf(newId())]) expect(await onCard(actor)).toEqual([]);
  });

  test('tells anybody its name and its sectors, once it is no longer being prepared', async () => {
    const { id } = await make({ titleEn: 'Sample programme', contractNo: 'gizli-1' });
    const ask = () => house.ask(commands.readPublicProgram, { programId: id }, Actor.anonymous);
    const { code, title, titleEn, sectors } = await house.ask(commands.readProgram, { programId: id }, staff);
    expect(await ask()).toEqual({ id, code, title, titleEn, sectors });
    const { code: _code, executorId: _executor, ...tag } = aProgram();
    await house.ask(
      commands.changeProgram,
      { ...tag, programId: id, state: 'preparing', ifVersion: 1 },
      staff,
    );
    await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('edited from a stale tab is refused', async () => {
    const { id } = await make({ code: 'ESKI' });
    const { code: _code, executorId: _executor, ...tag } = aProgram({ title: 'Yeni ad' });
    const change = { ...tag, programId: id, state: 'running' as const };
    expect(await house.ask(commands.changeProgram, { ...change, ifVersion: 1 }, staff)).toMatchObject({
      version: 2,
    });
    await expect(house.ask(commands.changeProgram, { ...change, ifVersion: 1 }, staff)).rejects.toMatchObject(
      { code: 'VERSION_CONFLICT' },
    );
  });

  test('is found by folded words, and a list of any length takes one statement', async () => {
    await make({ title: 'İzmir Eko-Verimlilik' });
    await house.settled();
    for (const q of ['izmir', 'İZMİR', 'Izmir']) {
      const page = await house.ask(commands.listPrograms, { q }, staff);
      expect(page.items.map((p) => p.title)).toContain('İzmir Eko-Verimlilik');
    }
    expect(
      await house.statements('programs', () => house.ask(commands.listPrograms, { limit: 2 }, staff)),
    ).toHaveLength(1);
  });

  test('pages do not repeat or leave out', async () => {
    const other = staffOf(newId());
    const made: string[] = [];
    for (let i = 0; i < 5; i++)
      made.push(
        (await house.ask(commands.createProgram, aProgram({ executorId: other.grants[0].scopeId }), other))
          .id,
      );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.ask(commands.listPrograms, { limit: 2, cursor }, other);
      seen.push(...page.items.map((p) => p.id));
      cursor = page.next;
    } while (cursor);
    expect(seen.sort()).toEqual(made.sort());
    await expect(house.ask(commands.listPrograms, { cursor: 'x' }, other)).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
  });
});

describe('an indicator', () => {
  test('keeps the contract’s order and refuses a rule that cannot be evaluated', async () => {
    const { id } = await make();
    await house.ask(commands.defineIndicator, anIndicator(id, { code: 'G1' }), staff);
    await house.ask(commands.defineIndicator, anIndicator(id, { code: 'G2' }), staff);
    expect(
      (await house.ask(commands.listIndicators, { programId: id }, staff)).items.map((i) => [
        i.code,
        i.position,
        i.target,
      ]),
    ).toEqual([
      ['G1', 1, '21'],
      ['G2', 2, '21'],
    ]);
    await expect(
      house.ask(commands.defineIndicator, anIndicator(id, { rule: { from: 'x.y', count: 'magic' } }), staff),
    ).rejects.toMatchObject({ code: 'INDICATOR_RULE' });
    await expect(
      house.ask(commands.defineIndicator, anIndicator(id, { code: 'G1' }), staff),
    ).rejects.toMatchObject({ code: 'INDICATOR_CODE_TAKEN' });
  });
});

describe('backfill', () => {
  test('needs the right and a reason, and never lies in the future', async () => {
    const { id } = await make();
    const plain = withRole('institution', chamber, 'staff');
    const start = { programId: id, firmId: newId(), occurredAt: '2026-01-15T09:00:00Z' };
    await expect(
      house.ask(commands.startParticipation, { ...start, backfillReason: 'geç' }, plain),
    ).rejects.toMatchObject({ code: 'BACKFILL_FORBIDDEN' });
    await expect(house.ask(commands.startParticipation, start, staff)).rejects.toMatchObject({
      code: 'BACKFILL_REASON',
    });
    await expect(
      house.ask(
        commands.startParticipation,
        { ...start, occurredAt: '2099-01-01T00:00:00Z', backfillReason: 'x' },
        staff,
      ),
    ).rejects.toMatchObject({ code: 'BACKFILL_FUTURE' });
    const { id: participationId } = await house.ask(
      commands.startParticipation,
      { ...start, backfillReason: 'kâğıttan' },
      staff,
    );
    expect(
      await house.sql('programs', 'SELECT since::text FROM participation WHERE id = $1', [participationId]),
    ).toEqual([{ since: '2026-01-15' }]);
  });
});
