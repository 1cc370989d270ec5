import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { notify } from './notices.js';
import { Panel } from './page.js';
import { useProblemNotice } from './use-problem-notice.js';

interface Props {
  /** What is asked, in words: did it take place? */
  question: string;
  /** Sends what became of it; the version that was read goes with it. */
  send: (state: 'held' | 'cancelled') => Promise<unknown>;
  /** Asks anew what is shown. */
  refresh: () => Promise<unknown>;
  /** Who may say it; to others it is said who does. */
  mayDecide: boolean;
}

/** Something whose day has come and that still stands as planned: one press says what became of it. */
export function Outcome({ question, send, refresh, mayDecide }: Props) {
  const { t } = useTranslation();
  const failed = useProblemNotice();
  const decide = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      notify({ message: t('ui.saved') });
      await refresh();
    },
    onError: (error) => {
      failed(error);
      // Somebody was here before: what they made of it is shown.
      if (error instanceof ApiProblem && error.code === 'VERSION_CONFLICT') void refresh();
    },
  });
  return (
    <Panel title={question}>
      {mayDecide ? (
        <Group gap="sm">
          <Button loading={decide.isPending} onClick={() => decide.mutate('held')}>
            {t('outcome.held')}
          </Button>
          <Button variant="default" disabled={decide.isPending} onClick={() => decide.mutate('cancelled')}>
            {t('outcome.cancelled')}
          </Button>
        </Group>
      ) : (
        <Text c="dimmed">{t('outcome.byStaff')}</Text>
      )}
    </Panel>
  );
}
