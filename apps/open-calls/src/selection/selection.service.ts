import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import type {
  PreviewSelection,
  RemoveException,
  SelectionPreview,
  SetException,
} from '#contracts/open-calls/selection.messages';
import { Clock } from '#platform/clock/clock';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { inState, staffCall } from '../calls/call.service.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { accountOf } from '../reviews/reviewer-account.js';
import { lookedFor, searchOf } from './ranking-search.js';
import { linesOf, summaryOf } from './ranking.view.js';
import { computeNow, type Selected } from './selection.input.js';
import { pageOfLines } from './selection.queries.js';

/** What the rules would give, and what is set against them by hand. */
@Injectable()
export class SelectionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly firms: FirmLookup,
  ) {}

  /** What the rules give now; five statements, and one more for a search, whatever the number of applications. */
  async preview(query: PreviewSelection, call: Call): Promise<SelectionPreview> {
    const { selected } = await this.seen(query.callId, call);
    const { groupBy: _groupBy, ...summary } = summaryOf(selected);
    const wanted = query.q ? await this.found(query.callId, query.q, call) : undefined;
    const lines = linesOf(selected);
    return {
      callId: query.callId,
      sha256: selected.sha256,
      ...summary,
      groupBy: selected.input.rules.groupBy,
      seedStandIn: selected.standIn,
      ...pageOfLines(wanted ? lines.filter((line) => wanted.has(line.applicationId)) : lines, query),
    };
  }

  /** The same for staff who may see it: not before their own reviews of the call are submitted. */
  async seen(callId: string, call: Call): Promise<{ of: CallEntity; selected: Selected }> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    inState(of, 'open', 'closed', 'decided');
    if (((await this.source.query(OWED, [of.id, accountOf(call.actor)])) as unknown[]).length > 0)
      throw new DomainError('REVIEWS_OWED');
    return { of, selected: await computeNow(this.source, of, this.clock.now()) };
  }

  /** Applications of the call that the search means. */
  private async found(callId: string, q: string, call: Call): Promise<Set<string>> {
    const rows = (await this.source.query(
      `SELECT a.id FROM application a WHERE a.call_id = $1 AND ${lookedFor('$2', '$3')}`,
      [callId, ...(await searchOf(q, this.firms, call))],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  except(command: SetException, call: Call): Promise<Done> {
    const { callId, applicationId, outcome, reason } = command;
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, callId, call);
      inState(of, 'closed', 'decided');
      const known = await tx.query(COMPETES, [callId, applicationId]);
      if (known.length === 0) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/applicationId' });
      await tx.query(
        `INSERT INTO selection_exception (call_id, application_id, outcome, reason, by_account, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (call_id, application_id) DO UPDATE
         SET outcome = excluded.outcome, reason = excluded.reason, by_account = excluded.by_account, at = excluded.at`,
        [callId, applicationId, outcome, reason, call.actor.id, tx.now],
      );
      tx.audit('selection.excepted', {
        noun: 'application',
        id: applicationId,
        ...placeOf(of),
        reason,
        details: { callId, outcome },
      });
      return { done: true };
    });
  }

  unexcept({ callId, applicationId }: RemoveException, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, callId, call);
      inState(of, 'closed', 'decided');
      const gone = await tx.query(
        'WITH gone AS (DELETE FROM selection_exception WHERE call_id = $1 AND application_id = $2 RETURNING 1) SELECT * FROM gone',
        [callId, applicationId],
      );
      if (gone.length > 0)
        tx.audit('selection.exception-removed', {
          noun: 'application',
          id: applicationId,
          ...placeOf(of),
          details: { callId },
        });
      return { done: gone.length > 0 };
    });
  }
}

const OWED = `
  SELECT 1 FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
  WHERE r.call_id = $1 AND p.account_id = $2 AND r.state IN ('assigned', 'reviewing') LIMIT 1`;
const COMPETES = `
  SELECT 1 FROM application WHERE call_id = $1 AND id = $2 AND state IN ('submitted', 'selected', 'reserve', 'rejected')`;
