import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { afterQuery } from './application-api.js';

type Entry = Message<'TimelineEntry'>;

/** Who did what and when, and what comes next. */
export function Timeline({ applicationId }: { applicationId: string }) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const timeline = useQuery(
    afterQuery(applicationId, 'timeline', () =>
      ask(api.GET('/applications/{applicationId}/timeline', { params: { path: { applicationId } } })),
    ),
  );
  const words = (entry: Entry): string => {
    if (entry.action.startsWith('meeting.'))
      return t(`application.meeting.${entry.action.slice(8) as 'asked'}`, {
        need: String(entry.params.need),
      });
    const key = `history.did.${entry.action.replaceAll('.', '-')}`;
    return i18n.exists(key) ? t(key as 'history.did.other') : t('history.did.other');
  };
  const detail = (entry: Entry): string =>
    [
      typeof entry.params.state === 'string' &&
        i18n.exists(`calls.applicationState.${entry.params.state}`) &&
        t(`calls.applicationState.${entry.params.state as 'draft'}`),
      typeof entry.params.notifiedOn === 'string' && f.day(entry.params.notifiedOn),
      typeof entry.params.way === 'string' && t(`application.way.${entry.params.way as 'kep'}`),
      entry.action === 'eligibility.decided' &&
        t(`application.decided.${entry.params.eligible === true ? 'eligible' : 'ineligible'}`),
      entry.action === 'appeal.answered' &&
        typeof entry.params.outcome === 'string' &&
        t(`application.appealState.${entry.params.outcome as 'refused'}`),
      entry.reason,
      entry.enteredAt && t('application.enteredAt', { when: f.instant(entry.enteredAt) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Panel title={t('history.title')}>
      <Answer query={timeline}>
        {({ items, next }) => (
          <>
            {next.length > 0 && (
              <>
                <Title order={3} mb="xs">
                  {t('history.next')}
                </Title>
                <ul className="plain application-trail">
                  {next.map((step) => (
                    <li key={step.what}>
                      <Text span fw={600}>
                        {i18n.exists(`history.step.${step.what}`)
                          ? t(`history.step.${step.what as 'submit'}`)
                          : step.what}
                      </Text>{' '}
                      {step.dueAt && (
                        <Text span size="sm" c="dimmed" className="numerals">
                          {f.instant(step.dueAt)}
                        </Text>
                      )}
                    </li>
                  ))}
                </ul>
                <Title order={3} mt="md" mb="xs">
                  {t('history.soFar')}
                </Title>
              </>
            )}
            {items.length === 0 && <Text c="dimmed">{t('history.nothingYet')}</Text>}
            <ol className="plain application-trail">
              {[...items].reverse().map((entry, i) => (
                <li key={`${entry.at}${entry.action}${i}`}>
                  <Text span size="sm" c="dimmed" className="numerals">
                    {f.instant(entry.at)} · {t(`history.side.${entry.side}`)}
                  </Text>
                  <br />
                  <Text span>{words(entry)}</Text>
                  {detail(entry) && (
                    <Text span size="sm" c="dimmed">
                      {' '}
                      – {detail(entry)}
                    </Text>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </Answer>
    </Panel>
  );
}
