import { Injectable } from '@nestjs/common';
import { facilityCommands } from '#contracts/firm-registry/facility.commands';
import { firmCommands, type Firm } from '#contracts/firm-registry/firm.commands';
import type { Answers, FormDef } from '#contracts/open-calls/form/form-def';
import { checkField } from '#contracts/open-calls/form/form-check';
import { visibleAnswers } from '#contracts/open-calls/form/form-visible';
import type {
  AskPrefill,
  CorrectRegistry,
  Prefill,
  RegistryCorrected,
} from '#contracts/open-calls/form.messages';
import { Clock } from '#platform/clock/clock';
import { dayOf } from '#platform/clock/istanbul';
import { DomainError, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient, type Origin } from '#platform/messaging/rpc-client';
import { below } from './form.part.js';
import { FormQueries } from './form.queries.js';
import {
  changedFacility,
  changedFirm,
  corrections,
  prefilled,
  type Correction,
  type Known,
} from './prefill.rules.js';

interface Applicant {
  firmId: string;
  facilityId?: string;
}

/** Nobody types what the registry knows; and what a firm knows better goes back there, when it agrees. */
@Injectable()
export class PrefillService {
  constructor(
    private readonly queries: FormQueries,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
  ) {}

  async prefill(query: AskPrefill, call: Call): Promise<Prefill> {
    const form = await this.queries.formFor(query.callId, call.actor);
    const known = await this.known(query, call);
    return { items: prefilled(form, known).map(({ value, ...item }) => ({ ...item, answer: { value } })) };
  }

  async correct(command: CorrectRegistry, call: Call): Promise<RegistryCorrected> {
    const form = await this.queries.formFor(command.callId, call.actor);
    return { items: await this.handBack(form, command.answers, command.agreed, command, call) };
  }

  /**
   * Hands corrections back with the rights, and in the name, of who asks: the registry decides and audits. Repeating it
   * changes nothing, since only what differs is sent. `before` hears what the registry has before anything is changed there.
   */
  async handBack(
    form: FormDef,
    given: Answers,
    agreed: readonly string[],
    applicant: Applicant,
    call: Call | Origin,
    before: (all: readonly Correction[]) => Promise<void> = async () => {},
  ): Promise<{ key: string; path: string }[]> {
    if (agreed.length === 0) return [];
    const known = await this.known(applicant, call);
    const all = corrections(form, visibleAnswers(form, given), agreed, known);
    await before(all);
    const found = all.filter(({ differs }) => differs);
    const errors = found.flatMap(({ field, value }) => checkField(field, value, true));
    if (errors.length > 0) throw new DomainError('CONTENT_FAULTY', { errors: below('/answers', errors) });
    // Whoever does not see a plant's permits would wipe them out: the registry refuses that anyway.
    if (known.facility?.permitsVisible === false && found.some(({ path }) => path.startsWith('facility.')))
      throw new DomainError('FORBIDDEN');
    const firm = changedFirm(found, known.firm, Number(dayOf(this.clock.now()).slice(0, 4)));
    const facility = changedFacility(found, known.facility);
    if (firm) await this.rpc.ask(firmCommands.changeFirm, firm, call);
    if (facility) await this.rpc.ask(facilityCommands.changeFacility, facility, call);
    return found.map(({ field, path }) => ({ key: field.key, path }));
  }

  private async known({ firmId, facilityId }: Applicant, call: Call | Origin): Promise<Known> {
    const firm = await this.firm(firmId, call);
    const facility = facilityId
      ? firm.facilities.find((one) => one.id === facilityId)
      : firm.facilities.length === 1
        ? firm.facilities[0]
        : undefined;
    // Another firm's facility is not there for this one.
    if (facilityId && !facility) throw notFound();
    return { firm, facility };
  }

  /** The firm, or the one that it turned out to be. */
  private async firm(firmId: string, call: Call | Origin): Promise<Firm> {
    const firm = await this.rpc.ask(firmCommands.readFirm, { firmId }, call);
    return firm.mergedInto === null
      ? firm
      : this.rpc.ask(firmCommands.readFirm, { firmId: firm.mergedInto }, call);
  }
}
