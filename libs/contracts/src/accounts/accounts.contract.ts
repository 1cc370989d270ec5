import { account, firmRequest, link, personRequest } from './account.facts.js';
import { accountCommands, firmRequestCommands, linkCommands, sessionCommands } from './account.commands.js';
import { personRequestCommands } from './person-request.commands.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const accountsContract = service({
  name: 'accounts',
  doc: 'People who sign in: accounts, roles, sessions, API tokens.',
  commands: {
    ...standardCommands('accounts'),
    ...accountCommands,
    ...firmRequestCommands,
    ...personRequestCommands,
    ...linkCommands,
    ...sessionCommands,
  },
  aggregates: { account, link, firmRequest, personRequest },
  // Which programme belongs to which institution, and which firms take part: staff may give roles in their own scopes only.
  consumes: ['programs', 'firm-registry'],
  // Whether staff have to do with a person over whom they give rights.
  calls: ['programs', 'firm-registry'],
});
