import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type { ChangeNeed, CloseNeed, WriteNeed } from '#contracts/open-calls/innovation.messages';
import { programCommands, type DoneWithVersion } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { canonicalFirm, participates } from '../copies/copies.queries.js';
import { NeedEntity, placeOfRecord, sayNeed } from './innovation.entity.js';

/** In these states a firm takes part, and may publish what it looks for. */
const TAKING_PART = ['selected', 'active'];

/** What firms of a programme look for: written and published by them, or by staff on their behalf. */
@Injectable()
export class NeedService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly source: DataSource,
  ) {}

  async write(command: WriteNeed, call: Call): Promise<Created> {
    const { institutionId, sectors } = await this.placeOf(command.programId, call);
    const place = { institutionId, programId: command.programId };
    return this.work.run(call, async (tx) => {
      const firmKey = await canonicalFirm(tx, command.firmId);
      if (!isSide(call.actor, place, { firmId: command.firmId, firmKey })) throw notFound();
      const own = isOwn(call.actor, { firmId: command.firmId, firmKey });
      // Whoever speaks for somebody else says why; the firm reads it beside the need.
      if (!own && !command.reason) throw new DomainError('NEED_REASON', { pointer: '/reason' });
      checkSector(command.sector, sectors);
      await checkFirm(tx, command.programId, firmKey);
      await checkCall(tx, command.callId, command.programId, call.actor);
      const made = Object.assign(new NeedEntity(), {
        id: newId(),
        version: 1,
        ...place,
        firmId: command.firmId,
        firmKey,
        state: 'draft',
        closeReason: null,
        staffReason: own ? null : (command.reason ?? null),
        ...saidBy(command),
      });
      await tx.manager.insert(NeedEntity, made);
      sayNeed(tx, 'written', made, made.staffReason ?? undefined);
      return { id: made.id, version: 1 };
    });
  }

  async change(command: ChangeNeed, call: Call): Promise<DoneWithVersion> {
    const before = found(await this.source.manager.findOneBy(NeedEntity, { id: command.needId }));
    if (!isSide(call.actor, placeOfRecord(before), before)) throw notFound();
    const { sectors } = await this.placeOf(before.programId, call);
    return this.work.run(call, async (tx) => {
      const known = await lockedNeed(tx, command.needId, call.actor);
      if (known.state === 'closed') throw wrongState(known.state);
      expectVersion(known.version, command.ifVersion);
      // A sector that stands there already may have left the programme since.
      if (command.sector !== known.sector) checkSector(command.sector, sectors);
      const callId = command.callId ?? null;
      if (callId !== known.callId) {
        await checkCall(tx, command.callId, known.programId, call.actor);
        const answered = await tx.query('SELECT 1 FROM application_need WHERE need_id = $1 LIMIT 1', [
          known.id,
        ]);
        if (answered.length > 0) throw new DomainError('NEED_CALL', { pointer: '/callId' });
      }
      return keep(tx, known, saidBy(command), 'changed');
    });
  }

  publish(needId: string, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const known = await lockedNeed(tx, needId, call.actor);
      if (known.state !== 'draft') throw wrongState(known.state);
      await checkFirm(tx, known.programId, known.firmKey);
      await checkCall(tx, known.callId, known.programId, call.actor);
      return keep(tx, known, { state: 'published' }, 'published');
    });
  }

  close(command: CloseNeed, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const known = await lockedNeed(tx, command.needId, call.actor);
      if (known.state === 'closed') throw wrongState(known.state);
      return keep(tx, known, { state: 'closed', closeReason: command.reason }, 'closed', command.reason);
    });
  }

  private placeOf(programId: string, call: Call) {
    return this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId);
  }
}

/** Staff of the place, or a user of the firm, as it was entered or as it turned out to be. */
export function isSide(
  actor: Actor,
  place: { institutionId: string; programId: string },
  firm: { firmId: string; firmKey: string },
): boolean {
  return actor.can(['staff'], place) || isOwn(actor, firm);
}

function isOwn(actor: Actor, firm: { firmId: string; firmKey: string }): boolean {
  const own = actor.scopes(['firm'], 'firm');
  return own.includes(firm.firmId) || own.includes(firm.firmKey);
}

/** A need, locked, whose firm or staff the actor is; 404 to others, rivals included. */
async function lockedNeed(tx: Tx, id: string, actor: Actor): Promise<NeedEntity> {
  const known = found(
    await tx.manager.findOne(NeedEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
  );
  if (!isSide(actor, placeOfRecord(known), known)) throw notFound();
  return known;
}

function checkSector(sector: string | undefined, sectors: readonly { code: string }[]): void {
  if (sector && !sectors.some((known) => known.code === sector))
    throw new DomainError('NEED_SECTOR', { pointer: '/sector', params: { sector } });
}

async function checkFirm(tx: Tx, programId: string, firmKey: string): Promise<void> {
  if (!(await participates(tx, programId, firmKey, TAKING_PART)))
    throw new DomainError('NEED_FIRM', { pointer: '/firmId' });
}

/** A draft call is nobody's to know but its staff's; one that is decided takes no further need. */
async function checkCall(
  tx: Tx,
  callId: string | null | undefined,
  programId: string,
  actor: Actor,
): Promise<void> {
  if (!callId) return;
  const of = await tx.manager.findOneBy(CallEntity, { id: callId });
  const fits = of?.programId === programId && of.kind === 'open-innovation';
  if (!fits || (of.state === 'draft' && !actor.can(['staff'], placeOf(of))))
    throw new DomainError('NEED_CALL', { pointer: '/callId' });
  if (of.state === 'decided') throw new DomainError('NEED_CALL_DECIDED', { pointer: '/callId' });
}

const saidBy = (command: Omit<ChangeNeed, 'needId' | 'ifVersion'>) => ({
  callId: command.callId ?? null,
  title: command.title,
  text: command.text,
  sought: command.sought,
  sector: command.sector || null,
  tags: [...new Set((command.tags ?? []).filter((tag) => tag !== ''))],
  confidential: command.confidential || null,
  namesFirm: command.namesFirm ?? false,
  searchKey: fold(`${command.title} ${(command.tags ?? []).join(' ')}`),
});

async function keep(
  tx: Tx,
  known: NeedEntity,
  change: Partial<NeedEntity>,
  fact: 'published' | 'changed' | 'closed',
  reason?: string,
): Promise<DoneWithVersion> {
  Object.assign(known, change, { version: known.version + 1 });
  await tx.manager.save(known);
  sayNeed(tx, fact, known, reason);
  return { done: true, version: known.version };
}
