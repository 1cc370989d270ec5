import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { whenSignedOut } from './api/client.js';
import { queryClient } from './api/query-client.js';
import { forgetSession, sessionQuery } from './api/session.js';
import { loadWords, type Part } from './i18n/i18n.js';
import type { Search } from './shell/search.js';
import { signInAddress } from './shell/sign-in-address.js';
import { Loading, NotFound, ProblemAlert } from './ui/states.js';

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'console',
  component: lazyRouteComponent(() => import('./shell/console-layout.js'), 'ConsoleLayout'),
  beforeLoad: async ({ location }) => {
    const [session] = await Promise.all([queryClient.ensureQueryData(sessionQuery), loadWords(['shell'])]);
    if (!session) {
      window.location.replace(signInAddress(location.href, false));
      // The page is about to go: nothing of the console is shown meanwhile.
      await new Promise(() => undefined);
    }
  },
});
const program = createRoute({
  getParentRoute: () => shell,
  path: '/programs/$programId',
  component: lazyRouteComponent(() => import('./programs/program-layout.js'), 'ProgramLayout'),
  beforeLoad: () => loadWords(['programs']),
});
type Component = ReturnType<typeof lazyRouteComponent>;
/** A page and the words that it and its parts say; i18n.spec.ts finds what is forgotten. */
const page = (component: Component, parts: readonly Part[]) => ({
  component,
  beforeLoad: () => loadWords(parts),
});
const inProgram = <P extends string>(path: P, component: Component, ...parts: Part[]) =>
  createRoute({ getParentRoute: () => program, path, ...page(component, parts) });
const inConsole = <P extends string>(path: P, component: Component, ...parts: Part[]) =>
  createRoute({ getParentRoute: () => shell, path, ...page(component, parts) });

