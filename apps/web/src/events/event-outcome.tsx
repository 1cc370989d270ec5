import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { Outcome } from '../ui/outcome.js';

/** An event that has begun and still stands as planned. */
export function EventOutcome({ event }: { event: Message<'EventDetail'> }) {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  if (event.state !== 'planned' || Date.parse(event.startsAt) > Date.now()) return null;
  const { kind, title, startsAt, isPublic } = event;
  const { titleEn, sector, endsAt, place, link, capacity, summary } = event;
  const send = (state: 'held' | 'cancelled') =>
    ask(
      api.PUT('/events/{eventId}', {
        params: { path: { eventId: event.id }, header: ifMatch(event.version) },
        body: {
          ...{ kind, title, startsAt, isPublic, state },
          ...given({ titleEn, sector, endsAt, place, link, capacity, summary }),
        },
      }),
    );
  const refresh = () =>
    Promise.all(
      [['event', event.id], ['list'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  return (
    <Outcome
      question={t('outcome.event')}
      send={send}
      refresh={refresh}
      mayDecide={hasRole(session, 'admin', 'staff')}
    />
  );
}

/** Fields that have a value; an absent one stays away. */
export const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as never;
