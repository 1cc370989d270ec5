import { firm, facility, institution, person, ambassador } from './registry.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';
import { ambassadorCommands } from './ambassador.commands.js';
import { codeListCommands } from './code-list.commands.js';
import { contactCommands } from './contact.commands.js';
import { facilityCommands } from './facility.commands.js';
import { firmCommands } from './firm.commands.js';
import { institutionCommands } from './institution.commands.js';
import { mergeCommands } from './merge.commands.js';
import { personCommands } from './person.commands.js';
import { resolutionCommands } from './resolution.commands.js';

export const firmRegistryContract = service({
  name: 'firm-registry',
  doc: 'Firms, facilities, institutions, people, ambassadors; who is who; code lists.',
  commands: {
    ...standardCommands('firm-registry'),
    ...resolutionCommands,
    ...firmCommands,
    ...facilityCommands,
    ...contactCommands,
    ...institutionCommands,
    ...personCommands,
    ...ambassadorCommands,
    ...mergeCommands,
    ...codeListCommands,
  },
  aggregates: { firm, facility, institution, person, ambassador },
  consumes: ['programs'],
  calls: ['programs'],
});
