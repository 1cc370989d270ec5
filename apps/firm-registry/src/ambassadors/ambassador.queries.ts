import { Injectable } from '@nestjs/common';
import type { Page } from '#contracts/core/messages';
import type { Role } from '#contracts/core/roles';
import type { Ambassador, ListAmbassadors } from '#contracts/firm-registry/ambassador.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import type { Tx } from '#platform/database/unit-of-work';
import { NAME_ROLES, personVisibleTo } from '../people/person.queries.js';
import type { Known } from './ambassador.rules.js';

const READERS: readonly Role[] = ['staff', 'consultant', 'adviser', 'trainer', 'analyst'];

@Injectable()
export class AmbassadorQueries {
  /** One statement a page, by firm and time. Names only for those who may see them. */
  async list(tx: Tx, query: Partial<ListAmbassadors>, actor: Actor): Promise<Page<Ambassador>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 3);
    const params: unknown[] = [limit + 1];
    const own = `f.canonical_id IN (SELECT canonical_id FROM firm WHERE id = ANY($${params.push(actor.scopes(['firm'], 'firm'))}::uuid[]))`;
    const visible = visibleTo(
      actor,
      READERS,
      { institution: 'a.institution_id', program: 'a.program_id' },
      params,
    );
    const where = [`(${visible} OR ${own})`];
    if (query.programId) where.push(`a.program_id = $${params.push(query.programId)}`);
    if (query.firmId)
      where.push(`f.canonical_id = (SELECT canonical_id FROM firm WHERE id = $${params.push(query.firmId)})`);
    if (query.state) where.push(`a.state = $${params.push(query.state)}`);
    if (after)
      where.push(
        `(c.title, a.since, a.id) > ($${params.push(after[0])} COLLATE "tr-x-icu", $${params.push(after[1])}::date, $${params.push(after[2])}::uuid)`,
      );
    const named = `(${own} OR ${personVisibleTo(actor, NAME_ROLES, 'p', params)})`;
    const rows = await tx.query<Ambassador>(
      `SELECT a.id, a.version, a.program_id AS "programId", a.firm_id AS "firmId", c.title AS "firmTitle", a.person_id AS "personId",
              CASE WHEN ${named} THEN pc.name END AS "personName", a.position, a.state, a.since, a.until, a.succeeds
       FROM ambassador a JOIN firm f ON f.id = a.firm_id JOIN firm c ON c.id = f.canonical_id
         JOIN person p ON p.id = a.person_id JOIN person pc ON pc.id = p.canonical_id
       WHERE ${where.join(' AND ')} ORDER BY c.title, a.since, a.id LIMIT $1`,
      params,
    );
    return toPage(rows, limit, (row) => [row.firmTitle, row.since, row.id]);
  }

  /** All ambassadors of a firm in a programme, with the names they go by (folded), oldest first. */
  ofFirm(tx: Tx, programId: string, canonicalFirmId: string): Promise<(Known & { nameKeys: string[] })[]> {
    return tx.query(
      `SELECT a.id, p.canonical_id AS "personId", a.state, a.since, a.until,
              ARRAY(SELECT m.name_key FROM person m WHERE m.canonical_id = p.canonical_id AND m.name_key IS NOT NULL) AS "nameKeys"
       FROM ambassador a JOIN firm f ON f.id = a.firm_id JOIN person p ON p.id = a.person_id
       WHERE a.program_id = $1 AND f.canonical_id = $2 ORDER BY a.since, a.id`,
      [programId, canonicalFirmId],
    );
  }
}
