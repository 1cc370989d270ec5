import { Radio, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask, ifMatch } from '../api/client.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { formQuery } from './form-api.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

/** A house template or an earlier call's form in the place of the present one. */
export function StartDialog({
  callId,
  programId,
  version,
  filled,
  onClose,
  onStarted,
}: {
  callId: string;
  programId: string;
  version: number;
  filled: boolean;
  onClose: () => void;
  onStarted: (form: FormDef, version: number) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const [from, setFrom] = useState('');
  const query = useQuery({
    queryKey: ['form-starts', programId],
    queryFn: async () => {
      const [templates, calls] = await Promise.all([
        ask(api.GET('/form-templates')),
        ask(
          api.GET('/programs/{programId}/calls', { params: { path: { programId }, query: { limit: 50 } } }),
        ),
      ]);
      return { templates: templates.items, calls: calls.items.filter((call) => call.id !== callId) };
    },
  });
  const start = useMutation({
    mutationFn: async () => {
      const [kind, id] = [from.slice(0, from.indexOf(':')), from.slice(from.indexOf(':') + 1)];
      const saved = await ask(
        api.POST('/calls/{callId}/form/starts', {
          params: { path: { callId }, header: ifMatch(version) },
          body: kind === 'call' ? { fromCallId: id } : { template: id },
        }),
      );
      const { form } = await formQuery(callId).queryFn!({} as never);
      return { form, version: saved.version };
    },
    onSuccess: ({ form, version: now }) => onStarted(form, now),
    onError: failed,
  });
  return (
    <Dialog onClose={onClose} title={t('builder.start')} size="md">
      <Answer query={query}>
        {({ templates, calls }) => (
          <Radio.Group label={t('builder.startFrom')} value={from} onChange={setFrom}>
            {templates.map(({ key, title, fields }) => {
              const words = title as unknown as { tr: string; en: string };
              return (
                <Radio
                  key={key}
                  mt="xs"
                  value={`template:${key}`}
                  label={t('builder.startTemplate', { title: f.text(words.tr, words.en) })}
                  description={t('builder.fieldsCount', { count: fields })}
                />
              );
            })}
            {calls.map((call) => (
              <Radio
                key={call.id}
                mt="xs"
                value={`call:${call.id}`}
                label={t('builder.startCall', { code: call.code })}
                description={f.text(call.title, call.titleEn)}
              />
            ))}
          </Radio.Group>
        )}
      </Answer>
      {filled && (
        <Text size="sm" c="dimmed" mt="md">
          {t('builder.startWarning')}
        </Text>
      )}
      <DialogActions
        save={t('builder.startGo')}
        saving={start.isPending}
        disabled={from === ''}
        onSave={() => start.mutate()}
        onCancel={onClose}
      />
    </Dialog>
  );
}
