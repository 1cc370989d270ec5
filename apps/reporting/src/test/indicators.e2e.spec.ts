import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measure, type MeasureState } from '#contracts/advisory/advisory.facts';
import type { Role } from '#contracts/core/roles';
import { firm, person } from '#contracts/firm-registry/registry.facts';
import { indicator, program } from '#contracts/programs/program.facts';
import { reportingCommands as commands } from '#contracts/reporting/reporting.commands';
import type { IndicatorRule } from '#contracts/reporting/rule';
import { attendance, type AttendanceState } from '#contracts/workshops/workshops.facts';
import type { Fact } from '#contracts/core/fact';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { newId } from '#platform/database/ids';
import { callOf } from '#platform/messaging/fact-consumer';
import { staffOf, withRole } from '#testing/actors';
import { aFact } from '#testing/facts';
import { House } from '#testing/house';
import { reportingService } from '../reporting.service-definition.js';
import { RecordStates } from '../states/record-states.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [reportingService] });
});
afterAll(() => house?.stop());

/** Takes facts in as the consumer does: each in a transaction of its own. */
async function take(...facts: Fact[]): Promise<void> {
  const states = house.get('reporting', RecordStates);
  const work = house.get('reporting', UnitOfWork);
  for (const fact of facts)
    await work.run(callOf('reporting', fact), async (tx) => states.take(fact, tx).then(() => ({})));
}

const institutionId = newId();
const SEMINAR = [
  { field: 'eventKind', is: ['seminar'] },
  { field: 'state', is: ['present'] },
];
const RULES: Record<string, IndicatorRule> = {
  people: { from: 'workshops.attendance', where: SEMINAR, count: 'distinct', of: 'personId', as: 'person' },
  firms: { from: 'workshops.attendance', where: SEMINAR, count: 'distinct', of: 'firmId', as: 'firm' },
  rows: { from: 'workshops.attendance', where: SEMINAR, count: 'rows' },
};

async function aProgramWith(rules: Record<string, IndicatorRule>): Promise<string> {
  const programId = newId();
  const at = { institutionId, programId };
  await take(
    aFact(
      program,
      'created',
      {
        code: 'P',
        title: 'Proje',
        state: 'running',
        executorId: institutionId,
        funderId: null,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        sectors: [],
        ambassadorsPerFirm: 2,
      },
      { ...at, aggregateId: programId },
    ),
    ...Object.entries(rules).map(([code, rule], i) =>
      aFact(
        indicator,
        'defined',
        {
          code,
          name: code,
          unit: 'adet',
          rule: rule as never,
          baseline: null,
          target: '3',
          cumulative: true,
          position: i + 1,
          state: 'active',
        },
        at,
      ),
    ),
  );
  return programId;
}

const aFirm = (id = newId(), mergedInto: string | null = null, version = 1) =>
  aFact(
    firm,
    'registered',
    { mergedInto, provisional: true, nace: null, province: null, district: null, kobiClass: null },
    { aggregateId: id, version, institutionId },
  );
const aPerson = (id = newId(), mergedInto: string | null = null, version = 1) =>
  aFact(
    person,
    'registered',
    { mergedInto, firmId: null, institutionId: null, gender: null, birthYear: null, erased: false },
    { aggregateId: id, version, institutionId },
  );
const came = (programId: string, over: Partial<AttendanceState>, more: object = {}) =>
  aFact(
    attendance,
    'attended',
    {
      eventId: newId(),
      eventKind: 'seminar',
      personId: newId(),
      firmId: null,
      institutionId: null,
      state: 'present',
      ...over,
    },
    { institutionId, programId, ...more },
  );

async function valuesOf(programId: string): Promise<Record<string, string>> {
  const { items } = await house.ask(commands.readValues, { programId }, staffOf(institutionId));
  return Object.fromEntries(items.map((i) => [i.code, i.value]));
}

