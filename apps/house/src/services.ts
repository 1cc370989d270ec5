import { accountsService } from '../../accounts/src/accounts.service-definition.js';
import { advisoryService } from '../../advisory/src/advisory.service-definition.js';
import { firmRegistryService } from '../../firm-registry/src/firm-registry.service-definition.js';
import { notificationsService } from '../../notifications/src/notifications.service-definition.js';
import { openCallsService } from '../../open-calls/src/open-calls.service-definition.js';
import { programsService } from '../../programs/src/programs.service-definition.js';
import { reportingService } from '../../reporting/src/reporting.service-definition.js';
import { symbiosisService } from '../../symbiosis/src/symbiosis.service-definition.js';
import { trainingService } from '../../training/src/training.service-definition.js';
import { workshopsService } from '../../workshops/src/workshops.service-definition.js';
import type { ServiceDefinition } from '#platform/service/service';

/** Every service of the house, in the order in which they start. */
export const services: readonly ServiceDefinition[] = [
  accountsService,
  programsService,
  firmRegistryService,
  openCallsService,
  advisoryService,
  workshopsService,
  symbiosisService,
  trainingService,
  reportingService,
  notificationsService,
];
