import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useSession } from '../api/session.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId } from '../ui/titles.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { RequestLine, type Decision } from './request-line.js';

/** Records of people that were merged: whoever is the other one says whether the account is theirs, too. */
export function PersonRequestsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const session = useSession();
  const requests = useQuery({
    queryKey: ['person-requests'],
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
  const decide = useMutation({
    mutationFn: ({ id, decision }: { id: string; decision: Decision }) =>
      ask(
        api.POST('/person-requests/{personRequestId}/decision', {
          params: { path: { personRequestId: id } },
          body: { decision },
        }),
      ),
    onSuccess: async (_, { decision }) => {
      notify({ message: t(`personRequests.${decision}`) });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['person-requests'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]);
    },
    onError: failed,
  });
  const said = (request: Message<'PersonRequest'>): string => {
    const name =
      names.data?.items.find((n) => n.id === request.personId)?.recordName ?? shortId(request.personId);
    if (request.accountId === session?.accountId) return t('personRequests.kind.own');
    return request.isMe ? t('personRequests.kind.me') : t('personRequests.kind.other', { name });
  };
  return (
    <>
      <PageTitle lead={t('personRequests.lead')}>{t('personRequests.title')}</PageTitle>
      <Panel>
        <Answer query={requests}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('personRequests.none')} next={t('personRequests.noneNext')} />
            ) : (
              <ul className="plain lines">
                {items.map((request) => (
                  <RequestLine
                    key={request.id}
                    request={request}
                    words="personRequests"
                    text={said(request)}
                    mayAnswer={request.mayAnswer}
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
