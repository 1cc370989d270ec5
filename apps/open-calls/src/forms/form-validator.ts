import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Problem } from '#contracts/core/errors';
import type { Answers, FormDef } from '#contracts/open-calls/form/form-def';
import { fieldsOf } from '#contracts/open-calls/form/form-def';
import { pointer } from '#contracts/open-calls/form/form-check';
import { schemaFaults } from '#contracts/open-calls/form/form-schema-faults';
import { schemaFormats, schemaKeywords, toJsonSchema } from '#contracts/open-calls/form/form-schema';
import { tidyAnswers, visibleAnswers } from '#contracts/open-calls/form/form-visible';
import { formHash } from './form.store.js';

/** Compiled schemas by the form's hash: an open call has one form, and hundreds of people who save. */
@Injectable()
export class FormValidator {
  private readonly compiled = new LRUCache<string, ValidateFunction>({ max: 100 });
  /** Hashing a form takes longer than checking answers; a form object is not changed once it was read. */
  private readonly hashes = new WeakMap<FormDef, string>();

  /**
   * Everything wrong with answers by the form's JSON Schema, in the codes and places of the browser's check. Answers of
   * hidden fields do not count; keys that the form does not have are faults. Give the form's hash where it is known.
   */
  faults(def: FormDef, given: Answers, partial: boolean, sha256 = this.hashOf(def)): Problem[] {
    const validate = this.schemaOf(def, partial, sha256);
    const answers = visibleAnswers(def, given);
    if (!validate(answers)) return [...schemaFaults(def, validate.errors ?? []), ...unknown(def, given)];
    return unknown(def, given);
  }

  private schemaOf(def: FormDef, partial: boolean, sha256: string): ValidateFunction {
    const key = `${sha256}:${partial}`;
    const known = this.compiled.get(key);
    if (known) return known;
    // One Ajv a schema: a shared one would keep every form it ever compiled.
    const ajv = new Ajv2020({
      allErrors: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      formats: schemaFormats,
    });
    for (const keyword of schemaKeywords) ajv.addKeyword(keyword);
    const validate = ajv.compile(toJsonSchema(def, { partial }));
    this.compiled.set(key, validate);
    return validate;
  }

  private hashOf(def: FormDef): string {
    const known = this.hashes.get(def) ?? formHash(def);
    this.hashes.set(def, known);
    return known;
  }
}

function unknown(def: FormDef, given: Answers): Problem[] {
  const known = new Set(fieldsOf(def).map(({ field }) => field.key));
  return Object.keys(tidyAnswers(def, given))
    .filter((key) => !known.has(key))
    .map((key) => ({ code: 'UNKNOWN_FIELD', pointer: pointer(key) }));
}
