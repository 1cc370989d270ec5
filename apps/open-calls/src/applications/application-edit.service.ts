import { Injectable } from '@nestjs/common';
import type { Problem } from '#contracts/core/errors';
import {
  ApplicationContent,
  type EditApplication,
  type Edited,
} from '#contracts/open-calls/application.messages';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import { keepApplication } from './application.entity.js';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { readMessage } from '#platform/messaging/rpc-server';
import type { Call } from '#platform/messaging/call';
import { FormValidator } from '../forms/form-validator.js';
import { lockedApplication } from './application.access.js';
import { draftOf, fieldOfKey, KNOWN_PARTS, mergeEdit, valuesOf } from './application-edit.rules.js';
import { holdFiles } from './application-files.js';
import { bringUp, checkDraft, formInForce, lookedAt, tidy } from './application-form.js';
import { checkSector, searchKeyOf, unitOf } from './application.rules.js';
import { refuseSecond } from './application.service.js';
import { applyRulesOf } from './apply-rules.part.js';

const MAX_CHANGES = 200;

/** The autosave: several people write on one draft, field by field, and nobody's words are lost. */
@Injectable()
export class ApplicationEditService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly validator: FormValidator,
  ) {}

  /** What changed in the form is read: the draft stands under the new one, and nothing more is told. */
  dismissChanges(applicationId: string, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(tx, applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(known);
      await bringUp(tx, application, await formInForce(tx, of.id));
      if (application.carriedFrom !== null) {
        Object.assign(application, { carriedFrom: null, look: [], version: application.version + 1 });
        await keepApplication(tx, application);
      }
      return { done: true, version: application.version };
    });
  }

  async edit(command: EditApplication, call: Call): Promise<Edited> {
    checkKeys(command.changes);
    return this.work.run(call, async (tx) => {
      const { application, of, known } = await lockedApplication(tx, command.applicationId, call.actor);
      if (application.state !== 'draft') throw wrongState(known);
      // A base from the future is not one that this service gave.
      if (command.base > application.version)
        throw new DomainError('VERSION_CONFLICT', {
          pointer: '/base',
          params: { current: application.version },
        });
      const form = await formInForce(tx, of.id);
      await bringUp(tx, application, form);
      const before = valuesOf(application);
      const merged = mergeEdit({ values: before, touched: application.touched }, command);
      const { sector, content } = draftOf(merged.values);
      await checkParts(content);
      checkSector(of, sector);
      checkDraft(this.validator, form, content, '/changes/answers~1');
      const savedAt = merged.changed.length > 0 ? tx.now : application.savedAt;
      if (merged.changed.length > 0) {
        const version = application.version + 1;
        const kept = tidy(form, content);
        lookedAt(application, merged.changed);
        await holdFiles(this.files, { form, application, before: application.content, after: kept }, call);
        Object.assign(application, {
          version,
          sector,
          content: kept,
          unit: unitOf(await applyRulesOf(tx, of.id), kept),
          touched: { ...application.touched, ...Object.fromEntries(merged.changed.map((k) => [k, version])) },
          searchKey: searchKeyOf(null, kept),
          savedAt,
        });
        await keepApplication(tx, application).catch(refuseSecond);
      }
      return {
        version: application.version,
        savedAt: savedAt.toISOString(),
        conflicts: merged.conflicts,
        others: merged.others,
        formVersion: form?.version ?? null,
      };
    });
  }
}

/** Refuses keys that no draft has, and too many at once. */
function checkKeys(changes: Record<string, unknown>): void {
  const keys = Object.keys(changes);
  const errors: Problem[] = [];
  if (keys.length > MAX_CHANGES)
    errors.push({ code: 'TOO_MANY', pointer: '/changes', params: { max: MAX_CHANGES } });
  for (const key of keys.slice(0, MAX_CHANGES))
    if (key !== 'sector' && !KNOWN_PARTS.includes(key) && !fieldOfKey(key))
      errors.push({ code: 'UNKNOWN_FIELD', pointer: pointerOf(key) });
  if (errors.length > 0) throw new DomainError('VALIDATION', { errors: errors.slice(0, 20) });
}

const pointerOf = (key: string): string =>
  `/changes/${key.slice(0, 140).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The known parts are checked as fields of their class; the pointers lead to the changes. */
async function checkParts(content: ApplicationContent): Promise<void> {
  const { answers: _answers, ...parts } = content;
  await readMessage(ApplicationContent, parts).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    const errors = (error.details.errors ?? []).map((e) => ({ ...e, pointer: `/changes${e.pointer}` }));
    throw new DomainError(error.code, { ...error.details, errors });
  });
}
