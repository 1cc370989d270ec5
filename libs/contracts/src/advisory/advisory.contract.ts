import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import { dataRequestCommands, measureCommands, reportCommands } from './advisory.commands.js';
import { dataRequest, measure, report } from './advisory.facts.js';

export const advisoryContract = service({
  name: 'advisory',
  doc: 'Data requests, analyses, measures and savings, firm and sector reports.',
  commands: {
    ...standardCommands('advisory'),
    ...dataRequestCommands,
    ...reportCommands,
    ...measureCommands,
  },
  aggregates: { dataRequest, report, measure },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
