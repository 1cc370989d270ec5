import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { callFormQuery, fieldNamer } from '../calls/use-call.js';
import { Facts } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { NotifyDialog } from './notify-dialog.js';

/** What one firm was asked for, when it was told, and what came. */
export function Completion({ callId, applicationId }: { callId: string; applicationId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [telling, setTelling] = useState(false);
  const form = useQuery(callFormQuery(callId));
  const nameOf = fieldNamer(form.data, f.language);
  const completion = useQuery({
    queryKey: ['application', applicationId, 'completion'],
    queryFn: () =>
      ask(api.GET('/applications/{applicationId}/completion', { params: { path: { applicationId } } })),
  });
  return (
    <Answer query={completion}>
      {({ completion: c }) =>
        !c ? (
          <Text c="dimmed">{t('desk.notAsked')}</Text>
        ) : (
          <>
            <Facts
              items={[
                [t('calls.stateLabel'), t(`desk.completionState.${c.state}`)],
                [t('desk.documents'), c.fields.map(nameOf).join(', ')],
                !!c.note && [t('desk.noteToFirm'), c.note],
                [t('desk.askedAt'), f.instant(c.askedAt)],
                [
                  t('desk.notifiedOn'),
                  c.notifiedOn ? `${f.day(c.notifiedOn)} · ${t(`desk.ways.${c.way ?? 'kep'}`)}` : null,
                ],
                [t('desk.dueAt'), c.dueAt ? f.due(c.dueAt) : t('desk.daysAfter', { count: c.days })],
              ]}
            />
            {c.files.length > 0 && (
              <ul style={{ paddingInlineStart: '1.2rem' }}>
                {c.files.map((file) => (
                  <li key={file.fileId}>
                    <a href={fileHref(file.fileId)}>{file.name}</a> · {nameOf(file.field)} ·{' '}
                    {f.instant(file.at)}
                  </li>
                ))}
              </ul>
            )}
            {c.state !== 'complete' && (
              <Button mt="sm" size="xs" variant="default" onClick={() => setTelling(true)}>
                {t('desk.noteDelivery')}
              </Button>
            )}
            {telling && (
              <NotifyDialog
                lead={t('desk.completionRuns')}
                names={[c.fields.map(nameOf).join(', ')]}
                send={(notifiedOn, way) =>
                  ask(
                    api.POST('/applications/{applicationId}/completion/notification', {
                      params: { path: { applicationId } },
                      body: { notifiedOn, way },
                    }),
                  )
                }
                onClose={() => setTelling(false)}
              />
            )}
          </>
        )
      }
    </Answer>
  );
}
