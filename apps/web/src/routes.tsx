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

/** Filters stand in the address as plain texts: `?province=35&q=boya`. */

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
const programPages = [
  createRoute({
    getParentRoute: () => program,
    path: '/',
    component: lazyRouteComponent(() => import('./programs/indicators-page.js'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/indicators/$code',
    component: lazyRouteComponent(() => import('./programs/indicator-page.js'), 'IndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/tag',
    component: lazyRouteComponent(() => import('./programs/tag-page.js'), 'TagPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/participations',
    component: lazyRouteComponent(() => import('./programs/participations-page.js'), 'ParticipationsPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/calls',
    ...desk,
    component: lazyRouteComponent(() => import('./calls/calls-page.js'), 'CallsPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/calls/new',
    ...desk,
    component: lazyRouteComponent(() => import('./calls/new-call-page.js'), 'NewCallPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/events',
    component: lazyRouteComponent(() => import('./events/events-page.js'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/courses',
    component: lazyRouteComponent(() => import('./training/courses-page.js'), 'CoursesPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/opportunities',
    component: lazyRouteComponent(() => import('./symbiosis/opportunities-page.js'), 'OpportunitiesPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/data-requests',
    component: lazyRouteComponent(() => import('./advisory/data-requests-page.js'), 'DataRequestsPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/reports',
    component: lazyRouteComponent(() => import('./advisory/reports-page.js'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => program,
    path: '/measures',
    component: lazyRouteComponent(() => import('./advisory/measures-page.js'), 'MeasuresPage'),
  }),
];
const consolePages = [
  createRoute({
    getParentRoute: () => shell,
    path: '/tasks',
    component: lazyRouteComponent(() => import('./tasks/tasks-page.js'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/programs',
    component: lazyRouteComponent(() => import('./programs/programs-page.js'), 'ProgramsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/firms',
    component: lazyRouteComponent(() => import('./firms/firms-page.js'), 'FirmsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/firms/$firmId',
    ...desk,
    component: lazyRouteComponent(() => import('./firms/firm-page.js'), 'FirmPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/firm-requests',
    component: lazyRouteComponent(() => import('./people/firm-requests-page.js'), 'FirmRequestsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/merge-queue',
    component: lazyRouteComponent(() => import('./merge-queue/merge-queue-page.js'), 'MergeQueuePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/reviews',
    ...desk,
    component: lazyRouteComponent(() => import('./reviews/my-reviews-page.js'), 'MyReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/reviews/$reviewId',
    ...desk,
    component: lazyRouteComponent(() => import('./reviews/review-page.js'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$callId/reviewing',
    ...desk,
    component: lazyRouteComponent(() => import('./reviews/reviewing-page.js'), 'ReviewingPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$callId',
    ...desk,
    component: lazyRouteComponent(() => import('./calls/call-page.js'), 'CallPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$callId/apply',
    ...desk,
    component: lazyRouteComponent(() => import('./applications/apply-page.js'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/applications',
    ...desk,
    component: lazyRouteComponent(() => import('./applications/applications-page.js'), 'ApplicationsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/applications/$applicationId',
    ...desk,
    component: lazyRouteComponent(() => import('./applications/application-page.js'), 'ApplicationPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$callId/settings',
    ...desk,
    component: lazyRouteComponent(() => import('./calls/settings-page.js'), 'CallSettingsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$callId/form',
    ...desk,
    component: lazyRouteComponent(() => import('./forms/form-page.js'), 'FormPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/events/$eventId',
    ...desk,
    component: lazyRouteComponent(() => import('./events/event-page.js'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/courses/$courseId',
    component: lazyRouteComponent(() => import('./training/course-page.js'), 'CoursePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/courses/$courseId/sessions/$sessionId',
    component: lazyRouteComponent(() => import('./training/attendance-page.js'), 'AttendancePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./people/accounts-page.js'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/accounts/$accountId',
    component: lazyRouteComponent(() => import('./people/account-page.js'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/mail',
    component: lazyRouteComponent(() => import('./mail/mail-page.js'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/me',
    component: lazyRouteComponent(() => import('./account/me-page.js'), 'MePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/data-requests/$dataRequestId',
    component: lazyRouteComponent(() => import('./advisory/data-request-page.js'), 'DataRequestPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/reports/$reportId',
    component: lazyRouteComponent(() => import('./advisory/report-page.js'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/measures/$measureId',
    component: lazyRouteComponent(() => import('./advisory/measure-page.js'), 'MeasurePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/opportunities/$opportunityId',
    component: lazyRouteComponent(() => import('./symbiosis/opportunity-page.js'), 'OpportunityPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/resources/$resourceId',
    component: lazyRouteComponent(() => import('./symbiosis/resource-page.js'), 'ResourcePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/institutions/$institutionId',
    component: lazyRouteComponent(() => import('./registry/institution-page.js'), 'InstitutionPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/needs',
    ...desk,
    component: lazyRouteComponent(() => import('./innovation/needs-page.js'), 'NeedsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/meetings',
    ...desk,
    component: lazyRouteComponent(() => import('./innovation/meetings-page.js'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('./registry/person-page.js'), 'PersonPage'),
  }),
];

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
