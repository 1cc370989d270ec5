import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import { opportunityCommands, resourceCommands } from './symbiosis.commands.js';
import { opportunity, resource } from './symbiosis.facts.js';

export const symbiosisContract = service({
  name: 'symbiosis',
  doc: 'Resource offers and needs, matches, opportunities.',
  commands: { ...standardCommands('symbiosis'), ...resourceCommands, ...opportunityCommands },
  aggregates: { resource, opportunity },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
