import '@mantine/core/styles/Radio.css';
import { Alert, Badge, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { ApplicationReading } from './application-reading.js';
import { Declaration } from './declaration.js';
import './reviews.css';
import type { Criterion } from './marks.js';
import { ScoreForm } from './score-form.js';
import { StateBadge } from '../ui/state-badge.js';

type Review = Message<'Review'>;

/** One assignment: declaration, then the application left and the scores right. */
export function ReviewPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { reviewId } = useParams({ strict: false }) as { reviewId: string };
  const review = useQuery({
    queryKey: ['review', reviewId],
    queryFn: () => ask(api.GET('/reviews/{reviewId}', { params: { path: { reviewId } } })),
    // What is typed must not be replaced by a refetch; coming back reads it anew.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Answer query={review}>
      {(r) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/reviews">← {t('reviews.backToList')}</Link>
                <StateBadge state={r.state}>{t(`reviews.state.${r.state}`)}</StateBadge>
                {r.appeal && <Badge variant="outline">{t('reviews.anew')}</Badge>}
                {r.kind === 'third' && <Badge variant="outline">{t('reviews.third')}</Badge>}
              </Group>
            }
            lead={
              <>
                {r.callTitle}
                {r.dueAt && (r.state === 'assigned' || r.state === 'reviewing') && (
                  <>
                    {' · '}
                    <span className="numerals">{t('reviews.dueBy', { when: f.due(r.dueAt) })}</span>{' '}
                    {r.late && <b>{t('reviews.late')}</b>}
                  </>
                )}
              </>
            }
          >
            {r.application?.number ?? t('reviews.declareTitle')}
          </PageTitle>
          {r.state === 'assigned' && <Declaration key={r.id} review={r} />}
          {r.state === 'recused' && (
            <Panel>
              <Empty title={t('reviews.recusedTitle')} next={t('reviews.recusedNext')} />
            </Panel>
          )}
          {r.appeal && <Appealed appeal={r.appeal} />}
          {r.application && <Split review={r} application={r.application} />}
        </>
      )}
    </Answer>
  );
}

/** Why it is reviewed again, as far as the call lets reviewers know. */
function Appealed({ appeal }: { appeal: Message<'ReviewedAppeal'> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('reviews.appeal')}>
      <Text size="sm">{t('reviews.appealLead')}</Text>
      {appeal.text && (
        <Text mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {appeal.text}
        </Text>
      )}
      {appeal.fileIds.length > 0 && (
        <ul>
          {appeal.fileIds.map((fileId, i) => (
            <li key={fileId}>
              <a href={fileHref(fileId)}>{t('reviews.appealFile', { n: i + 1 })}</a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Split({ review, application }: { review: Review; application: Message<'ReviewedApplication'> }) {
  const { t } = useTranslation();
  const call = useQuery({
    queryKey: ['call', review.callId],
    queryFn: () => ask(api.GET('/calls/{callId}', { params: { path: { callId: review.callId } } })),
  });
  return (
    <div className="split">
      <Panel title={t('reviews.left')}>
        <ApplicationReading callId={review.callId} application={application} />
      </Panel>
      <Panel title={t('reviews.right')}>
        <Answer query={call}>
          {({ criteria }) =>
            review.state === 'reviewing' ? (
              // A clash that is given in to begins anew with what is saved.
              <ScoreForm key={`${review.id}:${review.version}`} review={review} criteria={criteria} />
            ) : (
              <Given review={review} criteria={criteria} />
            )
          }
        </Answer>
      </Panel>
    </div>
  );
}

/** What was submitted, and the others' once everybody has. */
function Given({ review, criteria }: { review: Review; criteria: Criterion[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const columns = [
    { alias: t('reviews.mine'), scores: review.scores, comment: review.comment },
    ...review.others,
  ];
  const said = (score: Message<'Score'> | undefined) =>
    !score ? '—' : score.points === null ? t('reviews.notApplicable') : f.number(score.points);
  return (
    <>
      <Alert variant="outline" mb="sm">
        {t('reviews.locked')} {!review.complete && t('reviews.othersWait')}
      </Alert>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('reviews.right')}>
        <Table className="rows">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('calls.criterion')}</Table.Th>
              {columns.map((column) => (
                <Table.Th scope="col" key={column.alias} className="figure">
                  {column.alias}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {criteria.map((criterion) => (
              <Table.Tr key={criterion.code}>
                <Table.Td>
                  {criterion.code} · {f.text(criterion.title, criterion.titleEn)}
                </Table.Td>
                {columns.map((column) => {
                  const score = column.scores.find((s) => s.criterion === criterion.code);
                  return (
                    <Table.Td key={column.alias} className="figure">
                      {said(score)}
                      {score?.comment && (
                        <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                          {score.comment}
                        </Text>
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {columns
        .filter((column) => column.comment)
        .map((column) => (
          <Text key={column.alias} mt="sm" style={{ whiteSpace: 'pre-wrap' }}>
            <b>{column.alias}:</b> {column.comment}
          </Text>
        ))}
    </>
  );
}
