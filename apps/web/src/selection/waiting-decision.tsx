import { Anchor, Button, Checkbox, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

interface Props {
  entry: Message<'DecisionEntry'>;
  /** Of the preview as it is now. */
  sha256: string | undefined;
  /** Another decision is in force and shown: goes to what this one is about. */
  onLook?: () => void;
  onChange: () => Promise<unknown>;
}

/** An entered decision: another person compares it with the minutes and confirms. */
export function WaitingDecision({ entry, sha256, onLook, onChange }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const [compared, setCompared] = useState(false);
  const changed = sha256 !== undefined && sha256 !== entry.sha256;
  const confirm = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/decision/confirmation', {
          params: { path: { callId: entry.callId } },
          body: { entryId: entry.id },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('selection.confirmed') });
      await onChange();
    },
    onError: failed,
  });
  return (
    <Panel title={t('selection.waits')} order={3} padding="md">
      <Text>
        {t('selection.waitsText', {
          no: entry.decisionNo,
          on: f.day(entry.decidedOn),
          attendees: entry.attendees,
          at: f.instant(entry.enteredAt),
        })}
      </Text>
      {entry.reason && <Text size="sm">{entry.reason}</Text>}
      {entry.minutesFileId && (
        <Text size="sm" mt={4}>
          <Anchor href={`${fileHref(entry.minutesFileId)}?show=true`} target="_blank">
            {t('selection.minutes')}
          </Anchor>
        </Text>
      )}
      {onLook ? (
        <>
          <Text mt="sm">{t('selection.waitsLook')}</Text>
          <Button mt="sm" onClick={onLook} className="no-print">
            {t('selection.look')}
          </Button>
        </>
      ) : changed ? (
        <Text mt="sm" c="var(--filiz-warn-text)" role="status">
          {t('selection.waitsChanged')}
        </Text>
      ) : entry.own ? (
        <Text mt="sm" c="dimmed">
          {t('selection.waitsOwn')}
        </Text>
      ) : (
        <>
          <Checkbox
            mt="md"
            label={t('selection.compared')}
            checked={compared}
            onChange={(event) => setCompared(event.currentTarget.checked)}
          />
          <Button
            mt="sm"
            disabled={!compared}
            loading={confirm.isPending}
            onClick={() => confirm.mutate()}
            className="no-print"
          >
            {t('selection.confirm')}
          </Button>
        </>
      )}
    </Panel>
  );
}
