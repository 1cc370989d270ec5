import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

/** What the server refused it will refuse again; what it could not answer is asked once more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (count, error) =>
        count < 1 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
      refetchOnWindowFocus: true,
      // Without a connection it is said at once, instead of waiting in silence; and what was shown is asked again when it is back.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});
