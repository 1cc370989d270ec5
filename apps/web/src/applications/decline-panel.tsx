import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import type { AfterProps } from './after-props.js';

/** A firm gives back the seat, or the place on the reserve list, that its letter gave it. It cannot be undone. */
export function DeclinePanel({ application, refresh }: AfterProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [reason, setReason] = useState('');
  const faults = useFaults({ reason: t('result.decline.reason') });
  const reserve = application.state === 'reserve';
  const decline = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/applications/{applicationId}/decline', {
          params: { path: { applicationId: application.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('result.decline.done') });
      await refresh();
    },
    onError: faults.failed,
  });
  return (
    <Panel title={t('result.decline.title')}>
      <Text size="sm">{t(reserve ? 'result.decline.leadReserve' : 'result.decline.lead')}</Text>
      {!shown && (
        <Button mt="sm" variant="default" onClick={() => setShown(true)}>
          {t('result.decline.begin')}
        </Button>
      )}
      {shown && (
        <Alert
          mt="md"
          color="yellow"
          variant="outline"
          title={t('result.decline.sure')}
          styles={{ title: { color: 'var(--filiz-warn-text)' } }}
        >
          <Text size="sm" mb="sm">
            {t('result.decline.follows')}
          </Text>
          <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
          <Textarea
            id="reason"
            autoFocus
            autosize
            minRows={2}
            maxLength={500}
            withAsterisk
            label={t('result.decline.reason')}
            description={t('result.decline.reasonHelp')}
            value={reason}
            error={faults.of('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group mt="sm" gap="xs">
            <Button
              color="red.9"
              loading={decline.isPending}
              onClick={() => {
                if (!faults.found({ reason: reason.trim() ? undefined : t('ui.required') })) decline.mutate();
              }}
            >
              {t('result.decline.now')}
            </Button>
            <Button variant="default" onClick={() => setShown(false)}>
              {t('ui.cancel')}
            </Button>
          </Group>
        </Alert>
      )}
    </Panel>
  );
}
