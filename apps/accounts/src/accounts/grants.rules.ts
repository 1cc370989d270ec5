import { isUUID } from 'class-validator';
import { ROLE_SCOPES, type Grant, type ScopeType } from '#contracts/core/roles';
import type { GrantInput } from '#contracts/accounts/account.messages';
import { Actor, type Place } from '#platform/actor/actor';
import { DomainError } from '#platform/errors/domain-error';

export interface Scope {
  scopeType: ScopeType;
  scopeId: string;
}

/** The scope of an administrator's gifts. */
export const INSTALLATION_SCOPE: Scope = { scopeType: 'installation', scopeId: '' };

/** A role as it may exist at all (ROLE_SCOPES); the pointer says which of several is meant. */
export function wellFormed(grant: GrantInput, pointer = ''): Grant {
  const { role, scopeType } = grant;
  const allowed = ROLE_SCOPES[role];
  if (!allowed.includes(scopeType))
    throw new DomainError('GRANT_SCOPE', {
      pointer: `${pointer}/scopeType`,
      params: { role, allowed: allowed.join(', ') },
    });
  if (scopeType === 'installation') return { role, scopeType, scopeId: '' };
  const said = (code: string) =>
    new DomainError('VALIDATION', { errors: [{ code, pointer: `${pointer}/scopeId` }] });
  if (!grant.scopeId) throw said('REQUIRED');
  if (!isUUID(grant.scopeId)) throw said('NOT_AN_ID');
  return { role, scopeType, scopeId: grant.scopeId.toLowerCase() };
}

/** Where a scope lies: staff may give roles there. `open`: nobody has a say over it yet, any staff may begin. */
export interface Whereabouts {
  places: Place[];
  open: boolean;
}

/**
 * The scope in whose name this actor may give or take the role, or undefined if they may not. Admins may everywhere. Staff
 * may within their own scopes, but never make admins, and pass on the right to backfill only if they hold it themselves.
 */
export function justification(actor: Actor, wanted: Grant, where: Whereabouts): Scope | undefined {
  if (actor.everywhere) return INSTALLATION_SCOPE;
  if (wanted.role === 'admin') return undefined;
  const own = actor.grants.filter((g) => g.role === 'staff');
  const fitting = own.find(
    (g) =>
      where.open || where.places.some((place) => new Actor(actor.type, actor.id, [g]).can(['staff'], place)),
  );
  if (!fitting) return undefined;
  if (wanted.role === 'backfill' && !where.places.some((place) => actor.can(['backfill'], place)))
    return undefined;
  return { scopeType: fitting.scopeType, scopeId: fitting.scopeId };
}

/** What a scope given by another says of where it lies: a firm that an institution's staff brought in is that institution's. */
export function placeOfScope({ scopeType, scopeId }: Scope): Place | undefined {
  if (scopeType === 'institution') return { institutionId: scopeId };
  if (scopeType === 'program') return { programId: scopeId };
  return undefined;
}

export const sameGrant = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.scopeType === b.scopeType && a.scopeId === b.scopeId;

/** The rights of an API token: what it was given, as far as its owner still has it. */
export const stillHeld = (token: readonly Grant[], owner: readonly Grant[]): Grant[] =>
  token.filter((grant) => owner.some((g) => sameGrant(g, grant)));

/**
 * Rights over something hold for all records that turned out to be it (`same`: by id), until the merge is undone. Those over
 * a firm or a person hold only for the records that somebody opened to the account (`opened`; decisions 0019, 0025).
 */
export function withMerged(
  grants: readonly Grant[],
  same: ReadonlyMap<string, readonly string[]>,
  opened: ReadonlySet<string>,
): Grant[] {
  const all = [...grants];
  for (const grant of grants)
    for (const scopeId of same.get(grant.scopeId) ?? []) {
      if (['firm', 'person'].includes(grant.scopeType) && !opened.has(scopeId)) continue;
      if (!all.some((g) => sameGrant(g, { ...grant, scopeId }))) all.push({ ...grant, scopeId });
    }
  return all;
}

/** Whoever is a person by their account is a participant by the other records of theirs that were opened to them. */
export function withOwn(
  grants: readonly Grant[],
  records: readonly string[],
  opened: ReadonlySet<string>,
): Grant[] {
  const own = records
    .filter((id) => opened.has(id))
    .map((scopeId): Grant => ({ role: 'participant', scopeType: 'person', scopeId }));
  return [...grants, ...own.filter((grant) => !grants.some((g) => sameGrant(g, grant)))];
}
