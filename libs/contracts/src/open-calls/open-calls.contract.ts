import { call, application, selection } from './open-calls.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const openCallsContract = service({
  name: 'open-calls',
  doc: 'Calls, applications, reviews, selection, decisions.',
  commands: { ...standardCommands('open-calls') },
  aggregates: { call, application, selection },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
