import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import {
  consultantCommands,
  dataRequestCommands,
  measureCommands,
  reportCommands,
} from './advisory.commands.js';
import { dataRequest, measure, namedConsultant, report } from './advisory.facts.js';

export const advisoryContract = service({
  name: 'advisory',
  doc: 'Data requests, analyses, measures and savings, firm and sector reports.',
  commands: {
    ...standardCommands('advisory'),
    ...dataRequestCommands,
    ...reportCommands,
    ...measureCommands,
    ...consultantCommands,
  },
  aggregates: { dataRequest, report, measure, namedConsultant },
  consumes: ['programs', 'firm-registry'],
  // accounts: whether somebody is a consultant, and what they are called.
  calls: ['accounts', 'firm-registry', 'programs'],
});
