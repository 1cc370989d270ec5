import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useSession } from '../api/session.js';
import { shortId } from '../ui/titles.js';
import type { Decision } from './request-line.js';
import { RequestsPage } from './requests-page.js';

type Request = Message<'PersonRequest'>;
const queryKey = ['person-requests'];

const decide = (request: Request, decision: Decision) =>
  ask(
    api.POST('/person-requests/{personRequestId}/decision', {
      params: { path: { personRequestId: request.id } },
      body: { decision },
    }),
  );

/** Records of people that were merged: whoever is the other one says whether the account is theirs, too. */
export function PersonRequestsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const requests = useQuery({
    queryKey,
    queryFn: () => ask(api.GET('/person-requests', { params: { query: { limit: 100 } } })),
  });
  const ids = useMemo(
    () => [...new Set(requests.data?.items.map((r) => r.personId))].sort(),
    [requests.data],
  );
  // The name of the very record: the two may be spelled otherwise, and that is what is judged here.
  const names = useQuery({
    queryKey: ['record-names', ids],
    queryFn: () => ask(api.POST('/people/names', { body: { ids } })),
    enabled: ids.length > 0,
  });
  const said = (request: Request): string => {
    const name =
      names.data?.items.find((n) => n.id === request.personId)?.recordName ?? shortId(request.personId);
    if (request.accountId === session?.accountId) return t('personRequests.kind.own');
    return request.isMe ? t('personRequests.kind.me') : t('personRequests.kind.other', { name });
  };
  return (
    <RequestsPage
      words="personRequests"
      queryKey={queryKey}
      requests={requests}
      decide={decide}
      said={said}
      mayAnswer={(request) => request.mayAnswer}
    />
  );
}
