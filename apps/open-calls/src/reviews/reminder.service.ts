import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reminded, ReminderText, RemindReviewers } from '#contracts/open-calls/review-pool.messages';
import { reminder as reminderFacts } from '#contracts/open-calls/open-calls.facts';
import { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { staffCall } from '../calls/call.service.js';
import { reminderWords } from './reminder.rules.js';
import { REVIEW_DUE } from './review-due.js';

interface Meant {
  callId: string;
  institutionId: string;
  programId: string;
  reviewerId: string;
  accountId: string;
  daysBefore: number | null;
  dueAt: Date | null;
}

/** Reminds reviewers of what waits for them: by hand, and by the call's rules. Once the row is there, the mail is on its way. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By hand: at most once a day each, so that a second click writes to nobody. */
  remind(command: RemindReviewers, call: Call): Promise<Reminded> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      const meant = await tx.query<Pick<Meant, 'reviewerId' | 'accountId'>>(BY_HAND, [
        of.id,
        command.reviewerIds ?? null,
        tx.now,
      ]);
      await say(
        tx,
        meant.map((m) => ({ ...m, ...placeInCall(of), daysBefore: null, dueAt: null })),
      );
      if (meant.length > 0)
        tx.audit('reviewer.reminded', {
          noun: 'call',
          id: of.id,
          ...placeOf(of),
          details: { reviewerIds: meant.map((r) => r.reviewerId) },
        });
      return { done: true, reminded: meant.length, at: tx.now.toISOString() };
    });
  }

  /** What the calls' rules want by now. Repeating it, here or in another process, reminds nobody twice. */
  async remindByRules(): Promise<number> {
    const due = (await this.source.query(BY_RULES, [this.clock.now()])) as unknown[];
    if (due.length === 0) return 0;
    const requestId = newId();
    const actor = Actor.service('open-calls');
    const call = { actor, requestId, causationId: requestId, deadline: Infinity, token: '' };
    const { reminded } = await this.work.run(call, async (tx) => {
      const made = await say(tx, await tx.query<Meant>(BY_RULES, [tx.now]));
      for (const callId of new Set(made.map((m) => m.callId))) {
        const own = made.filter((m) => m.callId === callId);
        tx.audit('reviewer.reminded', {
          noun: 'call',
          id: callId,
          institutionId: own[0].institutionId,
          programId: own[0].programId,
          details: { reviewerIds: own.map((m) => m.reviewerId), daysBefore: own[0].daysBefore },
        });
      }
      return { reminded: made.length };
    });
    return reminded;
  }

  /** What is open at this moment, and until when. */
  async text(reminderId: string): Promise<ReminderText> {
    const [row] = (await this.source.query(TEXT, [reminderId])) as {
      title: string;
      titleEn: string | null;
      dueAt: Date | null;
      open: number;
    }[];
    return reminderWords(found(row));
  }
}

const placeInCall = (of: CallEntity) => ({ callId: of.id, ...placeOf(of) });

/** Writes down who is reminded, and says so; whoever has this reminder already is left out. Two statements and the facts. */
async function say(tx: Tx, meant: readonly Meant[]): Promise<Meant[]> {
  if (meant.length === 0) return [];
  const rows = meant.map((m) => ({
    id: newId(),
    call_id: m.callId,
    reviewer_id: m.reviewerId,
    days_before: m.daysBefore,
    due_at: m.dueAt,
    at: tx.now,
  }));
  const kept = new Set(
    (
      await tx.query<{ id: string }>(
        `INSERT INTO reviewer_reminder (id, call_id, reviewer_id, days_before, due_at, at)
         SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS (id uuid, call_id uuid, reviewer_id uuid, days_before int, due_at timestamptz, at timestamptz)
         ON CONFLICT ON CONSTRAINT reviewer_reminder_once DO NOTHING RETURNING id`,
        [JSON.stringify(rows)],
      )
    ).map((r) => r.id),
  );
  const made = meant.filter((_, i) => kept.has(rows[i].id));
  await tx.query('UPDATE call_reviewer SET reminded_at = $2 WHERE id = ANY($1::uuid[])', [
    made.map((m) => m.reviewerId),
    tx.now,
  ]);
  meant.forEach((m, i) => {
    if (!kept.has(rows[i].id)) return;
    tx.fact(reminderFacts, 'sent', {
      id: rows[i].id,
      version: 1,
      institutionId: m.institutionId,
      programId: m.programId,
      data: { callId: m.callId, accountId: m.accountId, by: m.daysBefore === null ? 'staff' : 'rules' },
    });
  });
  return made;
}

const HAS_OPEN = `EXISTS (SELECT 1 FROM review r WHERE r.reviewer_id = p.id AND r.state IN ('assigned', 'reviewing'))`;
const BY_HAND = `
  SELECT p.id AS "reviewerId", p.account_id AS "accountId" FROM call_reviewer p
  WHERE p.call_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY($2)) AND p.removed IS NULL AND p.account_id IS NOT NULL
    AND (p.reminded_at IS NULL OR p.reminded_at < $3::timestamptz - interval '1 day') AND ${HAS_OPEN}
  ORDER BY p.id FOR UPDATE OF p`;
/** Only the nearest of the days that have come: a reviewer who joined late is not written to twice at once, nor who was reminded by hand a moment ago. */
const BY_RULES = `
  SELECT due."callId", due."institutionId", due."programId", due."dueAt", due."daysBefore", p.id AS "reviewerId", p.account_id AS "accountId"
  FROM (
    SELECT DISTINCT r.reviewer_id, c.id AS "callId", c.institution_id AS "institutionId", c.program_id AS "programId",
           ${REVIEW_DUE} AS "dueAt",
           (SELECT min(n::int) FROM jsonb_array_elements_text(rr.body -> 'remindBefore') AS n
            WHERE $1::timestamptz >= ${REVIEW_DUE} - n::int * interval '1 day') AS "daysBefore"
    FROM review r JOIN call c ON c.id = r.call_id JOIN review_rules rr ON rr.call_id = c.id
    WHERE r.state IN ('assigned', 'reviewing') AND (c.state = 'closed' OR c.state = 'decided' AND r.due_from IS NOT NULL)
      AND rr.body ? 'reviewDays' AND jsonb_typeof(rr.body -> 'remindBefore') = 'array') due
  JOIN call_reviewer p ON p.id = due.reviewer_id AND p.removed IS NULL AND p.account_id IS NOT NULL
  WHERE due."daysBefore" IS NOT NULL AND due."dueAt" >= $1
    AND (p.reminded_at IS NULL OR p.reminded_at < $1::timestamptz - interval '1 day')
    AND NOT EXISTS (SELECT 1 FROM reviewer_reminder x
      WHERE x.reviewer_id = p.id AND x.due_at = due."dueAt" AND x.days_before = due."daysBefore")
  ORDER BY p.id LIMIT 1000`;
const TEXT = `
  SELECT c.title, c.title_en AS "titleEn", min(${REVIEW_DUE}) AS "dueAt", count(r.id) AS open
  FROM reviewer_reminder x JOIN call c ON c.id = x.call_id LEFT JOIN review_rules rr ON rr.call_id = c.id
  LEFT JOIN review r ON r.reviewer_id = x.reviewer_id AND r.state IN ('assigned', 'reviewing')
  WHERE x.id = $1 GROUP BY c.id`;
