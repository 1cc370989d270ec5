import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GrantInput } from '#contracts/accounts/account.messages';
import type { Grant, ScopeType } from '#contracts/core/roles';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { DomainError } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { Copies } from '../copies/copies.js';
import { justification, placeOfScope, wellFormed, type Scope, type Whereabouts } from './grants.rules.js';

/** A role that may be given, and in whose name. */
export interface JustifiedGrant {
  grant: Grant;
  givenBy: Scope;
}

/** Finds out where a scope lies, so that the rule can say who gives roles in it. */
@Injectable()
export class Scopes {
  constructor(
    private readonly copies: Copies,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
  ) {}

  /** The role as this caller may give or take it, or GRANT_FORBIDDEN. Never a machine's: a token that leaks opens no further doors. */
  async justify(input: GrantInput, call: Call, pointer = ''): Promise<JustifiedGrant> {
    if (call.actor.type === 'token') throw new DomainError('SIGNED_IN_PERSON_ONLY');
    const grant = wellFormed(input, pointer);
    const where = call.actor.everywhere ? { places: [], open: false } : await this.whereabouts(grant, call);
    const givenBy = justification(call.actor, grant, where);
    if (!givenBy) throw new DomainError('GRANT_FORBIDDEN', { pointer: pointer || undefined });
    return { grant, givenBy };
  }

  private async whereabouts({ scopeType, scopeId }: Grant, call: Call): Promise<Whereabouts> {
    switch (scopeType) {
      case 'installation':
        return { places: [], open: false };
      case 'institution':
        return { places: [{ institutionId: scopeId }], open: false };
      case 'program':
        return {
          places: [{ programId: scopeId, institutionId: await this.institutionOf(scopeId, call) }],
          open: false,
        };
      case 'person':
        // The registry knows whose lists speak of this record (not of one that it was merged with); others give no rights over it.
        return { places: [], open: await this.knowsPerson(scopeId, call) };
      case 'firm': {
        const places = [
          ...(await this.copies.participationsOf(scopeId)),
          ...(await this.claims(scopeType, scopeId)),
        ];
        // A firm that no institution has to do with may be brought in by any; afterwards by those who have to do with it.
        return { places, open: places.length === 0 };
      }
    }
  }

  private async knowsPerson(personId: string, call: Call): Promise<boolean> {
    const { items } = await this.rpc.ask(
      personCommands.personNames,
      { ids: [personId], exactly: true },
      call,
    );
    return items.length > 0;
  }

  /** Institutions and programmes whose staff gave roles over this firm before. */
  private async claims(scopeType: ScopeType, scopeId: string) {
    const rows = (await this.source.query(
      'SELECT DISTINCT given_by_scope_type AS "scopeType", given_by_scope_id AS "scopeId" FROM account_grant WHERE scope_type = $1 AND scope_id = $2',
      [scopeType, scopeId],
    )) as Scope[];
    const places = rows.map(placeOfScope).filter((place) => place !== undefined);
    return Promise.all(
      places.map(async (place) =>
        place.programId
          ? { ...place, institutionId: await this.copies.institutionOf(place.programId) }
          : place,
      ),
    );
  }

  /** From the copy, else from programs itself: a programme made a moment ago may not have come round yet. */
  private async institutionOf(programId: string, call: Call): Promise<string | undefined> {
    const known = await this.copies.institutionOf(programId);
    if (known) return known;
    try {
      return (await this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId))
        .institutionId;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  }
}
