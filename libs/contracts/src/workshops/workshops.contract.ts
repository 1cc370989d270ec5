import { attendanceCommands } from './attendance.commands.js';
import { eventCommands } from './event.commands.js';
import { planCommands } from './plan.commands.js';
import { event, attendance, eventNotice, plan, action } from './workshops.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const workshopsContract = service({
  name: 'workshops',
  doc: 'Events of every kind, attendance, outputs, sector action plans.',
  commands: { ...standardCommands('workshops'), ...eventCommands, ...attendanceCommands, ...planCommands },
  aggregates: { event, eventNotice, attendance, plan, action },
  // open-calls: who pitches at an event.
  consumes: ['programs', 'firm-registry', 'open-calls'],
  calls: ['firm-registry', 'programs'],
});
