import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import {
  LETTER_KINDS,
  type LetterKind,
  type LettersNotified,
  type LettersReleased,
  type LetterTemplates,
  type NoteLetterNotification,
  type ReleaseLetters,
  type SetLetterTemplate,
} from '#contracts/open-calls/letter.messages';
import type { Actor } from '#platform/actor/actor';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { sayApplication, type ApplicationEntity } from '../applications/application.entity.js';
import { instantOn } from '../applications/instant-on.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { inState, staffCall } from '../calls/call.service.js';
import { dueAfter, noticePossible } from '../eligibility/completion.rules.js';
import { sayNotices } from '../notices/notice.js';
import { TOLD_COLUMNS, type Told } from '../selection/decision.store.js';
import { reviewRulesOf } from '../reviews/review-rules.part.js';
import { afterRulesOf } from './after-rules.part.js';
import { letterData, VARIABLES, wordsOf, type DecidedLine } from './letter.data.js';
import { letterWord } from './letter.paper.js';
import { lastDecisionOf, waitingLetters, type LetterDecision, type Waiting } from './letter.waiting.js';

const MAX_TEMPLATE = 5_000_000;

/** Decision letters: prepared by the decision, released together, delivered one by one. */
@Injectable()
export class LetterService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
  ) {}

  /** A template is tried with invented words before it is taken. */
  async setTemplate(command: SetLetterTemplate, call: Call): Promise<Done> {
    if (command.fileId) await this.tryTemplate(command.fileId, command.kind);
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      if (command.fileId === null)
        await tx.query('DELETE FROM letter_template WHERE call_id = $1 AND kind = $2', [of.id, command.kind]);
      else {
        const { name } = await this.files.meta(command.fileId);
        await tx.query(
          `INSERT INTO letter_template (call_id, kind, file_id, name) VALUES ($1, $2, $3, $4)
           ON CONFLICT (call_id, kind) DO UPDATE SET file_id = excluded.file_id, name = excluded.name`,
          [of.id, command.kind, command.fileId, name],
        );
        await attachAll(
          this.files,
          [command.fileId],
          { owner: 'open-calls', of: `letter-template:${of.id}`, stagedBy: call.actor.id },
          '/fileId',
        );
      }
      tx.audit('letter-template.set', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: { kind: command.kind, own: command.fileId !== null },
      });
      return { done: true };
    });
  }

  async templates(callId: string, actor: Actor): Promise<LetterTemplates> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    const rows = (await this.source.query('SELECT kind, name FROM letter_template WHERE call_id = $1', [
      callId,
    ])) as { kind: LetterKind; name: string }[];
    return {
      items: LETTER_KINDS.map((kind) => {
        const own = rows.find((row) => row.kind === kind);
        return { kind, own: own !== undefined, name: own?.name ?? null };
      }),
      variables: [...VARIABLES],
    };
  }

  /** All that wait are released in one transaction; what is written in them is frozen now, and from now on each firm knows. */
  release(command: ReleaseLetters, call: Call): Promise<LettersReleased> {
    const dryRun = command.dryRun ?? true;
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      // Who is not eligible may hear of it before the board decides, so that an appeal is not too late for it.
      inState(of, 'closed', 'decided');
      const decision = await lastDecisionOf(tx, of.id);
      const at = command.toldOn ? toldAt(command.toldOn, of, tx.now) : tx.now;
      const all = await waitingLetters(tx, of.id, decision);
      const letters = all.filter((l) => !command.kind || l.kind === command.kind);
      const byKind = LETTER_KINDS.map((kind) => ({
        kind,
        letters: letters.filter((l) => l.kind === kind).length,
      })).filter((count) => count.letters > 0);
      const items = letters.slice(0, 500).map(({ applicationId, number, firmKey, kind }) => ({
        applicationId,
        number,
        firmId: firmKey,
        kind,
      }));
      if (dryRun) return { dryRun, letters: letters.length, byKind, items };
      if (letters.length === 0) throw new DomainError('NOBODY_MEANT');
      await write(tx, { of, decision, letters, toldOn: command.toldOn });
      await tell(tx, of, letters, at);
      if (!command.toldOn)
        await sayNotices(
          tx,
          of,
          letters.map(({ applicationId, firmKey }) => ({ kind: 'letter', applicationId, firmId: firmKey })),
        );
      tx.audit('letters.released', {
        noun: 'call',
        id: of.id,
        ...placeOf(of),
        details: {
          letters: letters.length,
          selection: decision?.version ?? null,
          toldOn: command.toldOn ?? null,
        },
      });
      return { dryRun, letters: letters.length, byKind, items };
    });
  }

  /** The time for an appeal runs from the delivery. */
  notified(command: NoteLetterNotification, call: Call): Promise<LettersNotified> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call, 'share');
      const ids = [...new Set(command.applicationIds)];
      const rows = await tx.query<{ id: string; applicationId: string; releasedAt: Date }>(
        `SELECT id, application_id AS "applicationId", released_at AS "releasedAt" FROM letter
         WHERE call_id = $1 AND current AND application_id = ANY($2::uuid[]) FOR UPDATE`,
        [of.id, ids],
      );
      const known = new Set(rows.map((row) => row.applicationId));
      const errors = ids.flatMap((id, i) =>
        known.has(id) ? [] : [{ code: 'REFERENCE_NOT_FOUND', pointer: `/applicationIds/${i}` }],
      );
      if (errors.length > 0) throw new DomainError('REFERENCE_NOT_FOUND', { errors });
      if (!rows.every((row) => noticePossible(command.notifiedOn, row.releasedAt, tx.now)))
        throw new DomainError('NOTICE_DATE', { pointer: '/notifiedOn' });
      const { appealDays } = await afterRulesOf(tx, of.id);
      await tx.query(
        'UPDATE letter SET notified_on = $2, way = $3, appeal_until = $4 WHERE id = ANY($1::uuid[])',
        [
          rows.map((row) => row.id),
          command.notifiedOn,
          command.way,
          appealDays > 0 ? dueAfter(command.notifiedOn, appealDays) : null,
        ],
      );
      for (const { applicationId } of rows)
        tx.audit('letter.notified', {
          noun: 'application',
          id: applicationId,
          ...placeOf(of),
          details: { notifiedOn: command.notifiedOn, way: command.way },
        });
      return { noted: rows.length };
    });
  }

  private async tryTemplate(fileId: string, kind: LetterKind): Promise<void> {
    const line: DecidedLine = {
      kind,
      number: 'DENEME-1',
      submittedAt: null,
      score: '80',
      rank: 1,
      reserveRank: 1,
      group: 'Deneme',
      stateReason: 'Deneme',
    };
    const data = letterData(
      line,
      { decisionNo: '1', decidedOn: '2026-01-01', groupBy: 'sector' },
      { appealDays: 10, scoresShown: true },
      new Date(0),
    );
    const names = {
      kurum: 'Deneme',
      proje: 'Deneme',
      cagri: 'Deneme',
      firma: 'Deneme',
      sektor: 'Deneme',
      liste: 'Deneme',
    };
    letterWord(await this.files.read(fileId, MAX_TEMPLATE), wordsOf(kind, data, names));
  }
}

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** Whether letters may tell scores, and how long an appeal is taken. */
export async function letterRules(db: Queryable, callId: string) {
  const { firmsSee } = await reviewRulesOf(db, callId);
  const { appealDays } = await afterRulesOf(db, callId);
  return { appealDays, scoresShown: firmsSee !== 'none' };
}

