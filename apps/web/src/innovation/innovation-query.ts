import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';

/** The needs that an application answers, its pitches, and how its meetings stand. */
export const innovationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['innovation', applicationId],
    queryFn: () =>
      ask(api.GET('/applications/{applicationId}/innovation', { params: { path: { applicationId } } })),
  });
