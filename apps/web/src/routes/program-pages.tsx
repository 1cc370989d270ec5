import { lazyRouteComponent } from '@tanstack/react-router';
import { inProgram } from './frame.js';

/** The pages below a programme. */
export const programPages = [
  inProgram(
    '/',
    lazyRouteComponent(() => import('../programs/indicators-page.js'), 'IndicatorsPage'),
    'events',
  ),
  inProgram(
    '/indicators/$code',
    lazyRouteComponent(() => import('../programs/indicator-page.js'), 'IndicatorPage'),
    'events',
  ),
  inProgram(
    '/tag',
    lazyRouteComponent(() => import('../programs/tag-page.js'), 'TagPage'),
  ),
  inProgram(
    '/participations',
    lazyRouteComponent(() => import('../programs/participations-page.js'), 'ParticipationsPage'),
    'advisory',
    'people',
  ),
  inProgram(
    '/calls',
    lazyRouteComponent(() => import('../calls/calls-page.js'), 'CallsPage'),
    'callEditor',
    'calls',
  ),
  inProgram(
    '/calls/new',
    lazyRouteComponent(() => import('../calls/new-call-page.js'), 'NewCallPage'),
    'callEditor',
    'calls',
  ),
  inProgram(
    '/events/new',
    lazyRouteComponent(() => import('../events/event-editor.js'), 'NewEventPage'),
    'events',
  ),
  inProgram(
    '/events',
    lazyRouteComponent(() => import('../events/events-page.js'), 'EventsPage'),
    'events',
  ),
  inProgram(
    '/courses',
    lazyRouteComponent(() => import('../training/courses-page.js'), 'CoursesPage'),
    'training',
  ),
  inProgram(
    '/opportunities',
    lazyRouteComponent(() => import('../symbiosis/opportunities-page.js'), 'OpportunitiesPage'),
    'symbiosis',
  ),
  inProgram(
    '/data-requests',
    lazyRouteComponent(() => import('../advisory/data-requests-page.js'), 'DataRequestsPage'),
    'advisory',
  ),
  inProgram(
    '/reports',
    lazyRouteComponent(() => import('../advisory/reports-page.js'), 'ReportsPage'),
    'advisory',
  ),
  inProgram(
    '/measures',
    lazyRouteComponent(() => import('../advisory/measures-page.js'), 'MeasuresPage'),
    'advisory',
  ),
];
