import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { downloadFile } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { Icon } from '../ui/icon.js';
import { notify } from '../ui/notices.js';
import { Facts, Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { afterQuery } from './application-api.js';
import { AgreementPanel } from './agreement-panel.js';
import { AmbassadorsPanel } from './ambassadors-panel.js';
import { CompletionPanel } from './completion-panel.js';
import { Countdown } from './countdown.js';
import { DeclarationPanel } from './declaration-panel.js';
import { DeclinePanel } from './decline-panel.js';
import { LetterPanel } from './letter-panel.js';
import type { AfterProps } from './after-props.js';

/** What becomes of an application once it is in, and what its firm can still do. */
export function After(props: AfterProps) {
  const { application, call, own } = props;
  const { t } = useTranslation();
  if (application.state === 'draft') return null;
  const told = ['selected', 'reserve', 'rejected', 'withdrawn'].includes(application.state);
  return (
    <>
      {application.stateReason && (
        <Alert variant="outline" mb="md" title={t(`calls.applicationState.${application.state}`)}>
          {application.stateReason}
        </Alert>
      )}
      <CompletionPanel {...props} />
      <LetterPanel {...props} />
      {told && <Scores applicationId={application.id} call={call} />}
      {application.state === 'selected' && <AgreementPanel {...props} />}
      {application.state === 'selected' && (
        <AmbassadorsPanel programId={call.programId} firmId={application.firmId} own={own} />
      )}
      {own && (application.state === 'selected' || application.state === 'reserve') && (
        <DeclinePanel {...props} />
      )}
      <DeclarationPanel {...props} />
      <ReceiptPanel {...props} />
    </>
  );
}

/** The receipt: number, instant, digest and PDF; withdrawing, and coming again while there is time. */
function ReceiptPanel({ application, ahead, call, own, refresh }: AfterProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const failed = useProblemNotice();
  const [withdrawing, setWithdrawing] = useState(false);
  const [reason, setReason] = useState('');
  const params = { path: { applicationId: application.id } };
  const pdf = useMutation({
    mutationFn: () => ask(api.POST('/applications/{applicationId}/receipt', { params })),
    onSuccess: ({ fileId }) => downloadFile(fileId),
    onError: failed,
  });
  const withdraw = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/applications/{applicationId}/withdrawal', {
          params,
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('application.withdrawn') });
      setWithdrawing(false);
      await refresh();
    },
    onError: failed,
  });
  const { receipt } = application;
  if (!receipt) return null;
  const inTime = Date.parse(application.deadline) > Date.now() + ahead;
  // A place that the board gave is given back by declining.
  const mayWithdraw = own && application.state === 'submitted';
  return (
    <Panel title={t('application.receipt')}>
      <Facts
        items={[
          [t('calls.number'), receipt.number],
          [t('application.submittedAt'), f.instantExact(receipt.submittedAt)],
          [
            t('application.digest'),
            <code key="sha" style={{ overflowWrap: 'anywhere' }}>
              {receipt.sha256}
            </code>,
          ],
          [
            t('application.deadline'),
            <Group key="d" gap="sm">
              <span className="numerals">{f.instantLong(application.deadline)}</span>
              {inTime && (
                <Countdown until={application.deadline} ahead={ahead} onOver={() => void refresh()} />
              )}
            </Group>,
          ],
        ]}
      />
      <Group mt="md" gap="sm">
        {(own || hasRole(session, 'admin', 'staff')) && (
          <Button
            leftSection={<Icon name="download" size={16} />}
            loading={pdf.isPending}
            onClick={() => pdf.mutate()}
          >
            {t('application.receiptPdf')}
          </Button>
        )}
        {mayWithdraw && !withdrawing && (
          <Button variant="default" onClick={() => setWithdrawing(true)}>
            {t('application.withdraw')}
          </Button>
        )}
        {own && application.state === 'withdrawn' && inTime && (
          <Button component={Link} to={`/calls/${call.id}/apply`}>
            {t('application.applyAgain')}
          </Button>
        )}
      </Group>
      {withdrawing && (
        <Alert
          mt="md"
          color="yellow"
          variant="outline"
          title={t('application.withdraw')}
          styles={{ title: { color: 'var(--filiz-warn-text)' } }}
        >
          <Text size="sm" mb="sm">
            {inTime ? t('application.withdrawInTime') : t('application.withdrawLate')}
          </Text>
          <Textarea
            label={t('application.withdrawReason')}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group mt="sm" gap="xs">
            <Button color="red.9" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('application.withdrawNow')}
            </Button>
            <Button variant="default" onClick={() => setWithdrawing(false)}>
              {t('ui.cancel')}
            </Button>
          </Group>
        </Alert>
      )}
    </Panel>
  );
}

/** Scores and comments, where the call lets a firm see them. */
function Scores({ applicationId, call }: { applicationId: string; call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { data } = useQuery(
    afterQuery(applicationId, 'reviews', () =>
      ask(api.GET('/applications/{applicationId}/reviews', { params: { path: { applicationId } } })),
    ),
  );
  if (!data?.shown) return null;
  const titleOf = (code: string) => {
    const criterion = call.criteria.find((one) => one.code === code);
    return criterion ? f.text(criterion.title, criterion.titleEn) : code;
  };
  return (
    <Panel title={t('application.scores')}>
      {data.score !== null && (
        <Text fw={600} mb="sm">
          {t('application.scoreOf', { score: f.number(data.score) })}
        </Text>
      )}
      {data.items.map((review) => (
        <section key={review.alias} className="application-finding">
          <div>
            <Text fw={600}>
              {t('application.reviewer', { alias: review.alias })}
              {review.score !== null && ` – ${f.number(review.score)}`}
            </Text>
            <dl className="facts">
              {review.scores.map((score) => (
                <ScoreLine key={score.criterion} title={titleOf(score.criterion)} score={score} />
              ))}
            </dl>
            {review.comment && (
              <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                {review.comment}
              </Text>
            )}
          </div>
        </section>
      ))}
    </Panel>
  );
}

function ScoreLine({ title, score }: { title: string; score: Message<'Score'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const points = score.points ?? null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {points === null ? t('application.notApplicable') : f.number(points)}
        {score.comment && ` – ${score.comment}`}
      </dd>
    </>
  );
}
