import { Injectable } from '@nestjs/common';
import { personNameKey, phoneKey } from '#contracts/core/text';
import type { Done, Page } from '#contracts/core/messages';
import type {
  ChangePerson,
  ErasePerson,
  ListPeople,
  Person,
  PersonChanged,
  PersonCreated,
  PersonIds,
  PersonListItem,
  PersonNames,
  RegisterPerson,
} from '#contracts/firm-registry/person.commands';
import { person as personFacts } from '#contracts/firm-registry/registry.facts';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ActingInstitution } from '../acting-institution.js';
import { lockWhoIsWho } from '../resolution/registry-writer.js';
import { ResolutionService } from '../resolution/resolution.service.js';
import { PersonEntity, personState } from './person.entity.js';
import { PersonQueries } from './person.queries.js';

@Injectable()
export class PersonService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: PersonQueries,
    private readonly resolution: ResolutionService,
    private readonly acting: ActingInstitution,
  ) {}

  /** Entered by hand, but found like a row of a list: a known person is not doubled. */
  async register(command: RegisterPerson, call: Call): Promise<PersonCreated> {
    const institutionId = await this.acting.of(call, command.institutionId);
    return this.work.run(call, async (tx) => {
      const place = await placeOf(tx, command);
      const verdict = await this.resolution.personIn(tx, command, place, {
        institutionId,
        programId: call.actor.scopes(['staff'], 'program')[0],
        source: 'Elle girildi',
      });
      const person = found(await tx.manager.findOneBy(PersonEntity, { id: verdict.recordId }));
      tx.audit('person.entered', { noun: 'person', id: person.id, institutionId });
      await learn(tx, person, command);
      return { id: verdict.canonicalId, version: person.version, outcome: verdict.outcome };
    });
  }

  change(command: ChangePerson, call: Call): Promise<PersonChanged> {
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const person = await this.seen(tx, command.personId, call);
      if (person.erasedAt !== null) throw new DomainError('PERSON_ERASED');
      if (person.mergedInto !== null)
        throw new DomainError('PERSON_MERGED', { params: { personId: person.canonicalId } });
      expectVersion(person.version, command.ifVersion);
      const { name, position, gender, birthYear } = command;
      Object.assign(person, {
        name,
        nameKey: personNameKey(name),
        position: position ?? null,
        gender: gender ?? null,
        birthYear: birthYear ?? null,
        version: person.version + 1,
      });
      await tx.manager.save(person);
      await addContacts(tx, person.id, command);
      say(tx, 'changed', person);
      return { done: true, version: person.version };
    });
  }

  list(query: ListPeople, call: Call): Promise<Page<PersonListItem>> {
    return this.look(call, async (tx) => {
      const page = await this.queries.list(tx, query, call.actor);
      noteLook(
        tx,
        page.items.map((p) => p.id),
      );
      return page;
    });
  }

  names(query: PersonIds, call: Call): Promise<PersonNames> {
    return this.look(call, async (tx) => {
      const items = await this.queries.names(tx, query, call.actor);
      noteLook(
        tx,
        items.map((p) => p.id),
      );
      return { items };
    });
  }

  read(personId: string, call: Call): Promise<Person> {
    return this.look(call, async (tx) => {
      const person = found(await this.queries.read(tx, personId, call.actor));
      noteLook(tx, [person.id]);
      return person;
    });
  }

  /** Name, contacts and places of all records of a person go; the ids stay, so that what was counted stays counted. */
  erase(command: ErasePerson, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const { canonicalId } = await this.seen(tx, command.personId, call);
      const records = await tx.manager.findBy(PersonEntity, { canonicalId });
      const ids = records.map((record) => record.id);
      for (const table of ['person_contact', 'person_place'])
        await tx.query(`DELETE FROM ${table} WHERE person_id = ANY($1::uuid[])`, [ids]);
      await tx.query('UPDATE ambassador SET position = NULL WHERE person_id = ANY($1::uuid[])', [ids]);
      for (const record of records.filter((r) => r.erasedAt === null)) {
        Object.assign(record, {
          name: null,
          nameKey: null,
          position: null,
          erasedAt: tx.now,
          version: record.version + 1,
        });
        await tx.manager.save(record);
        say(tx, 'erased', record, command.reason);
      }
      return { done: true };
    });
  }

  /** A look at names is written down, but is no command that a key could repeat. */
  private look<T extends object>(call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run({ ...call, idempotencyKey: undefined }, work);
  }

  private async seen(tx: Tx, personId: string, call: Call): Promise<PersonEntity> {
    if (!(await this.queries.sees(tx, personId, call.actor))) throw notFound();
    return found(await tx.manager.findOneBy(PersonEntity, { id: personId }));
  }
}

/** Canonical firm or institution that a person is entered at. */
async function placeOf(
  tx: Tx,
  command: RegisterPerson,
): Promise<{ firmId?: string; institutionId?: string }> {
  if (command.firmId) {
    const [firm] = await tx.query<{ id: string }>('SELECT canonical_id AS id FROM firm WHERE id = $1', [
      command.firmId,
    ]);
    if (!firm) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/firmId' });
    return { firmId: firm.id };
  }
  if (!command.atInstitutionId) return {};
  const known = await tx.query('SELECT 1 FROM institution WHERE id = $1', [command.atInstitutionId]);
  if (known.length === 0) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/atInstitutionId' });
  return { institutionId: command.atInstitutionId };
}

/** Fills position and year of birth where they are empty. */
async function learn(tx: Tx, person: PersonEntity, { position, birthYear }: RegisterPerson): Promise<void> {
  const learnt = {
    position: person.position ?? position ?? null,
    birthYear: person.birthYear ?? birthYear ?? null,
  };
  if (learnt.position === person.position && learnt.birthYear === person.birthYear) return;
  Object.assign(person, learnt, { version: person.version + 1 });
  await tx.manager.save(person);
  say(tx, 'changed', person);
}

async function addContacts(tx: Tx, personId: string, { email, phone }: ChangePerson): Promise<void> {
  const number = phone === undefined ? undefined : phoneKey(phone);
  for (const [kind, value] of [
    ['email', email],
    ['phone', number],
  ])
    if (value)
      await tx.query(
        'INSERT INTO person_contact (person_id, kind, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [personId, kind, value],
      );
}

export function noteLook(tx: Tx, people: readonly string[]): void {
  if (people.length > 0)
    tx.audit('people.seen', {
      noun: 'person',
      ...(people.length === 1 ? { id: people[0] } : { details: { people } }),
    });
}

function say(tx: Tx, fact: 'changed' | 'erased', person: PersonEntity, reason?: string): void {
  const { id, version, institutionId } = person;
  tx.fact(personFacts, fact, { id, version, institutionId, data: personState(person) });
  tx.audit(`person.${fact}`, { noun: 'person', id, institutionId, reason });
}
