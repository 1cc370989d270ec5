import { Injectable } from '@nestjs/common';
import type { Created } from '#contracts/core/messages';
import type {
  ChangeFacility,
  Facility,
  FacilityList,
  FacilityChanged,
  RegisterFacility,
} from '#contracts/firm-registry/facility.commands';
import { facility as facilityFacts } from '#contracts/firm-registry/registry.facts';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CodeLists } from '../code-lists/code-lists.js';
import { readPlace } from '../code-lists/read-place.js';
import { FacilityEntity, facilityState } from './facility.entity.js';
import { FacilityQueries } from './facility.queries.js';
import { FirmEntity } from './firm.entity.js';
import { FirmQueries } from './firm.queries.js';
import { FirmTies, withoutPermits } from './firm-ties.js';
import { editsFirm, seesFirm } from './firm.rules.js';

@Injectable()
export class FacilityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: FacilityQueries,
    private readonly firms: FirmQueries,
    private readonly lists: CodeLists,
    private readonly ties: FirmTies,
  ) {}

  async register(command: RegisterFacility, call: Call): Promise<Created> {
    await this.mayEdit(command.firmId, call);
    return this.work.run(call, async (tx) => {
      const facility: FacilityEntity = {
        id: newId(),
        version: 1,
        firmId: command.firmId,
        createdAt: tx.now,
        ...(await this.bodyOf(tx, command)),
      };
      await tx.manager.insert(FacilityEntity, facility);
      await this.say(tx, 'registered', facility, command, call);
      return { id: facility.id, version: 1 };
    });
  }

  async change(command: ChangeFacility, call: Call): Promise<FacilityChanged> {
    const ids = await this.mayEdit(found(await this.queries.read(command.facilityId)).firmId, call);
    // Whoever does not see what stands there would wipe it out.
    if (!(await this.ties.of(ids, call.actor)).permits) throw new DomainError('FORBIDDEN');
    return this.work.run(call, async (tx) => {
      const facility = found(
        await tx.manager.findOne(FacilityEntity, {
          where: { id: command.facilityId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      expectVersion(facility.version, command.ifVersion);
      Object.assign(facility, await this.bodyOf(tx, command), { version: facility.version + 1 });
      await tx.manager.save(facility);
      await this.say(tx, 'changed', facility, command, call);
      return { done: true, version: facility.version };
    });
  }

  async read(facilityId: string, call: Call): Promise<Facility> {
    const facility = found(await this.queries.read(facilityId));
    const { permits } = await this.ties.of(await this.maySee(facility.firmId, call), call.actor);
    return permits ? facility : withoutPermits(facility);
  }

  async list(firmId: string, call: Call): Promise<FacilityList> {
    const ids = await this.maySee(firmId, call);
    const [items, { permits }] = [await this.queries.ofFirms(ids), await this.ties.of(ids, call.actor)];
    return { items: permits ? items : items.map(withoutPermits) };
  }

  private async mayEdit(firmId: string, call: Call): Promise<string[]> {
    const ids = (await this.firms.group(firmId)).map((record) => record.id);
    if (ids.length === 0 || !editsFirm(call.actor, ids)) throw notFound();
    return ids;
  }

  private async maySee(firmId: string, call: Call): Promise<string[]> {
    const ids = (await this.firms.group(firmId)).map((record) => record.id);
    if (ids.length === 0 || !seesFirm(call.actor, ids)) throw notFound();
    return ids;
  }

  /** In the institution's name whose staff entered the firm first. */
  private async say(
    tx: Tx,
    fact: 'registered' | 'changed',
    facility: FacilityEntity,
    command: RegisterFacility | ChangeFacility,
    call: Call,
  ): Promise<void> {
    const { institutionId } = found(await tx.manager.findOneBy(FirmEntity, { id: facility.firmId }));
    const { id, version } = facility;
    tx.fact(facilityFacts, fact, {
      id,
      version,
      institutionId,
      occurredAt: occurredAt(call, command, { institutionId }, tx),
      data: facilityState(facility),
    });
    tx.audit(`facility.${fact}`, { noun: 'facility', id, institutionId });
  }

  private async bodyOf(tx: Tx, body: Omit<RegisterFacility, 'firmId'>) {
    const zone = body.zoneId === undefined ? undefined : await zoneTitle(tx, body.zoneId);
    return {
      name: body.name,
      ...readPlace(this.lists, body),
      address: body.address ?? null,
      zone: body.zone ?? zone ?? null,
      zoneId: body.zoneId ?? null,
      parcel: body.parcel ?? null,
      latitude: body.latitude ?? null,
      longitude: body.longitude ?? null,
      sgkNo: body.sgkNo ?? null,
      eiaDecision: body.eiaDecision ?? null,
      permit: body.permit ?? null,
      permitUntil: body.permitUntil ?? null,
      certificates: body.certificates ?? [],
      zeroWaste: body.zeroWaste ?? null,
      emissionGrade: body.emissionGrade ?? null,
    };
  }
}

async function zoneTitle(tx: Tx, zoneId: string): Promise<string> {
  const [zone] = await tx.query<{ title: string }>(
    `SELECT left(title, 120) AS title FROM institution WHERE id = $1 AND kind = 'zone'`,
    [zoneId],
  );
  if (!zone) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/zoneId' });
  return zone.title;
}
