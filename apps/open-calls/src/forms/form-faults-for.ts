import type { FormDef } from '#contracts/open-calls/form/form-def';
import { formFaults } from '#contracts/open-calls/form/form-faults';
import type { FormFault } from '#contracts/open-calls/form.messages';

/** What stands in the way of opening, as many as a reader can take in. */
export const faultsFor = (def: FormDef): FormFault[] =>
  formFaults(def)
    .slice(0, 500)
    .map((fault) => ({ ...fault, pointer: fault.pointer ?? '' }));
