import type { Class } from './fields.js';
import type { Role } from './roles.js';

/**
 * Who may ask at all: `public` (no account), `account` (anyone signed in), `service` (other services only) or a list of
 * roles. This is the coarse door; the service still decides by scope, and answers 404 for what one may not see.
 */
export type Access = 'public' | 'account' | 'service' | readonly Role[];

export interface HttpRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; `:name` parts become fields of the request. */
  path: string;
}

/** A command or question that a service answers, declared once for service, gateway, browser and documentation. */
export interface Command<Q extends object = object, R extends object = object> {
  readonly subject: string;
  readonly service: string;
  readonly request: Class<Q>;
  readonly reply: Class<R>;
  /** One paragraph: what it does, units, what it refuses. */
  readonly doc: string;
  readonly access: Access;
  /** Who may ask what only services ask; everybody else is refused, whatever NATS would let through. */
  readonly callers: readonly string[];
  readonly http?: HttpRoute;
  /** Codes beside the general ones (validation, not found, forbidden). */
  readonly errors: readonly string[];
  /** The command changes something; it then takes an idempotency key and is written in one transaction. */
  readonly changes: boolean;
  /** The route creates: 201, and `Idempotency-Key` is read. */
  readonly creates: boolean;
  /** People edit this together: needs `If-Match` (428 without, 412 when stale) and hands it on as `ifVersion`. */
  readonly versioned: boolean;
  /** How long the caller waits, in milliseconds. */
  readonly deadline: number;
}

export interface CommandOptions<Q extends object, R extends object> {
  request: Class<Q>;
  reply: Class<R>;
  doc: string;
  access: Access;
  /** Needed with access `service`: the services that ask it. */
  callers?: readonly string[];
  /** `POST /programs/:programId/indicators`; absent: reachable by services only. */
  http?: `${HttpRoute['method']} /${string}`;
  errors?: readonly string[];
  /** Default: true for POST, PUT, PATCH and DELETE, false for GET; must be said where there is no route. */
  changes?: boolean;
  creates?: boolean;
  versioned?: boolean;
  deadline?: number;
}

/** Declares a command. `subject` is `rpc.<service>.<noun>.<verb>.v1`. */
export function command<Q extends object, R extends object>(
  subject: `rpc.${string}.${string}.${string}.v${number}`,
  options: CommandOptions<Q, R>,
): Command<Q, R> {
  const [method, path] = options.http?.split(' ') ?? [];
  const changes = options.changes ?? (method !== undefined && method !== 'GET');
  return {
    subject,
    service: subject.split('.')[1],
    request: options.request,
    reply: options.reply,
    doc: options.doc,
    access: options.access,
    callers: options.callers ?? [],
    http: method ? { method: method as HttpRoute['method'], path } : undefined,
    errors: options.errors ?? [],
    changes,
    creates: options.creates ?? false,
    versioned: options.versioned ?? false,
    deadline: options.deadline ?? (changes ? 10_000 : 5_000),
  };
}
