import type { Class } from './fields.js';

/** Who did it: ids only, never a name. */
export interface ActorRef {
  type: 'user' | 'token' | 'service' | 'anonymous';
  id: string;
}

/**
 * A fact as it travels (DESIGN §6.3). `data` is the aggregate's full public state after the fact, without anything that
 * identifies a person; `seq` is gapless per service, in the order in which the relay published.
 */
export interface Fact<D extends object = object> {
  id: string;
  type: string;
  seq: number;
  aggregate: { type: string; id: string; version: number };
  /** When it happened (business time); KPIs use this. */
  occurredAt: string;
  /** When Filiz learnt of it (clock). */
  recordedAt: string;
  actor: ActorRef;
  institutionId: string;
  programId?: string;
  requestId: string;
  causationId: string;
  data: D;
}

/** An aggregate's public life: its state class and the names of what can happen to it. */
export interface Aggregate<D extends object = object, N extends string = string> {
  readonly service: string;
  readonly noun: string;
  readonly state: Class<D>;
  readonly facts: readonly N[];
  readonly doc: string;
}

/** Declares an aggregate; its facts are `evt.<service>.<noun>.<fact>.v1`, names in the past tense. */
export function aggregate<D extends object, const N extends string>(
  service: string,
  noun: string,
  state: Class<D>,
  facts: readonly N[],
  doc: string,
): Aggregate<D, N> {
  return { service, noun, state, facts, doc };
}

/** The subject and type of one fact. */
export function factType<N extends string>(of: Aggregate<object, N>, name: N): string {
  return `evt.${of.service}.${of.noun}.${name}.v1`;
}

/**
 * Whether the fact only says something to somebody (`….sent`: a notice, a reminder). Whoever delivers it listens to its noun; it
 * is no record of the programme, so nobody counts it, and no copy of whom it was for is kept elsewhere.
 */
export const isSaid = ({ type }: Pick<Fact, 'type'>): boolean => type.split('.').at(-2) === 'sent';
