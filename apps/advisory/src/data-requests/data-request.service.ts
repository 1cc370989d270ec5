import { Injectable } from '@nestjs/common';
import { dataRequest as dataRequestFacts } from '#contracts/advisory/advisory.facts';
import type {
  AcceptDataRequest,
  AnswerDataRequest,
  DataRequestsOpened,
  DoneWithVersion,
  OpenDataRequests,
  ReturnDataRequest,
  WithdrawDataRequest,
} from '#contracts/advisory/advisory.messages';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { PlantData } from '../consultants/plant-data.js';
import { lockProgram } from '../programs/list-import.js';
import { isAsked, ofFirm, Programs } from '../programs/programs.js';
import { DataAnswerEntity, DataRequestEntity, dataRequestState } from './data-request.entity.js';
import { after, checkDue, notYetAsked, referenceKey } from './data-request.rules.js';

@Injectable()
export class DataRequestService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly files: FileStore,
    private readonly plants: PlantData,
  ) {}

  /** One request per firm that takes part; a repeat asks only those who were not asked under this reference. */
  async open(command: OpenDataRequests, call: Call): Promise<DataRequestsOpened> {
    const place = await this.programs.toAdvise(command.programId, call);
    const firmIds = await this.firmsToAsk(command, call);
    return this.work.run(call, async (tx) => {
      const at = occurredAt(call, command, place, tx);
      checkDue(command.dueOn, dayOf(at));
      await lockProgram(tx, place.programId);
      const key = referenceKey(command.reference);
      const known = await tx.manager.findBy(DataRequestEntity, {
        programId: place.programId,
        referenceKey: key,
      });
      const missing = new Set(notYetAsked(firmIds, new Set(known.map((k) => k.firmId))));
      const items = firmIds.map((firmId) => {
        const earlier = known.find((k) => k.firmId === firmId);
        return { id: earlier?.id ?? newId(), firmId, opened: missing.has(firmId) };
      });
      const requests = items
        .filter((item) => item.opened)
        .map(({ id, firmId }): DataRequestEntity => ({
          id,
          version: 1,
          programId: place.programId,
          institutionId: place.institutionId,
          firmId,
          reference: command.reference,
          referenceKey: key,
          state: 'open',
          dueOn: command.dueOn,
          items: command.items,
          note: command.note ?? null,
          reason: null,
          openedAt: at,
          answeredAt: null,
          acceptedAt: null,
        }));
      if (requests.length > 0) await tx.manager.insert(DataRequestEntity, requests);
      for (const request of requests) sayDataRequest(tx, 'opened', request, at);
      return { opened: requests.length, existing: items.length - requests.length, items };
    });
  }

  /** The selected and active firms, or those of them that were named. A request would tell a firm before its letter does. */
  private async firmsToAsk(command: OpenDataRequests, call: Call): Promise<string[]> {
    const all = (await this.programs.firmsOf(command.programId, call)).filter((p) => isAsked(p.state));
    const asked = all.filter((p) => p.told !== null && isAsked(p.told)).map((p) => p.firmId);
    const outside = command.firmIds?.findIndex((id) => !asked.includes(id)) ?? -1;
    if (outside >= 0) {
      const untold = all.some((p) => p.firmId === command.firmIds![outside]);
      throw new DomainError(untold ? 'FIRM_NOT_TOLD' : 'NOT_PARTICIPATING', {
        pointer: `/firmIds/${outside}`,
      });
    }
    const firmIds = [...new Set(command.firmIds ?? asked)];
    if (firmIds.length === 0) throw new DomainError('NO_PARTICIPANTS', { pointer: '/programId' });
    return firmIds;
  }

  /** The firm answers, or an adviser enters what the firm sent by post. Data comes in parts: each answer is kept. */
  answer(command: AnswerDataRequest, call: Call): Promise<DoneWithVersion> {
    const { values = {}, fileIds = [], complete = true } = command;
    if (Object.keys(values).length === 0 && fileIds.length === 0)
      throw new DomainError('ANSWER_EMPTY', { pointer: '/values' });
    if (Object.keys(values).length > 200)
      throw new DomainError('TOO_MANY', { pointer: '/values', params: { max: 200 } });
    return this.work.run(call, async (tx) => {
      const request = await this.locked(tx, command.dataRequestId);
      const own = ofFirm(call.actor, request.firmId);
      if (!own) await this.plants.refuseOthers(call.actor, request);
      const at = occurredAt(
        call,
        command,
        { institutionId: request.institutionId, programId: request.programId },
        tx,
      );
      request.state = after(request.state, complete ? 'answer' : 'part');
      if (complete) Object.assign(request, { answeredAt: at, reason: null });
      await tx.manager.insert(DataAnswerEntity, {
        id: newId(),
        dataRequestId: request.id,
        at,
        onBehalf: !own,
        complete,
        values: values as object,
        fileIds,
        note: command.note ?? null,
      });
      await this.save(tx, request, 'answered', at);
      await attachAll(
        this.files,
        fileIds,
        { owner: 'advisory', of: `data-request:${request.id}`, stagedBy: call.actor.id },
        '/fileIds',
      );
      return { done: true, version: request.version };
    });
  }

  return(command: ReturnDataRequest, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const request = await this.advised(tx, command.dataRequestId, call);
      request.state = after(request.state, 'return');
      Object.assign(request, { reason: command.reason, acceptedAt: null, answeredAt: null });
      await this.save(tx, request, 'opened', tx.now, command.reason);
      return { done: true, version: request.version };
    });
  }

  accept(command: AcceptDataRequest, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const request = await this.advised(tx, command.dataRequestId, call);
      if (request.state === 'accepted') return { done: true, version: request.version };
      const at = occurredAt(
        call,
        command,
        { institutionId: request.institutionId, programId: request.programId },
        tx,
      );
      request.state = after(request.state, 'accept');
      request.acceptedAt = at;
      await this.save(tx, request, 'accepted', at);
      return { done: true, version: request.version };
    });
  }

  withdraw(command: WithdrawDataRequest, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const request = await this.advised(tx, command.dataRequestId, call);
      if (request.state === 'withdrawn') return { done: true, version: request.version };
      request.state = after(request.state, 'withdraw');
      request.reason = command.reason;
      await this.save(tx, request, 'withdrawn', tx.now, command.reason);
      return { done: true, version: request.version };
    });
  }

  private async locked(tx: Tx, id: string): Promise<DataRequestEntity> {
    return found(
      await tx.manager.findOne(DataRequestEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
    );
  }

  private async advised(tx: Tx, id: string, call: Call): Promise<DataRequestEntity> {
    const request = await this.locked(tx, id);
    await this.plants.refuseOthers(call.actor, request);
    return request;
  }

  private async save(
    tx: Tx,
    request: DataRequestEntity,
    fact: (typeof dataRequestFacts.facts)[number],
    at: Date,
    reason?: string,
  ): Promise<void> {
    request.version++;
    await tx.manager.save(request);
    sayDataRequest(tx, fact, request, at, reason);
  }
}

export function sayDataRequest(
  tx: Tx,
  fact: (typeof dataRequestFacts.facts)[number],
  request: DataRequestEntity,
  at: Date,
  reason?: string,
): void {
  const { id, version, institutionId, programId, state } = request;
  tx.fact(dataRequestFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at,
    data: dataRequestState(request),
  });
  tx.audit(`data-request.${fact}`, {
    noun: 'data-request',
    id,
    institutionId,
    programId,
    reason,
    details: { state },
  });
}
