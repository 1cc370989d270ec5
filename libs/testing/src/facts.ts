import type { Aggregate, Fact } from '#contracts/core/fact';
import { factType } from '#contracts/core/fact';
import { newId } from '#platform/database/ids';

let seq = 0;

/** A fact as another service would have published it; override what the test is about. */
export function aFact<D extends object, N extends string>(
  aggregate: Aggregate<D, N>,
  name: N,
  data: D,
  over: Partial<Omit<Fact, 'data' | 'aggregate'>> & {
    id?: string;
    aggregateId?: string;
    version?: number;
  } = {},
): Fact<D> {
  const { aggregateId, version, ...rest } = over;
  return {
    id: newId(),
    type: factType(aggregate, name),
    seq: ++seq,
    aggregate: { type: aggregate.noun, id: aggregateId ?? newId(), version: version ?? 1 },
    occurredAt: '2026-02-01T09:00:00.000Z',
    recordedAt: '2026-02-01T09:00:00.000Z',
    actor: { type: 'service', id: aggregate.service },
    institutionId: newId(),
    requestId: newId(),
    causationId: newId(),
    data,
    ...rest,
  };
}