/** The day on which firms were told outside: not in the future, not before what it told of. */
function toldAt(toldOn: string, of: CallEntity, now: Date): Date {
  if (toldOn < (of.decidedOn ?? dayOf(of.deadline)) || toldOn > dayOf(now))
    throw new DomainError('NOTICE_DATE', { pointer: '/toldOn' });
  return toldOn === dayOf(now) ? now : instantOn(toldOn, now, '/toldOn');
}

interface Release {
  of: CallEntity;
  decision: LetterDecision | undefined;
  letters: readonly Waiting[];
  toldOn: string | undefined;
}

async function write(tx: Tx, { of, decision, letters, toldOn }: Release): Promise<void> {
  const rules = await letterRules(tx, of.id);
  const rows = letters.map((letter) => ({
    id: newId(),
    application_id: letter.applicationId,
    kind: letter.kind,
    data: letterData(letter, decision, rules, tx.now),
  }));
  await tx.query('UPDATE letter SET current = false WHERE current AND application_id = ANY($1::uuid[])', [
    letters.map((l) => l.applicationId),
  ]);
  await tx.query(WRITE, [
    JSON.stringify(rows),
    of.id,
    decision?.version ?? 0,
    tx.now,
    toldOn ?? null,
    toldOn && rules.appealDays > 0 ? dueAfter(toldOn, rules.appealDays) : null,
  ]);
}

/** $5: told outside on this day; null: by this letter. */
const WRITE = `
  INSERT INTO letter (id, call_id, application_id, selection_version, current, kind, data, template_file_id, released_at, paper, notified_on, appeal_until, review_ids)
  SELECT x.id, $2, x.application_id, $3, true, x.kind, x.data, t.file_id, $4, $5::date IS NULL, $5, $6,
         ARRAY(SELECT r.id FROM review r WHERE r.application_id = x.application_id AND r.state = 'submitted' AND r.counts
                 AND r.superseded_at IS NULL ORDER BY r.id)
  FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, application_id uuid, kind text, data jsonb)
  LEFT JOIN letter_template t ON t.call_id = $2 AND t.kind = x.kind`;

/** Says that these firms know. Nothing of the applications changes by it. */
async function tell(tx: Tx, of: CallEntity, letters: readonly Waiting[], at: Date): Promise<void> {
  const told = await tx.query<Told>(
    `WITH told AS (UPDATE application SET version = version + 1 WHERE id = ANY($1::uuid[]) RETURNING *)
     SELECT ${TOLD_COLUMNS} FROM told ORDER BY id`,
    [letters.map((l) => l.applicationId)],
  );
  const reasons = new Map(
    letters.flatMap((l) =>
      l.kind === 'ineligible' && l.stateReason ? [[l.applicationId, l.stateReason]] : [],
    ),
  );
  for (const application of told)
    sayApplication(tx, 'told', application as ApplicationEntity, of, at, reasons.get(application.id));
}
