import { firm, facility, institution, person, ambassador } from './registry.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const firmRegistryContract = service({
  name: 'firm-registry',
  doc: 'Firms, facilities, institutions, people, ambassadors; who is who; code lists.',
  commands: { ...standardCommands('firm-registry') },
  aggregates: { firm, facility, institution, person, ambassador },
  consumes: ['programs'],
  calls: ['programs'],
});
