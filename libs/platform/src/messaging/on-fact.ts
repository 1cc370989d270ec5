import 'reflect-metadata';
import type { Aggregate, Fact } from '#contracts/core/fact';
import type { Tx } from '../database/unit-of-work.js';

const HANDLERS = Symbol.for('filiz:fact-handlers');

/** What a service does when it learns of a fact; runs in the transaction that notes the fact as taken in. */
export type FactHandler = (fact: Fact<never>, tx: Tx) => Promise<void>;

/** Where an aggregate's handler is found: `service.noun`, or `*` for every record. */
const keyOf = (aggregate: Aggregate | '*'): string =>
  aggregate === '*' ? '*' : `${aggregate.service}.${aggregate.noun}`;

/** An aggregate, whatever its state and facts. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyAggregate = Aggregate<any, any>;

/**
 * Marks the method that takes in the facts of an aggregate: `(fact, tx)`. Facts carry the full state, so the method keeps
 * the newer version and ignores an older one. `'*'` takes the facts of all producers, but what is
 * only said to somebody (`isSaid`).
 */
export const OnFact =
  (...aggregates: (AnyAggregate | '*')[]): MethodDecorator =>
  (target, method) => {
    const handlers =
      (Reflect.getOwnMetadata(HANDLERS, target) as [string, string | symbol][] | undefined) ?? [];
    Reflect.defineMetadata(HANDLERS, [...handlers, ...aggregates.map((a) => [keyOf(a), method])], target);
  };

/** The handlers of these instances, by `service.noun`. */
export function factHandlers(instances: readonly object[]): Map<string, FactHandler[]> {
  const map = new Map<string, FactHandler[]>();
  for (const instance of instances) {
    const own =
      (Reflect.getMetadata(HANDLERS, Object.getPrototypeOf(instance) as object) as
        [string, string][] | undefined) ?? [];
    for (const [key, method] of own) {
      const handler = (instance as Record<string, FactHandler>)[method].bind(instance);
      map.set(key, [...(map.get(key) ?? []), handler]);
    }
  }
  return map;
}
