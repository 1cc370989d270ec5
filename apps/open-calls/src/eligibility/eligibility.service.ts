import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done, Page } from '#contracts/core/messages';
import type {
  DecideEligibility,
  Eligibility,
  EligibilityListItem,
  ListEligibility,
} from '#contracts/open-calls/eligibility.messages';
import { occurredAt } from '#platform/actor/backfill';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { lockedApplication, sideOf } from '../applications/application.access.js';
import { ApplicationEntity, keepApplication, sayApplication } from '../applications/application.entity.js';
import { ApplicationQueries } from '../applications/application.queries.js';
import { checkTransition } from '../applications/application.rules.js';
import { refuseSecond } from '../applications/application.service.js';
import { endIneligible, reviewByOthers, underReview } from '../appeals/appeal-course.js';
import { stateFor } from '../applications/told.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { formInForce } from '../applications/application-form.js';
import { checkEligibility, facilityOf } from './eligibility.check.js';

interface Decided {
  decided: 'eligible' | 'ineligible' | null;
  reason: string | null;
  decidedAt: Date | null;
}

/** Uygunluk kontrolü: what the rules say, and what a person decided. */
@Injectable()
export class EligibilityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly applications: ApplicationQueries,
  ) {}

  /** Evaluated anew each time: the firm sees at once what its last change did. */
  async check(applicationId: string, call: Call): Promise<Eligibility> {
    const callId = found(await this.applications.callOfReadable(applicationId, call.actor));
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    const form = await formInForce(this.source, callId);
    const { verdict, findings } = await checkEligibility(this.source, of, application, form);
    const [row] = (await this.source.query(
      'SELECT decided, reason, decided_at AS "decidedAt" FROM eligibility WHERE application_id = $1',
      [applicationId],
    )) as (Decided | undefined)[];
    const side = sideOf(call.actor, of, application)!;
    const known = await stateFor(this.source, application, side);
    // That it is not eligible reaches the firm when it is told.
    const shown =
      row?.decided === 'ineligible' && side === 'firm' && known !== 'ineligible' ? undefined : row;
    return {
      applicationId,
      facilityId: facilityOf(application, form) ?? null,
      verdict,
      findings,
      decided: shown?.decided ?? null,
      reason: shown?.reason ?? null,
      decidedAt: shown?.decidedAt?.toISOString() ?? null,
      decidable: side === 'staff' && (await decidable(this.source, of, application)),
    };
  }

  decide(command: DecideEligibility, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { application, of, side } = await lockedApplication(tx, command.applicationId, call.actor);
      if (side !== 'staff') throw notFound();
      const appealed = await underReview(tx, application.id);
      if (!(await decidable(tx, of, application))) throw wrongState(of.state);
      if (!command.eligible && !command.reason)
        throw new DomainError('DECISION_REASON', { pointer: '/reason' });
      const to = command.eligible ? 'submitted' : 'ineligible';
      const at = occurredAt(call, command, placeOf(of), tx);
      if (application.state !== to) {
        checkTransition(application.state, to);
        Object.assign(application, {
          state: to,
          stateReason: command.eligible ? null : command.reason,
          version: application.version + 1,
        });
        await keepApplication(tx, application).catch(refuseSecond);
        sayApplication(tx, 'changed', application, of, at, command.reason);
      }
      await tx.query(
        `INSERT INTO eligibility (application_id, call_id, verdict, findings, checked_at, decided, reason, decided_at)
         VALUES ($1, $2, 'person', '[]', $5, $3, $4, $5)
         ON CONFLICT (application_id) DO UPDATE SET decided = excluded.decided, reason = excluded.reason, decided_at = excluded.decided_at`,
        [application.id, of.id, command.eligible ? 'eligible' : 'ineligible', command.reason ?? null, tx.now],
      );
      tx.audit('eligibility.decided', {
        noun: 'application',
        id: application.id,
        ...placeOf(of),
        reason: command.reason,
        details: { eligible: command.eligible },
      });
      if (appealed && command.eligible) await reviewByOthers(tx, of, application.id);
      if (appealed && !command.eligible) await endIneligible(tx, application.id);
      return { done: true };
    });
  }

  /** One statement beside the call's own. */
  async list(query: ListEligibility, call: Call): Promise<Page<EligibilityListItem>> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, of.id];
    const where = ['e.call_id = $2'];
    if (query.state === 'open') where.push(`e.verdict <> 'eligible' AND e.decided IS NULL`);
    if (query.state === 'eligible')
      where.push(`(e.decided = 'eligible' OR (e.decided IS NULL AND e.verdict = 'eligible'))`);
    if (query.state === 'ineligible') where.push(`e.decided = 'ineligible'`);
    if (after) where.push(`e.application_id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT a.id AS "applicationId", a.number, a.firm_id AS "firmId", a.sector, e.verdict, e.decided,
              coalesce((SELECT jsonb_agg(f ->> 'code' ORDER BY n) FROM jsonb_array_elements(e.findings) WITH ORDINALITY AS x(f, n)
                        WHERE f ->> 'finding' <> 'met'), '[]') AS open
       FROM eligibility e JOIN application a ON a.id = e.application_id
       WHERE ${where.join(' AND ')} AND a.state <> 'withdrawn' ORDER BY e.application_id LIMIT $1`,
      params,
    )) as EligibilityListItem[];
    return toPage(rows, limit, (row) => [row.applicationId]);
  }
}

/** Until the board decides; after it only what an accepted appeal has opened again. */
const decidable = async (
  db: { query(sql: string, params?: unknown[]): Promise<unknown> },
  of: CallEntity,
  { id, state }: ApplicationEntity,
): Promise<boolean> =>
  of.state === 'open' ||
  of.state === 'closed' ||
  (of.state === 'decided' && state === 'submitted' && (await underReview(db, id)));