describe('indicators', () => {
  test('count through the merge map, and follow an undone merge', async () => {
    const programId = await aProgramWith(RULES);
    const [a, b, p, q] = [newId(), newId(), newId(), newId()];
    await take(
      aFirm(a),
      aFirm(b),
      aPerson(p),
      aPerson(q),
      came(programId, { firmId: a, personId: p }),
      came(programId, { firmId: b, personId: q }),
      came(programId, { firmId: b, personId: q }),
    );
    expect(await valuesOf(programId)).toEqual({ people: '2', firms: '2', rows: '3' });
    await take(aFirm(b, a, 2), aPerson(q, p, 2));
    expect(await valuesOf(programId)).toEqual({ people: '1', firms: '1', rows: '3' });
    await take(aFirm(b, null, 3));
    expect(await valuesOf(programId)).toEqual({ people: '1', firms: '2', rows: '3' });
  });

  test('follow chains of merges', async () => {
    const programId = await aProgramWith({ firms: RULES.firms });
    const [a, b, c] = [newId(), newId(), newId()];
    await take(aFirm(a), aFirm(b, a), aFirm(c, b), ...[a, b, c].map((firmId) => came(programId, { firmId })));
    expect(await valuesOf(programId)).toEqual({ firms: '1' });
  });

  test('let a record wait whose firm is not known yet, and list it', async () => {
    const programId = await aProgramWith({ firms: RULES.firms });
    const late = newId();
    await take(came(programId, { firmId: late }));
    const before = await house.ask(commands.readValues, { programId }, staffOf(institutionId));
    expect(before.items[0]).toMatchObject({ value: '0', rows: 0, waiting: 1 });
    await take(aFirm(late));
    expect(
      (await house.ask(commands.readValues, { programId }, staffOf(institutionId))).items[0],
    ).toMatchObject({ value: '1', rows: 1, waiting: 0 });
  });

  test('do not depend on the order or repetition of facts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }), async (shuffle) => {
        const programId = await aProgramWith(RULES);
        const [a, b, p] = [newId(), newId(), newId()];
        const attendanceId = newId();
        const facts = [
          aFirm(a),
          aFirm(b),
          aFirm(b, a, 2),
          aPerson(p),
          came(programId, { firmId: a, personId: p }),
          came(programId, { firmId: b, personId: p }),
          came(programId, { firmId: b, personId: p }, { aggregateId: attendanceId, version: 1 }),
          came(
            programId,
            { firmId: b, personId: p, state: 'withdrawn' },
            { aggregateId: attendanceId, version: 2 },
          ),
        ];
        const order = [...facts, ...facts.slice(0, 4)]
          .map((fact, i) => ({ fact, key: shuffle[i] * 100 + i }))
          .sort((x, y) => x.key - y.key);
        await take(...order.map((o) => o.fact));
        expect(await valuesOf(programId)).toEqual({ people: '1', firms: '1', rows: '2' });
      }),
      { numRuns: 8 },
    );
  });

  test('open their rows, page by page, and are one statement for all values', async () => {
    const programId = await aProgramWith(RULES);
    await take(
      ...[1, 2, 3].map((day) => came(programId, {}, { occurredAt: `2026-01-0${day}T08:00:00.000Z` })),
    );
    const staff = staffOf(institutionId);
    const first = await house.ask(commands.readRows, { programId, code: 'rows', limit: 2 }, staff);
    const second = await house.ask(
      commands.readRows,
      { programId, code: 'rows', limit: 2, cursor: first.next },
      staff,
    );
    expect([...first.items, ...second.items].map((r) => String(r.occurredAt).slice(0, 10))).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
    ]);
    expect([first.total, second.next]).toEqual([3, undefined]);
    // program, definitions, values, watermark
    expect(
      await house.statements('reporting', () => house.ask(commands.readValues, { programId }, staff)),
    ).toHaveLength(4);
  });

  test('grow month by month', async () => {
    const programId = await aProgramWith(RULES);
    await take(
      came(programId, {}, { occurredAt: '2026-01-31T22:30:00.000Z' }),
      came(programId, {}, { occurredAt: '2026-03-05T08:00:00.000Z' }),
    );
    const { items } = await house.ask(
      commands.readSeries,
      { programId, code: 'rows' },
      staffOf(institutionId),
    );
    // half past midnight on 1 February in Istanbul
    expect(items).toEqual([
      { month: '2026-02-01', value: '1' },
      { month: '2026-03-01', value: '2' },
    ]);
  });

  test('four attendance numbers are four numbers', async () => {
    const programId = await aProgramWith({});
    const [f, p, i] = [newId(), newId(), newId()];
    await take(
      came(programId, { firmId: f, personId: p }),
      came(programId, { firmId: f, personId: p }),
      came(programId, { institutionId: i }),
    );
    expect(
      await house.ask(commands.readAttendance, { programId, eventKind: 'seminar' }, staffOf(institutionId)),
    ).toEqual({ participations: 3, people: 2, firms: 1, institutions: 1 });
  });

  test('open their rows without the figures of single plants, but to those who advise them', async () => {
    const rule: IndicatorRule = { from: 'advisory.measure', count: 'sum', of: 'saving' };
    const programId = await aProgramWith({ saved: rule });
    const state: MeasureState = {
      firmId: newId(),
      resource: 'energy',
      saving: '120000',
      savingUnit: 'kWh',
      savingMoney: { minor: 4_200_000, currency: 'TRY' },
      investment: { minor: 9_000_000, currency: 'TRY' },
      paybackMonths: '25.7',
      state: 'planned',
    };
    await take(aFact(measure, 'proposed', state, { institutionId, programId }));
    const seen = (role: Role) =>
      house.ask(commands.readRows, { programId, code: 'saved' }, withRole('program', programId, role));
    for (const role of ['staff', 'consultant'] as const)
      expect((await seen(role)).items).toMatchObject([{ counted: '120000', data: state }]);
    for (const role of ['analyst', 'adviser'] as const) {
      const { items } = await seen(role);
      expect(items).toMatchObject([{ counted: null, data: { firmId: state.firmId, state: 'planned' } }]);
      expect(JSON.stringify(items)).not.toMatch(/120000|4200000|9000000|25\.7/);
    }
    const { items } = await house.ask(
      commands.readValues,
      { programId },
      withRole('program', programId, 'analyst'),
    );
    expect(items).toMatchObject([{ code: 'saved', value: '120000', rows: 1 }]);
  });

  test('are not shown to strangers', async () => {
    const programId = await aProgramWith(RULES);
    await expect(house.ask(commands.readValues, { programId }, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      house.ask(commands.readValues, { programId }, withRole('firm', newId(), 'firm')),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await house.ask(commands.readValues, { programId }, withRole('program', programId, 'analyst')),
    ).toMatchObject({ programId });
  });

  test('export the same numbers in every format', async () => {
    const programId = await aProgramWith(RULES);
    await take(came(programId, {}));
    for (const format of ['xlsx', 'csv', 'json'] as const) {
      const { name, fileId } = await house.ask(
        commands.exportValues,
        { programId, format },
        staffOf(institutionId),
      );
      expect(name).toBe(`P-2026-03-02.${format}`);
      expect(fileId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
