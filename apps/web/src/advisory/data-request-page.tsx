import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { AnswerForm } from './answer-form.js';
import { notify } from '../ui/notices.js';
import { StateBadge } from '../ui/state-badge.js';

type Request = Message<'DataRequest'>;

/** What a firm was asked for, what it sent, and what becomes of it. */
export function DataRequestPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const { dataRequestId } = useParams({ strict: false }) as { dataRequestId: string };
  const request = useQuery({
    queryKey: ['data-request', dataRequestId],
    queryFn: () => ask(api.GET('/data-requests/{dataRequestId}', { params: { path: { dataRequestId } } })),
  });
  const firmId = request.data?.firmId;
  const titles = useTitles(
    'firm',
    useMemo(() => [firmId], [firmId]),
  );
  const advises = hasRole(session, 'admin', 'staff', 'consultant');
  return (
    <Answer query={request}>
      {(r) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/data-requests" params={{ programId: r.programId }}>
                  ← {t('advisory.requests')}
                </Link>
                <StateBadge state={r.state}>{t(`advisory.requestState.${r.state}`)}</StateBadge>
              </Group>
            }
          >
            {`${r.reference} · ${titles.get(r.firmId)?.title ?? shortId(r.firmId)}`}
          </PageTitle>
          <Panel>
            <Facts
              items={[
                [t('advisory.due'), f.day(r.dueOn)],
                [t('advisory.items'), r.items.join(' · ')],
                !!r.note && [t('advisory.note'), r.note],
                !!r.reason && [t('advisory.reason'), r.reason],
              ]}
            />
          </Panel>
          <Answers request={r} />
          {r.state === 'answered' && advises && <Decide request={r} />}
          {r.state === 'open' && (advises || hasRole(session, 'firm')) && <AnswerForm request={r} />}
        </>
      )}
    </Answer>
  );
}

function Answers({ request }: { request: Request }) {
  const { t } = useTranslation();
  const f = useFormat();
  const shown = (value: unknown) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? f.number(value) : String(value);
  return (
    <Panel title={t('advisory.answers')}>
      {!request.answersVisible ? (
        <>
          {request.answers.map((answer) => (
            <Text key={answer.id} size="sm" className="numerals">
              {[
                f.instant(answer.at),
                answer.onBehalf && t('advisory.onBehalf'),
                !answer.complete && t('advisory.part'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          ))}
          <Text c="dimmed">{t('advisory.hidden')}</Text>
        </>
      ) : request.answers.length === 0 ? (
        <Empty title={t('advisory.noAnswers')} next={t('advisory.noAnswersNext')} />
      ) : (
        request.answers.map((answer) => (
          <section key={answer.id} style={{ marginBottom: '1rem' }}>
            <Text size="sm" c="dimmed" className="numerals" mb={4}>
              {[
                f.instant(answer.at),
                answer.onBehalf && t('advisory.onBehalf'),
                !answer.complete && t('advisory.part'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Facts
              items={Object.entries(answer.values).map(([name, value]) => [name, shown(value)] as const)}
            />
            {answer.note && <Text style={{ whiteSpace: 'pre-line' }}>{answer.note}</Text>}
            {answer.fileIds.map((fileId, index) => (
              <a key={fileId} href={fileHref(fileId)} style={{ marginInlineEnd: 12 }}>
                {t('ui.open')} {index + 1}
              </a>
            ))}
          </section>
        ))
      )}
    </Panel>
  );
}

function Decide({ request }: { request: Request }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [missing, setMissing] = useState('');
  const params = { path: { dataRequestId: request.id } };
  const after = (words: string) => async () => {
    notify({ message: words });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['data-request', request.id] }),
      client.invalidateQueries({ queryKey: ['list'] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
    ]);
  };
  const accept = useMutation({
    mutationFn: () => ask(api.POST('/data-requests/{dataRequestId}/acceptance', { params, body: {} })),
    onSuccess: after(t('advisory.accepted')),
    onError: failed,
  });
  const giveBack = useMutation({
    mutationFn: () =>
      ask(api.POST('/data-requests/{dataRequestId}/return', { params, body: { reason: missing.trim() } })),
    onSuccess: after(t('advisory.returned')),
    onError: failed,
  });
  return (
    <Panel>
      <Stack gap="sm">
        <Group>
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('advisory.accept')}
          </Button>
        </Group>
        <Textarea
          label={t('advisory.missing')}
          value={missing}
          maxLength={1000}
          rows={2}
          onChange={(event) => setMissing(event.currentTarget.value)}
        />
        <Group>
          <Button
            variant="default"
            disabled={!missing.trim()}
            loading={giveBack.isPending}
            onClick={() => giveBack.mutate()}
          >
            {t('advisory.return')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
