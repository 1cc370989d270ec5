import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import type { Role, ScopeType } from '#contracts/core/roles';

/** Actors as the gateway would vouch for them. Each call is another person. */
export const admin = (): Actor =>
  new Actor('user', newId(), [{ role: 'admin', scopeType: 'installation', scopeId: '' }]);

/** Somebody with these roles in one scope: `withRole('institution', id, 'staff', 'backfill')`. */
export const withRole = (scopeType: ScopeType, scopeId: string, ...roles: Role[]): Actor =>
  new Actor(
    'user',
    newId(),
    roles.map((role) => ({ role, scopeType, scopeId })),
  );

export const staffOf = (institutionId: string): Actor =>
  withRole('institution', institutionId, 'staff', 'backfill');
export const firmUserOf = (firmId: string): Actor => withRole('firm', firmId, 'firm');
