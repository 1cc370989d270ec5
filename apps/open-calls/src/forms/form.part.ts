import { Injectable } from '@nestjs/common';
import type { Problem } from '#contracts/core/errors';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { formFaults } from '#contracts/open-calls/form/form-faults';
import type { Tx } from '#platform/database/unit-of-work';
import type { CallEntity } from '../calls/call.entity.js';
import type { CallPart } from '../calls/call-part.js';
import { announce, announcedForm, formHash, formRow, keepForm } from './form.store.js';

/** What a call asks of its applicants, frozen with the call. */
@Injectable()
export class FormPart implements CallPart {
  readonly name = 'form';

  /** A version of its own when something in it is different: more time for everybody does not make another form. */
  async freeze(tx: Tx, call: CallEntity): Promise<{ version: number; def: FormDef } | null> {
    const row = await formRow(tx, call.id);
    if (!row) return null;
    const before = await announcedForm(tx, call.id);
    const sha256 = formHash(row.def);
    if (before?.sha256 === sha256) return { version: before.number, def: row.def };
    const number = (before?.number ?? 0) + 1;
    await announce(tx, call.id, { number, def: row.def, sha256, reason: null, recordedAt: tx.now });
    return { version: number, def: row.def };
  }

  async faults(tx: Tx, call: CallEntity): Promise<Problem[]> {
    const row = await formRow(tx, call.id);
    return row ? below('/form', formFaults(row.def)) : [];
  }

  async copy(tx: Tx, from: CallEntity, to: CallEntity): Promise<void> {
    const row = await formRow(tx, from.id);
    if (row) await keepForm(tx, to.id, { version: 1, def: row.def, savedAt: tx.now });
  }
}

/** Faults with their places in the request. */
export const below = (base: string, faults: readonly Problem[]): Problem[] =>
  faults.slice(0, 200).map((fault) => ({ ...fault, pointer: `${base}${fault.pointer ?? ''}` }));
