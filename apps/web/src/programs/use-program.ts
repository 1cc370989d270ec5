import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, ask } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';

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

/** Titles of a programme's sectors by their codes, in the language shown; a code that has none stays as it is. */
export function useSectorNames(programId: string | undefined): (code: string) => string {
  const f = useFormat();
  const { data } = useQuery({ ...programQuery(programId ?? ''), enabled: !!programId });
  return (code) => {
    const sector = data?.sectors.find((s) => s.code === code);
    return sector ? f.text(sector.tr, sector.en) : code;
  };
}
