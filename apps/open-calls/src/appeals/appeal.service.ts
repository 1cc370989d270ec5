import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created, Page } from '#contracts/core/messages';
import type {
  AnswerAppeal,
  Appeal,
  AppealAnswered,
  Appeals,
  FileAppeal,
  ListAppeals,
} from '#contracts/open-calls/letter.messages';
import { PAPERS } from '#contracts/open-calls/form/form-def';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { isConstraintViolation, UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { lockedApplication, sideOf } from '../applications/application.access.js';
import { checkUploads, fileOwner } from '../applications/application-files.js';
import { ApplicationEntity } from '../applications/application.entity.js';
import { ApplicationQueries } from '../applications/application.queries.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { staffCall } from '../calls/call.service.js';
import { afterRulesOf } from '../letters/after-rules.part.js';
import { sayNotices } from '../notices/notice.js';
import { openEligibility, reviewByOthers, setReviewsAside } from './appeal-course.js';

type Row = Omit<Appeal, 'filedAt' | 'answeredAt' | 'endedAt'> & {
  filedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  /** It has ended, and the firm’s next letter is not released. */
  untold: boolean;
};

/** Appeals (İtiraz): filed in time, answered by the staff, reviewed anew by others. */
@Injectable()
export class AppealService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly applications: ApplicationQueries,
  ) {}

  file(command: FileAppeal, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(tx, command.applicationId, call.actor);
      const [letter] = await tx.query<{ id: string; appealUntil: Date | null }>(
        'SELECT id, appeal_until AS "appealUntil" FROM letter WHERE application_id = $1 AND current',
        [application.id],
      );
      if (!letter || known === 'withdrawn') throw wrongState(known);
      const { appealDays } = await afterRulesOf(tx, of.id);
      // Before the delivery is noted the time has not begun; an appeal is in time then.
      if (appealDays === 0 || (letter.appealUntil && tx.receivedAt > letter.appealUntil))
        throw new DomainError('APPEAL_OVER', {
          params: { deadline: letter.appealUntil?.toISOString() ?? '' },
        });
      const id = newId();
      const fileIds = command.fileIds ?? [];
      await checkUploads(
        this.files,
        fileIds.map((fileId, i) => ({ fileId, pointer: `/fileIds/${i}`, takes: PAPERS.appeal })),
        call.actor.id,
      );
      await tx
        .query(
          `INSERT INTO appeal (id, call_id, application_id, letter_id, state, text, file_ids, filed_at)
           VALUES ($1, $2, $3, $4, 'filed', $5, $6, $7)`,
          [id, of.id, application.id, letter.id, command.text, JSON.stringify(fileIds), tx.now],
        )
        .catch((error: unknown) => {
          if (isConstraintViolation(error, 'appeal_once')) throw new DomainError('APPEAL_EXISTS');
          throw error;
        });
      tx.audit('appeal.filed', { noun: 'application', id: application.id, ...placeOf(of) });
      await attachAll(
        this.files,
        fileIds,
        { ...fileOwner(application.id), stagedBy: call.actor.id },
        '/fileIds',
      );
      return { id, version: 1 };
    });
  }

  /** An accepted appeal sets the reviews so far aside and gives the application to others. */
  answer(command: AnswerAppeal, call: Call): Promise<AppealAnswered> {
    return this.work.run(call, async (tx) => {
      const [known] = await tx.query<{ callId: string; applicationId: string; state: Appeal['state'] }>(
        'SELECT call_id AS "callId", application_id AS "applicationId", state FROM appeal WHERE id = $1',
        [command.appealId],
      );
      const of = await staffCall(tx, found(known).callId, call);
      const [{ state }] = await tx.query<{ state: Appeal['state'] }>(
        'SELECT state FROM appeal WHERE id = $1',
        [command.appealId],
      );
      if (state !== 'filed') throw wrongState(state);
      const accepted = command.outcome === 'accepted';
      await tx.query('UPDATE appeal SET state = $2, answer = $3, answered_at = $4 WHERE id = $1', [
        command.appealId,
        accepted ? 'under-review' : 'refused',
        command.reason,
        tx.now,
      ]);
      tx.audit('appeal.answered', {
        noun: 'application',
        id: known.applicationId,
        ...placeOf(of),
        reason: command.reason,
        details: { outcome: command.outcome },
      });
      const application = found(await tx.manager.findOneBy(ApplicationEntity, { id: known.applicationId }));
      await sayNotices(tx, of, [
        {
          kind: 'appeal-answered',
          applicationId: application.id,
          firmId: application.firmKey,
          detail: { appealId: command.appealId },
        },
      ]);
      if (!accepted) return { done: true, assigned: 0 };
      await setReviewsAside(tx, application.id);
      // Who is not eligible is not reviewed: that is what the appeal is about, and it is decided first.
      if (application.state === 'ineligible') {
        await openEligibility(tx, of, application, command.reason);
        return { done: true, assigned: 0 };
      }
      return { done: true, assigned: await reviewByOthers(tx, of, application.id) };
    });
  }

  async list(query: ListAppeals, actor: Actor): Promise<Page<Appeal>> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, of.id];
    const where = ['p.call_id = $2'];
    if (query.state) where.push(`p.state = $${params.push(query.state)}`);
    if (after) where.push(`p.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `${APPEALS} WHERE ${where.join(' AND ')} ORDER BY p.id LIMIT $1`,
      params,
    )) as Row[];
    const page = toPage(rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map(shown) };
  }

  async read(applicationId: string, actor: Actor): Promise<Appeals> {
    found(await this.applications.callOfReadable(applicationId, actor));
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: application.callId }));
    const rows = (await this.source.query(
      `${APPEALS} WHERE p.application_id = $1 ORDER BY p.id DESC LIMIT 10`,
      [applicationId],
    )) as Row[];
    const staff = sideOf(actor, of, application) === 'staff';
    return { items: rows.map((row) => shown(staff || !row.untold ? row : beforeTold(row))) };
  }
}

const APPEALS = `
  SELECT p.id, p.application_id AS "applicationId", a.number, a.firm_id AS "firmId", p.state, p.text, p.file_ids AS "fileIds",
         p.filed_at AS "filedAt", p.answer, p.answered_at AS "answeredAt", p.ended_at AS "endedAt", p.outcome,
         p.ended_at IS NOT NULL AND coalesce(l.current, false) AS untold
  FROM appeal p JOIN application a ON a.id = p.application_id LEFT JOIN letter l ON l.id = p.letter_id`;

/** To its firm the application is reviewed until the letter says what came of it. */
const beforeTold = (row: Row): Row => ({ ...row, state: 'under-review', endedAt: null, outcome: null });

const shown = ({ untold: _untold, ...row }: Row): Appeal => ({
  ...row,
  filedAt: row.filedAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});
