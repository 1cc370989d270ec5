import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { OpportunityMoves } from './opportunity-moves.js';
import { StateBadge } from '../ui/state-badge.js';

export function OpportunityPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { opportunityId } = useParams({ strict: false }) as { opportunityId: string };
  const query = useQuery({
    queryKey: ['opportunity', opportunityId],
    queryFn: () => ask(api.GET('/opportunities/{opportunityId}', { params: { path: { opportunityId } } })),
  });
  const o = query.data;
  const titles = useTitles(
    'firm',
    useMemo(() => [o?.giverFirmId, o?.takerFirmId], [o]),
  );
  const named = (id: string) => (
    <Link to="/firms/$firmId" params={{ firmId: id }}>
      {titles.get(id)?.title ?? shortId(id)}
    </Link>
  );
  return (
    <Answer query={query}>
      {(row) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/opportunities" params={{ programId: row.programId }}>
                  ← {t('opportunities.title')}
                </Link>
                <StateBadge state={row.state}>{t(`opportunities.state.${row.state}`)}</StateBadge>
              </Group>
            }
          >
            {row.resource}
          </PageTitle>
          <Panel>
            <OpportunityMoves
              row={row}
              giver={named(row.giverFirmId)}
              taker={named(row.takerFirmId)}
              mayMove={hasRole(session, 'admin', 'staff', 'consultant', 'adviser')}
            />
          </Panel>
        </>
      )}
    </Answer>
  );
}
