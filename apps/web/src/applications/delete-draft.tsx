import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

/** Throws a draft away; asked twice, since it cannot be undone. */
export function DeleteDraft({ applicationId, callId }: { applicationId: string; callId: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const failed = useProblemNotice();
  const remove = useMutation({
    mutationFn: () =>
      ask(api.DELETE('/applications/{applicationId}', { params: { path: { applicationId } } })),
    onSuccess: async () => {
      notify({ message: t('application.draftDeleted') });
      await navigate({ to: '/calls/$callId', params: { callId } });
      client.removeQueries({ queryKey: ['application', applicationId] });
      await client.invalidateQueries({ queryKey: ['tasks'] });
    },
    onError: failed,
  });
  if (!asked)
    return (
      <Button
        display="block"
        mt="md"
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={() => setAsked(true)}
      >
        {t('application.deleteDraft')}
      </Button>
    );
  return (
    <>
      <Text size="sm" mt="md" role="status">
        {t('application.deleteDraftText')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('application.deleteDraft')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </>
  );
}
