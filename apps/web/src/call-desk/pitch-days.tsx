import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { StateBadge } from '../ui/state-badge.js';

/** The pitch days of the call's programme, each with its running order, and the way to plan one. */
export function PitchDays({ call, staff }: { call: Message<'Call'>; staff: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { programId } = call;
  const days = useQuery({
    queryKey: ['pitch-days', programId],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/events', {
          params: { path: { programId }, query: { kind: 'pitch-day', limit: 20 } },
        }),
      ),
  });
  return (
    <Panel
      title={t('pitchDays.title')}
      actions={
        staff && (
          <Button
            component={Link}
            size="xs"
            variant="default"
            to={`/programs/${programId}/events/new`}
            search={{ kind: 'pitch-day', callId: call.id } as never}
          >
            {t('pitchDays.plan')}
          </Button>
        )
      }
    >
      <Answer query={days}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('pitchDays.none')}</Text>
          ) : (
            <ul className="plain">
              {items.map((day) => (
                <li key={day.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}>
                  <Group gap="xs">
                    <Link
                      to="/events/$eventId"
                      params={{ eventId: day.id }}
                      search={{ callId: call.id } as never}
                      hash="running-order"
                    >
                      {f.text(day.title, day.titleEn)}
                    </Link>
                    <Text span size="sm" c="dimmed" className="numerals">
                      {[f.instant(day.startsAt), day.place].filter(Boolean).join(' · ')}
                    </Text>
                    <StateBadge state={day.state}>{t(`pitchDays.state.${day.state}`)}</StateBadge>
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}
