import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import { reportingCommands } from './reporting.commands.js';

export const reportingContract = service({
  name: 'reporting',
  doc: 'Indicators computed from facts.',
  commands: { ...standardCommands('reporting'), ...reportingCommands },
  aggregates: {},
  consumes: ['programs', 'firm-registry', 'open-calls', 'advisory', 'workshops', 'symbiosis', 'training'],
  calls: ['firm-registry', 'programs'],
});
