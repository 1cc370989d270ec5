import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type {
  Institution,
  InstitutionListItem,
  InstitutionTitle,
  ListInstitutions,
} from '#contracts/firm-registry/institution.commands';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { wordPatterns } from '../search.rules.js';

@Injectable()
export class InstitutionQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement a page, with the number of all that match. */
  async list(query: ListInstitutions): Promise<Page<InstitutionListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1];
    const where = ['true'];
    if (query.kind) where.push(`kind = $${params.push(query.kind)}`);
    if (query.province) where.push(`province = $${params.push(query.province)}`);
    for (const pattern of wordPatterns(query.q)) where.push(`search_key LIKE $${params.push(pattern)}`);
    const beyond = after
      ? `WHERE (title, id) > ($${params.push(after[0])} COLLATE "tr-x-icu", $${params.push(after[1])}::uuid)`
      : '';
    const rows = (await this.source.query(
      `WITH hit AS (SELECT id, version, title, short_title AS "shortTitle", kind, province FROM institution WHERE ${where.join(' AND ')})
       SELECT hit.*, (SELECT count(*) FROM hit) AS total FROM hit ${beyond} ORDER BY title, id LIMIT $1`,
      params,
    )) as (InstitutionListItem & { total: number })[];
    const total = rows[0]?.total ?? 0;
    return toPage(
      rows.map(({ total: _, ...item }) => item),
      limit,
      (row) => [row.title, row.id],
      after && rows.length === 0 ? undefined : total,
    );
  }

  async titles(ids: readonly string[]): Promise<InstitutionTitle[]> {
    return (await this.source.query(
      'SELECT id, title, short_title AS "shortTitle", kind FROM institution WHERE id = ANY($1::uuid[])',
      [ids],
    )) as InstitutionTitle[];
  }

  async read(id: string): Promise<Institution | undefined> {
    const rows = (await this.source.query(
      `SELECT id, version, title, short_title AS "shortTitle", kind, province, district, email, phone, school_code AS "schoolCode",
              permission_no AS "permissionNo", permission_until AS "permissionUntil" FROM institution WHERE id = $1`,
      [id],
    )) as Institution[];
    return rows[0];
  }
}
