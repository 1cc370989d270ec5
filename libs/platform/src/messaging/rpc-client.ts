import { createHash } from 'node:crypto';
import { headers as natsHeaders, errors, type NatsConnection } from '@nats-io/transport-node';
import type { Command } from '#contracts/core/command';
import type { ProblemReply } from '#contracts/core/errors';
import { Actor } from '../actor/actor.js';
import type { ActorTokens } from '../actor/actor-tokens.js';
import { DomainError } from '../errors/domain-error.js';
import { newId } from '../database/ids.js';
import { HEADERS, type Call } from './call.js';
import { isAway } from './nats-connection.js';

/** From whom a call comes when it is not handed on from another call. */
export interface Origin {
  actor: Actor;
  requestId: string;
  idempotencyKey?: string;
  token?: string;
  deadline?: number;
  receivedAt?: Date;
}

interface Packet {
  response?: unknown;
  err?: ProblemReply | { message?: string };
}

/**
 * Asks other services over NATS, in the wire format of Nest's NATS transport. One muxed inbox for all requests (Nest's own
 * client subscribes once a request). No responder is 503 at once; silence until the deadline is 504.
 */
export class RpcClient {
  constructor(
    private readonly nats: () => NatsConnection,
    private readonly tokens: ActorTokens,
    private readonly service: string,
  ) {}

  /** Sends a command as `from` (a call that is being handled, or an origin) and waits for its reply. */
  async ask<Q extends object, R extends object>(
    command: Command<Q, R>,
    request: NoInfer<Q>,
    from: Call | Origin,
  ): Promise<R> {
    const deadline = Math.min(from.deadline ?? Infinity, Date.now() + command.deadline);
    const timeout = deadline - Date.now();
    if (timeout <= 0) throw new DomainError('OUTCOME_UNKNOWN');
    const headers = natsHeaders();
    headers.set(HEADERS.actor, from.token ?? (await this.tokens.sign(from.actor)));
    headers.set(HEADERS.requestId, from.requestId);
    headers.set(HEADERS.deadline, String(deadline));
    if (from.receivedAt) headers.set(HEADERS.receivedAt, String(from.receivedAt.getTime()));
    const payload = JSON.stringify({ pattern: command.subject, data: request, id: from.requestId });
    if (Buffer.byteLength(payload) > MAX_MESSAGE) throw new DomainError('PAYLOAD_TOO_LARGE');
    if (from.idempotencyKey)
      headers.set(
        HEADERS.idempotencyKey,
        'causationId' in from ? derivedKey(from.idempotencyKey, payload) : from.idempotencyKey,
      );
    const packet = await this.request(command, payload, headers, timeout);
    if (packet.err) throw toDomainError(packet.err);
    return packet.response as R;
  }

  /** The same, in the service's own name: for work that a fact or the clock caused. */
  askAsService<Q extends object, R extends object>(
    command: Command<Q, R>,
    request: NoInfer<Q>,
    requestId = newId(),
    idempotencyKey?: string,
  ): Promise<R> {
    return this.ask(command, request, { actor: Actor.service(this.service), requestId, idempotencyKey });
  }

  private async request(
    command: Command,
    payload: string,
    headers: ReturnType<typeof natsHeaders>,
    timeout: number,
  ): Promise<Packet> {
    if (isAway(this.nats()))
      throw new DomainError('SERVICE_UNAVAILABLE', { params: { service: command.service } });
    try {
      const message = await this.nats().request(command.subject, payload, { timeout, headers });
      return message.json<Packet>();
    } catch (error) {
      if (error instanceof errors.NoRespondersError)
        throw new DomainError('SERVICE_UNAVAILABLE', { params: { service: command.service } });
      if (error instanceof errors.RequestError && error.isNoResponders())
        throw new DomainError('SERVICE_UNAVAILABLE', { params: { service: command.service } });
      if (error instanceof errors.TimeoutError)
        throw new DomainError(command.changes ? 'OUTCOME_UNKNOWN' : 'SERVICE_UNAVAILABLE', {
          params: { service: command.service },
        });
      if (
        error instanceof errors.ConnectionError ||
        error instanceof errors.ClosedConnectionError ||
        error instanceof errors.DrainingConnectionError
      )
        throw new DomainError('SERVICE_UNAVAILABLE', { params: { service: command.service } });
      if (error instanceof errors.PermissionViolationError)
        throw new Error(
          `${this.service} may not call ${command.subject}: declare it in its contract's calls`,
          { cause: error },
        );
      throw error;
    }
  }
}

/** DESIGN §3: no message over 512 KB; files go through the file store. */
const MAX_MESSAGE = 512 * 1024;

/** A handler may call the same command for several things: each gets a key of its own, the same again on a repeat. */
const derivedKey = (key: string, payload: string): string =>
  createHash('sha256').update(key).update(payload).digest('base64url');

function toDomainError(err: NonNullable<Packet['err']>): Error {
  if ('problem' in err)
    return new DomainError(err.code, { pointer: err.pointer, params: err.params, errors: err.errors });
  return new DomainError('INTERNAL', { params: { reason: err.message ?? 'unknown' } });
}
