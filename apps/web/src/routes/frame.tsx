import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';
import { sessionQuery } from '../api/session.js';
import { loadWords, type Part } from '../i18n/i18n.js';
import type { Search } from '../shell/search.js';
import { signInAddress } from '../shell/sign-in-address.js';

export const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

export const shell = createRoute({
  getParentRoute: () => root,
  id: 'console',
  component: lazyRouteComponent(() => import('../shell/console-layout.js'), 'ConsoleLayout'),
  beforeLoad: async ({ location }) => {
    const [session] = await Promise.all([queryClient.ensureQueryData(sessionQuery), loadWords(['shell'])]);
    if (!session) {
      window.location.replace(signInAddress(location.href, false));
      // The page is about to go: nothing of the console is shown meanwhile.
      await new Promise(() => undefined);
    }
  },
});
export const program = createRoute({
  getParentRoute: () => shell,
  path: '/programs/$programId',
  component: lazyRouteComponent(() => import('../programs/program-layout.js'), 'ProgramLayout'),
  beforeLoad: () => loadWords(['programs']),
});
type Component = ReturnType<typeof lazyRouteComponent>;
/** A page and the words that it and its parts say; i18n.spec.ts finds what is forgotten. */
const page = (component: Component, parts: readonly Part[]) => ({
  component,
  beforeLoad: () => loadWords(parts),
});
export const inProgram = <P extends string>(path: P, component: Component, ...parts: Part[]) =>
  createRoute({ getParentRoute: () => program, path, ...page(component, parts) });
export const inConsole = <P extends string>(path: P, component: Component, ...parts: Part[]) =>
  createRoute({ getParentRoute: () => shell, path, ...page(component, parts) });
