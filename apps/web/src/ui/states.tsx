import { Alert, Button, Center, List, Loader, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, problemText } from '../api/problem.js';
import { Icon } from './icon.js';
import { useFormat } from './use-format.js';

/** Why there is nothing, and what to do next. */
export function Empty({ title, next, action }: { title: string; next?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      <Text fw={600}>{title}</Text>
      {next && (
        <Text c="dimmed" maw="34rem" component="div">
          {next}
        </Text>
      )}
      {action}
    </Stack>
  );
}

/** What went wrong, in the reader's language, with the number that support asks for. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const problem = error instanceof ApiProblem ? error : undefined;
  const text =
    problem && problem.status > 0
      ? problemText(problem, language, t('problem.pageFailed'))
      : problem
        ? t('problem.offline')
        : t('problem.pageFailed');
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<Icon name="warning" />}
      title={t('problem.title')}
      mb="md"
      styles={{
        title: { color: 'var(--mantine-color-error)' },
        icon: { color: 'var(--mantine-color-error)' },
      }}
    >
      <Text size="sm">{text}</Text>
      {problem && problem.errors.length > 0 && (
        <List size="sm" mt={4}>
          {problem.errors.slice(0, 20).map((fault, i) => (
            <List.Item key={i}>{problemText(fault, language, fault.code)}</List.Item>
          ))}
        </List>
      )}
      {problem?.status === 500 && problem.requestId && (
        <Text size="sm">{t('problem.request', { id: problem.requestId })}</Text>
      )}
      {onRetry && (
        <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </Alert>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <Center py="xl" role="status">
      <Loader type="dots" aria-hidden="true" />
      <span style={{ position: 'absolute', clip: 'rect(0 0 0 0)', overflow: 'hidden', height: 1, width: 1 }}>
        {t('app.loading')}
      </span>
    </Center>
  );
}

/** Shows what was asked, or that it is on its way, or why it did not come. */
export function Answer<T>({
  query,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return isNowhere(query.error) ? (
      <NotFound />
    ) : (
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
    );
  return <Loading />;
}

/** Nothing there, or an address whose id is no id at all. */
const isNowhere = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.status === 404 ||
    (error.status === 400 && error.errors.some(({ pointer }) => /^\/\w*Id$/.test(pointer ?? ''))));

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack align="center" py="xl" gap="xs" ta="center">
      <Title order={1}>{t('problem.notFound')}</Title>
      <Text c="dimmed">{t('problem.notFoundText')}</Text>
      <Button component="a" href="/" variant="light" mt="sm">
        {t('problem.toHome')}
      </Button>
    </Stack>
  );
}
