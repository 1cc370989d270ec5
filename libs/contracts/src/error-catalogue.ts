/** Every error code of every service, for the gateway and the browser. Decorator-free; a service adds its own file here. */
import { said } from './core/shown-params.js';
import { coreErrors, type ErrorCatalogue } from './core/errors.js';
import { accountErrors } from './accounts/account.errors.js';
import { gatewayErrors } from './gateway/gateway.errors.js';
import { reviewErrors } from './open-calls/review.errors.js';
import { formErrors } from './open-calls/form.errors.js';
import { innovationErrors } from './open-calls/innovation.errors.js';
import { openCallsErrors } from './open-calls/open-calls.errors.js';
import { selectionErrors } from './open-calls/selection.errors.js';
import { programErrors } from './programs/program.errors.js';
import { registryErrors } from './firm-registry/registry.errors.js';
import { trainingErrors } from './training/training.errors.js';
import { workshopErrors } from './workshops/workshops.errors.js';
import { advisoryErrors } from './advisory/advisory.errors.js';
import { symbiosisErrors } from './symbiosis/symbiosis.errors.js';

export const errorCatalogue: ErrorCatalogue = {
  ...coreErrors,
  ...gatewayErrors,
  ...accountErrors,
  ...programErrors,
  ...registryErrors,
  ...trainingErrors,
  ...workshopErrors,
  ...openCallsErrors,
  ...innovationErrors,
  ...formErrors,
  ...reviewErrors,
  ...selectionErrors,
  ...advisoryErrors,
  ...symbiosisErrors,
};

/** The message of a code in the reader's language, with its parameters put in. */
export function messageOf(
  code: string,
  language: 'tr' | 'en',
  params: Record<string, string | number | boolean> = {},
): string {
  const text = errorCatalogue[code]?.[language] ?? errorCatalogue.INTERNAL[language];
  return said(text, params, language);
}
