import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import { participationCommands } from './participation.commands.js';
import { programCommands } from './program.commands.js';
import { indicator, participation, program } from './program.facts.js';

export const programsContract = service({
  name: 'programs',
  doc: 'Programme tag, partners, funder, sectors, indicators and targets; participations.',
  commands: { ...standardCommands('programs'), ...programCommands, ...participationCommands },
  aggregates: { program, indicator, participation },
  consumes: ['open-calls'],
  calls: ['firm-registry'],
});
