import { Injectable } from '@nestjs/common';
import { oneLine, severalLines } from '#contracts/core/text';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { formDiff } from '#contracts/open-calls/form/form-diff';
import { formFaults } from '#contracts/open-calls/form/form-faults';
import { readForm } from '#contracts/open-calls/form/form-read';
import type {
  FormImported,
  FormRevised,
  FormSaved,
  ImportForm,
  ReviseForm,
  SaveForm,
  StartForm,
} from '#contracts/open-calls/form.messages';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallVersions } from '../calls/call-part.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { draftCall, inState, sayCall, staffCall } from '../calls/call.service.js';
import { sayToAll } from '../notices/notice.js';
import { faultsFor } from './form-faults-for.js';
import { FormQueries } from './form.queries.js';
import { below } from './form.part.js';
import { announce, announcedForm, formHash, formRow, keepForm } from './form.store.js';
import { TEMPLATES } from './templates.js';

/** A form and what is asked with it must fit into one message. */
const MAX_BYTES = 200 * 1024;

@Injectable()
export class FormService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: FormQueries,
    private readonly versions: CallVersions,
  ) {}

  /** The builder's autosave: a form that is not finished is kept, too. */
  save(command: SaveForm, call: Call): Promise<FormSaved> {
    const def = formIn(command.form, '/form');
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, command.callId, call);
      return replace(tx, of, def, command.ifVersion, 'form.saved');
    });
  }

  /** Most forms begin as another one. */
  async start(command: StartForm, call: Call): Promise<FormSaved> {
    const def = command.fromCallId
      ? await this.queries.formFor(command.fromCallId, call.actor)
      : templateOf(command.template);
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, command.callId, call);
      return replace(tx, of, def, command.ifVersion, 'form.started', {
        from: command.fromCallId ?? command.template,
      });
    });
  }

  async import(command: ImportForm, call: Call): Promise<FormImported> {
    const { content, at } = contentOf(command.file);
    const def = formIn(content, at);
    const dryRun = command.dryRun ?? true;
    if (!dryRun && command.ifVersion === undefined) throw new DomainError('VERSION_REQUIRED');
    return this.work.run(call, async (tx) => {
      const of = await draftCall(tx, command.callId, call);
      const before = await formRow(tx, of.id);
      const report = {
        dryRun,
        fields: def.sections.reduce((sum, section) => sum + section.fields.length, 0),
        changes: formDiff(before?.def ?? { sections: [] }, def),
      };
      if (dryRun) return { ...report, faults: faultsFor(def), version: before?.version ?? 0 };
      const { faults, version } = await replace(tx, of, def, command.ifVersion!, 'form.imported');
      return { ...report, faults, version };
    });
  }

  /** A change after the opening is announced with its reason. What was submitted stays with the version it was made on. */
  async revise(command: ReviseForm, call: Call): Promise<FormRevised> {
    const def = formIn(command.form, '/form');
    const faults = formFaults(def);
    if (faults.length > 0) throw new DomainError('FORM_INCOMPLETE', { errors: below('/form', faults) });
    const dryRun = command.dryRun ?? true;
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'open');
      const before = await announcedForm(tx, of.id);
      if (!before) throw new DomainError('FORM_NONE');
      expectVersion(before.number, command.onNumber);
      const sha256 = formHash(def);
      const changes = formDiff(before.def, def);
      if (sha256 === before.sha256 || changes.length === 0) throw new DomainError('FORM_SAME');
      await this.versions.checkForm(tx, of, def);
      const number = before.number + 1;
      const [{ drafts }] = await tx.query<{ drafts: number }>(
        `SELECT count(*) AS drafts FROM application WHERE call_id = $1 AND state = 'draft'`,
        [of.id],
      );
      if (!dryRun) await this.announce(tx, of, { number, def, sha256, reason: command.reason });
      return { dryRun, number, changes, drafts };
    });
  }

  private async announce(
    tx: Tx,
    of: CallEntity,
    form: { number: number; def: FormDef; sha256: string; reason: string },
  ): Promise<void> {
    const row = await formRow(tx, of.id);
    await keepForm(tx, of.id, { version: (row?.version ?? 0) + 1, def: form.def, savedAt: tx.now });
    await announce(tx, of.id, { ...form, recordedAt: tx.now });
    await this.versions.freeze(tx, of, form.reason);
    of.version++;
    await tx.manager.save(of);
    sayCall(tx, 'changed', of, tx.now, { reason: form.reason, details: { form: form.number } });
    await sayToAll(tx, of, ['draft'], { kind: 'form-revised', detail: { form: form.number } });
  }
}

async function replace(
  tx: Tx,
  of: CallEntity,
  def: FormDef,
  ifVersion: number,
  action: string,
  details?: Record<string, unknown>,
): Promise<FormSaved> {
  const row = await formRow(tx, of.id);
  const version = row?.version ?? 0;
  expectVersion(version, ifVersion);
  await keepForm(tx, of.id, { version: version + 1, def, savedAt: tx.now });
  tx.audit(action, { noun: 'call', id: of.id, ...placeOf(of), details });
  return { version: version + 1, savedAt: tx.now.toISOString(), faults: faultsFor(def) };
}

function templateOf(key: string | undefined): FormDef {
  const template = TEMPLATES.find((one) => one.key === key);
  if (!template) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/template' });
  return template.form;
}

/** A file as the export gives it, or the form by itself. */
function contentOf(file: object): { content: unknown; at: string } {
  if (!('kind' in file)) return { content: file, at: '/file' };
  const { kind, formatVersion, form } = file as { kind: unknown; formatVersion?: unknown; form?: unknown };
  if (kind !== 'filiz-form' || formatVersion !== 1)
    throw new DomainError('FORM_FAULTY', {
      errors: [{ code: 'NOT_ALLOWED', pointer: '/file/kind', params: { allowed: 'filiz-form 1' } }],
    });
  return { content: form, at: '/file/form' };
}

/** The form in a request; refused with every place when it is none. */
function formIn(value: unknown, at: string): FormDef {
  const { def, faults } = readForm(value);
  if (!def) throw new DomainError('FORM_FAULTY', { errors: below(at, faults) });
  if (Buffer.byteLength(JSON.stringify(def)) > MAX_BYTES) throw new DomainError('PAYLOAD_TOO_LARGE');
  return cleaned(def) as FormDef;
}

/** Texts as they are kept; only help and the words of a declaration have several lines. */
function cleaned(value: unknown, several = false): unknown {
  if (typeof value === 'string') return several ? severalLines(value) : oneLine(value);
  if (Array.isArray(value)) return value.map((one) => cleaned(one, several));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      cleaned(part, several || key === 'help' || key === 'text'),
    ]),
  );
}
