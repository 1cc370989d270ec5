import fc from 'fast-check';
import { aCandidate, marks, someRules } from './samples.js';

export const SECTORS = ['textile', 'plastics', 'white'];
export const PROVINCES = ['34', '41', null];
const SIZES = ['micro', 'small', 'large'];

const poolOf = (point: fc.Arbitrary<number | null>, lastHour: number) =>
  fc
    .array(
      fc.record({
        sector: fc.constantFrom(...SECTORS),
        il: fc.constantFrom(...PROVINCES),
        size: fc.constantFrom(...SIZES),
        hour: fc.integer({ min: 0, max: lastHour }),
        amount: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 9 }),
        reviews: fc.array(fc.tuple(point, point), { maxLength: 3 }),
      }),
      { maxLength: 40 },
    )
    .map((list) =>
      list.map(({ sector, il, size, hour, amount, reviews }, i) =>
        aCandidate(
          `c${String(i).padStart(2, '0')}`,
          reviews.map(([a, b]) => marks(a === null ? null : a * 10, b === null ? null : b * 5)),
          {
            groups: { sector, 'answer:il': il, 'answer:size': size },
            amount,
            submittedAt: `2026-03-01T0${hour}:00:00.000Z`,
          },
        ),
      ),
    );

/** Applications of three sectors, with missing marks, answers and amounts. */
export const pool = poolOf(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }), 2);
/** The same, nearly all of them equal: what breaks ties decides. */
export const tiedPool = poolOf(fc.constantFrom(8, 8, 8, null), 1);

const maximum = fc.option(fc.integer({ min: 0, max: 5 }));
export interface Shape {
  limits: boolean;
  budget: boolean;
}
/** Rules that hold together. */
export const rulesOf = ({ limits, budget }: Shape) =>
  fc
    .record({
      groups: fc.array(fc.record({ min: fc.integer({ min: 0, max: 3 }), extra: maximum, reserve: maximum }), {
        minLength: 3,
        maxLength: 3,
      }),
      spare: fc.option(fc.integer({ min: 0, max: 6 })),
      maxReserve: fc.option(fc.integer({ min: 0, max: 8 })),
      threshold: fc.integer({ min: 0, max: 100 }),
      tieBreakers: fc.subarray(['earlier', 'criterion:Ö1', 'criterion:Ö2', 'section:ikisi']),
      istanbul: maximum,
      eachProvince: maximum,
      large: maximum,
      ceiling: fc.option(fc.integer({ min: 0, max: 60 })),
      onOverrun: fc.constantFrom('stop' as const, 'skip' as const),
    })
    .map((r) =>
      someRules({
        groups: r.groups.map(({ min, extra, reserve }, i) => ({
          value: SECTORS[i],
          min,
          ...(extra === null ? {} : { max: min + extra }),
          ...(reserve === null ? {} : { reserve }),
        })),
        maxSelected: r.spare === null ? null : r.groups.reduce((n, q) => n + q.min, 0) + r.spare,
        maxReserve: r.maxReserve,
        threshold: String(r.threshold),
        sections: [{ name: 'ikisi', criteria: ['Ö1', 'Ö2'] }],
        tieBreakers: r.tieBreakers,
        limits: limits
          ? [
              ...(r.istanbul === null ? [] : [{ dimension: 'answer:il', value: '34', max: r.istanbul }]),
              ...(r.eachProvince === null ? [] : [{ dimension: 'answer:il', max: r.eachProvince }]),
              ...(r.large === null ? [] : [{ dimension: 'answer:size', value: 'large', max: r.large }]),
            ]
          : [],
        budget:
          budget && r.ceiling !== null
            ? { ceiling: r.ceiling, currency: 'TRY', amount: 'answer:destek', onOverrun: r.onOverrun }
            : null,
      }),
    );
