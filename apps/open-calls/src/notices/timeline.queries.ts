import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CallStatistics, Timeline } from '#contracts/open-calls/notice.messages';
import { Clock } from '#platform/clock/clock';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ApplicationEntity } from '../applications/application.entity.js';
import { sideOf } from '../applications/application.access.js';
import { stateFor } from '../applications/told.js';
import { applyRulesOf } from '../applications/apply-rules.part.js';
import { deadlineFor } from '../applications/late-access.service.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { entryOf, nextSteps, type AuditRow } from './timeline.rules.js';

const LINES = 300;

/** What happened, from the audit trail: nobody has to write a history beside it. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Seven statements, whatever the length of the trail. */
  async read(applicationId: string, call: Call): Promise<Timeline> {
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: application.callId }));
    const side = sideOf(call.actor, of, application);
    if (!side) throw notFound();
    const rows = (await this.source.query(TRAIL, [application.id, LINES])) as AuditRow[];
    const own = new Set(
      rows
        .filter(
          (row) => row.noun === 'application' && (row.details as { side?: string } | null)?.side === 'firm',
        )
        .map((row) => row.actorId),
    );
    if (side === 'firm') own.add(call.actor.id);
    const [completion] = (await this.source.query(
      `SELECT due_at AS "dueAt", completed_at IS NOT NULL AS complete FROM completion WHERE application_id = $1`,
      [application.id],
    )) as { dueAt: Date | null; complete: boolean }[];
    const known = await stateFor(this.source, application, side);
    const { declarationBy } = await applyRulesOf(this.source, of.id);
    return {
      items: rows
        .reverse()
        .flatMap((row) => entryOf(row, side, own) ?? [])
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      next: nextSteps(this.clock.now(), {
        state: known,
        callState: of.state,
        deadline: await deadlineFor(this.source, of, application.firmKey),
        declarationBy,
        declared: application.declarationFileId !== null,
        completion: completion ?? null,
      }),
    };
  }

  /** Three statements, whatever the number of applications. */
  async statistics(callId: string, call: Call): Promise<CallStatistics> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff', 'analyst'], placeOf(of))) throw notFound();
    const groups = (await this.source.query(
      'SELECT state, sector, count(*) AS n FROM application WHERE call_id = $1 GROUP BY state, sector',
      [callId],
    )) as { state: ApplicationEntity['state']; sector: string | null; n: number }[];
    const byHour = (await this.source.query(
      `SELECT hour, n FROM (
         SELECT date_trunc('hour', submitted_at) AS hour, count(*) AS n FROM application
         WHERE call_id = $1 AND submitted_at IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT 1000) latest ORDER BY hour`,
      [callId],
    )) as { hour: Date; n: number }[];
    return {
      callId,
      byState: sums(groups, (g) => g.state).map(([state, applications]) => ({ state, applications })),
      bySector: [...new Set(groups.map((g) => g.sector))].sort(byName).map((sector) => {
        const own = groups.filter((g) => g.sector === sector);
        const count = (of: (state: string) => boolean) =>
          own.reduce((all, g) => all + (of(g.state) ? g.n : 0), 0);
        return {
          sector,
          drafts: count((s) => s === 'draft'),
          submitted: count((s) => s !== 'draft' && s !== 'withdrawn'),
        };
      }),
      byHour: byHour.map(({ hour, n }) => ({ hour: hour.toISOString(), submitted: n })),
    };
  }
}

const byName = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');

function sums<T extends { n: number }, K>(groups: readonly T[], key: (group: T) => K): [K, number][] {
  const all = new Map<K, number>();
  for (const group of groups) all.set(key(group), (all.get(key(group)) ?? 0) + group.n);
  return [...all];
}

/** The application's own trail, its reviews', its meetings' and the notices to the firm, newest first. */
const TRAIL = `
  SELECT * FROM (
    SELECT at, action, noun, actor_type AS "actorType", actor_id AS "actorId", reason, details, id FROM audit
    WHERE noun = 'application' AND noun_id = $1
    UNION ALL
    SELECT x.at, x.action, x.noun, x.actor_type, x.actor_id, x.reason, x.details, x.id
    FROM review r JOIN audit x ON x.noun = 'review' AND x.noun_id = r.id WHERE r.application_id = $1
    UNION ALL
    SELECT x.at, 'meeting.' || (x.details ->> 'state'), x.noun, x.actor_type, x.actor_id, x.reason,
           x.details || jsonb_build_object('need', n.title, 'askedBy', m.asked_by, 'agreed', m.agreed_time IS NOT NULL), x.id
    FROM meeting m JOIN audit x ON x.noun = 'meeting' AND x.noun_id = m.id JOIN need n ON n.id = m.need_id
    WHERE m.application_id = $1
    UNION ALL
    SELECT at, 'notice.' || kind, 'notice', 'service', 'open-calls', NULL, NULL, id FROM notice
    WHERE application_id = $1 AND meeting_id IS NULL
  ) trail ORDER BY at DESC, id DESC LIMIT $2`;
