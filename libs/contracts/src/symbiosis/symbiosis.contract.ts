import { resource, opportunity } from './symbiosis.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const symbiosisContract = service({
  name: 'symbiosis',
  doc: 'Resource offers and needs, matches, opportunities.',
  commands: { ...standardCommands('symbiosis') },
  aggregates: { resource, opportunity },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
