import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { programQuery } from '../programs/use-program.js';
import { shortId, useTitles } from '../ui/titles.js';

interface Held {
  scopeType: string;
  scopeId?: string;
}

/** Names of the firms, institutions and programmes that roles are held in. */
export function useScopeNames(
  grants: readonly Held[],
): (scopeType: string, scopeId: string | undefined) => string {
  const ids = useMemo(() => {
    const of = (type: string) => [
      ...new Set(
        grants.flatMap((grant) => (grant.scopeType === type && grant.scopeId ? [grant.scopeId] : [])),
      ),
    ];
    return { firm: of('firm'), institution: of('institution'), person: of('person'), program: of('program') };
  }, [grants]);
  const firms = useTitles('firm', ids.firm);
  const institutions = useTitles('institution', ids.institution);
  const people = useTitles('person', ids.person);
  const programs = useQueries({ queries: ids.program.map((id) => ({ ...programQuery(id), retry: false })) });
  return (scopeType, scopeId) => {
    if (!scopeId) return '';
    const titles = scopeType === 'firm' ? firms : scopeType === 'institution' ? institutions : people;
    if (scopeType === 'program')
      return programs.find((query) => query.data?.id === scopeId)?.data?.code ?? shortId(scopeId);
    return titles.get(scopeId)?.title ?? shortId(scopeId);
  };
}
