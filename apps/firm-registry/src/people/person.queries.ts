import { Injectable } from '@nestjs/common';
import type { Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import type {
  Consent,
  ListPeople,
  Person,
  PersonIds,
  PersonListItem,
  PersonName,
} from '#contracts/firm-registry/person.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import type { Tx } from '#platform/database/unit-of-work';
import { wordPatterns } from '../search.rules.js';

/** Who may learn a name: those who work with the people of their institution or programme. Agencies and reviewers see ids. */
export const NAME_ROLES: readonly Role[] = ['staff', 'consultant', 'adviser', 'trainer'];

/** Whether this very record of `person` stands on a list of the actor's; one that it was merged with does not count. */
export const onListsOf = (actor: Actor, roles: readonly Role[], params: unknown[]) => {
  const held = visibleTo(actor, roles, { institution: 'h.institution_id', program: 'h.program_id' }, params);
  return (alias: string): string =>
    actor.everywhere
      ? 'true'
      : `EXISTS (SELECT 1 FROM person_holder h WHERE h.person_id = ${alias}.id AND ${held})`;
};

/**
 * The condition under which this actor may see the name behind a row of `person` (or a record merged with it): somebody's
 * records in the actor's scope speak of them. Or it is the actor, by this very record: a merge lends nobody a name.
 */
export function personVisibleTo(
  actor: Actor,
  roles: readonly Role[],
  alias: string,
  params: unknown[],
): string {
  if (actor.everywhere) return 'true';
  const held = visibleTo(actor, roles, { institution: 'h.institution_id', program: 'h.program_id' }, params);
  const own = [...actor.scopes(['participant'], 'person'), ...(actor.personId ? [actor.personId] : [])];
  const self = own.length > 0 ? `OR ${alias}.id = ANY($${params.push(own)}::uuid[])` : '';
  return `(EXISTS (SELECT 1 FROM person m JOIN person_holder h ON h.person_id = m.id WHERE m.canonical_id = ${alias}.canonical_id AND ${held}) ${self})`;
}

@Injectable()
export class PersonQueries {
  /** One statement a page. */
  async list(tx: Tx, query: ListPeople, actor: Actor): Promise<Page<PersonListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const where = [
      'p.merged_into IS NULL',
      'p.erased_at IS NULL',
      personVisibleTo(actor, ['staff'], 'p', params),
    ];
    for (const pattern of wordPatterns(query.q))
      where.push(`p.id IN (SELECT canonical_id FROM person WHERE name_key LIKE $${params.push(pattern)})`);
    if (query.firmId)
      where.push(
        `p.id IN (${AT_FIRM} = (SELECT canonical_id FROM firm WHERE id = $${params.push(query.firmId)}))`,
      );
    if (query.atInstitutionId)
      where.push(
        `p.id IN (SELECT m.canonical_id FROM person_place l JOIN person m ON m.id = l.person_id WHERE l.at_institution_id = $${params.push(query.atInstitutionId)})`,
      );
    if (after)
      where.push(
        `(p.name, p.id) > ($${params.push(after[0])} COLLATE "tr-x-icu", $${params.push(after[1])}::uuid)`,
      );
    const rows = await tx.query<PersonListItem>(
      `SELECT p.id, p.version, p.name, p.position, p.firm_id AS "firmId", p.at_institution_id AS "institutionId" FROM person p
       WHERE ${where.join(' AND ')} ORDER BY p.name, p.id LIMIT $1`,
      params,
    );
    return toPage(rows, limit, (row) => [row.name, row.id]);
  }

  /** Names of the people that these ids turned out to be; those whom the actor has nothing to do with are left out. */
  names(tx: Tx, { ids, exactly }: PersonIds, actor: Actor): Promise<PersonName[]> {
    const params: unknown[] = [ids];
    const visible = exactly
      ? onListsOf(actor, NAME_ROLES, params)('p')
      : personVisibleTo(actor, NAME_ROLES, 'p', params);
    const worksHere = actor.everywhere || actor.has(...NAME_ROLES);
    return tx.query<PersonName>(
      `SELECT p.id, p.canonical_id AS "canonicalId", ${worksHere ? 'c.name' : 'p.name'}, p.name AS "recordName" FROM person p JOIN person c ON c.id = p.canonical_id
       WHERE p.id = ANY($1::uuid[]) AND ${visible}`,
      params,
    );
  }

  async read(tx: Tx, id: string, actor: Actor): Promise<Person | undefined> {
    const params: unknown[] = [id];
    const known = onListsOf(actor, ['staff'], params)('m');
    const rows = await tx.query<Person>(
      `SELECT p.id, p.version, nullif(p.canonical_id, p.id) AS "mergedInto", p.name, p.position, p.gender, p.birth_year AS "birthYear", p.erased_at IS NOT NULL AS erased,
              ${contacts('email', known)} AS emails, ${contacts('phone', known)} AS phones,
              ARRAY(SELECT DISTINCT f.canonical_id FROM person m JOIN person_place l ON l.person_id = m.id JOIN firm f ON f.id = l.firm_id WHERE m.canonical_id = p.canonical_id) AS "firmIds",
              ARRAY(SELECT DISTINCT l.at_institution_id FROM person m JOIN person_place l ON l.person_id = m.id
                    WHERE m.canonical_id = p.canonical_id AND l.at_institution_id IS NOT NULL) AS "institutionIds",
              ARRAY(SELECT m.name FROM person m WHERE m.canonical_id = p.canonical_id AND m.id <> p.id AND m.name IS NOT NULL ORDER BY m.id) AS aliases
       FROM person p WHERE p.id = $1 AND ${personVisibleTo(actor, ['staff'], 'p', params)}`,
      params,
    );
    if (!rows[0]) return undefined;
    return { ...rows[0], consents: await this.consents(tx, id) };
  }

  private async consents(tx: Tx, personId: string): Promise<Consent[]> {
    const rows = await tx.query<
      Omit<Consent, 'givenAt' | 'withdrawnAt'> & { givenAt: Date; withdrawnAt: Date | null }
    >(
      `SELECT id, kind, purpose, text_version AS "textVersion", given_at AS "givenAt", withdrawn_at AS "withdrawnAt" FROM consent
       WHERE person_id IN (SELECT id FROM person WHERE canonical_id = (SELECT canonical_id FROM person WHERE id = $1)) ORDER BY given_at, id LIMIT 100`,
      [personId],
    );
    return rows.map((row) => ({
      ...row,
      givenAt: row.givenAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    }));
  }

  /** Whether this actor, as staff, has to do with the person. */
  async sees(tx: Tx, id: string, actor: Actor): Promise<boolean> {
    const params: unknown[] = [id];
    const rows = await tx.query(
      `SELECT 1 FROM person p WHERE p.id = $1 AND ${personVisibleTo(actor, ['staff'], 'p', params)}`,
      params,
    );
    return rows.length > 0;
  }
}

const AT_FIRM = `SELECT m.canonical_id FROM person_place l JOIN person m ON m.id = l.person_id JOIN firm f ON f.id = l.firm_id WHERE f.canonical_id`;
/** Of the records of a person that stand on the reader's own lists: whoever merges people does not learn addresses by it. */
const contacts = (kind: 'email' | 'phone', known: string): string =>
  `ARRAY(SELECT DISTINCT c.value FROM person m JOIN person_contact c ON c.person_id = m.id WHERE m.canonical_id = p.canonical_id AND c.kind = '${kind}' AND ${known} ORDER BY 1)`;
