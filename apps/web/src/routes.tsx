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
import { loadWords } from './i18n/i18n.js';
import type { Search } from './shell/search.js';
import { signInAddress } from './shell/sign-in-address.js';
import { Loading, NotFound, ProblemAlert } from './ui/states.js';

/** Pages of calls and applications bring their words along. */
const desk = { beforeLoad: () => loadWords('desk') };

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'console',
  component: lazyRouteComponent(() => import('./shell/console-layout.js'), 'ConsoleLayout'),
  beforeLoad: async ({ location }) => {
    const [session] = await Promise.all([queryClient.ensureQueryData(sessionQuery), loadWords('console')]);
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
});
type Component = ReturnType<typeof lazyRouteComponent>;
const inProgram = <P extends string>(path: P, component: Component, more: typeof desk | object = {}) =>
  createRoute({ getParentRoute: () => program, path, component, ...more });
const inConsole = <P extends string>(path: P, component: Component, more: typeof desk | object = {}) =>
  createRoute({ getParentRoute: () => shell, path, component, ...more });

const programPages = [
  inProgram(
    '/',
    lazyRouteComponent(() => import('./programs/indicators-page.js'), 'IndicatorsPage'),
  ),
  inProgram(
    '/indicators/$code',
    lazyRouteComponent(() => import('./programs/indicator-page.js'), 'IndicatorPage'),
  ),
  inProgram(
    '/tag',
    lazyRouteComponent(() => import('./programs/tag-page.js'), 'TagPage'),
  ),
  inProgram(
    '/participations',
    lazyRouteComponent(() => import('./programs/participations-page.js'), 'ParticipationsPage'),
  ),
  inProgram(
    '/calls',
    lazyRouteComponent(() => import('./calls/calls-page.js'), 'CallsPage'),
    desk,
  ),
  inProgram(
    '/calls/new',
    lazyRouteComponent(() => import('./calls/new-call-page.js'), 'NewCallPage'),
    desk,
  ),
  inProgram(
    '/events',
    lazyRouteComponent(() => import('./events/events-page.js'), 'EventsPage'),
  ),
  inProgram(
    '/courses',
    lazyRouteComponent(() => import('./training/courses-page.js'), 'CoursesPage'),
  ),
  inProgram(
    '/opportunities',
    lazyRouteComponent(() => import('./symbiosis/opportunities-page.js'), 'OpportunitiesPage'),
  ),
  inProgram(
    '/data-requests',
    lazyRouteComponent(() => import('./advisory/data-requests-page.js'), 'DataRequestsPage'),
  ),
  inProgram(
    '/reports',
    lazyRouteComponent(() => import('./advisory/reports-page.js'), 'ReportsPage'),
  ),
  inProgram(
    '/measures',
    lazyRouteComponent(() => import('./advisory/measures-page.js'), 'MeasuresPage'),
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
  ),
  inConsole(
    '/firms',
    lazyRouteComponent(() => import('./firms/firms-page.js'), 'FirmsPage'),
  ),
  inConsole(
    '/firms/$firmId',
    lazyRouteComponent(() => import('./firms/firm-page.js'), 'FirmPage'),
    desk,
  ),
  inConsole(
    '/firm-requests',
    lazyRouteComponent(() => import('./people/firm-requests-page.js'), 'FirmRequestsPage'),
  ),
  inConsole(
    '/merge-queue',
    lazyRouteComponent(() => import('./merge-queue/merge-queue-page.js'), 'MergeQueuePage'),
  ),
  inConsole(
    '/reviews',
    lazyRouteComponent(() => import('./reviews/my-reviews-page.js'), 'MyReviewsPage'),
    desk,
  ),
  inConsole(
    '/reviews/$reviewId',
    lazyRouteComponent(() => import('./reviews/review-page.js'), 'ReviewPage'),
    desk,
  ),
  inConsole(
    '/calls/$callId/reviewing',
    lazyRouteComponent(() => import('./reviews/reviewing-page.js'), 'ReviewingPage'),
    desk,
  ),
  inConsole(
    '/calls/$callId',
    lazyRouteComponent(() => import('./calls/call-page.js'), 'CallPage'),
    desk,
  ),
  inConsole(
    '/calls/$callId/apply',
    lazyRouteComponent(() => import('./applications/apply-page.js'), 'ApplyPage'),
    desk,
  ),
  inConsole(
    '/applications',
    lazyRouteComponent(() => import('./applications/applications-page.js'), 'ApplicationsPage'),
    desk,
  ),
  inConsole(
    '/applications/$applicationId',
    lazyRouteComponent(() => import('./applications/application-page.js'), 'ApplicationPage'),
    desk,
  ),
  inConsole(
    '/calls/$callId/settings',
    lazyRouteComponent(() => import('./calls/settings-page.js'), 'CallSettingsPage'),
    desk,
  ),
  inConsole(
    '/calls/$callId/form',
    lazyRouteComponent(() => import('./forms/form-page.js'), 'FormPage'),
    desk,
  ),
  inConsole(
    '/events/$eventId',
    lazyRouteComponent(() => import('./events/event-page.js'), 'EventPage'),
    desk,
  ),
  inConsole(
    '/courses/$courseId',
    lazyRouteComponent(() => import('./training/course-page.js'), 'CoursePage'),
  ),
  inConsole(
    '/courses/$courseId/sessions/$sessionId',
    lazyRouteComponent(() => import('./training/attendance-page.js'), 'AttendancePage'),
  ),
  inConsole(
    '/accounts',
    lazyRouteComponent(() => import('./people/accounts-page.js'), 'AccountsPage'),
  ),
  inConsole(
    '/accounts/$accountId',
    lazyRouteComponent(() => import('./people/account-page.js'), 'AccountPage'),
  ),
  inConsole(
    '/mail',
    lazyRouteComponent(() => import('./mail/mail-page.js'), 'MailPage'),
  ),
  inConsole(
    '/me',
    lazyRouteComponent(() => import('./account/me-page.js'), 'MePage'),
  ),
  inConsole(
    '/data-requests/$dataRequestId',
    lazyRouteComponent(() => import('./advisory/data-request-page.js'), 'DataRequestPage'),
  ),
  inConsole(
    '/reports/$reportId',
    lazyRouteComponent(() => import('./advisory/report-page.js'), 'ReportPage'),
  ),
  inConsole(
    '/measures/$measureId',
    lazyRouteComponent(() => import('./advisory/measure-page.js'), 'MeasurePage'),
  ),
  inConsole(
    '/opportunities/$opportunityId',
    lazyRouteComponent(() => import('./symbiosis/opportunity-page.js'), 'OpportunityPage'),
  ),
  inConsole(
    '/resources/$resourceId',
    lazyRouteComponent(() => import('./symbiosis/resource-page.js'), 'ResourcePage'),
  ),
  inConsole(
    '/institutions/$institutionId',
    lazyRouteComponent(() => import('./registry/institution-page.js'), 'InstitutionPage'),
  ),
  inConsole(
    '/needs',
    lazyRouteComponent(() => import('./innovation/needs-page.js'), 'NeedsPage'),
    desk,
  ),
  inConsole(
    '/meetings',
    lazyRouteComponent(() => import('./innovation/meetings-page.js'), 'MeetingsPage'),
    desk,
  ),
  inConsole(
    '/people/$personId',
    lazyRouteComponent(() => import('./registry/person-page.js'), 'PersonPage'),
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
