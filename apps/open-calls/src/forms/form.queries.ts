import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { progress } from '#contracts/open-calls/form/form-check';
import { formDiff } from '#contracts/open-calls/form/form-diff';
import { toJsonSchema } from '#contracts/open-calls/form/form-schema';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type {
  CallForm,
  CheckFormAnswers,
  FormAnswersChecked,
  FormFile,
  FormRevision,
  FormTemplates,
} from '#contracts/open-calls/form.messages';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { faultsFor } from './form-faults-for.js';
import { FormValidator } from './form-validator.js';
import { announcedForm, announcedForms, formRow } from './form.store.js';
import { TEMPLATES } from './templates.js';

@Injectable()
export class FormQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly validator: FormValidator,
  ) {}

  /** The form of a call that the actor may see; one without any answers as version 0, since asking is no fault. */
  async read(callId: string, actor: Actor): Promise<CallForm> {
    const call = await this.callFor(callId, actor);
    const row = await formRow(this.source, callId);
    const announced = await announcedForm(this.source, callId);
    const form: FormDef = row?.def ?? { sections: [] };
    return {
      callId,
      version: row?.version ?? 0,
      number: announced?.number ?? null,
      savedAt: row?.savedAt.toISOString() ?? null,
      form,
      faults: row && call.state === 'draft' ? faultsFor(form) : [],
    };
  }

  /** The announced versions with what each changed. */
  async revisions(callId: string, actor: Actor): Promise<{ items: FormRevision[] }> {
    await this.callFor(callId, actor);
    const forms = await announcedForms(this.source, callId);
    return {
      items: forms.map(({ number, def, sha256, reason, recordedAt }, i) => ({
        number,
        sha256,
        reason,
        recordedAt: recordedAt.toISOString(),
        fields: def.sections.reduce((sum, section) => sum + section.fields.length, 0),
        changes: i + 1 < forms.length ? formDiff(forms[i + 1].def, def) : [],
      })),
    };
  }

  async revision(callId: string, number: number, actor: Actor): Promise<CallForm> {
    await this.callFor(callId, actor);
    const { def, recordedAt } = found(await announcedForm(this.source, callId, number));
    const savedAt = recordedAt.toISOString();
    return { callId, version: number, number, savedAt, form: def, faults: [] };
  }

  async export(callId: string, actor: Actor): Promise<FormFile> {
    const call = await this.callFor(callId, actor);
    const row = await formRow(this.source, callId);
    if (!row) throw new DomainError('FORM_NONE');
    return {
      kind: 'filiz-form',
      formatVersion: 1,
      title: call.title,
      exportedAt: this.clock.now().toISOString(),
      form: row.def,
    };
  }

  templates(): FormTemplates {
    return {
      items: TEMPLATES.map(({ key, title, form }) => ({
        key,
        title,
        fields: form.sections.reduce((sum, section) => sum + section.fields.length, 0),
      })),
    };
  }

  /** As a submission would be checked: by the JSON Schema. */
  async check({ callId, answers, partial }: CheckFormAnswers, actor: Actor): Promise<FormAnswersChecked> {
    const form = await this.formFor(callId, actor);
    const faults = this.validator.faults(form, answers, partial ?? false).slice(0, 500);
    const { done, of } = progress(form, answers);
    return { faults: faults.map((fault) => ({ ...fault, pointer: fault.pointer ?? '' })), done, of };
  }

  async schema(callId: string, actor: Actor): Promise<{ schema: object }> {
    return { schema: toJsonSchema(await this.formFor(callId, actor)) };
  }

  /** The form of a call that has one. */
  async formFor(callId: string, actor: Actor): Promise<FormDef> {
    const { version, form } = await this.read(callId, actor);
    if (version === 0) throw new DomainError('FORM_NONE');
    return form;
  }

  /** A draft call is there for its staff only. */
  private async callFor(callId: string, actor: Actor): Promise<CallEntity> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (call.state === 'draft' && !actor.can(['staff'], placeOf(call))) throw notFound();
    return call;
  }
}
