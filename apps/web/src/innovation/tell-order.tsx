import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { lazyPart } from '../ui/lazy-part.js';
import { notify } from '../ui/notices.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

const TellDialog = lazyPart(() => import('./tell-dialog.js').then((m) => m.TellDialog), 'callDesk');

interface Props {
  eventId: string;
  order: Pick<Message<'RunningOrder'>, 'toldAt' | 'untold'>;
  /** Of the order as it was saved last. */
  version: () => number;
  /** What is shown is not saved yet. */
  unsaved: boolean;
  /** Somebody else has changed the order meanwhile. */
  onConflict: () => Promise<void>;
}

/** When the order was last told and whether it has changed since; tells it, after naming whom and what. */
export function TellOrder({ eventId, order, version, unsaved, onConflict }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [tried, setTried] = useState<Message<'RunningOrderTold'> & { version: number }>();
  const tell = useMutation({
    mutationFn: async ({ dryRun, version: of }: { dryRun: boolean; version: number }) => ({
      version: of,
      ...(await ask(
        api.POST('/events/{eventId}/running-order/notices', {
          params: { path: { eventId }, header: { 'If-Match': `"${of}"` } },
          body: { dryRun },
        }),
      )),
    }),
    onSuccess: async (answer) => {
      if (answer.dryRun) return setTried(answer);
      setTried(undefined);
      const count = answer.applications;
      notify({ message: count > 0 ? t('pitches.toldTo', { count }) : t('pitches.nobodyToTell') });
      await client.invalidateQueries({ queryKey: ['running-order', eventId] });
    },
    onError: async (error) => {
      setTried(undefined);
      if (error instanceof ApiProblem && error.code === 'VERSION_CONFLICT') return onConflict();
      failed(error);
      await client.invalidateQueries({ queryKey: ['running-order', eventId] });
    },
  });
  const some = order.untold > 0;
  const told = order.toldAt ? t('pitches.toldAt', { when: f.instant(order.toldAt) }) : t('pitches.neverTold');
  const since = some ? t('pitches.untold', { count: order.untold }) : order.toldAt && t('pitches.unchanged');
  return (
    <Group mt="sm" gap="sm" className="no-print">
      <Button
        variant="default"
        disabled={unsaved}
        loading={tell.isPending && !tried}
        onClick={() => tell.mutate({ dryRun: true, version: version() })}
      >
        {t('pitches.tell')}
      </Button>
      <Text size="sm" fw={some ? 600 : 400} c={some ? 'var(--filiz-warn-text)' : 'dimmed'}>
        {[told, since].filter(Boolean).join(' ')}
      </Text>
      {tried && (
        <Suspense fallback={null}>
          <TellDialog
            tried={tried}
            telling={tell.isPending}
            onTell={() => tell.mutate({ dryRun: false, version: tried.version })}
            onClose={() => setTried(undefined)}
          />
        </Suspense>
      )}
    </Group>
  );
}
