import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Done } from '#contracts/core/messages';
import { PAPERS } from '#contracts/open-calls/form/form-def';
import type { AcceptAgreement, Agreement } from '#contracts/open-calls/letter.messages';
import type { Actor } from '#platform/actor/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, wrongState } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import { sha256 } from '#platform/signing/canonical';
import type { Call } from '#platform/messaging/call';
import { lockedApplication } from '../applications/application.access.js';
import { checkUploads, fileOwner } from '../applications/application-files.js';
import { ApplicationQueries } from '../applications/application.queries.js';
import { placeOf } from '../calls/call.entity.js';
import { afterRulesOf } from './after-rules.part.js';

/** The participation agreement: accepted on the screen by the firm, or its scan attached. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly applications: ApplicationQueries,
  ) {}

  accept(command: AcceptAgreement, call: Call): Promise<Done> {
    return this.work.run(call, async (tx) => {
      const { application, of, side, known } = await lockedApplication(tx, command.applicationId, call.actor);
      if (known !== 'selected' || application.state !== 'selected') throw wrongState(known);
      const { agreement } = await afterRulesOf(tx, of.id);
      const text = agreement ? sha256(agreement) : null;
      // Only the firm can accept with a click, and only the text it has read; staff attach what was signed.
      const clicked = side === 'firm' && text !== null && command.textSha256 === text;
      if (!clicked && !command.fileId) throw new DomainError('AGREEMENT_TEXT', { pointer: '/textSha256' });
      if (command.fileId)
        await checkUploads(
          this.files,
          [{ fileId: command.fileId, pointer: '/fileId', takes: PAPERS.signed }],
          call.actor.id,
        );
      await tx.query(
        `INSERT INTO agreement (application_id, call_id, text_sha256, file_id, accepted_by, accepted_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (application_id) DO UPDATE SET file_id = coalesce(excluded.file_id, agreement.file_id)`,
        [application.id, of.id, clicked ? text : null, command.fileId ?? null, call.actor.id, tx.now],
      );
      tx.audit('agreement.accepted', {
        noun: 'application',
        id: application.id,
        ...placeOf(of),
        details: { textSha256: clicked ? text : null, scan: command.fileId !== undefined },
      });
      if (command.fileId)
        await attachAll(
          this.files,
          [command.fileId],
          { ...fileOwner(application.id), stagedBy: call.actor.id },
          '/fileId',
        );
      return { done: true };
    });
  }

  async read(applicationId: string, actor: Actor): Promise<Agreement> {
    const callId = found(await this.applications.callOfReadable(applicationId, actor));
    const { agreement } = await afterRulesOf(this.source, callId);
    const [row] = (await this.source.query(
      'SELECT accepted_at AS "acceptedAt", file_id AS "fileId" FROM agreement WHERE application_id = $1',
      [applicationId],
    )) as { acceptedAt: Date; fileId: string | null }[];
    return {
      text: agreement,
      textSha256: agreement ? sha256(agreement) : null,
      acceptedAt: row?.acceptedAt.toISOString() ?? null,
      fileId: row?.fileId ?? null,
    };
  }
}
