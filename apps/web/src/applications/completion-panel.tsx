import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, fieldsOf, said, type FileAnswer, type FileField } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import type { AfterProps } from './after-props.js';
import { afterQuery } from './application-api.js';
import { Countdown } from './countdown.js';
import { FilesField } from './files-field.js';

/** Documents that the firm was asked for: which, until when, what is there, and handing in the rest. */
export function CompletionPanel({ application, ahead, def, own, refresh }: AfterProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const [chosen, setChosen] = useState<Record<string, FileAnswer[]>>({});
  const path = { applicationId: application.id };
  const { data } = useQuery(
    afterQuery(application.id, 'completion', () =>
      ask(api.GET('/applications/{applicationId}/completion', { params: { path } })),
    ),
  );
  const files = Object.entries(chosen).flatMap(([field, all]) =>
    all.map(({ fileId }) => ({ field, fileId })),
  );
  const hand = useMutation({
    mutationFn: () =>
      ask(api.POST('/applications/{applicationId}/completion/files', { params: { path }, body: { files } })),
    onSuccess: async () => {
      setChosen({});
      notify({ message: t('application.completion.handed') });
      await refresh();
    },
    onError: failed,
  });
  const asked = data?.completion;
  if (!asked) return null;
  const labelOf = (key: string) =>
    said(fieldsOf(def).find(({ field }) => field.key === key)?.field.label, f.language) || key;
  const fieldOf = (key: string) =>
    fieldsOf(def).find(({ field }) => field.key === key)?.field as FileField | undefined;
  const over = asked.dueAt !== null && Date.parse(asked.dueAt) < Date.now() + ahead;
  const open = own && asked.state !== 'complete' && !over;
  return (
    <Panel title={t('application.completion.title')}>
      <Text fw={600}>{t(`application.completion.state.${asked.state}`)}</Text>
      {asked.note && <Text style={{ whiteSpace: 'pre-wrap' }}>{asked.note}</Text>}
      {asked.dueAt ? (
        <Text>
          {t('application.completion.until', { when: f.instantLong(asked.dueAt) })}{' '}
          {asked.state !== 'complete' && <Countdown until={asked.dueAt} ahead={ahead} />}
        </Text>
      ) : (
        <Text>{t('application.completion.days', { count: asked.days })}</Text>
      )}
      {over && asked.state !== 'complete' && (
        <Alert color="yellow" variant="outline" mt="sm" c="var(--filiz-warn-text)">
          {t('application.completion.over')}
        </Alert>
      )}
      <Stack mt="md">
        {asked.fields.map((key) => {
          const there = asked.files.filter((file) => file.field === key);
          return (
            <div key={key}>
              {open ? (
                <FilesField
                  id={`completion-${key}`}
                  label={labelOf(key)}
                  takes={fieldOf(key) ?? PAPERS.document}
                  files={chosen[key] ?? []}
                  onFiles={(all) => setChosen((before) => ({ ...before, [key]: all }))}
                />
              ) : (
                <Text fw={600}>{labelOf(key)}</Text>
              )}
              {there.map((file) => (
                <Text key={file.fileId} size="sm">
                  <Anchor size="sm" href={fileHref(file.fileId)}>
                    {file.name}
                  </Anchor>{' '}
                  – {t('application.completion.came', { when: f.instant(file.at) })}
                </Text>
              ))}
              {there.length === 0 && !open && (
                <Text size="sm" c="dimmed">
                  {t('application.completion.missing')}
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
      {open && (
        <Group mt="md">
          <Button disabled={files.length === 0} loading={hand.isPending} onClick={() => hand.mutate()}>
            {t('application.completion.hand')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
