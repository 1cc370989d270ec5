import { Alert, Button, Group, Table, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useKeys } from '../ui/keys.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { CriterionField } from './criterion-field.js';
import {
  entriesOf,
  entryOf,
  needsComment,
  pointsOf,
  pointsOfKey,
  runningScore,
  scoresOf,
  type Criterion,
  type Entry,
} from './marks.js';
import { useAutosave } from './use-autosave.js';

/** Scores of one application: saved by themselves, submitted with a key, and on to the next. */
export function ScoreForm({ review, criteria }: { review: Message<'Review'>; criteria: Criterion[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [entries, setEntries] = useState(() => entriesOf(review.scores, f.number));
  const [comment, setComment] = useState(review.comment ?? '');
  const [current, setCurrent] = useState(0);
  const scores = useMemo(() => scoresOf(entries, criteria, f.language), [entries, criteria, f.language]);
  const body = { scores, ...(comment.trim() ? { comment: comment.trim() } : {}) };
  const draft = useAutosave(review, body);
  const faults = useFaults(
    Object.fromEntries(
      criteria.flatMap((c) => [
        [`mark-${c.code}`, c.code],
        [`comment-${c.code}`, `${c.code} · ${t('reviews.comment')}`],
      ]),
    ),
  );
  const set = (code: string, entry: Entry) => setEntries((all) => ({ ...all, [code]: entry }));

  const submit = useMutation({
    mutationFn: async () => {
      await draft.save();
      return ask(
        api.POST('/reviews/{reviewId}/submission', {
          params: { path: { reviewId: review.id } },
          body: { ...body, seenVersion: draft.version.current },
        }),
      );
    },
    onSuccess: async ({ nextReviewId }) => {
      notify({ message: nextReviewId ? t('reviews.submitted') : t('reviews.allDone') });
      await client.invalidateQueries({ queryKey: ['review-counts'] });
      await client.invalidateQueries({ queryKey: ['tasks'] });
      if (nextReviewId) await navigate({ href: `/reviews/${nextReviewId}` });
      else await client.invalidateQueries({ queryKey: ['review', review.id] });
    },
    onError: faults.failed,
  });
  const trySubmit = () => {
    if (submit.isPending) return;
    const missing = Object.fromEntries(
      criteria.flatMap((c) => {
        const entry = entryOf(entries, c.code);
        const points = pointsOf(entry, c, f.language);
        return [
          [`mark-${c.code}`, points === undefined ? t('reviews.needMark') : undefined],
          [
            `comment-${c.code}`,
            needsComment(points, c) && !entry.comment.trim() ? t('reviews.commentNeeded') : undefined,
          ],
        ];
      }),
    ) as Record<string, string | undefined>;
    if (!faults.found(missing)) submit.mutate();
  };

  const go = (to: number) => {
    const at = Math.max(0, Math.min(criteria.length - 1, to));
    setCurrent(at);
    const field = document.getElementById(`criterion-${criteria[at].code}`);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'nearest' });
  };
  const digit = (n: number) => () => {
    const criterion = criteria[current];
    const points = pointsOfKey(n, criterion);
    if (points !== undefined)
      set(criterion.code, { ...entryOf(entries, criterion.code), typed: f.number(points), na: false });
  };
  useKeys({
    j: () => go(current + 1),
    k: () => go(current - 1),
    n: () => {
      const c = criteria[current];
      if (c.naAllowed) set(c.code, { ...entryOf(entries, c.code), na: !entryOf(entries, c.code).na });
    },
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((n) => [String(n), digit(n)])),
  });
  useCtrlEnter(trySubmit);

  const score = runningScore(scores, criteria);
  let heading: string | undefined;
  return (
    <div>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      {draft.state === 'clash' && <Clash review={review} mine={scores} draft={draft} />}
      {criteria.map((criterion, i) => {
        const section = criterion.section ? f.text(criterion.section, criterion.sectionEn) : undefined;
        const shown = section !== heading ? section : undefined;
        heading = section;
        return (
          <div key={criterion.code}>
            {shown && (
              <Title order={3} mb="xs">
                {shown}
              </Title>
            )}
            <CriterionField
              criterion={criterion}
              entry={entryOf(entries, criterion.code)}
              onChange={(entry) => set(criterion.code, entry)}
              current={i === current}
              onFocus={() => setCurrent(i)}
              error={faults.of(`mark-${criterion.code}`)}
              commentError={faults.of(`comment-${criterion.code}`)}
            />
          </div>
        );
      })}
      <Textarea
        label={t('reviews.general')}
        autosize
        minRows={2}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        mb="md"
      />
      <div className="summary">
        <Group justify="space-between" gap="xs">
          <div>
            <Text fw={600} className="numerals">
              {t('reviews.total')}: {score === undefined ? '—' : f.number(score.toFixed(2))} ·{' '}
              {t('reviews.progress', { done: scores.length, all: criteria.length })}
            </Text>
            <Text size="sm" c="dimmed" role="status">
              {draft.state === 'saving'
                ? t('reviews.saving')
                : draft.state === 'unsaved'
                  ? t('reviews.unsaved')
                  : draft.savedAt
                    ? t('reviews.savedAt', { at: f.instant(draft.savedAt) })
                    : ''}
            </Text>
          </div>
          <Button loading={submit.isPending} onClick={trySubmit}>
            {t('reviews.submitNext')}
          </Button>
        </Group>
      </div>
    </div>
  );
}

/** Ctrl+Enter counts while typing too: that is where a reviewer's hands are. */
function useCtrlEnter(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** Two windows of the same reviewer: what differs, side by side, and a choice. */
function Clash({
  review,
  mine,
  draft,
}: {
  review: Message<'Review'>;
  mine: Message<'Score'>[];
  draft: ReturnType<typeof useAutosave>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [theirs, setTheirs] = useState<Message<'Review'>>();
  useEffect(() => {
    void ask(api.GET('/reviews/{reviewId}', { params: { path: { reviewId: review.id } } })).then(setTheirs);
  }, [review.id]);
  const said = (scores: Message<'Score'>[], code: string) => {
    const score = scores.find((s) => s.criterion === code);
    return score ? (score.points === null ? t('reviews.notApplicable') : f.number(score.points)) : '—';
  };
  const codes = [...new Set([...mine, ...(theirs?.scores ?? [])].map((s) => s.criterion))].filter(
    (code) => theirs && said(mine, code) !== said(theirs.scores, code),
  );
  return (
    <Alert role="alert" variant="outline" color="yellow" title={t('reviews.clash')} mb="md">
      {theirs && codes.length > 0 && (
        <Table className="rows" mb="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('calls.criterion')}</Table.Th>
              <Table.Th scope="col">{t('reviews.mine')}</Table.Th>
              <Table.Th scope="col">{t('reviews.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {codes.map((code) => (
              <Table.Tr key={code}>
                <Table.Td>{code}</Table.Td>
                <Table.Td>{said(mine, code)}</Table.Td>
                <Table.Td>{said(theirs.scores, code)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group gap="xs">
        <Button size="xs" onClick={() => void draft.insist()}>
          {t('reviews.clashMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void draft.giveIn()}>
          {t('reviews.clashTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
