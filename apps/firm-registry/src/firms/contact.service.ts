import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  ContactReach,
  ContactReaches,
  ContactReachQuery,
  ContactsQuery,
  FirmContact,
  FirmContacts,
  PeopleContacts,
  PeopleContactsQuery,
  PersonToWrite,
} from '#contracts/firm-registry/contact.commands';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { withoutKey, type Call } from '#platform/messaging/call';
import { noteLook } from '../people/person.service.js';

/** Whom to write to at a firm that has nobody in the console. */
@Injectable()
export class ContactService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** One statement; a person counts only if they were met at the firm, under whichever record of either. */
  of({ items, purpose }: ContactsQuery, call: Call): Promise<FirmContacts> {
    return this.work.run(withoutKey(call), async (tx) => {
      const rows = await tx.query<FirmContact & { personId: string | null; n: number }>(CONTACTS, [
        items.map((item) => item.firmId),
        items.map((item) => item.personId ?? null),
      ]);
      noteLook(
        tx,
        rows.flatMap((row) => (row.person && row.personId ? [row.personId] : [])),
      );
      tx.audit('contact.read', {
        noun: 'firm',
        reason: purpose,
        details: { firmIds: [...new Set(items.map((item) => item.firmId))] },
      });
      return { items: rows.map(({ personId: _, n: _n, ...contact }) => contact) };
    });
  }

  /** Who can be written to, without telling where. One statement; no address leaves, so nothing is noted. */
  async reach({ items }: ContactReachQuery): Promise<ContactReaches> {
    const rows = (await this.source.query(
      `SELECT email IS NOT NULL AS firm, person IS NOT NULL AS person FROM (${CONTACTS}) known ORDER BY n`,
      [items.map((item) => item.firmId), items.map((item) => item.personId ?? null)],
    )) as ContactReach[];
    return { items: rows };
  }

  /** People who were met somewhere, whichever record of theirs has the address. One statement. */
  ofPeople({ personIds, purpose }: PeopleContactsQuery, call: Call): Promise<PeopleContacts> {
    return this.work.run(withoutKey(call), async (tx) => {
      const items = await tx.query<PersonToWrite>(PEOPLE, [personIds]);
      noteLook(
        tx,
        items.flatMap(({ personId, contact }) => (contact ? [personId] : [])),
      );
      tx.audit('contact.read', { noun: 'person', reason: purpose, details: { people: personIds.length } });
      return { items };
    });
  }
}

const PEOPLE = `
  SELECT q.id AS "personId",
    (SELECT jsonb_build_object('name', p.name, 'email', k.value) FROM person p
       JOIN person m ON m.canonical_id = p.canonical_id JOIN person_contact k ON k.person_id = m.id AND k.kind = 'email'
     WHERE p.id = q.id AND p.name IS NOT NULL AND p.erased_at IS NULL
     ORDER BY m.id = p.id DESC, k.value LIMIT 1) AS contact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS q (id, n) ORDER BY q.n`;

const CONTACTS = `
  SELECT q.n, q.firm_id AS "firmId", q.person_id AS "personId", c.title,
    (SELECT g.email FROM firm g WHERE g.canonical_id = c.id AND g.email IS NOT NULL ORDER BY g.id = c.id DESC, g.id LIMIT 1) AS email,
    (SELECT jsonb_build_object('name', p.name, 'email', k.value) FROM person p
       JOIN person m ON m.canonical_id = p.canonical_id JOIN person_contact k ON k.person_id = m.id AND k.kind = 'email'
     WHERE p.id = q.person_id AND p.name IS NOT NULL AND p.erased_at IS NULL AND EXISTS (
       SELECT 1 FROM person w JOIN person_place l ON l.person_id = w.id JOIN firm f ON f.id = l.firm_id
       WHERE w.canonical_id = p.canonical_id AND f.canonical_id = c.id)
     ORDER BY m.id = p.id DESC, k.value LIMIT 1) AS person
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS q (firm_id, person_id, n)
    LEFT JOIN firm f ON f.id = q.firm_id LEFT JOIN firm c ON c.id = f.canonical_id
  ORDER BY q.n`;
