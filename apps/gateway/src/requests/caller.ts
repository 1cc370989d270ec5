import type { FastifyRequest } from 'fastify';
import { Actor } from '#platform/actor/actor';
import type { Language } from '#contracts/accounts/account.messages';

/** Who stands behind a request, as the actor guard found out. */
export interface Caller {
  actor: Actor;
  /** Of the session or API token. */
  credentialId?: string;
  /** SHA-256 of the token, to forget it at sign-out. */
  tokenHash?: string;
  language?: Language;
}

export interface CallerRequest extends FastifyRequest {
  caller?: Caller;
  /** When it stood here wholly, body and all. */
  receivedAt?: Date;
  cookies: Record<string, string | undefined>;
}

export const actorOf = (request: CallerRequest): Actor => request.caller?.actor ?? Actor.anonymous;
