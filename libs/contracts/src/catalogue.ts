/**
 * Every service's contract, from which the NATS users file, the gateway's routes, the OpenAPI document, the error messages
 * and docs/contracts.md are made. A new service is one line here.
 */
import { accountsContract } from './accounts/accounts.contract.js';
import { programsContract } from './programs/programs.contract.js';
import { firmRegistryContract } from './firm-registry/firm-registry.contract.js';
import { openCallsContract } from './open-calls/open-calls.contract.js';
import { advisoryContract } from './advisory/advisory.contract.js';
import { workshopsContract } from './workshops/workshops.contract.js';
import { symbiosisContract } from './symbiosis/symbiosis.contract.js';
import { trainingContract } from './training/training.contract.js';
import { reportingContract } from './reporting/reporting.contract.js';
import { notificationsContract } from './notifications/notifications.contract.js';
import type { Command } from './core/command.js';
import type { ServiceContract } from './core/service.js';

export const serviceContracts: readonly ServiceContract[] = [
  accountsContract,
  programsContract,
  firmRegistryContract,
  openCallsContract,
  advisoryContract,
  workshopsContract,
  symbiosisContract,
  trainingContract,
  reportingContract,
  notificationsContract,
];

/** The gateway speaks for people: it calls every service, owns no noun and publishes no fact. */
export const gatewayContract: ServiceContract = {
  name: 'gateway',
  doc: 'The one door.',
  commands: {},
  aggregates: {},
  consumes: [],
  calls: serviceContracts.map((s) => s.name),
};

/** All who connect to NATS. */
export const allContracts: readonly ServiceContract[] = [gatewayContract, ...serviceContracts];

/** Every command of every service. */
export const allCommands: readonly Command[] = serviceContracts.flatMap((s) => Object.values(s.commands));
