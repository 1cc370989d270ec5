import { dataRequest, report, measure } from './advisory.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const advisoryContract = service({
  name: 'advisory',
  doc: 'Data requests, analyses, measures and savings, firm and sector reports.',
  commands: { ...standardCommands('advisory') },
  aggregates: { dataRequest, report, measure },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
