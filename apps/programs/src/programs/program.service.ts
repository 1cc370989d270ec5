import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#contracts/core/text';
import type { Page } from '#contracts/core/messages';
import type {
  ChangeProgram,
  CreateProgram,
  DoneWithVersion,
  ListPrograms,
  Program,
  ProgramCreated,
  ProgramListItem,
  ProgramPlace,
  PublicProgram,
} from '#contracts/programs/program.commands';
import { program as programFacts } from '#contracts/programs/program.facts';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ProgramEntity, programState } from './program.entity.js';
import { ProgramQueries } from './program.queries.js';
import { checkDates, orphanedSectors } from './program.rules.js';

@Injectable()
export class ProgramService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly queries: ProgramQueries,
  ) {}

  /** A programme begins with its tag; only staff of the executing chamber may make one. */
  create(command: CreateProgram, call: Call): Promise<ProgramCreated> {
    if (!call.actor.can(['staff'], { institutionId: command.executorId })) throw new DomainError('FORBIDDEN');
    checkDates(command.startsOn, command.endsOn);
    return this.work.run(call, async (tx) => {
      const { executorId, code } = command;
      const program = {
        id: newId(),
        version: 1,
        code,
        institutionId: executorId,
        state: 'running' as const,
        createdAt: tx.now,
        ...tagOf(code, command),
      };
      await tx.manager.insert(ProgramEntity, program).catch((error: unknown) => {
        if (isConstraintViolation(error, 'program_code'))
          throw new DomainError('PROGRAM_CODE_TAKEN', { pointer: '/code', params: { code } });
        throw error;
      });
      say(tx, 'created', program, occurredAt(call, command, { institutionId: executorId }, tx));
      return { id: program.id, version: 1, place: placeOf(program) };
    });
  }

  change(command: ChangeProgram, call: Call): Promise<DoneWithVersion> {
    checkDates(command.startsOn, command.endsOn);
    return this.work.run(call, async (tx) => {
      const program = await this.editable(tx, command.programId, call);
      expectVersion(program.version, command.ifVersion);
      await refuseOrphans(
        tx,
        program.id,
        command.sectors.map((s) => s.code),
      );
      Object.assign(program, tagOf(program.code, command), {
        state: command.state,
        version: program.version + 1,
      });
      await tx.manager.save(program);
      say(
        tx,
        'changed',
        program,
        occurredAt(call, command, { institutionId: program.institutionId, programId: program.id }, tx),
      );
      return { done: true, version: program.version };
    });
  }

  async read(programId: string, call: Call): Promise<Program> {
    if (!(await this.queries.sees(programId, call.actor))) throw notFound();
    const program = found(await this.source.manager.findOneBy(ProgramEntity, { id: programId }));
    const { institutionId, searchKey: _key, createdAt: _at, ...rest } = program;
    return { ...rest, executorId: institutionId };
  }

  list(query: ListPrograms, call: Call): Promise<Page<ProgramListItem>> {
    return this.queries.list(query, call.actor);
  }

  /** For anybody: what a programme is called, and its sectors. */
  async readPublic(programId: string): Promise<PublicProgram> {
    const program = found(await this.source.manager.findOneBy(ProgramEntity, { id: programId }));
    if (program.state === 'preparing') throw notFound();
    const { id, code, title, titleEn, sectors } = program;
    return { id, code, title, titleEn, sectors };
  }

  async place(programId: string): Promise<ProgramPlace> {
    return placeOf(found(await this.source.manager.findOneBy(ProgramEntity, { id: programId })));
  }

  /** The programme, locked for this transaction, if the actor is staff of it; else 404, as if it were not there. */
  async editable(tx: Tx, programId: string, call: Call): Promise<ProgramEntity> {
    const program = found(
      await tx.manager.findOne(ProgramEntity, {
        where: { id: programId },
        lock: { mode: 'pessimistic_write' },
      }),
    );
    if (!call.actor.can(['staff'], { institutionId: program.institutionId, programId })) throw notFound();
    return program;
  }
}

function say(tx: Tx, fact: 'created' | 'changed', program: ProgramEntity, at: Date): void {
  tx.fact(programFacts, fact, {
    id: program.id,
    version: program.version,
    institutionId: program.institutionId,
    programId: program.id,
    occurredAt: at,
    data: programState(program),
  });
  tx.audit(`program.${fact}`, {
    noun: 'program',
    id: program.id,
    institutionId: program.institutionId,
    programId: program.id,
  });
}

async function refuseOrphans(tx: Tx, programId: string, codes: string[]): Promise<void> {
  const used = await tx.query<{ sector: string }>(
    `SELECT DISTINCT sector FROM participation WHERE program_id = $1 AND sector IS NOT NULL`,
    [programId],
  );
  const [orphan] = orphanedSectors(
    codes,
    used.map((u) => u.sector),
  );
  if (orphan) throw new DomainError('SECTOR_UNKNOWN', { pointer: '/sectors', params: { sector: orphan } });
}

/** The fields of the tag as they are stored. */
function tagOf(code: string, tag: Omit<CreateProgram, 'code' | 'executorId'>) {
  return {
    title: tag.title,
    titleEn: tag.titleEn ?? null,
    searchKey: fold(`${code} ${tag.title} ${tag.titleEn ?? ''}`),
    fundingProgram: tag.fundingProgram ?? null,
    referenceNo: tag.referenceNo ?? null,
    contractNo: tag.contractNo ?? null,
    contractDate: tag.contractDate ?? null,
    startsOn: tag.startsOn,
    endsOn: tag.endsOn,
    funderId: tag.funderId ?? null,
    sectors: tag.sectors,
    partners: tag.partners ?? [],
    ambassadorsPerFirm: tag.ambassadorsPerFirm,
    summary: tag.summary ?? null,
  };
}

const placeOf = (program: ProgramEntity): ProgramPlace => ({
  programId: program.id,
  code: program.code,
  title: program.title,
  institutionId: program.institutionId,
  state: program.state,
  sectors: program.sectors,
  ambassadorsPerFirm: program.ambassadorsPerFirm,
});
