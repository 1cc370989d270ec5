import { account, link } from './account.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const accountsContract = service({
  name: 'accounts',
  doc: 'People who sign in: accounts, roles, sessions, API tokens.',
  commands: { ...standardCommands('accounts') },
  aggregates: { account, link },
  consumes: [],
  calls: ['notifications'],
});
