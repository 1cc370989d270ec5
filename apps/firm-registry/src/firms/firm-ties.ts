import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '#contracts/core/roles';
import type { Facility } from '#contracts/firm-registry/facility.commands';
import type { Actor } from '#platform/actor/actor';
import { NAME_ROLES } from '../people/person.queries.js';

interface Tie {
  institutionId: string;
  /** Null: the institution that entered the firm, whether it takes part in anything or not. */
  programId: string | null;
}

/** Who works with plants and their permits. */
const PERMIT_ROLES: readonly Role[] = ['staff', 'consultant'];

/** Which institutions and programmes have to do with a firm: what is more than its identity is for their people. */
@Injectable()
export class FirmTies {
  constructor(private readonly source: DataSource) {}

  /** `group`: all records of the firm. */
  async of(group: readonly string[], actor: Actor): Promise<Sight> {
    const ties = (await this.source.query(
      `SELECT institution_id AS "institutionId", NULL::uuid AS "programId" FROM firm WHERE id = ANY($1::uuid[])
       UNION SELECT institution_id, program_id FROM participation_copy WHERE firm_id = ANY($1::uuid[]) AND state <> 'withdrawn'`,
      [group],
    )) as Tie[];
    return sightOf(ties, group, actor);
  }
}

/** What somebody may see of a firm beyond who it is. */
export interface Sight {
  /** Names of those who sign for it. */
  names: boolean;
  /** Permits, certificates and grades of its plants. */
  permits: boolean;
  /** A sole proprietor's TCKN: only where the firm takes part in something. */
  tckn: boolean;
}

export function sightOf(ties: readonly Tie[], group: readonly string[], actor: Actor): Sight {
  const own = actor.everywhere || group.some((firmId) => actor.can(['firm'], { firmId }));
  const held = (roles: readonly Role[], among = ties) =>
    among.some(({ institutionId, programId }) =>
      actor.can(roles, { institutionId, programId: programId ?? undefined }),
    );
  return {
    names: own || held(NAME_ROLES),
    permits: own || held(PERMIT_ROLES),
    tckn:
      actor.everywhere ||
      held(
        ['staff'],
        ties.filter((t) => t.programId !== null),
      ),
  };
}

/** A plant as those see it who have nothing to do with its firm: where it is. */
export const withoutPermits = (facility: Facility): Facility => ({
  ...facility,
  permitsVisible: false,
  eiaDecision: null,
  permit: null,
  permitUntil: null,
  certificates: [],
  zeroWaste: null,
  emissionGrade: null,
});
