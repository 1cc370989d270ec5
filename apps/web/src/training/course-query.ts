import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';

export const courseQuery = (courseId: string) =>
  queryOptions({
    queryKey: ['course', courseId],
    queryFn: () => ask(api.GET('/courses/{courseId}', { params: { path: { courseId } } })),
  });
