import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { notify } from '../ui/notices.js';
import { Facts } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { AskMeeting } from './ask-meeting.js';
import { callLabel, innovationCallsQuery } from './innovation-calls.js';
import { NeedForm } from './need-form.js';

/** One need as it is for the reader; its firm and the staff change, publish and close it, and see who answers. */
export function NeedView({ needId }: { needId: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const f = useFormat();
  const failed = useProblemNotice();
  const [changing, setChanging] = useState(false);
  const [reason, setReason] = useState('');
  const params = { path: { needId } };
  const need = useQuery({
    queryKey: ['need', needId],
    queryFn: () => ask(api.GET('/needs/{needId}', { params })),
  });
  const { programId, callId } = need.data ?? {};
  const calls = useQuery({ ...innovationCallsQuery(programId ?? ''), enabled: Boolean(programId && callId) });
  const call = calls.data?.items.find(({ id }) => id === callId);
  const move = useMutation({
    mutationFn: (to: 'publish' | 'close') =>
      to === 'publish'
        ? ask(api.POST('/needs/{needId}/publication', { params }))
        : ask(api.POST('/needs/{needId}/closure', { params, body: { reason: reason.trim() } })),
    onSuccess: async () => {
      notify({ message: t('needs.saved') });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['list', 'needs'] }),
        client.invalidateQueries({ queryKey: ['need', needId] }),
      ]);
    },
    onError: failed,
  });
  return (
    <Answer query={need}>
      {(n) => {
        const mine = n.own || hasRole(session, 'admin', 'staff');
        if (changing && n.firmId)
          return (
            <NeedForm
              programId={n.programId}
              firmId={n.firmId}
              need={n}
              done={() => setChanging(false)}
              onCancel={() => setChanging(false)}
            />
          );
        return (
          <Stack>
            <Facts
              items={[
                [t('needs.stage'), t(`needs.state.${n.state}`)],
                [
                  t('needs.firm'),
                  mine && n.firmTitle && !n.namesFirm
                    ? t('needs.unnamedToOthers', { firm: n.firmTitle })
                    : (n.firmTitle ?? t('public.call.needUnnamed')),
                ],
                !!call && [t('needs.call'), callLabel(call, f.text)],
                !!n.writtenByStaff && [t('needs.writtenByStaff'), n.writtenByStaff],
                [t('needs.text'), <Lines key="t" text={n.text} />],
                [t('needs.sought'), <Lines key="s" text={n.sought} />],
                n.tags.length > 0 && [t('needs.tags'), n.tags.join(', ')],
                !!n.confidential && [t('needs.confidential'), <Lines key="c" text={n.confidential} />],
                !!n.closeReason && [t('needs.closeReason'), n.closeReason],
              ]}
            />
            {mine && n.state !== 'closed' && (
              <>
                <Group gap="xs">
                  {n.state === 'draft' && (
                    <Button loading={move.isPending} onClick={() => move.mutate('publish')}>
                      {t('needs.publish')}
                    </Button>
                  )}
                  <Button variant="default" onClick={() => setChanging(true)}>
                    {t('needs.change')}
                  </Button>
                </Group>
                <Group align="flex-end">
                  <TextInput
                    label={t('needs.closeReason')}
                    value={reason}
                    maxLength={500}
                    onChange={(event) => setReason(event.currentTarget.value)}
                    style={{ flex: 1 }}
                  />
                  <Button
                    variant="default"
                    disabled={!reason.trim() || move.isPending}
                    onClick={() => move.mutate('close')}
                  >
                    {t('needs.close')}
                  </Button>
                </Group>
              </>
            )}
            {mine && n.state !== 'draft' && <Answers need={n} />}
          </Stack>
        );
      }}
    </Answer>
  );
}

const Lines = ({ text }: { text: string }) => <span style={{ whiteSpace: 'pre-line' }}>{text}</span>;

/** Applications that answer the need; its firm asks for a meeting about one. */
function Answers({ need }: { need: Message<'Need'> }) {
  const { t } = useTranslation();
  const session = useSession();
  const [asking, setAsking] = useState<Message<'NeedAnswer'>>();
  const answers = useQuery({
    queryKey: ['need', need.id, 'answers'],
    queryFn: () => ask(api.GET('/needs/{needId}/applications', { params: { path: { needId: need.id } } })),
  });
  const asks = need.own && need.state === 'published';
  const opens = hasRole(session, 'admin', 'staff');
  return (
    <section>
      <Title order={3} mb={4}>
        {t('needs.answers')}
      </Title>
      <Answer query={answers}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t(opens ? 'needs.noAnswersYet' : 'needs.noAnswers')}</Text>
          ) : (
            <ul className="plain">
              {items.map((item) => (
                <li
                  key={item.applicationId}
                  style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}
                >
                  <Group justify="space-between" gap="xs">
                    <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                      {opens ? (
                        <a href={`/applications/${item.applicationId}`}>
                          {item.solution ?? t('needs.unnamed')}
                        </a>
                      ) : (
                        (item.solution ?? t('needs.unnamed'))
                      )}
                      {item.providerTitle && ` · ${item.providerTitle}`}
                    </Text>
                    <Group gap="xs">
                      {item.meetingId && (
                        <a href={`/meetings?open=${item.meetingId}`}>{t('needs.toMeeting')}</a>
                      )}
                      {asks && !item.meeting && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${item.solution ?? t('needs.unnamed')}: ${t('needs.meet')}`}
                          onClick={() => setAsking(item)}
                        >
                          {t('needs.meet')}
                        </Button>
                      )}
                    </Group>
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {asking && (
        <AskMeeting
          needId={need.id}
          applicationId={asking.applicationId}
          about={`${need.title} – ${asking.solution ?? t('needs.unnamed')}`}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
