import type { Role } from '#contracts/core/roles';
import { TOLD } from '../applications/told.js';
import { visibleInPlace, type Actor } from '#platform/actor/actor';

/** Who sees names and numbers of open innovation in a programme; what is confidential is for its staff. */
const READERS: readonly Role[] = ['staff', 'analyst'];

/** Handed in and not withdrawn, as a statement writes it. */
export const HANDED_IN = `'{submitted,ineligible,selected,reserve,rejected}'::text[]`;

/** Conditions under which one of the actor's firms stands behind a row: `firmIs('n', …)` looks at n.firm_id and n.firm_key. */
export function firmIs(actor: Actor, of: string, params: unknown[]): string {
  const own = actor.scopes(['firm'], 'firm');
  if (own.length === 0) return 'false';
  const n = params.push(own);
  return `(${of}.firm_id = ANY($${n}::uuid[]) OR ${of}.firm_key = ANY($${n}::uuid[]))`;
}

/**
 * Conditions on a row of `need n` (joined with `call c`, which may be missing), for one actor. Each pushes its parameters
 * when it is asked for, so that a statement holds only those that it names.
 */
export class NeedSight {
  constructor(
    private readonly actor: Actor,
    private readonly params: unknown[],
  ) {}

  own(): string {
    return firmIs(this.actor, 'n', this.params);
  }

  /** Sees the need at all. Providers are firms of no programme here: any firm's user sees what is published. */
  visible(): string {
    const published = `(n.state = 'published' AND (n.call_id IS NULL OR c.state <> 'draft'))`;
    return `(${this.inside(READERS)} OR ${this.own()} OR (${this.actor.has('firm')} AND ${published}))`;
  }

  /** Its firm, or staff of the place. */
  insider(): string {
    return `(${this.inside(['staff'])} OR ${this.own()})`;
  }

  /** An application that takes part names it: known to insiders; to others no need has an answer. */
  answered(): string {
    return `(${this.inside(READERS)} AND EXISTS (
      SELECT 1 FROM application_need an JOIN application a ON a.id = an.application_id
      WHERE an.need_id = n.id AND a.state = ANY(${HANDED_IN})))`;
  }

  /** Reads its confidential part. */
  confidential(): string {
    return `(${this.inside(['staff'])} OR ${this.own()} OR EXISTS (
      SELECT 1 FROM application_need an JOIN application a ON a.id = an.application_id
      WHERE an.need_id = n.id AND ${TOLD} = 'selected' AND ${this.mine()}))`;
  }

  /** Knows whose it is. */
  named(): string {
    return `(n.names_firm OR ${this.inside(READERS)} OR ${this.own()} OR EXISTS (
      SELECT 1 FROM meeting m JOIN application a ON a.id = m.application_id
      WHERE m.need_id = n.id AND m.named AND ${this.mine()}))`;
  }

  private inside(roles: readonly Role[]): string {
    return visibleInPlace(this.actor, roles, 'n', this.params);
  }

  private mine(): string {
    return firmIs(this.actor, 'a', this.params);
  }
}

/** Conditions on a row of `meeting m` joined with `need n` and `application a`: whose side the actor is on. Use all three. */
export function meetingSight(
  actor: Actor,
  params: unknown[],
): { firm: string; provider: string; inside: string } {
  return {
    firm: firmIs(actor, 'n', params),
    provider: firmIs(actor, 'a', params),
    inside: visibleInPlace(actor, READERS, 'm', params),
  };
}
