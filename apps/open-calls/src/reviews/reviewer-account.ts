import { INSTALLATION } from '#contracts/core/installation';
import type { Actor } from '#platform/actor/actor';

/** The account by which a reviewer is known; for services, who review nothing, an id that no account has. */
export const accountOf = (actor: Actor): string =>
  actor.type === 'user' || actor.type === 'token' ? actor.id : INSTALLATION;
