/**
 * The forms of the raw files, as data: which file, which sheet, which columns, under which headers, how read.
 * docs/raw-files.md prints its tables from here (`node scripts/samples/docs.mjs`).
 */
import { CALL_FORMS } from './forms-call.mjs';
import { EVENT_FORMS } from './forms-events.mjs';
import { FIRM_FORMS } from './forms-firms.mjs';
import { PROGRAMME_FORMS } from './forms-programme.mjs';
import { SYMBIOSIS_FORMS } from './forms-symbiosis.mjs';
import { TRAINING_FORMS } from './forms-training.mjs';

export const FORMS = {
  ...PROGRAMME_FORMS,
  ...FIRM_FORMS,
  ...CALL_FORMS,
  ...EVENT_FORMS,
  ...SYMBIOSIS_FORMS,
  ...TRAINING_FORMS,
};
