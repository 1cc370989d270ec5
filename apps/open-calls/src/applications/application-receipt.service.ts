import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import type { ReceiptFile } from '#contracts/open-calls/application.messages';
import { programCommands } from '#contracts/programs/program.commands';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { found, wrongState } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { announcedForm } from '../forms/form.store.js';
import { sideOf } from './application.access.js';
import { ApplicationEntity } from './application.entity.js';
import { fileOwner } from './application-files.js';
import { ApplicationQueries } from './application.queries.js';
import { drawReceipt } from './application-receipt.js';
import { RegistryNameLookup } from './registry-names.js';
import { receiptOf } from './application.service.js';
import { stateFor } from './told.js';

/** The receipt on paper, with what was submitted. Frozen content gives the same paper, so it is made once. */
@Injectable()
export class ApplicationReceiptService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly files: FileStore,
    private readonly queries: ApplicationQueries,
    private readonly names: RegistryNameLookup,
  ) {}

  async make(applicationId: string, call: Call): Promise<ReceiptFile> {
    const callId = found(await this.queries.callOfReadable(applicationId, call.actor));
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    if (application.receiptFileId) return { fileId: application.receiptFileId };
    const receipt = receiptOf(application);
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!receipt)
      throw wrongState(
        await stateFor(this.source, application, sideOf(call.actor, of, application) ?? 'firm'),
      );
    const { items: firms } = await this.rpc.ask(firmCommands.firmTitles, { ids: [application.firmId] }, call);
    const { items: houses } = await this.rpc.ask(
      institutionCommands.institutionTitles,
      { ids: [of.institutionId] },
      call,
    );
    const form =
      application.formVersion === null
        ? undefined
        : await announcedForm(this.source, callId, application.formVersion);
    const content = await drawReceipt({
      call: of,
      application,
      receipt,
      firm: firms[0]?.title ?? '',
      house: houses[0]?.title ?? '',
      form: form?.def,
      sector: await this.sectorOf(of, application.sector, call),
      names: await this.names.of(application, form?.def, call),
    });
    const { fileId } = await this.files.write(content, {
      ...fileOwner(application.id),
      name: `basvuru-${receipt.number}.pdf`,
      type: 'application/pdf',
    });
    return this.work.run(call, async (tx) => {
      // Two who ask at once get one file: the first to be written down.
      const [kept] = await tx.query<{ fileId: string }>(
        `WITH kept AS (
           UPDATE application SET receipt_file_id = coalesce(receipt_file_id, $2) WHERE id = $1 RETURNING receipt_file_id)
         SELECT receipt_file_id AS "fileId" FROM kept`,
        [application.id, fileId],
      );
      tx.audit('application.receipt-made', { noun: 'application', id: application.id, ...placeOf(of) });
      if (kept.fileId !== fileId) await this.files.remove(fileId, fileOwner(application.id));
      return { fileId: kept.fileId };
    });
  }

  /** The sector as the programme names it. */
  private async sectorOf(of: CallEntity, code: string | null, call: Call): Promise<string | null> {
    if (code === null) return null;
    const { sectors } = await this.rpc.askAsService(
      programCommands.placeOfProgram,
      { programId: of.programId },
      call.requestId,
    );
    return sectors.find((sector) => sector.code === code)?.tr ?? code;
  }
}
