import { createRouter } from '@tanstack/react-router';
import { whenSignedOut } from './api/client.js';
import { forgetSession } from './api/session.js';
import { consolePages } from './routes/console-pages.js';
import { program, root, shell } from './routes/frame.js';
import { programPages } from './routes/program-pages.js';
import type { Search } from './shell/search.js';
import { signInAddress } from './shell/sign-in-address.js';
import { Loading, NotFound, ProblemAlert } from './ui/states.js';

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
