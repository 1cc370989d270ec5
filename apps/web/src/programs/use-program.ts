import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, ask } from '../api/client.js';

export const programQuery = (programId: string) =>
  queryOptions({
    queryKey: ['program', programId],
    queryFn: () => ask(api.GET('/programs/{programId}', { params: { path: { programId } } })),
    staleTime: 60_000,
  });

/** The programme of the address. */
export function useProgram() {
  const { programId } = useParams({ strict: false }) as { programId: string };
  return useQuery(programQuery(programId));
}
export const useProgramId = (): string => (useParams({ strict: false }) as { programId: string }).programId;
