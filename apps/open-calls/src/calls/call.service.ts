import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#contracts/core/text';
import type { Created } from '#contracts/core/messages';
import type {
  ChangeCall,
  CopyCall,
  CreateCall,
  ExtendDeadline,
  MoveCall,
} from '#contracts/open-calls/call.messages';
import { call as callFacts, type CallState } from '#contracts/open-calls/open-calls.facts';
import { programCommands, type DoneWithVersion } from '#contracts/programs/program.commands';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CallEntity, callState, placeOf, thresholdOf } from './call.entity.js';
import { CallVersions } from './call-part.js';
import { sayToAll } from '../notices/notice.js';
import { checkRules, checkTransition, instantIn, notLater, wrongDeadline } from './call.rules.js';

@Injectable()
export class CallService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly source: DataSource,
    private readonly versions: CallVersions,
  ) {}

  /** A call begins as a draft, in a programme whose staff the asker is. */
  async create(command: CreateCall, call: Call): Promise<Created> {
    const { institutionId, sectors } = await this.rpc.askAsService(
      programCommands.placeOfProgram,
      { programId: command.programId },
      call.requestId,
    );
    const place = { institutionId, programId: command.programId };
    if (!call.actor.can(['staff'], place)) throw notFound();
    checkRules(
      command,
      sectors.map((s) => s.code),
    );
    return this.work.run(call, async (tx) => {
      const made = await draft(tx, place, command);
      sayCall(tx, 'created', made, occurredAt(call, command, place, tx));
      return { id: made.id, version: 1 };
    });
  }

  /** Most calls are last year's call with another deadline. */
  async copy(command: CopyCall, call: Call): Promise<Created> {
    const from = found(await this.source.manager.findOneBy(CallEntity, { id: command.callId }));
    if (!call.actor.can(['staff'], placeOf(from))) throw notFound();
    const programId = command.programId ?? from.programId;
    const { institutionId, sectors } = await this.rpc.askAsService(
      programCommands.placeOfProgram,
      { programId },
      call.requestId,
    );
    const place = { institutionId, programId };
    if (!call.actor.can(['staff'], place)) throw notFound();
    const known = sectors.map((s) => s.code);
    const body = copyOf(from, command, known);
    checkRules(body, known);
    return this.work.run(call, async (tx) => {
      const made = await draft(tx, place, { ...body, programId, code: command.code, kind: from.kind });
      await this.versions.copy(tx, from, made);
      sayCall(tx, 'created', made, occurredAt(call, command, place, tx), { details: { from: from.id } });
      return { id: made.id, version: 1 };
    });
  }

  /** A draft is replaced whole; what is published stays as it was announced. */
  async change(command: ChangeCall, call: Call): Promise<DoneWithVersion> {
    const programId = await this.programOf(command.callId, call);
    const { sectors } = await this.rpc.askAsService(
      programCommands.placeOfProgram,
      { programId },
      call.requestId,
    );
    checkRules(
      command,
      sectors.map((s) => s.code),
    );
    return this.work.run(call, async (tx) => {
      const known = await draftCall(tx, command.callId, call);
      expectVersion(known.version, command.ifVersion);
      Object.assign(known, bodyOf(known.code, command));
      return this.keep(tx, known, 'changed', occurredAt(call, command, placeOf(known), tx));
    });
  }

  /** More time for everybody. */
  extend(command: ExtendDeadline, call: Call): Promise<DoneWithVersion> {
    const deadline = instantIn(command.deadline, '/deadline');
    return this.work.run(call, async (tx) => {
      const known = await staffCall(tx, command.callId, call);
      expectVersion(known.version, command.ifVersion);
      inState(known, 'open', 'closed');
      if (deadline <= known.deadline || deadline <= tx.now) throw notLater(known, '/deadline');
      const details = { from: known.deadline.toISOString(), to: deadline.toISOString() };
      Object.assign(known, { deadline, state: 'open', closedAt: null });
      await this.versions.freeze(tx, known, command.reason);
      const detail = { ...details, reason: command.reason };
      await sayToAll(tx, known, ['draft', 'submitted'], { kind: 'deadline-extended', detail });
      return this.keep(tx, known, 'changed', tx.now, { reason: command.reason, details });
    });
  }

  /** From now on everybody sees it and firms may apply; what is announced is frozen. */
  open(command: MoveCall, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const known = await draftCall(tx, command.callId, call);
      const at = occurredAt(call, command, placeOf(known), tx);
      if (at > known.deadline) throw wrongDeadline(known);
      await this.versions.check(tx, known);
      Object.assign(known, { state: 'open', openedAt: at });
      await this.versions.freeze(tx, known, null);
      return this.keep(tx, known, 'opened', at);
    });
  }

  /** After the deadline the reviews begin. */
  close(command: MoveCall, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const known = await staffCall(tx, command.callId, call);
      checkTransition(known.state, 'closed');
      const at = occurredAt(call, command, placeOf(known), tx);
      if (at <= known.deadline) throw wrongDeadline(known);
      Object.assign(known, { state: 'closed', closedAt: at });
      return this.keep(tx, known, 'closed', at);
    });
  }

  private async keep(
    tx: Tx,
    known: CallEntity,
    fact: 'opened' | 'closed' | 'changed',
    at: Date,
    audit: Audit = {},
  ): Promise<DoneWithVersion> {
    known.version++;
    await tx.manager.save(known);
    sayCall(tx, fact, known, at, audit);
    return { done: true, version: known.version };
  }

  /** The programme of a call whose staff the asker is; before the transaction, for what must be asked first. */
  private async programOf(callId: string, call: Call): Promise<string> {
    const known = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!call.actor.can(['staff'], placeOf(known))) throw notFound();
    return known.programId;
  }
}

