import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** Who did what with an application and when, and what comes next. */
export function Timeline({ applicationId }: { applicationId: string }) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const timeline = useQuery({
    queryKey: ['application', applicationId, 'timeline'],
    queryFn: () =>
      ask(api.GET('/applications/{applicationId}/timeline', { params: { path: { applicationId } } })),
  });
  const actionWords = ({ action, params }: Message<'TimelineEntry'>) => {
    if (action.startsWith('meeting.'))
      return t(`application.meeting.${action.slice(8) as 'asked'}`, { need: String(params.need) });
    const key = `desk.action.${action.replaceAll('.', '-')}`;
    return i18n.exists(key) ? t(key as 'desk.action.other') : t('desk.action.other');
  };
  const stepWords = (what: string) => {
    const key = `desk.next.${what}`;
    return i18n.exists(key) ? t(key as 'desk.next.other') : t('desk.next.other');
  };
  return (
    <Answer query={timeline}>
      {({ items, next }) => (
        <>
          {items.length === 0 && <Text c="dimmed">{t('desk.noTimeline')}</Text>}
          <ol style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
            {items.map((entry, i) => (
              <li key={i} style={{ marginBottom: 6 }}>
                <Text span size="sm" className="numerals" c="dimmed">
                  {f.instant(entry.at)}
                </Text>{' '}
                <Text span size="sm">
                  {actionWords(entry)} ({t(`desk.side.${entry.side}`)})
                  {entry.reason ? `: ${entry.reason}` : ''}
                </Text>
              </li>
            ))}
          </ol>
          {next.length > 0 && (
            <Text size="sm" mt="xs">
              <strong>{t('desk.comesNext')}:</strong>{' '}
              {next
                .map((step) =>
                  [stepWords(step.what), step.dueAt && f.due(step.dueAt)].filter(Boolean).join(' – '),
                )
                .join(', ')}
            </Text>
          )}
        </>
      )}
    </Answer>
  );
}
