import { Injectable } from '@nestjs/common';
import type { Created, Done } from '#contracts/core/messages';
import type { CONSENT_KINDS, RecordConsent, WithdrawConsent } from '#contracts/firm-registry/person.commands';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { PersonQueries } from './person.queries.js';

interface ConsentRow {
  id: string;
  personId: string;
  institutionId: string;
  kind: (typeof CONSENT_KINDS)[number];
  withdrawnAt: Date | null;
}

/** Being informed and consenting are two acts, each kept with the version of the text that was shown. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonQueries,
  ) {}

  record(kind: ConsentRow['kind'], command: RecordConsent, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      if (!(await this.people.sees(tx, command.personId, call.actor))) throw notFound();
      const [person] = await tx.query<{ institutionId: string }>(
        'SELECT institution_id AS "institutionId" FROM person WHERE id = $1',
        [command.personId],
      );
      const institutionId = call.actor.scopes(['staff'], 'institution')[0] ?? found(person).institutionId;
      const id = newId();
      const at = occurredAt(call, command, { institutionId }, tx);
      await tx.query(
        'INSERT INTO consent (id, person_id, institution_id, kind, purpose, text_version, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [id, command.personId, institutionId, kind, command.purpose, command.textVersion, at],
      );
      tx.audit(`person.${kind}`, {
        noun: 'person',
        id: command.personId,
        institutionId,
        details: { consentId: id, purpose: command.purpose, textVersion: command.textVersion },
      });
      return { id, version: 1 };
    });
  }

  withdraw(command: WithdrawConsent, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const [consent] = await tx.query<ConsentRow>(
        `SELECT id, person_id AS "personId", institution_id AS "institutionId", kind, withdrawn_at AS "withdrawnAt" FROM consent WHERE id = $1 FOR UPDATE`,
        [command.consentId],
      );
      if (!(await this.people.sees(tx, found(consent).personId, call.actor))) throw notFound();
      // That somebody was informed cannot be taken back.
      if (consent.kind === 'informed') throw new DomainError('CONFLICT');
      if (consent.withdrawnAt !== null) return { done: true };
      const { institutionId, personId } = consent;
      await tx.query('UPDATE consent SET withdrawn_at = $2 WHERE id = $1', [
        consent.id,
        occurredAt(call, command, { institutionId }, tx),
      ]);
      tx.audit('person.consent-withdrawn', {
        noun: 'person',
        id: personId,
        institutionId,
        details: { consentId: consent.id },
      });
      return { done: true };
    });
  }
}
