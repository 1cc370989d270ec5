import { useQueries } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';

/**
 * Titles of programmes and of their sectors in the language shown, for readers without an account. What has not come yet, or is
 * no longer there, is shown as its code: a call does not wait for a name.
 */
export function usePublicSectors(programIds: readonly string[] = []) {
  const f = useFormat();
  const answers = useQueries({
    queries: [...new Set(programIds)].map((programId) => ({
      queryKey: ['public-program', programId],
      queryFn: () => ask(api.GET('/public/programs/{programId}', { params: { path: { programId } } })),
      staleTime: Infinity,
    })),
  });
  const of = (programId: string) => answers.find(({ data }) => data?.id === programId)?.data;
  return {
    sectorOf(programId: string, code: string): string {
      const sector = of(programId)?.sectors.find((s) => s.code === code);
      return sector ? f.text(sector.tr, sector.en) : code;
    },
    titleOf(programId: string): string | undefined {
      const program = of(programId);
      return program && f.text(program.title, program.titleEn);
    },
  };
}
