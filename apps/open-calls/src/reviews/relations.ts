import { Injectable } from '@nestjs/common';
import { namedConsultant, type NamedConsultantState } from '#contracts/advisory/advisory.facts';
import { account, type AccountState } from '#contracts/accounts/account.facts';
import type { Fact } from '#contracts/core/fact';
import { firm, person, type FirmState, type PersonState } from '#contracts/firm-registry/registry.facts';
import { participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';

/** Copies of who works where, which firms belong together and who advises whom. Ids only. */
@Injectable()
export class Relations {
  @OnFact(firm)
  async takeFirm({ aggregate, data }: Fact<FirmState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO relation_firm (id, version, nace, related) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, nace = excluded.nace, related = excluded.related
       WHERE relation_firm.version < excluded.version`,
      [aggregate.id, aggregate.version, data.nace, data.relatedFirmIds ?? []],
    );
  }

  @OnFact(person)
  async takePerson({ aggregate, data }: Fact<PersonState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO relation_person (id, version, merged_into, firm_id, institution_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, merged_into = excluded.merged_into,
         firm_id = excluded.firm_id, institution_id = excluded.institution_id
       WHERE relation_person.version < excluded.version`,
      [aggregate.id, aggregate.version, data.mergedInto, data.firmId, data.institutionId],
    );
  }

  @OnFact(account)
  async takeAccount({ aggregate, data }: Fact<AccountState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO relation_account (id, version, person_id, grants) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, person_id = excluded.person_id, grants = excluded.grants
       WHERE relation_account.version < excluded.version`,
      [aggregate.id, aggregate.version, data.personId, JSON.stringify(data.grants)],
    );
  }

  /** Whom a firm's consultant is or was: for good, since a call says how far back it looks. */
  @OnFact(namedConsultant)
  async takeConsultant({ aggregate, data, occurredAt }: Fact<NamedConsultantState>, tx: Tx): Promise<void> {
    await tx.query(
      `INSERT INTO relation_consultant (id, version, firm_id, account_id, ended_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, firm_id = excluded.firm_id, account_id = excluded.account_id,
         ended_at = excluded.ended_at
       WHERE relation_consultant.version < excluded.version`,
      [
        aggregate.id,
        aggregate.version,
        data.firmId,
        data.accountId,
        data.state === 'ended' ? occurredAt : null,
      ],
    );
  }

  @OnFact(participation)
  async takeParticipation(
    { aggregate, data, programId, institutionId }: Fact<ParticipationState>,
    tx: Tx,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO relation_participation (id, version, program_id, institution_id, firm_id, state) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, firm_id = excluded.firm_id, state = excluded.state
       WHERE relation_participation.version < excluded.version`,
      [aggregate.id, aggregate.version, programId, institutionId, data.firmId, data.state],
    );
  }
}
