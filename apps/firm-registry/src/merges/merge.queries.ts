import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type {
  ListMergeCandidates,
  ListMerges,
  Merge,
  MergeCandidate,
  MergeSide,
} from '#contracts/firm-registry/merge.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import type { Tx } from '#platform/database/unit-of-work';
import { CodeLists } from '../code-lists/code-lists.js';
import { onListsOf } from '../people/person.queries.js';
import { masked } from './masked.rules.js';

const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

/**
 * An open pair waits no more once both sides are one, or once somebody said of the same two sides that they are two. Of
 * several pairs between the same two sides the first one asks for all.
 */
const waits = (kind: 'firm' | 'person'): string => `
  c.state = 'open' AND l.canonical_id <> r.canonical_id ${kind === 'person' ? 'AND l.erased_at IS NULL AND r.erased_at IS NULL' : ''}
  AND NOT EXISTS (
    SELECT 1 FROM ${kind} a JOIN merge_candidate d ON a.id IN (d.left_id, d.right_id) AND d.kind = '${kind}' AND (d.state = 'different' OR (d.state = 'open' AND d.id < c.id))
    JOIN ${kind} b ON b.id = CASE WHEN d.left_id = a.id THEN d.right_id ELSE d.left_id END
    WHERE a.canonical_id = l.canonical_id AND b.canonical_id = r.canonical_id)`;

@Injectable()
export class MergeQueries {
  constructor(
    private readonly source: DataSource,
    private readonly lists: CodeLists,
  ) {}

  /** Three statements a page: the pairs, the firms of it, the people of it. */
  async candidates(tx: Tx, query: ListMergeCandidates, actor: Actor): Promise<Page<MergeCandidate>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const state = query.state ?? 'open';
    const params: unknown[] = [limit + 1];
    const common = [visibleTo(actor, ['staff'], PLACE, params)];
    if (query.programId) common.push(`c.program_id = $${params.push(query.programId)}`);
    const decided = state === 'open' ? '' : `c.state = $${params.push(state)}`;
    const kinds = query.kind ? [query.kind] : (['firm', 'person'] as const);
    const parts = kinds.map(
      (
        kind,
      ) => `SELECT c.id, c.kind, c.state, c.reason, c.similarity, c.source, c.created_at AS at, c.left_id AS "leftId", c.right_id AS "rightId"
        FROM merge_candidate c JOIN ${kind} l ON l.id = c.left_id JOIN ${kind} r ON r.id = c.right_id
        WHERE c.kind = '${kind}' AND ${common.join(' AND ')} AND ${decided || waits(kind)}`,
    );
    const [order, later] = state === 'open' ? ['ASC', '>'] : ['DESC', '<'];
    const beyond = after ? `WHERE id ${later} $${params.push(after[0])}::uuid` : '';
    const rows = await tx.query<Row>(
      `WITH hit AS (${parts.join(' UNION ALL ')}) SELECT hit.*, (SELECT count(*) FROM hit) AS total FROM hit ${beyond} ORDER BY id ${order} LIMIT $1`,
      params,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.id],
      after && rows.length === 0 ? undefined : (rows[0]?.total ?? 0),
    );
    const sides = await this.sides(tx, page.items, actor);
    return {
      ...page,
      items: page.items.map(({ total: _, leftId, rightId, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        left: sides.get(leftId)!,
        right: sides.get(rightId)!,
      })),
    };
  }

  /** How many pairs wait for this actor. */
  async waiting(actor: Actor): Promise<number> {
    const params: unknown[] = [];
    const visible = visibleTo(actor, ['staff'], PLACE, params);
    const counts = (['firm', 'person'] as const).map(
      (
        kind,
      ) => `(SELECT count(*) FROM merge_candidate c JOIN ${kind} l ON l.id = c.left_id JOIN ${kind} r ON r.id = c.right_id
                  WHERE c.kind = '${kind}' AND ${visible} AND ${waits(kind)})`,
    );
    const [{ n }] = (await this.source.query(`SELECT ${counts.join(' + ')} AS n`, params)) as { n: number }[];
    return n;
  }

  async merges(tx: Tx, query: ListMerges, actor: Actor): Promise<Page<Merge>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1];
    const where = [visibleTo(actor, ['staff'], PLACE, params)];
    if (query.kind) where.push(`c.kind = $${params.push(query.kind)}`);
    if (!query.undone) where.push('c.undone_at IS NULL');
    if (after) where.push(`c.id < $${params.push(after[0])}::uuid`);
    const rows = await tx.query<Merge>(
      `SELECT c.id, c.kind, c.merged_id AS "mergedId", coalesce(mf.title, mp.name) AS "mergedTitle", c.kept_id AS "keptId", coalesce(kf.title, kp.name) AS "keptTitle",
              c.caused_by AS "causedBy", c.at, c.undone_at AS "undoneAt", c.reason
       FROM merge c LEFT JOIN firm mf ON mf.id = c.merged_id LEFT JOIN person mp ON mp.id = c.merged_id LEFT JOIN firm kf ON kf.id = c.kept_id
         LEFT JOIN person kp ON kp.id = c.kept_id
       WHERE ${where.join(' AND ')} ORDER BY c.id DESC LIMIT $1`,
      params,
    );
    return toPage(rows, limit, (row) => [row.id]);
  }

  private async sides(tx: Tx, rows: readonly Row[], actor: Actor): Promise<Map<string, MergeSide>> {
    const ids = (kind: string) => [
      ...new Set(rows.filter((row) => row.kind === kind).flatMap((row) => [row.leftId, row.rightId])),
    ];
    const [firms, people] = [ids('firm'), ids('person')];
    const sides = [
      ...(firms.length > 0 ? await tx.query<SideRow>(FIRM_SIDES, [firms]) : []),
      ...(people.length > 0 ? await peopleSides(tx, people, actor) : []),
    ];
    return new Map(
      sides.map(({ province, district, aliases, ...side }) => [
        side.id,
        {
          ...side,
          provinceName: this.lists.placeName(province),
          districtName: this.lists.placeName(district),
          aliases: aliases.map((alias) => ({ ...alias, detail: this.detailOf(alias.detail) })),
        },
      ]),
    );
  }

  /** A firm's alias is told apart by district and tax number, a person's by address and phone. */
  private detailOf(parts: (string | null)[] | null): string | null {
    return (
      (parts ?? [])
        .flatMap((part) => (part === null ? [] : (this.lists.placeName(part) ?? part)))
        .join(' · ') || null
    );
  }
}

