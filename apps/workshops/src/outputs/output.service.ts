import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { INSIDERS } from '#contracts/core/roles';
import type { AddOutput, EventOutputList, WithdrawOutput } from '#contracts/workshops/attendance.commands';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { derivedId } from '#platform/imports/import-source';
import { FileStore, type AttachOptions, type FileMeta } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import type { Call } from '#platform/messaging/call';
import { EventEntity } from '../events/event.entity.js';
import { EventQueries } from '../events/event.queries.js';
import { EventService, KEEPERS } from '../events/event.service.js';
import { OutputEntity } from './output.entity.js';

/** Photos and sign sheets show people: they are for those who keep and check the event. */
const OPEN_KINDS = ['decision', 'note', 'minutes', 'presentation', 'other'] as const;

@Injectable()
export class OutputService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
    private readonly events: EventService,
    private readonly queries: EventQueries,
  ) {}

  async add(command: AddOutput, call: Call): Promise<Created> {
    if (!command.text && !command.fileId) throw new DomainError('OUTPUT_EMPTY', { pointer: '/text' });
    const event = await this.events.at(command.eventId, KEEPERS, call);
    // A repeat under the same key meets its own file again.
    const id = call.idempotencyKey ? derivedId('output', call.actor.id, call.idempotencyKey) : newId();
    const owner = { owner: 'workshops', of: `output:${id}` };
    return this.holding(command.fileId, { ...owner, stagedBy: call.actor.id }, (file) =>
      this.work.run(call, async (tx) => {
        const output: OutputEntity = {
          id,
          version: 1,
          eventId: event.id,
          kind: command.kind,
          text: command.text ?? null,
          fileId: file?.fileId ?? null,
          fileName: file?.name ?? null,
          state: 'kept',
          at: tx.now,
        };
        await tx.manager.insert(OutputEntity, output);
        tx.audit('output.added', {
          noun: 'output',
          id,
          institutionId: event.institutionId,
          programId: event.programId,
          details: { kind: command.kind },
        });
        return { id, version: 1 };
      }),
    );
  }

  /** The work with the file, or without one. */
  private holding<T>(
    fileId: string | undefined,
    owner: AttachOptions,
    work: (file?: FileMeta) => Promise<T>,
  ): Promise<T> {
    return fileId ? holdingFile(this.files, fileId, owner, work) : work();
  }

  withdraw(command: WithdrawOutput, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { eventId } = found(await tx.manager.findOneBy(OutputEntity, { id: command.outputId }));
      const event = await this.events.editable(tx, eventId, KEEPERS, call);
      const output = found(await tx.manager.findOneBy(OutputEntity, { id: command.outputId }));
      if (output.state === 'withdrawn') return { done: true, version: output.version };
      Object.assign(output, { state: 'withdrawn', version: output.version + 1 });
      await tx.manager.save(output);
      tx.audit('output.withdrawn', {
        noun: 'output',
        id: output.id,
        institutionId: event.institutionId,
        programId: event.programId,
        reason: command.reason,
      });
      return { done: true, version: output.version };
    });
  }

  async list(eventId: string, call: Call): Promise<EventOutputList> {
    if (!(await this.queries.one(eventId, call.actor))) throw notFound();
    const event = found(await this.source.manager.findOneBy(EventEntity, { id: eventId }));
    const inside = call.actor.can(INSIDERS, event);
    const where = { eventId, ...(inside ? {} : { state: 'kept' as const, kind: In([...OPEN_KINDS]) }) };
    const outputs = await this.source.manager.find(OutputEntity, {
      where,
      order: { at: 'ASC', id: 'ASC' },
      take: 500,
    });
    return {
      items: outputs.map(({ id, kind, text, fileId, fileName, state, at }) => ({
        id,
        kind,
        text,
        fileId,
        fileName,
        at: at.toISOString(),
        withdrawn: state === 'withdrawn',
      })),
    };
  }

  /** Whether the asker may read an output's file: as in the list. */
  async mayRead(outputId: string, call: Call): Promise<boolean> {
    const output = await this.source.manager.findOneBy(OutputEntity, { id: outputId });
    if (!output || !(await this.queries.one(output.eventId, call.actor))) return false;
    const event = await this.source.manager.findOneBy(EventEntity, { id: output.eventId });
    if (event && call.actor.can(INSIDERS, event)) return true;
    return (
      call.actor.type !== 'anonymous' &&
      output.state === 'kept' &&
      (OPEN_KINDS as readonly string[]).includes(output.kind)
    );
  }
}