interface Audit {
  reason?: string;
  details?: Record<string, unknown>;
}

/** Says what became of a call, to others and to the audit trail. */
export function sayCall(
  tx: Tx,
  fact: 'created' | 'opened' | 'closed' | 'decided' | 'changed',
  known: CallEntity,
  at: Date,
  audit: Audit = {},
): void {
  tx.fact(callFacts, fact, {
    id: known.id,
    version: known.version,
    ...placeOf(known),
    occurredAt: at,
    data: callState(known),
  });
  tx.audit(`call.${fact}`, { noun: 'call', id: known.id, ...placeOf(known), ...audit });
}

/**
 * The call, locked for this transaction (`write`: nothing else may go on; `share`: it may not change meanwhile, and
 * others may do the same). 404 if there is none.
 */
export async function lockedCall(tx: Tx, callId: string, lock: 'write' | 'share'): Promise<CallEntity> {
  return found(
    await tx.manager.findOne(CallEntity, {
      where: { id: callId },
      lock: { mode: lock === 'write' ? 'pessimistic_write' : 'pessimistic_read' },
    }),
  );
}

/** The same, if the actor is staff of its programme; else 404, as if it were not there. */
export async function staffCall(
  tx: Tx,
  callId: string,
  call: Call,
  lock: 'write' | 'share' = 'write',
): Promise<CallEntity> {
  const known = await lockedCall(tx, callId, lock);
  if (!call.actor.can(['staff'], placeOf(known))) throw notFound();
  return known;
}

/** A draft call, locked, whose staff the actor is: what a call part's own endpoint changes. */
export async function draftCall(tx: Tx, callId: string, call: Call): Promise<CallEntity> {
  const known = await staffCall(tx, callId, call);
  if (known.state !== 'draft') throw wrongState(known.state);
  return known;
}

/** Refuses unless the call is in one of these states. */
export function inState(known: { state: CallState['state'] }, ...states: CallState['state'][]): void {
  if (!states.includes(known.state)) throw wrongState(known.state);
}

/** Writes a new draft down. */
async function draft(
  tx: Tx,
  place: { institutionId: string; programId: string },
  command: CreateCall,
): Promise<CallEntity> {
  const made: CallEntity = {
    id: newId(),
    version: 1,
    ...place,
    code: command.code,
    kind: command.kind,
    state: 'draft',
    ...bodyOf(command.code, command),
    openedAt: null,
    closedAt: null,
    decidedOn: null,
    createdAt: tx.now,
  };
  await tx.manager.insert(CallEntity, made).catch((error: unknown) => {
    if (isConstraintViolation(error, 'call_code'))
      throw new DomainError('CALL_CODE_TAKEN', { pointer: '/code', params: { code: command.code } });
    throw error;
  });
  return made;
}

/** The body of an earlier call for a programme with these sectors. */
const copyOf = (from: CallEntity, command: CopyCall, sectors: readonly string[]) => ({
  title: command.title ?? from.title,
  titleEn: command.titleEn ?? (command.title ? undefined : (from.titleEn ?? undefined)),
  summary: from.summary,
  summaryEn: from.summaryEn ?? undefined,
  deadline: command.deadline,
  sectors: from.sectors.filter((s) => sectors.includes(s.sector)),
  criteria: from.criteria,
  threshold: thresholdOf(from),
  reviewersPerApplication: from.reviewersPerApplication,
  maxSelected: from.maxSelected ?? undefined,
  maxReserve: from.maxReserve ?? undefined,
  tieBreakers: from.tieBreakers,
});

/** What is announced, as it is stored. */
function bodyOf(code: string, body: Omit<CreateCall, 'programId' | 'code' | 'kind'>) {
  return {
    title: body.title,
    titleEn: body.titleEn ?? null,
    searchKey: fold(`${code} ${body.title} ${body.titleEn ?? ''}`),
    summary: body.summary,
    summaryEn: body.summaryEn ?? null,
    deadline: instantIn(body.deadline, '/deadline'),
    sectors: body.sectors ?? [],
    criteria: body.criteria,
    threshold: body.threshold,
    reviewersPerApplication: body.reviewersPerApplication ?? 2,
    maxSelected: body.maxSelected ?? null,
    maxReserve: body.maxReserve ?? null,
    tieBreakers: body.tieBreakers ?? ['earlier'],
  };
}
