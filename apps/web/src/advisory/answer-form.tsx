import { Button, Checkbox, Group, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDecimal } from '../ui/formats.js';
import { recall, remember } from '../ui/list/storage.js';
import { Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { notify } from '../ui/notices.js';

interface Draft {
  values: Record<string, string>;
  note: string;
}

/** Data once in: item by item, numbers as people write them; what was typed survives leaving the page. */
export function AnswerForm({ request }: { request: Message<'DataRequest'> }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const client = useQueryClient();
  const faults = useFaults({});
  const key = `filiz-answer:${request.id}`;
  const [draft, setDraft] = useState<Draft>(() => readDraft(recall('local', key)));
  const [complete, setComplete] = useState(true);
  useEffect(() => remember('local', key, JSON.stringify(draft)), [key, draft]);
  const answer = useMutation({
    mutationFn: () => {
      const values = Object.fromEntries(
        Object.entries(draft.values).flatMap(([name, text]) =>
          text.trim() ? [[name, parseDecimal(text, language) ?? text.trim()]] : [],
        ),
      );
      return ask(
        api.POST('/data-requests/{dataRequestId}/answers', {
          params: { path: { dataRequestId: request.id } },
          body: { values, complete, ...(draft.note.trim() ? { note: draft.note.trim() } : {}) },
        }),
      );
    },
    onSuccess: async () => {
      remember('local', key, undefined);
      notify({ message: t('advisory.answered') });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['data-request', request.id] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]);
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate();
  };
  return (
    <Panel title={t('advisory.answer')}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Text size="sm" c="dimmed" mb="sm">
          {t('advisory.answerHint')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {request.items.map((item) => (
            <TextInput
              key={item}
              label={item}
              value={draft.values[item] ?? ''}
              maxLength={500}
              onChange={(event) =>
                setDraft({ ...draft, values: { ...draft.values, [item]: event.currentTarget.value } })
              }
            />
          ))}
        </SimpleGrid>
        <Textarea
          mt="sm"
          label={t('advisory.note')}
          value={draft.note}
          maxLength={2000}
          onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        />
        <Checkbox
          mt="sm"
          label={t('advisory.complete')}
          checked={complete}
          onChange={(event) => setComplete(event.currentTarget.checked)}
        />
        <Group mt="md">
          <Button type="submit" loading={answer.isPending}>
            {t('ui.send')}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}

function readDraft(text: string | null): Draft {
  try {
    const { values, note } = JSON.parse(text ?? '') as Draft;
    return { values: { ...values }, note: String(note) };
  } catch {
    // Nothing kept yet, or not ours.
    return { values: {}, note: '' };
  }
}
