import { Alert, Button, List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { said, type Words } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { Changes, type Change } from '../forms/changes.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import type { Application } from './application-api.js';

interface Carried {
  from: number;
  reasons: string[];
  changes: Change[];
  lost: { key: string; label: Words; answer: unknown }[];
  look: { key: string; label: Words; code: string }[];
}

/** The form was changed while the draft was being written: why and what, what has no place now, what to look at; until it is read. */
export function CarriedOver({
  application,
  refresh,
}: {
  application: Application;
  refresh: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const failed = useProblemNotice();
  const dismiss = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/applications/{applicationId}/form-changes/dismissals', {
          params: { path: { applicationId: application.id } },
        }),
      ),
    onSuccess: async () => {
      await refresh();
      document.querySelector('h1')?.focus();
    },
    onError: failed,
  });
  if (!application.carriedOver) return null;
  const { lost, look, reasons, changes } = application.carriedOver as unknown as Carried;
  return (
    <Alert variant="outline" mb="md" title={t('application.formChanged')}>
      <Text size="sm">{t('application.formChangedText')}</Text>
      <Lines title={t('application.formChangedWhy')} lines={reasons.map((one, i) => [String(i), one])} />
      {changes.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t('form.changes')}
          </Text>
          <Changes changes={changes} />
        </>
      )}
      <Lines
        title={t('application.lookAt')}
        lines={look.map((one) => [one.key, said(one.label, language)])}
      />
      <Lines
        title={t('application.lost')}
        lines={lost.map((one) => [
          one.key,
          `${said(one.label, language)}: ${typeof one.answer === 'string' ? one.answer : JSON.stringify(one.answer)}`,
        ])}
      />
      <Button
        mt="sm"
        size="xs"
        variant="default"
        loading={dismiss.isPending}
        onClick={() => dismiss.mutate()}
      >
        {t('application.formChangedRead')}
      </Button>
    </Alert>
  );
}

function Lines({
  title,
  lines,
}: {
  title: string;
  lines: readonly (readonly [key: string, text: string])[];
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <List size="sm">
        {lines.map(([key, text]) => (
          <List.Item key={key}>{text}</List.Item>
        ))}
      </List>
    </>
  );
}
