import type { Actor } from '../actor/actor.js';

/** What travels beside a command: who asks, which request it belongs to, and until when an answer is of use. */
export interface Call {
  actor: Actor;
  requestId: string;
  causationId: string;
  idempotencyKey?: string;
  /** SHA-256 of subject and payload; tells a repeated command from another one under the same key. */
  requestHash?: string;
  /** Epoch milliseconds after which the caller no longer listens. */
  deadline: number;
  /** When the request stood wholly at the door, by the gateway's clock; absent where nobody at the door asked. */
  receivedAt?: Date;
  /** The signed actor as it came, to be handed on when this call leads to another. */
  token: string;
}

export const HEADERS = {
  actor: 'Filiz-Actor',
  requestId: 'Filiz-Request',
  idempotencyKey: 'Filiz-Idempotency-Key',
  deadline: 'Filiz-Deadline',
  receivedAt: 'Filiz-Received',
} as const;

/** The call as one whose repetition is not remembered: for requests and replies with secrets, which must not be kept. */
export const withoutKey = (call: Call): Call => ({
  ...call,
  idempotencyKey: undefined,
  requestHash: undefined,
});
