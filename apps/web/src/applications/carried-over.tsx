import { Alert, Button, List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { said, type Words } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { Changes, type Change } from '../forms/changes.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { AnswerValue } from './answer-value.js';
import type { Application } from './application-api.js';
import { fieldOfKey } from './draft.rules.js';

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
  homeless,
  onRead,
  refresh,
}: {
  application: Application;
  /** Typed here and never saved: key of the draft → value. */
  homeless: Readonly<Record<string, unknown>>;
  onRead: () => void;
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
      onRead();
      await refresh();
      document.querySelector('h1')?.focus();
    },
    onError: failed,
  });
  if (!application.carriedOver) return null;
  const unsent = Object.entries(homeless);
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
        lines={[
          ...lost.map((one): Line => [one.key, said(one.label, language), one.answer]),
          ...unsent.map(([key, answer]): Line => [key, labelOf(changes, key, language), answer]),
        ]}
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

type Line = readonly [key: string, text: string, answer?: unknown];

/** A field that has gone is called as the older form called it. */
function labelOf(changes: readonly Change[], key: string, language: 'tr' | 'en'): string {
  const field = fieldOfKey(key);
  const gone = changes.find((change) => change.what === 'field' && change.key === field);
  return (gone && said(gone.label as Words, language)) || field;
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <List size="sm">
        {lines.map(([key, text, answer]) => (
          <List.Item key={key}>
            {text}
            {answer !== undefined && (
              <>
                : <AnswerValue value={answer} />
              </>
            )}
          </List.Item>
        ))}
      </List>
    </>
  );
}
