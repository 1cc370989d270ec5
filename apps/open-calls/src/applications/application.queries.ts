import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#contracts/core/text';
import type { Role } from '#contracts/core/roles';
import type { Application } from '#contracts/open-calls/application.messages';
import type {
  ApplicationListItem,
  ApplicationPage,
  ListApplications,
  ListOwnApplications,
} from '#contracts/open-calls/application-list.messages';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity } from '../calls/call.entity.js';
import { escapeLike } from '../calls/call.queries.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { completedFiles } from '../eligibility/completed-files.js';
import { ELIGIBILITY, LETTER } from './application-filter.js';
import { carriedOver, formInForce, toldOfChanges } from './application-form.js';
import { correctionsOf } from '../forms/correction.service.js';
import { ApplicationEntity } from './application.entity.js';
import { sideOf } from './application.access.js';
import { applicationOrder } from './application-sort.js';
import { receiptOf } from './application.service.js';
import { applyRulesOf } from './apply-rules.part.js';
import { acceptsFirmAt, deadlineFor } from './late-access.service.js';
import { lotOver } from './lot.js';
import { stateFor, TOLD } from './told.js';

type Listed = ListOwnApplications & Partial<ListApplications>;
interface Row extends Omit<ApplicationListItem, 'submittedAt'> {
  submittedAt: Date | null;
  total: number | null;
  cursor: string[];
}

/** Who sees the list of applications that are not their own; what they say is for staff and the firm. */
const READERS: readonly Role[] = ['staff', 'analyst'];
const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

const HANDED_IN = `a.state NOT IN ('draft', 'withdrawn')`;
/** How far an application of open innovation has come. */
const STAGES: Record<NonNullable<ListOwnApplications['stage']>, string> = {
  in: HANDED_IN,
  answering: `${HANDED_IN} AND EXISTS (SELECT 1 FROM application_need an WHERE an.application_id = a.id)`,
  planned: 'EXISTS (SELECT 1 FROM pitch_slot s WHERE s.application_id = a.id)',
  pitched: 'a.pitched_on IS NOT NULL',
};

/** The condition under which this actor sees a row of `application a` joined with `call c`. */
export function applicationVisibleTo(actor: Actor, params: unknown[], readers = READERS): string {
  const own = actor.scopes(['firm'], 'firm');
  const inside = visibleTo(actor, readers, PLACE, params);
  if (own.length === 0) return inside;
  const n = params.push(own);
  return `(${inside} OR a.firm_id = ANY($${n}::uuid[]) OR a.firm_key = ANY($${n}::uuid[]))`;
}

