import { Button, Group, Kbd, SegmentedControl, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { useKeys } from '../ui/keys.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { MergeHistory, type Undoable } from './merge-history.js';
import { MergePair } from './merge-pair.js';
import { notify } from '../ui/notices.js';

type Candidate = Message<'MergeCandidate'>;
type Decision = 'same' | 'different';

/** Doubtful pairs, one at a time, decided by a key. */
export function MergeQueuePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const { kind } = useSearch({ strict: false });
  const only = kind === 'firm' || kind === 'person' ? kind : undefined;
  const [at, setAt] = useState(0);
  const [undoable, setUndoable] = useState<Undoable>();

  const queue = useQuery({
    queryKey: ['merge-candidates', only],
    queryFn: () =>
      ask(
        api.GET('/merge-candidates', { params: { query: { limit: 100, ...(only ? { kind: only } : {}) } } }),
      ),
  });
  const items = queue.data?.items ?? [];
  const count = queue.data?.total ?? items.length;
  useEffect(() => setAt((now) => Math.max(0, Math.min(now, items.length - 1))), [items.length]);
  const pair = items[at] as Candidate | undefined;

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['merge-candidates'] }),
      client.invalidateQueries({ queryKey: ['merges'] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
    ]);
  const undo = useMutation({
    mutationFn: (what: Undoable) =>
      'mergeId' in what
        ? ask(api.POST('/merges/{mergeId}/undo', { params: { path: what }, body: {} }))
        : ask(api.POST('/merge-candidates/{candidateId}/reopening', { params: { path: what }, body: {} })),
    onSuccess: async () => {
      setUndoable(undefined);
      notify({ message: t('merge.undone') });
      await refresh();
    },
    onError: failed,
  });
  const decide = useMutation({
    mutationFn: ({ pair, decision }: { pair: Candidate; decision: Decision }) =>
      ask(
        api.POST('/merge-candidates/{candidateId}/decision', {
          params: { path: { candidateId: pair.id } },
          body: { decision },
        }),
      ),
    onSuccess: async ({ mergeId }, { pair, decision }) => {
      const words = t(`merge.decided.${decision}`, {
        left: pair.left.title ?? '',
        right: pair.right.title ?? '',
      });
      // “Same” without a merge: both were one already, so there is nothing to take back.
      const back: Undoable | undefined = mergeId
        ? { mergeId }
        : decision === 'different'
          ? { candidateId: pair.id }
          : undefined;
      setUndoable(back);
      notify({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{words}</Text>
            {back && (
              <Button
                size="compact-sm"
                variant="default"
                style={{ flex: 'none' }}
                onClick={() => undo.mutate(back)}
              >
                {t('ui.undo')}
              </Button>
            )}
          </Group>
        ),
        stay: 10_000,
      });
      client.setQueryData<typeof queue.data>(
        ['merge-candidates', only],
        (old) =>
          old && {
            ...old,
            items: old.items.filter((item) => item.id !== pair.id),
            total: old.total === undefined ? undefined : old.total - 1,
          },
      );
      await refresh();
    },
    onError: failed,
  });
  const say = (decision: Decision) => () => {
    if (pair && !decide.isPending) decide.mutate({ pair, decision });
  };
  const walk = (by: number) => () => setAt((now) => Math.max(0, Math.min(items.length - 1, now + by)));
  useKeys({
    s: say('same'),
    d: say('different'),
    j: walk(1),
    k: walk(-1),
    u: undoable ? () => undo.mutate(undoable) : undefined,
  });

  return (
    <>
      <PageTitle
        lead={t('merge.lead')}
        actions={
          <SegmentedControl
            aria-label={t('merge.kindLabel')}
            value={only ?? 'all'}
            onChange={(value) =>
              void navigate({ to: '.', search: value === 'all' ? {} : { kind: value }, replace: true })
            }
            data={[
              { value: 'all', label: t('merge.all') },
              { value: 'firm', label: t('merge.kind.firm') },
              { value: 'person', label: t('merge.kind.person') },
            ]}
          />
        }
      >
        {t('merge.title')}
      </PageTitle>
      <Answer query={queue}>
        {() => (
          <>
            <Group justify="space-between" mb="sm">
              <Text role="status" aria-live="polite" fw={600} className="numerals">
                {t('merge.open', { count })}
              </Text>
              {pair && (
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<Icon name="left" size={16} />}
                    disabled={at === 0}
                    onClick={walk(-1)}
                  >
                    {t('merge.previous')}
                  </Button>
                  <Text size="sm" className="numerals">
                    {t('merge.position', { n: at + 1, of: items.length })}
                  </Text>
                  <Button
                    size="xs"
                    variant="default"
                    rightSection={<Icon name="right" size={16} />}
                    disabled={at >= items.length - 1}
                    onClick={walk(1)}
                  >
                    {t('merge.next')}
                  </Button>
                </Group>
              )}
            </Group>
            {pair ? (
              <>
                <MergePair pair={pair} />
                <Group mt="md" mb="xs" gap="sm">
                  <Button
                    size="md"
                    leftSection={<Icon name="merge" size={18} />}
                    loading={decide.isPending}
                    onClick={say('same')}
                    aria-keyshortcuts="S"
                  >
                    {t('merge.same')} <Kbd ml="xs">S</Kbd>
                  </Button>
                  <Button
                    size="md"
                    variant="default"
                    leftSection={<Icon name="cross" size={18} />}
                    loading={decide.isPending}
                    onClick={say('different')}
                    aria-keyshortcuts="D"
                  >
                    {t('merge.different')} <Kbd ml="xs">D</Kbd>
                  </Button>
                </Group>
                <Text size="sm" c="dimmed" mb="xl">
                  {t('merge.keys')}
                </Text>
              </>
            ) : (
              <Panel>
                <Empty title={t('merge.none')} next={t('merge.noneNext')} />
              </Panel>
            )}
          </>
        )}
      </Answer>
      <MergeHistory onUndo={(what) => undo.mutate(what)} />
    </>
  );
}
