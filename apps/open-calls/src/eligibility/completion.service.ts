import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import type {
  BeginCompletionRound,
  AskForDocuments,
  CompleteDocuments,
  Completion,
  CompletionAnswer,
  CompletionRound,
  NoteNotification,
} from '#contracts/open-calls/eligibility.messages';
import type { MessageRecipient } from '#contracts/open-calls/notice.messages';
import { fieldsOf, PAPERS } from '#contracts/open-calls/form/form-def';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { lockedApplication } from '../applications/application.access.js';
import { takesPapers } from '../applications/told.js';
import { checkUploads, countOf, fileOwner } from '../applications/application-files.js';
import { formInForce } from '../applications/application-form.js';
import { ApplicationEntity } from '../applications/application.entity.js';
import { ApplicationQueries } from '../applications/application.queries.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { wrongDeadline } from '../calls/call.rules.js';
import { inState, staffCall } from '../calls/call.service.js';
import { sayNotices } from '../notices/notice.js';
import { completedFiles } from './completed-files.js';
import { dueAfter, noticePossible } from './completion.rules.js';
import { eligibilityRulesOf } from './eligibility-rules.part.js';
import { checkEligibility, keepCheck } from './eligibility.check.js';

interface Row {
  fields: string[];
  note: string | null;
  days: number;
  askedAt: Date;
  notifiedOn: string | null;
  way: Completion['way'];
  dueAt: Date | null;
  completedAt: Date | null;
}

/** The round for missing documents (Eksik evrak): asked, told, completed within the call's days. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly applications: ApplicationQueries,
  ) {}

  ask(command: AskForDocuments, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { application, of, side } = await lockedApplication(tx, command.applicationId, call.actor);
      if (side !== 'staff') throw notFound();
      afterDeadline(of, tx.now);
      if (application.state !== 'submitted') throw wrongState(application.state);
      const { completable, completionDays } = await completionRules(tx, of);
      refuseOthers(command.fields, completable, '/fields');
      const known = await rowOf(tx, application.id);
      if (known?.notifiedOn) throw wrongState(known.completedAt ? 'complete' : 'notified');
      const asked = { fields: [...new Set(command.fields)], note: command.note ?? null };
      await keepAsked(tx, of, application.id, completionDays, asked);
      audit(tx, of, application.id, 'completion.asked', { fields: asked.fields });
      if (!known)
        await sayNotices(tx, of, [
          { kind: 'completion', applicationId: application.id, firmId: application.firmKey },
        ]);
      return { done: true };
    });
  }

  /** Whoever misses a document that may be completed is asked for it, or only named. One statement a missing application: the check itself. */
  round({ callId, dryRun = false }: BeginCompletionRound, call: Call): Promise<CompletionRound> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, callId, call, dryRun ? 'share' : 'write');
      afterDeadline(of, tx.now);
      const { completionDays } = await completionRules(tx, of);
      const waiting = await tx.query<{ id: string; asked: boolean }>(
        `SELECT a.id, c.application_id IS NOT NULL AS asked FROM application a JOIN eligibility e ON e.application_id = a.id
         LEFT JOIN completion c ON c.application_id = a.id
         WHERE a.call_id = $1 AND a.state = 'submitted' AND e.verdict <> 'eligible' AND e.decided IS NULL ORDER BY a.id`,
        [of.id],
      );
      const form = await formInForce(tx, of.id);
      const items: MessageRecipient[] = [];
      for (const { id } of waiting.filter((w) => !w.asked)) {
        const application = found(await tx.manager.findOneBy(ApplicationEntity, { id }));
        const { missing } = await checkEligibility(tx, of, application, form);
        if (missing.length === 0) continue;
        items.push({ applicationId: id, number: application.number, firmId: application.firmKey });
        if (dryRun) continue;
        await keepAsked(tx, of, id, completionDays, { fields: missing, note: null });
        audit(tx, of, id, 'completion.asked', { fields: missing });
      }
      const asked = items.length;
      const done = {
        dryRun,
        asked,
        before: waiting.filter((w) => w.asked).length,
        items: items.slice(0, 500),
      };
      if (dryRun) return done;
      await sayNotices(
        tx,
        of,
        items.map(({ applicationId, firmId }) => ({ kind: 'completion', applicationId, firmId })),
      );
      tx.audit('completion.round', { noun: 'call', id: of.id, ...placeOf(of), details: { asked } });
      return done;
    });
  }

  /** The days run from the notification, not from the asking. */
  notify(command: NoteNotification, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { application, of, side } = await lockedApplication(tx, command.applicationId, call.actor);
      if (side !== 'staff') throw notFound();
      const known = found(await rowOf(tx, application.id));
      if (known.completedAt) throw wrongState('complete');
      if (!noticePossible(command.notifiedOn, known.askedAt, tx.now))
        throw new DomainError('NOTICE_DATE', { pointer: '/notifiedOn' });
      await tx.query(
        'UPDATE completion SET notified_on = $2, way = $3, due_at = $4 WHERE application_id = $1',
        [application.id, command.notifiedOn, command.way, dueAfter(command.notifiedOn, known.days)],
      );
      audit(tx, of, application.id, 'completion.notified', {
        notifiedOn: command.notifiedOn,
        way: command.way,
      });
      return { done: true };
    });
  }

  complete(command: CompleteDocuments, call: Call): Promise<CompletionAnswer> {
    return this.work.run(call, async (tx) => {
      const {
        application,
        of,
        known: state,
      } = await lockedApplication(tx, command.applicationId, call.actor);
      if (!takesPapers(application.state, state, of.state === 'decided')) throw wrongState(state);
      const known = found(await rowOf(tx, application.id));
      if (known.dueAt && tx.receivedAt > known.dueAt)
        throw new DomainError('COMPLETION_OVER', { params: { deadline: known.dueAt.toISOString() } });
      refuseOthers(
        command.files.map((file) => file.field),
        known.fields,
        '/files',
        '/field',
      );
      await this.checkFiles(tx, of, command, call);
      for (const { field, fileId } of command.files) {
        const { name, size, sha256 } = await this.files.meta(fileId);
        await tx.query(
          `INSERT INTO completion_file (application_id, file_id, field, name, size, sha256, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (application_id, file_id) DO UPDATE SET field = excluded.field`,
          [application.id, fileId, field, name, size, sha256, tx.now],
        );
      }
      await tx.query(
        `UPDATE completion SET completed_at = coalesce(completed_at, $2) WHERE application_id = $1
           AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(fields) AS f(field)
                           WHERE NOT EXISTS (SELECT 1 FROM completion_file x WHERE x.application_id = $1 AND x.field = f.field))`,
        [application.id, tx.now],
      );
      await keepCheck(tx, of, application, await formInForce(tx, of.id));
      audit(tx, of, application.id, 'completion.files', { fields: command.files.map((f) => f.field) });
      await attachAll(
        this.files,
        command.files.map((file) => file.fileId),
        { ...fileOwner(application.id), stagedBy: call.actor.id },
        '/files',
      );
      return { completion: await completionOf(tx, application.id) };
    });
  }

  /** The form says what each document may be, as for the application itself. */
  private async checkFiles(tx: Tx, of: CallEntity, command: CompleteDocuments, call: Call): Promise<void> {
    const form = await formInForce(tx, of.id);
    const fields = new Map(form ? fieldsOf(form.def).map(({ field }) => [field.key, field]) : []);
    const takes = (key: string) => {
      const field = fields.get(key);
      return field?.type === 'file' ? field : PAPERS.document;
    };
    const before = await completedFiles(tx, command.applicationId);
    const errors = command.files.flatMap(({ field, fileId }, i) => {
      const max = countOf(takes(field));
      const ids = [...before, ...command.files.slice(0, i)].flatMap((f) =>
        f.field === field ? [f.fileId] : [],
      );
      return new Set([...ids, fileId]).size > max
        ? [{ code: 'TOO_MANY', pointer: `/files/${i}/fileId`, params: { max } }]
        : [];
    });
    if (errors.length > 0) throw new DomainError('CONTENT_FAULTY', { errors });
    const known = new Set(before.map((file) => file.fileId));
    const fresh = command.files.flatMap(({ field, fileId }, i) =>
      known.has(fileId) ? [] : [{ fileId, pointer: `/files/${i}/fileId`, takes: takes(field) }],
    );
    await checkUploads(this.files, fresh, call.actor.id);
  }

  async read(applicationId: string, actor: Actor): Promise<CompletionAnswer> {
    found(await this.applications.callOfReadable(applicationId, actor));
    return { completion: await completionOf(this.source, applicationId) };
  }
}

