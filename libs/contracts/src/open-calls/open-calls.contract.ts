import { applicationCommands } from './application.commands.js';
import { callCommands } from './call.commands.js';
import { documentCommands } from './document.commands.js';
import { eligibilityCommands } from './eligibility.commands.js';
import { formCommands } from './form.commands.js';
import {
  call,
  application,
  meeting,
  need,
  notice,
  reminder,
  runningOrder,
  selection,
} from './open-calls.facts.js';
import { innovationCommands } from './innovation.commands.js';
import { letterCommands } from './letter.commands.js';
import { noticeCommands } from './notice.commands.js';
import { reviewCommands } from './review.commands.js';
import { selectionCommands } from './selection.commands.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const openCallsContract = service({
  name: 'open-calls',
  doc: 'Calls, applications, reviews, selection, decisions.',
  commands: {
    ...standardCommands('open-calls'),
    ...callCommands,
    ...formCommands,
    ...applicationCommands,
    ...documentCommands,
    ...eligibilityCommands,
    ...noticeCommands,
    ...letterCommands,
    ...innovationCommands,
    ...reviewCommands,
    ...selectionCommands,
  },
  aggregates: { call, application, notice, reminder, selection, need, meeting, runningOrder },
  // accounts: who works where and advises whom, for conflicts of interest; workshops: when a pitch day is.
  consumes: ['programs', 'firm-registry', 'accounts', 'advisory', 'workshops'],
  calls: ['firm-registry', 'programs', 'accounts', 'workshops', 'notifications'],
});
