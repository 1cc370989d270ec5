import { Injectable } from '@nestjs/common';
import type { Created } from '#contracts/core/messages';
import { resource as resourceFacts } from '#contracts/symbiosis/symbiosis.facts';
import type {
  AddResource,
  ChangeResource,
  DoneWithVersion,
  WithdrawResource,
} from '#contracts/symbiosis/symbiosis.messages';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import { attachAll } from '#platform/files/attach-all';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { plain } from '#platform/money/decimal';
import { mayAdvise, ofFirm, Programs } from '../programs/programs.js';
import { ResourceEntity, resourceState } from './resource.entity.js';
import { resourceKey, tonnesPerYear } from './resource.rules.js';
import { WasteCodes, type KnownWaste } from './waste-codes.js';

@Injectable()
export class ResourceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programs: Programs,
    private readonly waste: WasteCodes,
    private readonly files: FileStore,
  ) {}

  /** Advisers enter what any firm offers or needs; a firm that takes part enters its own. */
  async add(command: AddResource, call: Call): Promise<Created> {
    const place = await this.programs.place(command.programId, call);
    if (!mayAdvise(call.actor, place)) {
      if (!ofFirm(call.actor, command.firmId)) throw notFound();
      if (!(await this.programs.takesPart(place.programId, command.firmId)))
        throw new DomainError('NOT_IN_PROGRAM', { pointer: '/firmId' });
    }
    const waste = await this.waste.check(command.wasteCode);
    return this.work.run(call, async (tx) => {
      const at = occurredAt(call, command, place, tx);
      const resource: ResourceEntity = {
        id: newId(),
        version: 1,
        programId: place.programId,
        institutionId: place.institutionId,
        firmId: command.firmId,
        direction: command.direction,
        ...bodyOf(command, waste),
        state: 'active',
        addedAt: at,
      };
      await tx.manager.insert(ResourceEntity, resource);
      sayResource(tx, resource.direction === 'offer' ? 'offered' : 'needed', resource, at);
      await this.attach(resource, command.analysisFileId, call);
      return { id: resource.id, version: 1 };
    });
  }

  async change(command: ChangeResource, call: Call): Promise<DoneWithVersion> {
    const waste = await this.waste.check(command.wasteCode);
    return this.work.run(call, async (tx) => {
      const resource = await this.editable(tx, command.resourceId, call);
      expectVersion(resource.version, command.ifVersion);
      if (resource.state !== 'active') throw wrongState(resource.state);
      Object.assign(resource, bodyOf(command, waste), {
        version: resource.version + 1,
        analysisFileId: command.analysisFileId ?? resource.analysisFileId,
      });
      await tx.manager.save(resource);
      sayResource(tx, 'changed', resource, tx.now);
      await this.attach(resource, command.analysisFileId, call);
      return { done: true, version: resource.version };
    });
  }

  withdraw(command: WithdrawResource, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const resource = await this.editable(tx, command.resourceId, call);
      if (resource.state === 'active') {
        Object.assign(resource, { state: 'withdrawn', version: resource.version + 1 });
        await tx.manager.save(resource);
        sayResource(tx, 'withdrawn', resource, tx.now, command.reason);
      }
      return { done: true, version: resource.version };
    });
  }

  private async editable(tx: Tx, id: string, call: Call): Promise<ResourceEntity> {
    const resource = found(
      await tx.manager.findOne(ResourceEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
    );
    if (!mayAdvise(call.actor, resource) && !ofFirm(call.actor, resource.firmId)) throw notFound();
    return resource;
  }

  private async attach(resource: ResourceEntity, fileId: string | undefined, call: Call): Promise<void> {
    if (fileId)
      await attachAll(
        this.files,
        [fileId],
        { owner: 'symbiosis', of: `resource:${resource.id}`, stagedBy: call.actor.id },
        '/analysisFileId',
      );
  }
}

type Body = Omit<AddResource, 'programId' | 'firmId' | 'direction'>;

/** What is stored of what is said of a resource. */
export function bodyOf(body: Body, waste: KnownWaste | undefined) {
  return {
    kind: body.kind,
    name: body.name,
    nameKey: resourceKey(body.name),
    legalState: body.legalState ?? null,
    wasteCode: waste?.code ?? null,
    wasteMark: waste?.mark ?? null,
    hazardous: waste?.hazardous ?? null,
    treatmentCode: body.treatmentCode ?? null,
    receiverLicence: body.receiverLicence ?? null,
    amount: body.amount === undefined ? null : plain(body.amount),
    amountUnit: body.amount === undefined ? null : (body.amountUnit ?? 'ton/yıl'),
    tonnesPerYear: tonnesPerYear(body.amount, body.amountUnit),
    season: body.season ?? null,
    disposalCost: body.disposalCost
      ? { minor: body.disposalCost.minor, currency: body.disposalCost.currency }
      : null,
    inMarketplace: body.inMarketplace ?? false,
    analysisFileId: body.analysisFileId ?? null,
    note: body.note ?? null,
  };
}

export function sayResource(
  tx: Tx,
  fact: (typeof resourceFacts.facts)[number],
  resource: ResourceEntity,
  at: Date,
  reason?: string,
): void {
  const { id, version, institutionId, programId } = resource;
  tx.fact(resourceFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: at,
    data: resourceState(resource),
  });
  tx.audit(`resource.${fact}`, { noun: 'resource', id, institutionId, programId, reason });
}
