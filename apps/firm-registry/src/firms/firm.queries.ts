import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import {
  REGISTRY_READERS,
  type CanonicalFirm,
  type FirmListItem,
  type FirmTitle,
  type ListFirms,
} from '#contracts/firm-registry/firm.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { CodeLists } from '../code-lists/code-lists.js';
import { wordPatterns } from '../search.rules.js';

export interface CardRow {
  id: string;
  title: string;
  taxNumber: string | null;
  district: string | null;
}

@Injectable()
export class FirmQueries {
  constructor(
    private readonly source: DataSource,
    private readonly lists: CodeLists,
  ) {}

  /** One statement a page, with the number of all that match. Words are looked for in merged records, too. */
  async list(query: ListFirms, actor: Actor): Promise<Page<FirmListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const where = ['f.merged_into IS NULL'];
    const add = (condition: (n: number) => string, value: unknown) =>
      where.push(condition(params.push(value)));
    const words = wordPatterns(query.q).map((pattern) => `search_key LIKE $${params.push(pattern)}`);
    if (words.length > 0) where.push(`f.id IN (SELECT canonical_id FROM firm WHERE ${words.join(' AND ')})`);
    if (query.nace) add((n) => `f.nace LIKE $${n}`, `${query.nace.replace(/[\\%_]/g, '')}%`);
    if (query.province) add((n) => `f.province = $${n}`, query.province);
    if (query.district) add((n) => `f.district = $${n}`, query.district);
    if (query.kobiClass) add((n) => `f.kobi_class = $${n}`, query.kobiClass);
    if (query.provisional !== undefined) add((n) => `f.provisional = $${n}`, query.provisional);
    if (query.programId || query.sector) where.push(inProgram(query.programId, query.sector, actor, params));
    const beyond = after
      ? `WHERE (title, id) > ($${params.push(after[0])} COLLATE "tr-x-icu", $${params.push(after[1])}::uuid)`
      : '';
    const rows = (await this.source.query(
      `WITH hit AS (SELECT f.id, f.version, f.title, f.tax_number, f.provisional, f.nace, f.province, f.district, f.kobi_class FROM firm f WHERE ${where.join(' AND ')})
       SELECT id, version, title, tax_number AS "taxNumber", provisional, nace, province, district, kobi_class AS "kobiClass",
              (SELECT count(*) - 1 FROM firm m WHERE m.canonical_id = hit.id) AS "mergedCount", (SELECT count(*) FROM hit) AS total
       FROM hit ${beyond} ORDER BY title, id LIMIT $1`,
      params,
    )) as (FirmListItem & { total: number })[];
    const total = rows[0]?.total ?? 0;
    const items = rows.map(({ total: _, ...item }) => ({
      ...item,
      provinceName: this.lists.placeName(item.province),
      districtName: this.lists.placeName(item.district),
    }));
    return toPage(items, limit, (row) => [row.title, row.id], after && rows.length === 0 ? undefined : total);
  }

  /** Titles of the firms that these ids turned out to be; a firm's user gets its own firm only. */
  async titles(ids: readonly string[], actor: Actor): Promise<FirmTitle[]> {
    const params: unknown[] = [ids];
    const own = actor.everywhere || actor.has(...REGISTRY_READERS) ? 'true' : this.ownFirms(actor, params);
    return (await this.source.query(
      `SELECT f.id, f.canonical_id AS "canonicalId", c.title FROM firm f JOIN firm c ON c.id = f.canonical_id WHERE f.id = ANY($1::uuid[]) AND ${own}`,
      params,
    )) as FirmTitle[];
  }

  private ownFirms(actor: Actor, params: unknown[]): string {
    const n = params.push(actor.scopes(['firm'], 'firm'));
    return `f.canonical_id IN (SELECT canonical_id FROM firm WHERE id = ANY($${n}::uuid[]))`;
  }

  async canonical(ids: readonly string[]): Promise<CanonicalFirm[]> {
    return (await this.source.query(
      'SELECT id, canonical_id AS "canonicalId" FROM firm WHERE id = ANY($1::uuid[])',
      [ids],
    )) as CanonicalFirm[];
  }

  /** All records of the firm that this id belongs to; empty for an unknown id. */
  async group(firmId: string): Promise<CardRow[]> {
    return (await this.source.query(
      `SELECT id, title, tax_number AS "taxNumber", district FROM firm WHERE canonical_id = (SELECT canonical_id FROM firm WHERE id = $1) ORDER BY id`,
      [firmId],
    )) as CardRow[];
  }

  /** How many people are known at these records, and how lists have spelled them. */
  async around(groupIds: readonly string[]): Promise<{ people: number; spellings: string[] }> {
    const [row] = (await this.source.query(
      `SELECT (SELECT count(DISTINCT p.canonical_id) FROM person_place l JOIN person p ON p.id = l.person_id WHERE l.firm_id = ANY($1::uuid[]) AND p.erased_at IS NULL) AS people,
              ARRAY(SELECT DISTINCT spelling FROM firm_spelling WHERE firm_id = ANY($1::uuid[]) ORDER BY 1 LIMIT 50) AS spellings`,
      [groupIds],
    )) as { people: number; spellings: string[] }[];
    return row;
  }

  async search(q: string, limit: number): Promise<{ id: string; title: string; district: string | null }[]> {
    const params: unknown[] = [limit];
    const words = wordPatterns(q).map((pattern) => `search_key LIKE $${params.push(pattern)}`);
    if (words.length === 0) return [];
    return (await this.source.query(
      `SELECT id, title, district FROM firm WHERE merged_into IS NULL AND id IN (SELECT canonical_id FROM firm WHERE ${words.join(' AND ')}) ORDER BY title, id LIMIT $1`,
      params,
    )) as { id: string; title: string; district: string | null }[];
  }
}

/** Firms that take part in a programme (or any, in that sector) which the asker has to do with. */
function inProgram(
  programId: string | undefined,
  sector: string | undefined,
  actor: Actor,
  params: unknown[],
): string {
  const program = programId === undefined ? 'true' : `p.program_id = $${params.push(programId)}`;
  const ofSector = sector === undefined ? 'true' : `p.sector = $${params.push(sector)}`;
  const visible = visibleTo(
    actor,
    REGISTRY_READERS,
    { institution: 'p.institution_id', program: 'p.program_id' },
    params,
  );
  return `f.id IN (SELECT c.canonical_id FROM participation_copy p JOIN firm c ON c.id = p.firm_id
                   WHERE ${program} AND ${ofSector} AND p.state NOT IN ('withdrawn', 'ended') AND ${visible})`;
}
