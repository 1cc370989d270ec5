import type { ActorRef } from '#contracts/core/fact';
import type { Grant, Role, ScopeType } from '#contracts/core/roles';

/** Where something stands: what a role's scope is compared with. */
export interface Place {
  institutionId?: string;
  programId?: string;
  firmId?: string;
  personId?: string;
}

/** Who acts: a user, a machine's token, a service, or nobody known. */
export class Actor implements ActorRef {
  constructor(
    readonly type: ActorRef['type'],
    readonly id: string,
    readonly grants: readonly Grant[] = [],
    /** The registry's person behind a user, where known. */
    readonly personId?: string,
  ) {}

  static readonly anonymous = new Actor('anonymous', 'anonymous');

  static service(name: string): Actor {
    return new Actor('service', name);
  }

  get ref(): ActorRef {
    return { type: this.type, id: this.id };
  }

  /** Whether any grant of these roles is held, wherever. */
  has(...roles: Role[]): boolean {
    return this.grants.some((g) => roles.includes(g.role));
  }

  /** Whether one of these roles is held at this place. Admins may everywhere; a service may what NATS lets it ask. */
  can(roles: readonly Role[], place: Place): boolean {
    if (this.type === 'service') return true;
    return this.grants.some(
      (grant) => grant.role === 'admin' || (roles.includes(grant.role) && covers(grant, place)),
    );
  }

  /** Ids of one kind of scope in which one of these roles is held. */
  scopes(roles: readonly Role[], type: ScopeType): string[] {
    return this.grants.filter((g) => roles.includes(g.role) && g.scopeType === type).map((g) => g.scopeId);
  }

  /** The persons behind an account: by the session, or by the role of a participant. */
  get people(): string[] {
    return [
      ...new Set([...(this.personId ? [this.personId] : []), ...this.scopes(['participant'], 'person')]),
    ];
  }

  /** Sees all places: admins and services. */
  get everywhere(): boolean {
    return this.type === 'service' || this.has('admin');
  }
}

function covers(grant: Grant, place: Place): boolean {
  switch (grant.scopeType) {
    case 'installation':
      return true;
    case 'institution':
      return grant.scopeId === place.institutionId;
    case 'program':
      return grant.scopeId === place.programId;
    case 'firm':
      return grant.scopeId === place.firmId;
    case 'person':
      return grant.scopeId === place.personId;
  }
}

/**
 * The SQL condition for rows that these roles may see; pushes its parameters. Columns are given by name, so a query over
 * any table can use it: `visibleTo(actor, ['staff'], { institution: 'p.institution_id', program: 'p.id' }, params)`.
 */
export function visibleTo(
  actor: Actor,
  roles: readonly Role[],
  columns: { institution?: string; program?: string; firm?: string; person?: string },
  params: unknown[],
): string {
  if (actor.everywhere) return 'true';
  const conditions = (Object.entries(columns) as [keyof typeof columns, string][]).flatMap(
    ([type, column]) => {
      const ids = actor.scopes(roles, type);
      if (ids.length === 0) return [];
      params.push(ids);
      return [`${column} = ANY($${params.length}::uuid[])`];
    },
  );
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';
}

/** The same for rows of the table `of` that stand in an institution and a programme. */
export const visibleInPlace = (actor: Actor, roles: readonly Role[], of: string, params: unknown[]): string =>
  visibleTo(actor, roles, { institution: `${of}.institution_id`, program: `${of}.program_id` }, params);