interface Row {
  id: string;
  kind: MergeCandidate['kind'];
  state: MergeCandidate['state'];
  reason: MergeCandidate['reason'];
  similarity: string;
  source: string | null;
  at: Date;
  leftId: string;
  rightId: string;
  total: number;
}
type SideRow = Omit<MergeSide, 'provinceName' | 'districtName' | 'aliases'> & {
  province: string | null;
  district: string | null;
  aliases: { id: string; title: string; detail: (string | null)[] | null; known?: boolean }[];
};
type PersonSideRow = SideRow & { otherEmails: string[]; otherPhones: string[] };

/** Addresses and phones of records that stand on none of the reader's lists are told only as far as they help to decide. */
async function peopleSides(tx: Tx, ids: readonly string[], actor: Actor): Promise<SideRow[]> {
  const params: unknown[] = [ids];
  const known = onListsOf(actor, ['staff'], params);
  const rows = await tx.query<PersonSideRow>(personSides(known), params);
  return rows.map(({ otherEmails, otherPhones, ...side }) => ({
    ...side,
    emails: [...side.emails, ...otherEmails.map(masked)],
    phones: [...side.phones, ...otherPhones.map(masked)],
    aliases: (side.aliases ?? []).map(({ known: mine, ...alias }) =>
      mine ? alias : { ...alias, detail: alias.detail?.map((contact) => contact && masked(contact)) ?? null },
    ),
  }));
}

const FIRM_SIDES = `
  SELECT r.id, r.canonical_id AS "canonicalId", r.title, bool_and(g.provisional) AS provisional, max(g.tax_number) AS "taxNumber",
         coalesce(r.province, max(g.province)) AS province, coalesce(r.district, max(g.district)) AS district,
         array_remove(array_agg(DISTINCT g.email), NULL) AS emails, array_remove(array_agg(DISTINCT g.phone), NULL) AS phones, '{}'::text[] AS places,
         (SELECT count(*) FROM resolved_row w JOIN firm f ON f.id = w.firm_id WHERE f.canonical_id = r.canonical_id) AS rows,
         (SELECT count(DISTINCT p.canonical_id) FROM firm f JOIN person_place l ON l.firm_id = f.id JOIN person p ON p.id = l.person_id
          WHERE f.canonical_id = r.canonical_id AND p.erased_at IS NULL) AS people,
         r.source, jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'detail', jsonb_build_array(g.district, g.tax_number)) ORDER BY g.id) AS aliases
  FROM firm r JOIN firm g ON g.canonical_id = r.canonical_id WHERE r.id = ANY($1::uuid[]) GROUP BY r.id`;
const personSides = (known: (alias: string) => string): string => `
  SELECT r.id, r.canonical_id AS "canonicalId", r.name AS title, false AS provisional, NULL AS "taxNumber", NULL AS province, NULL AS district,
         ${contactsOf('email', known('p'))} AS emails, ${contactsOf('email', `NOT ${known('p')}`)} AS "otherEmails",
         ${contactsOf('phone', known('p'))} AS phones, ${contactsOf('phone', `NOT ${known('p')}`)} AS "otherPhones",
         ARRAY(SELECT DISTINCT coalesce(cf.title, i.title) COLLATE "C" FROM person p JOIN person_place l ON l.person_id = p.id LEFT JOIN firm f ON f.id = l.firm_id
               LEFT JOIN firm cf ON cf.id = f.canonical_id LEFT JOIN institution i ON i.id = l.at_institution_id WHERE p.canonical_id = r.canonical_id ORDER BY 1) AS places,
         (SELECT count(*) FROM resolved_row w JOIN person p ON p.id = w.person_id WHERE p.canonical_id = r.canonical_id) AS rows, 0 AS people, r.source,
         (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'title', g.name, 'known', ${known('g')}, 'detail',
                   (SELECT jsonb_agg(c.value ORDER BY c.kind, c.value) FROM person_contact c WHERE c.person_id = g.id)) ORDER BY g.id)
          FROM person g WHERE g.canonical_id = r.canonical_id AND g.name IS NOT NULL) AS aliases
  FROM person r WHERE r.id = ANY($1::uuid[])`;
const contactsOf = (kind: 'email' | 'phone', condition: string): string => `
  ARRAY(SELECT DISTINCT c.value FROM person p JOIN person_contact c ON c.person_id = p.id
        WHERE p.canonical_id = r.canonical_id AND c.kind = '${kind}' AND ${condition} ORDER BY 1)`;
