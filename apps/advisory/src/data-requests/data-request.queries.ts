import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  DataAnswer,
  DataRequest,
  DataRequestItem,
  ListDataRequests,
} from '#contracts/advisory/advisory.messages';
import type { Page } from '#contracts/core/messages';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { mayAdvise, Programs, READERS } from '../programs/programs.js';
import { figuresFor } from '../consultants/plant-data.js';
import { referenceKey } from './data-request.rules.js';

const ITEM = `r.id, r.version, r.program_id AS "programId", r.firm_id AS "firmId", r.reference, r.state, r.due_on AS "dueOn",
  r.opened_at AS "openedAt", r.answered_at AS "answeredAt", r.accepted_at AS "acceptedAt"`;

/** Rows of `data_request r` that the actor may know of. */
function visible(actor: Actor, params: unknown[]): string {
  const byRole = visibleTo(
    actor,
    READERS,
    { institution: 'r.institution_id', program: 'r.program_id' },
    params,
  );
  return `(${byRole} OR ${visibleTo(actor, ['firm'], { firm: 'r.firm_id' }, params)})`;
}

@Injectable()
export class DataRequestQueries {
  constructor(
    private readonly source: DataSource,
    private readonly programs: Programs,
    private readonly clock: Clock,
  ) {}

  /** One statement a page (beside the question whether the programme is the reader's business). */
  async list(query: ListDataRequests, call: Call): Promise<Page<DataRequestItem>> {
    await this.programs.refuseStrangers(query.programId, call);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1, query.programId];
    const where = ['r.program_id = $2', visible(call.actor, params)];
    if (query.state) where.push(`r.state = $${params.push(query.state)}`);
    if (query.firmId) where.push(`r.firm_id = $${params.push(query.firmId)}`);
    if (query.reference) where.push(`r.reference_key = $${params.push(referenceKey(query.reference))}`);
    if (query.q) where.push(`strpos(r.reference_key, $${params.push(referenceKey(query.q))}) > 0`);
    if (query.overdue === 'true')
      where.push(`r.state = 'open' AND r.due_on < $${params.push(dayOf(this.clock.now()))}`);
    if (after) where.push(`(r.due_on, r.id) > ($${params.push(after[0])}, $${params.push(after[1])})`);
    const rows = (await this.source.query(
      `SELECT ${ITEM} FROM data_request r WHERE ${where.join(' AND ')} ORDER BY r.due_on, r.id LIMIT $1`,
      params,
    )) as DataRequestItem[];
    return toPage(rows, limit, (row) => [row.dueOn, row.id]);
  }

  async read(id: string, { actor }: Call): Promise<DataRequest> {
    const params: unknown[] = [id];
    const figures = figuresFor(actor, 'r', params);
    const rows = (await this.source.query(
      `SELECT ${ITEM}, ${figures} AS "answersVisible", r.items, r.note, r.reason, r.institution_id AS "institutionId" FROM data_request r WHERE r.id = $1 AND ${visible(actor, params)}`,
      params,
    )) as (DataRequest & { institutionId: string })[];
    const { institutionId, ...request } = found(rows[0]);
    if (request.answersVisible) return { ...request, answers: await this.answers(id) };
    // Staff see that the firm has answered, when and whether wholly; whoever only follows the programme the state.
    const works = mayAdvise(actor, { institutionId, programId: request.programId });
    return { ...request, answers: works ? (await this.answers(id)).map(withoutData) : [] };
  }

  private answers(id: string): Promise<DataAnswer[]> {
    return this.source.query(
      `SELECT id, at, on_behalf AS "onBehalf", complete, values, file_ids AS "fileIds", note,
         (SELECT count(*) FROM jsonb_object_keys(values))::int AS "valueCount", cardinality(file_ids) AS "fileCount" FROM data_answer WHERE data_request_id = $1 ORDER BY at, id`,
      [id],
    );
  }

  /** Whether the actor may read what was sent for this request. */
  async mayReadData(id: string, actor: Actor): Promise<boolean> {
    const params: unknown[] = [id];
    const figures = figuresFor(actor, 'r', params);
    const rows = (await this.source.query(
      `SELECT 1 FROM data_request r WHERE r.id = $1 AND ${figures}`,
      params,
    )) as unknown[];
    return rows.length > 0;
  }
}

const withoutData = (answer: DataAnswer): DataAnswer => ({ ...answer, values: {}, fileIds: [], note: null });
