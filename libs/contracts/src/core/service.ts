import type { Command } from './command.js';
import type { Aggregate } from './fact.js';

/** Everything a service says to others, from which NATS permissions, routes, errors and docs are made. */
export interface ServiceContract {
  readonly name: string;
  /** What it owns, in one sentence. */
  readonly doc: string;
  readonly commands: Record<string, Command>;
  readonly aggregates: Record<string, Aggregate>;
  /** Services whose facts it consumes: one durable each. */
  readonly consumes: readonly string[];
  /** Services whose commands it calls. */
  readonly calls: readonly string[];
}

/** Any command, whatever its request and reply (a class is contravariant, hence the widening). */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyCommand = Command<any, any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyAggregate = Aggregate<any, any>;

/** Declares a service. */
export function service<
  C extends Record<string, AnyCommand>,
  A extends Record<string, AnyAggregate>,
>(contract: {
  name: string;
  doc: string;
  commands: C;
  aggregates: A;
  consumes?: readonly string[];
  calls?: readonly string[];
}): ServiceContract & { commands: C; aggregates: A } {
  return { ...contract, consumes: contract.consumes ?? [], calls: contract.calls ?? [] };
}