function afterDeadline(of: CallEntity, now: Date): void {
  inState(of, 'open', 'closed');
  if (now <= of.deadline) throw wrongDeadline(of);
}

async function completionRules(tx: Tx, of: CallEntity) {
  return (await eligibilityRulesOf(tx, of.id)) ?? { completable: [], completionDays: 5 };
}

/** Refuses documents that may not be completed, naming each. */
function refuseOthers(given: readonly string[], allowed: readonly string[], base: string, below = ''): void {
  const errors = given.flatMap((field, i) =>
    allowed.includes(field)
      ? []
      : [{ code: 'NOT_COMPLETABLE', pointer: `${base}/${i}${below}`, params: { field } }],
  );
  if (errors.length > 0) throw new DomainError('NOT_COMPLETABLE', { errors });
}

const keepAsked = (
  tx: Tx,
  of: CallEntity,
  applicationId: string,
  days: number,
  asked: { fields: string[]; note: string | null },
): Promise<unknown> =>
  tx.query(
    `INSERT INTO completion (application_id, call_id, fields, note, days, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (application_id) DO UPDATE SET fields = excluded.fields, note = excluded.note`,
    [applicationId, of.id, JSON.stringify(asked.fields), asked.note, days, tx.now],
  );

function audit(tx: Tx, of: CallEntity, id: string, action: string, details: Record<string, unknown>): void {
  tx.audit(action, { noun: 'application', id, ...placeOf(of), details });
}

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}
async function rowOf(db: Queryable, applicationId: string): Promise<Row | undefined> {
  const [row] = await db.query<Row>(
    `SELECT fields, note, days, asked_at AS "askedAt", notified_on AS "notifiedOn", way, due_at AS "dueAt",
            completed_at AS "completedAt" FROM completion WHERE application_id = $1`,
    [applicationId],
  );
  return row;
}

async function completionOf(db: Queryable, applicationId: string): Promise<Completion | null> {
  const row = await rowOf(db, applicationId);
  if (!row) return null;
  const files = await db.query<Completion['files'][number] & { at: Date }>(
    `SELECT field, file_id AS "fileId", name, size, sha256, at FROM completion_file WHERE application_id = $1 ORDER BY at, file_id LIMIT 100`,
    [applicationId],
  );
  const { completedAt, ...rest } = row;
  return {
    applicationId,
    ...rest,
    state: completedAt ? 'complete' : row.notifiedOn ? 'notified' : 'asked',
    askedAt: row.askedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    files: files.map((file) => ({ ...file, at: (file.at as unknown as Date).toISOString() })),
  };
}
