import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold, phoneKey } from '#contracts/core/text';
import type { Page } from '#contracts/core/messages';
import type {
  CanonicalFirms,
  ChangeFirm,
  Firm,
  FirmChanged,
  FirmCreated,
  FirmListItem,
  FirmTckn,
  FirmTitles,
  ListFirms,
  LookAtTckn,
  RegisterFirm,
} from '#contracts/firm-registry/firm.commands';
import { firm as firmFacts } from '#contracts/firm-registry/registry.facts';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ActingInstitution } from '../acting-institution.js';
import { CodeLists } from '../code-lists/code-lists.js';
import { describeNace } from '../code-lists/nace.js';
import { readPlace } from '../code-lists/read-place.js';
import { lockWhoIsWho } from '../resolution/registry-writer.js';
import { titleKeys } from '../resolution/who-is-who.rules.js';
import { FacilityQueries } from './facility.queries.js';
import { doubtsAbout } from './firm-doubts.js';
import { FirmEntity, firmState } from './firm.entity.js';
import { FirmQueries } from './firm.queries.js';
import { FirmTies, withoutPermits } from './firm-ties.js';
import { checkIdentity, checkNace, checkTaxNumber, editsFirm, seesFirm } from './firm.rules.js';
import { TcknBox } from './tckn-box.js';

@Injectable()
export class FirmService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly queries: FirmQueries,
    private readonly facilities: FacilityQueries,
    private readonly lists: CodeLists,
    private readonly box: TcknBox,
    private readonly acting: ActingInstitution,
    private readonly ties: FirmTies,
  ) {}

  /** A firm entered by hand. A known tax number is that firm; similar firms make pairs for the merge queue. */
  async register(command: RegisterFirm, call: Call): Promise<FirmCreated> {
    const institutionId = await this.acting.of(call, command.institutionId);
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const id = newId();
      const tax = this.taxOf(command.taxNumber, id);
      const firm: FirmEntity = {
        id,
        version: 1,
        institutionId,
        mergedInto: null,
        canonicalId: id,
        provisional: tax.taxNumber === null && tax.tcknIndex === null,
        source: null,
        createdAt: tx.now,
        ...tax,
        ...(await this.bodyOf(tx, command, tax.taxNumber)),
      };
      await this.refuseKnownTax(tx, firm);
      await tx.manager.insert(FirmEntity, firm);
      const doubts = await doubtsAbout(tx, firm, { institutionId, source: 'Elle girildi' });
      say(tx, 'registered', firm, occurredAt(call, command, { institutionId }, tx));
      return { id, version: 1, ...(doubts[0] ? { mergeCandidateId: doubts[0] } : {}) };
    });
  }

  async change(command: ChangeFirm, call: Call): Promise<FirmChanged> {
    const ids = (await this.queries.group(command.firmId)).map((record) => record.id);
    if (!editsFirm(call.actor, ids)) throw notFound();
    const { names } = await this.ties.of(ids, call.actor);
    return this.work.run(call, async (tx) => {
      await lockWhoIsWho(tx);
      const firm = found(await tx.manager.findOneBy(FirmEntity, { id: command.firmId }));
      if (firm.mergedInto !== null)
        throw new DomainError('FIRM_MERGED', { params: { firmId: firm.canonicalId } });
      expectVersion(firm.version, command.ifVersion);
      checkIdentity(call.actor, firm, command);
      const otherTitle = firm.title !== command.title;
      if (command.taxNumber !== undefined)
        Object.assign(firm, this.taxOf(command.taxNumber, firm.id), { provisional: false });
      const body = await this.bodyOf(tx, command, firm.taxNumber);
      Object.assign(firm, body, names ? {} : { signatories: firm.signatories }, {
        version: firm.version + 1,
      });
      await this.refuseKnownTax(tx, firm);
      await tx.manager.save(firm);
      if (otherTitle)
        await doubtsAbout(tx, firm, { institutionId: firm.institutionId, source: 'Elle değiştirildi' });
      say(tx, 'changed', firm, occurredAt(call, command, { institutionId: firm.institutionId }, tx));
      return { done: true, version: firm.version };
    });
  }

  /** The card, in six statements whatever the size of the firm. */
  async read(firmId: string, call: Call): Promise<Firm> {
    const group = await this.queries.group(firmId);
    const ids = group.map((record) => record.id);
    if (!seesFirm(call.actor, ids)) throw notFound();
    const firm = found(await this.source.manager.findOneBy(FirmEntity, { id: firmId }));
    const { people, spellings } = await this.queries.around(ids);
    const { names, permits } = await this.ties.of(ids, call.actor);
    const facilities = await this.facilities.ofFirms(ids);
    const nace = firm.nace === null ? undefined : describeNace(firm.nace)?.entry;
    return {
      ...shown(firm),
      signatories: names ? firm.signatories : [],
      naceTr: nace?.tr ?? null,
      naceEn: nace?.en || null,
      provinceName: this.lists.placeName(firm.province),
      districtName: this.lists.placeName(firm.district),
      facilities: permits ? facilities : facilities.map(withoutPermits),
      people,
      spellings,
      aliases: group
        .filter((record) => record.id !== firm.canonicalId)
        .map(({ id, title, taxNumber, district }) => ({
          id,
          title,
          taxNumber,
          districtName: this.lists.placeName(district),
        })),
    };
  }

  list(query: ListFirms, call: Call): Promise<Page<FirmListItem>> {
    return this.queries.list(query, call.actor);
  }

  async titles(ids: string[], call: Call): Promise<FirmTitles> {
    return { items: await this.queries.titles(ids, call.actor) };
  }

  async canonical(ids: string[]): Promise<CanonicalFirms> {
    return { items: await this.queries.canonical(ids) };
  }

  /** Decrypts a TCKN for staff who have the firm in a programme; the look is audited with its reason. */
  async revealTckn({ firmId, reason }: LookAtTckn, call: Call): Promise<FirmTckn> {
    const ids = (await this.queries.group(firmId)).map((record) => record.id);
    if (!(await this.ties.of(ids, call.actor)).tckn) throw notFound();
    return this.work.run({ ...call, idempotencyKey: undefined }, async (tx) => {
      const firm = found(await tx.manager.findOneBy(FirmEntity, { id: firmId }));
      if (!firm.tcknCipher) throw notFound();
      tx.audit('firm.tckn-seen', { noun: 'firm', id: firm.id, institutionId: firm.institutionId, reason });
      return { tckn: this.box.open(firm.tcknCipher, firm.id) };
    });
  }

  private taxOf(
    text: string | undefined,
    firmId: string,
  ): Pick<FirmEntity, 'taxNumber' | 'tcknCipher' | 'tcknIndex'> {
    const { vkn, tckn } = checkTaxNumber(text);
    return {
      taxNumber: vkn,
      tcknCipher: tckn === null ? null : this.box.seal(tckn, firmId),
      tcknIndex: tckn === null ? null : this.box.keyedHash(tckn),
    };
  }

  private async refuseKnownTax(tx: Tx, firm: FirmEntity): Promise<void> {
    const [known] = await tx.query<{ canonicalId: string }>(
      `SELECT canonical_id AS "canonicalId" FROM firm WHERE (tax_number = $1 OR tckn_index = $2) AND id <> $3`,
      [firm.taxNumber, firm.tcknIndex, firm.id],
    );
    if (known)
      throw new DomainError('FIRM_TAX_NUMBER_TAKEN', {
        pointer: '/taxNumber',
        params: { firmId: known.canonicalId },
      });
  }

  /** The fields as they are stored. */
  private async bodyOf(
    tx: Tx,
    body: Omit<RegisterFirm, 'taxNumber' | 'institutionId'>,
    taxNumber: string | null,
  ) {
    const place = readPlace(this.lists, body);
    const relatedFirmIds = [...new Set(body.relatedFirmIds ?? [])];
    await refuseUnknown(tx, relatedFirmIds);
    return {
      title: body.title,
      ...titleKeys(body.title),
      searchKey: fold(`${body.title} ${taxNumber ?? ''} ${body.chamberNo ?? ''}`),
      ...place,
      districtKey: place.district,
      address: body.address ?? null,
      taxOffice: body.taxOffice ?? null,
      mersisNo: body.mersisNo ?? null,
      chamberNo: body.chamberNo ?? null,
      professionGroup: body.professionGroup ?? null,
      ...checkNace(body.nace),
      capacityReportUntil: body.capacityReportUntil ?? null,
      kobiClass: body.kobiClass ?? null,
      kobiYear: body.kobiYear ?? null,
      kep: body.kep ?? null,
      email: body.email ?? null,
      phone: (body.phone && phoneKey(body.phone)) ?? body.phone ?? null,
      website: body.website ?? null,
      signatories: body.signatories ?? [],
      relatedFirmIds,
    };
  }
}

