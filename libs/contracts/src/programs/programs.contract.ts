import { program, indicator, participation } from './program.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const programsContract = service({
  name: 'programs',
  doc: 'Programme tag, partners, funder, sectors, indicators and targets; participations.',
  commands: { ...standardCommands('programs') },
  aggregates: { program, indicator, participation },
  consumes: ['open-calls', 'firm-registry'],
  calls: ['firm-registry'],
});
