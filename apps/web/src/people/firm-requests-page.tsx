import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { shortId, useTitles } from '../ui/titles.js';
import type { Decision } from './request-line.js';
import { RequestsPage } from './requests-page.js';

type Request = Message<'FirmRequest'>;
const queryKey = ['firm-requests'];

const decide = (request: Request, decision: Decision) =>
  ask(
    api.POST('/firm-requests/{firmRequestId}/decision', {
      params: { path: { firmRequestId: request.id } },
      body: { decision },
    }),
  );

/** Who is to be a user of a firm: its users say whether the person is one of them. */
export function FirmRequestsPage() {
  const { t } = useTranslation();
  const mayAnswer = hasRole(useSession(), 'admin', 'firm');
  const requests = useQuery({
    queryKey,
    queryFn: () => ask(api.GET('/firm-requests', { params: { query: { limit: 100 } } })),
  });
  const titles = useTitles(
    'firm',
    useMemo(() => requests.data?.items.map((r) => r.firmId) ?? [], [requests.data]),
  );
  const said = (request: Request) =>
    t(`firmRequests.kind.${request.kind}`, {
      firm: titles.get(request.firmId)?.title ?? shortId(request.firmId),
    });
  return (
    <RequestsPage
      words="firmRequests"
      queryKey={queryKey}
      requests={requests}
      decide={decide}
      said={said}
      mayAnswer={() => mayAnswer}
    />
  );
}
