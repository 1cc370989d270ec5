/** Who may do what, by DESIGN §2. Decorator-free: the browser reads it too. */

/**
 * - `admin`: the installation. `staff`: chamber staff of an institution or programme. `backfill`: may enter an earlier
 *   `occurredAt` with a reason. `consultant`, `reviewer`, `adviser`, `trainer`, `analyst`: of a programme or institution.
 * - `firm`: a firm's user. `participant`: a person with certificates.
 */
export const ROLES = [
  'admin',
  'staff',
  'backfill',
  'consultant',
  'reviewer',
  'adviser',
  'trainer',
  'analyst',
  'firm',
  'participant',
] as const;
export type Role = (typeof ROLES)[number];

/** Whoever works for an institution or a programme, beside its admins; those who see what goes on there. */
export const INSIDERS: readonly Role[] = ['staff', 'consultant', 'reviewer', 'adviser', 'trainer', 'analyst'];

export const SCOPE_TYPES = ['installation', 'institution', 'program', 'firm', 'person'] as const;
export type ScopeType = (typeof SCOPE_TYPES)[number];

/** Which scopes a role can be given in; anything else is refused when a role is granted. */
export const ROLE_SCOPES: Record<Role, readonly ScopeType[]> = {
  admin: ['installation'],
  staff: ['institution', 'program'],
  backfill: ['institution', 'program'],
  consultant: ['institution', 'program'],
  reviewer: ['institution', 'program'],
  adviser: ['institution', 'program'],
  trainer: ['institution', 'program'],
  analyst: ['institution', 'program'],
  firm: ['firm'],
  participant: ['person'],
};

/** A role as a person holds it. `scopeId` is empty for the installation. */
export interface Grant {
  role: Role;
  scopeType: ScopeType;
  scopeId: string;
}