const programPages = [
  inProgram(
    '/',
    lazyRouteComponent(() => import('./programs/indicators-page.js'), 'IndicatorsPage'),
    'events',
  ),
  inProgram(
    '/indicators/$code',
    lazyRouteComponent(() => import('./programs/indicator-page.js'), 'IndicatorPage'),
    'events',
  ),
  inProgram(
    '/tag',
    lazyRouteComponent(() => import('./programs/tag-page.js'), 'TagPage'),
  ),
  inProgram(
    '/participations',
    lazyRouteComponent(() => import('./programs/participations-page.js'), 'ParticipationsPage'),
    'advisory',
    'people',
  ),
  inProgram(
    '/calls',
    lazyRouteComponent(() => import('./calls/calls-page.js'), 'CallsPage'),
    'callEditor',
    'calls',
  ),
  inProgram(
    '/calls/new',
    lazyRouteComponent(() => import('./calls/new-call-page.js'), 'NewCallPage'),
    'callEditor',
    'calls',
  ),
  inProgram(
    '/events',
    lazyRouteComponent(() => import('./events/events-page.js'), 'EventsPage'),
    'events',
  ),
  inProgram(
    '/courses',
    lazyRouteComponent(() => import('./training/courses-page.js'), 'CoursesPage'),
    'training',
  ),
  inProgram(
    '/opportunities',
    lazyRouteComponent(() => import('./symbiosis/opportunities-page.js'), 'OpportunitiesPage'),
    'symbiosis',
  ),
  inProgram(
    '/data-requests',
    lazyRouteComponent(() => import('./advisory/data-requests-page.js'), 'DataRequestsPage'),
    'advisory',
  ),
  inProgram(
    '/reports',
    lazyRouteComponent(() => import('./advisory/reports-page.js'), 'ReportsPage'),
    'advisory',
  ),
  inProgram(
    '/measures',
    lazyRouteComponent(() => import('./advisory/measures-page.js'), 'MeasuresPage'),
    'advisory',
  ),
];
const consolePages = [
  inConsole(
    '/tasks',
    lazyRouteComponent(() => import('./tasks/tasks-page.js'), 'TasksPage'),
  ),
  inConsole(
    '/programs',
    lazyRouteComponent(() => import('./programs/programs-page.js'), 'ProgramsPage'),
    'programs',
  ),
  inConsole(
    '/firms',
    lazyRouteComponent(() => import('./firms/firms-page.js'), 'FirmsPage'),
    'firms',
  ),
  inConsole(
    '/firms/$firmId',
    lazyRouteComponent(() => import('./firms/firm-page.js'), 'FirmPage'),
    'callDesk',
    'calls',
    'firms',
  ),
  inConsole(
    '/firm-requests',
    lazyRouteComponent(() => import('./people/firm-requests-page.js'), 'FirmRequestsPage'),
    'people',
  ),
  inConsole(
    '/merge-queue',
    lazyRouteComponent(() => import('./merge-queue/merge-queue-page.js'), 'MergeQueuePage'),
    'firms',
  ),
  inConsole(
    '/reviews',
    lazyRouteComponent(() => import('./reviews/my-reviews-page.js'), 'MyReviewsPage'),
    'reviews',
  ),
  inConsole(
    '/reviews/$reviewId',
    lazyRouteComponent(() => import('./reviews/review-page.js'), 'ReviewPage'),
    'applications',
    'calls',
    'forms',
    'innovation',
    'reviews',
  ),
  inConsole(
    '/calls/$callId/reviewing',
    lazyRouteComponent(() => import('./reviews/reviewing-page.js'), 'ReviewingPage'),
    'reviews',
    'selection',
  ),
  inConsole(
    '/calls/$callId',
    lazyRouteComponent(() => import('./calls/call-page.js'), 'CallPage'),
    'applications',
    'callDesk',
    'callEditor',
    'calls',
    'firms',
    'forms',
    'innovation',
    'reviews',
    'selection',
  ),
  inConsole(
    '/calls/$callId/apply',
    lazyRouteComponent(() => import('./applications/apply-page.js'), 'ApplyPage'),
    'applications',
    'calls',
  ),
  inConsole(
    '/applications',
    lazyRouteComponent(() => import('./applications/applications-page.js'), 'ApplicationsPage'),
    'applications',
    'callDesk',
    'calls',
  ),
  inConsole(
    '/applications/$applicationId',
    lazyRouteComponent(() => import('./applications/application-page.js'), 'ApplicationPage'),
    'applications',
    'calls',
    'firms',
    'forms',
    'innovation',
  ),
  inConsole(
    '/calls/$callId/settings',
    lazyRouteComponent(() => import('./calls/settings-page.js'), 'CallSettingsPage'),
    'callEditor',
    'calls',
    'firms',
    'forms',
    'reviews',
  ),
  inConsole(
    '/calls/$callId/form',
    lazyRouteComponent(() => import('./forms/form-page.js'), 'FormPage'),
    'forms',
  ),
  inConsole(
    '/events/$eventId',
    lazyRouteComponent(() => import('./events/event-page.js'), 'EventPage'),
    'applications',
    'callEditor',
    'events',
    'innovation',
    'programs',
    'training',
  ),
  inConsole(
    '/courses/$courseId',
    lazyRouteComponent(() => import('./training/course-page.js'), 'CoursePage'),
    'events',
    'training',
  ),
  inConsole(
    '/courses/$courseId/sessions/$sessionId',
    lazyRouteComponent(() => import('./training/attendance-page.js'), 'AttendancePage'),
    'training',
  ),
  inConsole(
    '/accounts',
    lazyRouteComponent(() => import('./people/accounts-page.js'), 'AccountsPage'),
    'people',
  ),
  inConsole(
    '/accounts/$accountId',
    lazyRouteComponent(() => import('./people/account-page.js'), 'AccountPage'),
    'people',
  ),
  inConsole(
    '/mail',
    lazyRouteComponent(() => import('./mail/mail-page.js'), 'MailPage'),
    'people',
  ),
  inConsole(
    '/me',
    lazyRouteComponent(() => import('./account/me-page.js'), 'MePage'),
    'people',
    'training',
  ),
  inConsole(
    '/data-requests/$dataRequestId',
    lazyRouteComponent(() => import('./advisory/data-request-page.js'), 'DataRequestPage'),
    'advisory',
  ),
  inConsole(
    '/reports/$reportId',
    lazyRouteComponent(() => import('./advisory/report-page.js'), 'ReportPage'),
    'advisory',
  ),
  inConsole(
    '/measures/$measureId',
    lazyRouteComponent(() => import('./advisory/measure-page.js'), 'MeasurePage'),
    'advisory',
  ),
  inConsole(
    '/opportunities/$opportunityId',
    lazyRouteComponent(() => import('./symbiosis/opportunity-page.js'), 'OpportunityPage'),
    'symbiosis',
  ),
  inConsole(
    '/resources/$resourceId',
    lazyRouteComponent(() => import('./symbiosis/resource-page.js'), 'ResourcePage'),
    'advisory',
    'firms',
    'symbiosis',
  ),
  inConsole(
    '/institutions/$institutionId',
    lazyRouteComponent(() => import('./registry/institution-page.js'), 'InstitutionPage'),
    'advisory',
    'firms',
  ),
  inConsole(
    '/needs',
    lazyRouteComponent(() => import('./innovation/needs-page.js'), 'NeedsPage'),
    'calls',
    'innovation',
  ),
  inConsole(
    '/meetings',
    lazyRouteComponent(() => import('./innovation/meetings-page.js'), 'MeetingsPage'),
    'innovation',
  ),
  inConsole(
    '/people/$personId',
    lazyRouteComponent(() => import('./registry/person-page.js'), 'PersonPage'),
    'advisory',
    'firms',
  ),
];

/** Filters stand in the address as plain texts: `?province=35&q=boya`. */
const texts = (search: string): Search => Object.fromEntries(new URLSearchParams(search));
const address = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') params.set(key, value);
  const text = params.toString();
  return text ? `?${text}` : '';
};

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren([program.addChildren(programPages), ...consolePages])]),
  parseSearch: texts,
  stringifySearch: address,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: ({ error, reset }) => <ProblemAlert error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

// A session that ended while somebody was at work: sign in again, and come back to the same address.
whenSignedOut(() => {
  forgetSession();
  window.location.replace(signInAddress(router.state.location.href, true));
});
