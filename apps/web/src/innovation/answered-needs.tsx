import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { AnswerNeeds } from './answer-needs.js';
import { AskMeeting } from './ask-meeting.js';
import { innovationQuery } from './innovation-query.js';

type Application = Pick<Message<'Application'>, 'id' | 'state'>;
type Need = Message<'AnsweredNeed'>;
interface Props {
  application: Application;
  call: Message<'Call'>;
  /** The reader is of the provider. */
  own: boolean;
  /** The reader runs the call. */
  staff: boolean;
}
const MEETABLE = ['submitted', 'selected', 'reserve'];
const GONE = ['draft', 'withdrawn'];

/** Which needs an application answers, when it is pitched, and the way to a meeting with each firm. */
export function AnsweredNeeds({ application, call, own, staff }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const [changing, setChanging] = useState(false);
  const [asking, setAsking] = useState<Need>();
  const innovation = useQuery(innovationQuery(application.id));
  const over = call.state === 'closed' || call.state === 'decided';
  const asks = own && over && MEETABLE.includes(application.state);
  return (
    <Panel
      title={t('answers.title')}
      actions={
        staff &&
        !GONE.includes(application.state) && (
          <Button size="xs" variant="default" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t(changing ? 'answers.done' : 'needs.change')}
          </Button>
        )
      }
    >
      {changing ? (
        <AnswerNeeds applicationId={application.id} call={call} />
      ) : (
        <Answer query={innovation}>
          {({ needs, pitches }) => (
            <Stack gap="sm">
              {needs.length === 0 && <Text c="dimmed">{t('answers.none')}</Text>}
              {needs.length > 0 && (
                <ul className="plain application-trail">
                  {needs.map((need) => (
                    <li key={need.needId}>
                      <Group justify="space-between" gap="xs">
                        <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                          <Link to="/needs" search={{ open: need.needId } as never}>
                            {need.title}
                          </Link>{' '}
                          {need.state === 'closed' && (
                            <Badge variant="light">{t('needs.state.closed')}</Badge>
                          )}
                        </Text>
                        <Group gap="xs">
                          {need.meetingId && need.meetingState && (
                            <Link to="/meetings" search={{ open: need.meetingId } as never}>
                              {t('answers.meeting', {
                                state: t(`meetings.state.${need.meetingEnd ?? need.meetingState}`),
                              })}
                            </Link>
                          )}
                          {asks &&
                            need.state === 'published' &&
                            (!need.meetingId || need.meetingState === 'ended') && (
                              <Button
                                size="xs"
                                variant="default"
                                aria-label={`${need.title}: ${t('needs.meet')}`}
                                onClick={() => setAsking(need)}
                              >
                                {t('needs.meet')}
                              </Button>
                            )}
                        </Group>
                      </Group>
                    </li>
                  ))}
                </ul>
              )}
              {own && !over && needs.length > 0 && application.state !== 'draft' && (
                <Text size="sm" c="dimmed">
                  {t('answers.meetLater')}
                </Text>
              )}
              {pitches.map((pitch) => (
                <Text key={pitch.eventId + pitch.startsAt}>
                  {t('answers.pitch')}: <strong className="numerals">{f.instantLong(pitch.startsAt)}</strong>{' '}
                  ({t('pitches.minutesOf', { minutes: pitch.minutes })}){' · '}
                  <Link to="/events/$eventId" params={{ eventId: pitch.eventId }}>
                    {t('answers.toEvent')}
                  </Link>
                  {pitch.cancelled && (
                    <Text span c="var(--filiz-warn-text)" fw={600}>
                      {' · '}
                      {t('answers.eventCancelled')}
                    </Text>
                  )}
                </Text>
              ))}
            </Stack>
          )}
        </Answer>
      )}
      {asking && (
        <AskMeeting
          needId={asking.needId}
          applicationId={application.id}
          about={asking.title}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Panel>
  );
}
