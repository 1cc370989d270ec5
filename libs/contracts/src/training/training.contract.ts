import { certificateCommands } from './certificate.commands.js';
import { courseCommands } from './course.commands.js';
import { enrolmentCommands } from './enrolment.commands.js';
import { headCountCommands } from './head-count.commands.js';
import { course, enrolment, certificate, headCount } from './training.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const trainingContract = service({
  name: 'training',
  doc: 'Courses, sessions, attendance, certificates, head counts.',
  commands: {
    ...standardCommands('training'),
    ...courseCommands,
    ...enrolmentCommands,
    ...certificateCommands,
    ...headCountCommands,
  },
  aggregates: { course, enrolment, certificate, headCount },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
