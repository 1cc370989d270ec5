import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { callFormQuery, eligibilityRulesQuery, fieldNamer } from '../calls/use-call.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Answer, Empty } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { NameList } from './notify-dialog.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

/** Asks firms for missing documents, of those that the call lets complete. */
export function AskDocumentsDialog({
  callId,
  applications,
  onClose,
}: {
  callId: string;
  applications: { id: string; name: string }[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const rules = useQuery(eligibilityRulesQuery(callId));
  const form = useQuery(callFormQuery(callId));
  const nameOf = fieldNamer(form.data, f.language);
  const [fields, setFields] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [left, setLeft] = useState(applications);
  const faults = useFaults({ fields: t('desk.documents') });
  const save = useMutation({
    // One after the other: whoever was asked is no longer on the list when one of them cannot be.
    mutationFn: async () => {
      for (const [i, { id }] of left.entries()) {
        setLeft(left.slice(i));
        await ask(
          api.PUT('/applications/{applicationId}/completion', {
            params: { path: { applicationId: id } },
            body: { fields, ...(note.trim() ? { note: note.trim() } : {}) },
          }),
        );
      }
    },
    onSuccess: async () => {
      notify({ message: t('desk.asked', { count: applications.length }) });
      await client.invalidateQueries({ queryKey: ['list'] });
      await client.invalidateQueries({ queryKey: ['application'] });
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ fields: fields.length > 0 ? undefined : t('ui.required') })) save.mutate();
  };
  return (
    <Dialog title={t('desk.askDocuments')} onClose={onClose}>
      <Answer query={rules}>
        {({ completable = [] }) =>
          completable.length === 0 ? (
            <Empty title={t('desk.nothingCompletable')} next={t('desk.nothingCompletableNext')} />
          ) : (
            <form onSubmit={submit} noValidate>
              <Text size="sm" mb="xs">
                {t('desk.askLead')}
              </Text>
              <NameList names={left.map(({ name }) => name)} />
              <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
              <Stack>
                <Checkbox.Group
                  label={t('desk.documents')}
                  value={fields}
                  error={faults.of('fields')}
                  onChange={setFields}
                >
                  <Stack gap={6} mt={4}>
                    {completable.map((key, i) => (
                      <Checkbox
                        key={key}
                        id={i === 0 ? 'fields' : undefined}
                        value={key}
                        label={nameOf(key)}
                      />
                    ))}
                  </Stack>
                </Checkbox.Group>
                <Textarea
                  label={t('desk.noteToFirm')}
                  autosize
                  minRows={2}
                  maxLength={1000}
                  value={note}
                  onChange={(event) => setNote(event.currentTarget.value)}
                />
              </Stack>
              <DialogActions
                save={t('desk.askCount', { count: left.length })}
                saving={save.isPending}
                onCancel={onClose}
              />
            </form>
          )
        }
      </Answer>
    </Dialog>
  );
}
