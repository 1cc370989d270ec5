import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { RequestLine, type Decision } from './request-line.js';

/** Who is to be a user of a firm: its users say whether the person is one of them. */
export function FirmRequestsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const session = useSession();
  const requests = useQuery({
    queryKey: ['firm-requests'],
    queryFn: () => ask(api.GET('/firm-requests', { params: { query: { limit: 100 } } })),
  });
  const titles = useTitles(
    'firm',
    useMemo(() => requests.data?.items.map((r) => r.firmId) ?? [], [requests.data]),
  );
  const decide = useMutation({
    mutationFn: ({ id, decision }: { id: string; decision: Decision }) =>
      ask(
        api.POST('/firm-requests/{firmRequestId}/decision', {
          params: { path: { firmRequestId: id } },
          body: { decision },
        }),
      ),
    onSuccess: async (_, { decision }) => {
      notify({ message: t(`firmRequests.${decision}`) });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['firm-requests'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]);
    },
    onError: failed,
  });
  return (
    <>
      <PageTitle lead={t('firmRequests.lead')}>{t('firmRequests.title')}</PageTitle>
      <Panel>
        <Answer query={requests}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('firmRequests.none')} next={t('firmRequests.noneNext')} />
            ) : (
              <ul className="plain lines">
                {items.map((request) => (
                  <RequestLine
                    key={request.id}
                    request={request}
                    words="firmRequests"
                    text={t(`firmRequests.kind.${request.kind}`, {
                      firm: titles.get(request.firmId)?.title ?? shortId(request.firmId),
                    })}
                    mayAnswer={hasRole(session, 'admin', 'firm')}
                    busy={decide.isPending}
                    onDecide={(decision) => decide.mutate({ id: request.id, decision })}
                  />
                ))}
              </ul>
            )
          }
        </Answer>
      </Panel>
    </>
  );
}
