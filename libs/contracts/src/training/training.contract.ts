import { course, enrolment, certificate, headCount } from './training.facts.js';
import { service } from '../core/service.js';
import { standardCommands } from '../core/standard.js';

export const trainingContract = service({
  name: 'training',
  doc: 'Courses, sessions, attendance, certificates, head counts.',
  commands: { ...standardCommands('training') },
  aggregates: { course, enrolment, certificate, headCount },
  consumes: ['programs', 'firm-registry'],
  calls: ['firm-registry', 'programs'],
});
