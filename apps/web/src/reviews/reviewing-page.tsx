import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { PageTitle } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { AssignmentPanel } from './assignment-panel.js';
import { PeoplePanel } from './people-panel.js';
import { PoolPanel } from './pool-panel.js';
import { ResultsPanel } from './results-panel.js';
import { RulesPanel } from './rules-panel.js';

/** How a call is reviewed, as its staff run it: rules, people, assignment, differences. */
export function ReviewingPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { callId } = useParams({ strict: false }) as { callId: string };
  const call = useQuery({
    queryKey: ['call', callId],
    queryFn: () => ask(api.GET('/calls/{callId}', { params: { path: { callId } } })),
  });
  return (
    <Answer query={call}>
      {(c) => (
        <>
          <PageTitle
            over={
              <Link to="/calls/$callId" params={{ callId }}>
                ← {f.text(c.title, c.titleEn)}
              </Link>
            }
          >
            {t('reviewing.title')}
          </PageTitle>
          {(c.state === 'closed' || c.state === 'decided') && (
            <>
              <AssignmentPanel call={c} />
              <ResultsPanel call={c} />
            </>
          )}
          <PeoplePanel call={c} />
          <PoolPanel call={c} />
          <RulesPanel call={c} />
        </>
      )}
    </Answer>
  );
}
