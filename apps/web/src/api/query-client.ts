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
    },
  },
});