async function refuseUnknown(tx: Tx, firmIds: readonly string[]): Promise<void> {
  if (firmIds.length === 0) return;
  const [{ n }] = await tx.query<{ n: number }>('SELECT count(*) AS n FROM firm WHERE id = ANY($1::uuid[])', [
    firmIds,
  ]);
  if (n !== firmIds.length) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/relatedFirmIds' });
}

/** Without keys and cipher. */
function shown(
  firm: FirmEntity,
): Omit<
  Firm,
  'naceTr' | 'naceEn' | 'provinceName' | 'districtName' | 'facilities' | 'people' | 'spellings' | 'aliases'
> {
  const {
    institutionId: _i,
    canonicalId,
    titleKey: _t,
    coreKey: _c,
    searchKey: _s,
    tcknCipher: _x,
    tcknIndex,
    districtKey: _d,
    source: _o,
    createdAt: _a,
    ...rest
  } = firm;
  return {
    ...rest,
    mergedInto: canonicalId === firm.id ? null : canonicalId,
    soleProprietor: tcknIndex !== null,
  };
}

function say(tx: Tx, fact: 'registered' | 'changed', firm: FirmEntity, at: Date): void {
  const { id, version, institutionId } = firm;
  tx.fact(firmFacts, fact, { id, version, institutionId, occurredAt: at, data: firmState(firm) });
  tx.audit(`firm.${fact}`, { noun: 'firm', id, institutionId });
}
