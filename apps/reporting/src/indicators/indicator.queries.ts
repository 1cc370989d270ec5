import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { IndicatorState } from '#contracts/programs/program.facts';
import type {
  AttendanceCounts,
  EvidenceRow,
  IndicatorValue,
  RowsQuery,
  SeriesPoint,
} from '#contracts/reporting/reporting.commands';
import type { IndicatorRule } from '#contracts/reporting/rule';
import type { Role } from '#contracts/core/roles';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { CANONICAL, countSql, recordsSql } from './rule-sql.js';

const READERS: readonly Role[] = ['staff', 'analyst', 'consultant', 'adviser'];

/** Who works with plant data. */
const ADVISERS: readonly Role[] = ['staff', 'consultant'];

export interface Definition extends IndicatorState {
  id: string;
}

@Injectable()
export class IndicatorQueries {
  constructor(private readonly source: DataSource) {}

  private query<T>(sql: string, params: unknown[]): Promise<T[]> {
    return this.source.query(sql, params);
  }

  /** The programme's code and title, if it is known here and this actor may see it. */
  async program(programId: string, actor: Actor): Promise<{ code: string; title: string } | undefined> {
    const params: unknown[] = [programId];
    const visible = visibleTo(actor, READERS, { institution: 's.institution_id', program: 's.id' }, params);
    const rows = await this.query<{ code: string; title: string }>(
      `SELECT s.data ->> 'code' AS code, s.data ->> 'title' AS title FROM record_state s WHERE s.id = $1 AND s.source = 'programs.program' AND ${visible}`,
      params,
    );
    return rows[0];
  }

  /** Whether this actor advises the programme's firms, and may see the figures of single plants. */
  async advises(programId: string, actor: Actor): Promise<boolean> {
    const params: unknown[] = [programId];
    const visible = visibleTo(actor, ADVISERS, { institution: 's.institution_id', program: 's.id' }, params);
    return (
      (
        await this.query(
          `SELECT 1 FROM record_state s WHERE s.id = $1 AND s.source = 'programs.program' AND ${visible}`,
          params,
        )
      ).length > 0
    );
  }

  /** The active indicators of a programme in the contract's order. */
  async definitions(programId: string, code?: string): Promise<Definition[]> {
    const rows = await this.query<{ id: string; data: IndicatorState }>(
      `SELECT id, data FROM record_state
       WHERE program_id = $1 AND source = 'programs.indicator' AND data ->> 'state' = 'active' AND ($2::text IS NULL OR data ->> 'code' = $2)
       ORDER BY (data ->> 'position')::int LIMIT 200`,
      [programId, code ?? null],
    );
    return rows.map((row) => ({ id: row.id, ...row.data }));
  }

  /** All indicators in one statement, whatever their number. */
  async values(
    programId: string,
    definitions: readonly Definition[],
  ): Promise<Map<string, Pick<IndicatorValue, 'value' | 'rows' | 'waiting'>>> {
    if (definitions.length === 0) return new Map();
    const params: unknown[] = [programId];
    const parts = definitions.map((d) => {
      const rule = d.rule as unknown as IndicatorRule;
      return `SELECT $${params.push(d.id)}::text AS id, ${countSql(rule)} FROM (${recordsSql(rule, params)}) records`;
    });
    const rows = await this.query<{ id: string; value: string; rows: number; waiting: number }>(
      `WITH RECURSIVE ${CANONICAL} ${parts.join(' UNION ALL ')}`,
      params,
    );
    return new Map(rows.map((r) => [r.id, { value: r.value, rows: r.rows, waiting: r.waiting }]));
  }

  /** The records behind one number, oldest first. */
  async rows(query: RowsQuery, rule: IndicatorRule): Promise<Page<EvidenceRow>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [query.programId];
    const records = recordsSql(rule, params);
    const position = after
      ? `WHERE (first_occurred_at, id) > ($${params.push(after[0])}, $${params.push(after[1])})`
      : '';
    const rows = await this.query<EvidenceRow & { total: number }>(
      `WITH RECURSIVE ${CANONICAL}, records AS (${records})
       SELECT id, source, version, first_occurred_at AS "occurredAt", counted, $${params.push(rule.as ?? null)}::text AS "countedAs", complete, data,
              (SELECT count(*) FROM records) AS total
       FROM records ${position} ORDER BY first_occurred_at, id LIMIT $${params.push(limit + 1)}`,
      params,
    );
    const total = rows[0]?.total ?? 0;
    return toPage(
      rows.map(({ total: _total, ...row }) => row),
      limit,
      (row) => [row.occurredAt, row.id],
      total,
    );
  }

  /** The number as it stood at the end of each month in which something happened. */
  series(programId: string, rule: IndicatorRule): Promise<SeriesPoint[]> {
    const params: unknown[] = [programId];
    const records = recordsSql(rule, params);
    return this.query<SeriesPoint>(
      `WITH RECURSIVE ${CANONICAL}, records AS (${records}),
       dated AS (SELECT counted, complete, date_trunc('month', first_occurred_at AT TIME ZONE 'Europe/Istanbul')::date AS month FROM records),
       months AS (SELECT DISTINCT month FROM dated ORDER BY month LIMIT 600)
       SELECT m.month, (SELECT value FROM (SELECT ${countSql(rule)} FROM dated d WHERE d.month <= m.month) upto) AS value
       FROM months m ORDER BY m.month`,
      params,
    );
  }

  async attendance(programId: string, eventKind: string | null): Promise<AttendanceCounts> {
    const [row] = await this.query<AttendanceCounts>(ATTENDANCE, [programId, eventKind]);
    return row;
  }

  async watermark(): Promise<Record<string, number>> {
    const rows = await this.query<{ producer: string; taken: number }>(
      'SELECT producer, count(*) AS taken FROM inbox GROUP BY producer ORDER BY producer',
      [],
    );
    return Object.fromEntries(rows.map((r) => [r.producer, r.taken]));
  }
}

const ATTENDANCE = `
  WITH RECURSIVE ${CANONICAL},
  present AS (
    SELECT data ->> 'personId' AS person, data ->> 'firmId' AS firm, data ->> 'institutionId' AS institution
    FROM record_state
    WHERE program_id = $1 AND source = 'workshops.attendance' AND data ->> 'state' = 'present' AND ($2::text IS NULL OR data ->> 'eventKind' = $2)
  )
  SELECT count(*) AS participations,
         count(DISTINCT coalesce(p.root::text, person)) AS people,
         count(DISTINCT coalesce(f.root::text, firm)) AS firms,
         count(DISTINCT coalesce(i.root::text, institution)) AS institutions
  FROM present
  LEFT JOIN canonical p ON p.id::text = person
  LEFT JOIN canonical f ON f.id::text = firm
  LEFT JOIN canonical i ON i.id::text = institution`;
