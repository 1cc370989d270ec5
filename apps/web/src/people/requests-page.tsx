import { useMutation, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { RequestLine, type Asked, type Decision, type RequestWords } from './request-line.js';

interface Props<R extends Asked> {
  words: RequestWords;
  /** What is asked anew once somebody was answered. */
  queryKey: readonly string[];
  requests: UseQueryResult<{ items: R[] }>;
  decide: (request: R, decision: Decision) => Promise<unknown>;
  /** What is asked for, in one sentence. */
  said: (request: R) => string;
  mayAnswer: (request: R) => boolean;
}

/** Who waits for a yes or no of the reader. */
export function RequestsPage<R extends Asked>({
  words,
  queryKey,
  requests,
  decide,
  said,
  mayAnswer,
}: Props<R>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const answer = useMutation({
    mutationFn: ({ request, decision }: { request: R; decision: Decision }) => decide(request, decision),
    onSuccess: async (_, { decision }) => {
      notify({ message: t(`${words}.${decision}`) });
      await Promise.all([queryKey, ['tasks']].map((stale) => client.invalidateQueries({ queryKey: stale })));
    },
    onError: failed,
  });
  return (
    <>
      <PageTitle lead={t(`${words}.lead`)}>{t(`${words}.title`)}</PageTitle>
      <Panel>
        <Answer query={requests}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t(`${words}.none`)} next={t(`${words}.noneNext`)} />
            ) : (
              <ul className="plain lines">
                {items.map((request) => (
                  <RequestLine
                    key={request.id}
                    request={request}
                    words={words}
                    text={said(request)}
                    mayAnswer={mayAnswer(request)}
                    busy={answer.isPending}
                    onDecide={(decision) => answer.mutate({ request, decision })}
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
