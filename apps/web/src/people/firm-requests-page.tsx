import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

type Decision = 'accepted' | 'declined';

/** Who is to be a user of a firm: its users say whether the person is one of them. */
export function FirmRequestsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
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
              <ul className="plain">
                {items.map((request) => (
                  <Line
                    key={request.id}
                    request={request}
                    firm={titles.get(request.firmId)?.title ?? shortId(request.firmId)}
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

interface LineProps {
  request: Message<'FirmRequest'>;
  firm: string;
  busy: boolean;
  onDecide: (decision: Decision) => void;
}

function Line({ request, firm, busy, onDecide }: LineProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const { displayName, email, kind, askedAt } = request;
  return (
    <li style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.75rem 0' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>{`${displayName} · ${email}`}</Text>
          <Text size="sm">{t(`firmRequests.kind.${kind}`, { firm })}</Text>
          <Text size="xs" c="dimmed" className="numerals">
            {f.instant(askedAt)}
          </Text>
        </div>
        {hasRole(session, 'admin', 'firm') && (
          <Group gap="xs">
            <Button
              size="xs"
              disabled={busy}
              aria-label={t('firmRequests.acceptOne', { name: displayName })}
              onClick={() => onDecide('accepted')}
            >
              {t('firmRequests.accept')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={busy}
              aria-label={t('firmRequests.declineOne', { name: displayName })}
              onClick={() => onDecide('declined')}
            >
              {t('firmRequests.decline')}
            </Button>
          </Group>
        )}
      </Group>
    </li>
  );
}