@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly source: DataSource,
    private readonly firms: FirmLookup,
    private readonly clock: Clock,
  ) {}

  /** The call of an application that the actor may read whole: the firm's users and the programme's staff. */
  async callOfReadable(applicationId: string, actor: Actor): Promise<string | undefined> {
    const params: unknown[] = [applicationId];
    const rows = (await this.source.query(
      `SELECT a.call_id AS "callId" FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = $1 AND ${applicationVisibleTo(actor, params, ['staff'])}`,
      params,
    )) as { callId: string }[];
    return rows[0]?.callId;
  }

  async read(applicationId: string, actor: Actor): Promise<Application> {
    const callId = found(await this.callOfReadable(applicationId, actor));
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    const side = sideOf(actor, call, application)!;
    const state = await stateFor(this.source, application, side);
    const deadline = await deadlineFor(this.source, call, application.firmKey);
    const { declarationBy } = await applyRulesOf(this.source, call.id);
    const {
      firmKey: _key,
      unit: _unit,
      lotId: _lotId,
      touched: _touched,
      searchKey: _search,
      importId: _import,
      number: _no,
      submittedAt: _at,
      sha256: _hash,
      receiptFileId: _receipt,
      declaredOn: _day,
      leftOver: _over,
      carriedFrom: _from,
      look: _look,
      ...rest
    } = application;
    const form = await formInForce(this.source, call.id);
    const carried = await carriedOver(this.source, application, form);
    return {
      ...rest,
      state,
      stateReason: state === application.state ? rest.stateReason : null,
      content: carried ? { ...rest.content, answers: carried.answers } : rest.content,
      carriedOver: await toldOfChanges(this.source, application, form, carried),
      callKind: call.kind,
      programId: call.programId,
      deadline: deadline.toISOString(),
      lotOver: lotOver(application),
      accepts: acceptsFirmAt(call, deadline, this.clock.now()),
      declarationBy: declarationBy?.toISOString() ?? null,
      savedAt: application.savedAt.toISOString(),
      receipt: receiptOf(application),
      corrections: await correctionsOf(this.source, application, side),
      completed: await completedFiles(this.source, application.id),
    };
  }

  /**
   * The list; words are looked for in the firms' titles too, which the registry knows. Where not all of them could be, the list says so,
   * unless the whole is wanted. Errors: SERVICE_UNAVAILABLE, SEARCH_TOO_WIDE.
   */
  async find(query: Listed, call: Call): Promise<ApplicationPage> {
    const insider = call.actor.everywhere || call.actor.has(...READERS);
    if (!query.q || !insider) return this.list(query, call.actor);
    if (query.whole) return this.list(query, call.actor, await this.firms.allNamed(query.q, call));
    const { ids, complete } = await this.firms.named(query.q, call);
    const page = await this.list(query, call.actor, ids);
    return complete ? page : { ...page, titlesSearched: false };
  }

  /** One statement, whatever the number of applications; how far the reviews are is for insiders only. */
  async list(query: Listed, actor: Actor, firms: readonly string[] = []): Promise<ApplicationPage> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const params: unknown[] = [limit + 1];
    const where = [applicationVisibleTo(actor, params)];
    const add = (condition: (n: number) => string, value: unknown) =>
      where.push(condition(params.push(value)));
    if (query.callId) add((n) => `a.call_id = $${n}`, query.callId);
    const inside = visibleTo(actor, READERS, PLACE, params);
    const state =
      actor.everywhere || !actor.has('firm')
        ? 'a.state'
        : `CASE WHEN ${inside} THEN a.state ELSE ${TOLD} END`;
    if (query.state) add((n) => `${state} = $${n}`, query.state);
    if (query.sector) add((n) => `a.sector = $${n}`, query.sector);
    if (query.firmId) add((n) => `(a.firm_id = $${n} OR a.firm_key = $${n})`, query.firmId);
    if (query.needId)
      add(
        (n) =>
          `EXISTS (SELECT 1 FROM application_need an WHERE an.application_id = a.id AND an.need_id = $${n})`,
        query.needId,
      );
    // A firm must not find out by asking what no letter has told it.
    if (query.eligibility) where.push(`(${inside} AND ${ELIGIBILITY[query.eligibility]})`);
    if (query.letter) where.push(`(${inside} AND ${LETTER[query.letter]})`);
    if (query.stage) where.push(STAGES[query.stage]);
    if (query.q) {
      const [words, titled] = [params.push(escapeLike(fold(query.q))), params.push(firms)];
      where.push(`(a.search_key LIKE '%' || $${words} || '%' OR a.firm_key = ANY($${titled}::uuid[]))`);
    }
    // How many there are is told with the first page of a call.
    const counted = query.callId !== undefined && query.cursor === undefined;
    const total = counted
      ? `(SELECT count(*) FROM application a JOIN call c ON c.id = a.call_id WHERE ${where.join(' AND ')})`
      : 'NULL';
    const order = applicationOrder(query, state, params);
    if (order.after) where.push(order.after);
    const rows = (await this.source.query(
      // The page first: reviews are counted for what stands on it, and for nothing else.
      `SELECT page.id, page.version, page."callId", page."firmId", page.number, page.sector, page.state, page.solution,
              page."facilityId", page."submittedAt", page.pitched,
              CASE WHEN page.inside THEN r.at_work END AS reviewers, CASE WHEN page.inside THEN r.submitted END AS reviews,
              page.cursor, ${total} AS total
       FROM (
         SELECT a.id, a.version, a.call_id AS "callId", a.firm_id AS "firmId", a.number, a.sector, ${state} AS state,
                a.content ->> 'solution' AS solution, nullif(a.unit, '') AS "facilityId",
                a.submitted_at AS "submittedAt", a.pitched_on IS NOT NULL AS pitched, ${inside} AS inside,
                ${order.columns}
         FROM application a JOIN call c ON c.id = a.call_id
         WHERE ${where.join(' AND ')} ORDER BY ${order.by} LIMIT $1) page
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE state IN ('assigned', 'reviewing', 'submitted')) AS at_work,
                count(*) FILTER (WHERE state = 'submitted') AS submitted
         FROM review WHERE application_id = page.id AND superseded_at IS NULL) r
       ORDER BY ${order.ofPage}`,
      params,
    )) as Row[];
    const items = rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }));
    const page = toPage(items, limit, (row) => row.cursor, counted ? (rows[0]?.total ?? 0) : undefined);
    return { ...page, items: page.items.map(({ total: _total, cursor: _cursor, ...item }) => item) };
  }
}
