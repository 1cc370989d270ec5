import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';

/** Who is expected at an event, in one sentence; undefined: nobody. */
export function useExpected({
  registered,
  pitching,
}: Pick<Message<'EventDetail'>, 'registered' | 'pitching'>): string | undefined {
  const { t } = useTranslation();
  const parts = [
    registered > 0 && t('events.registeredPeople', { count: registered }),
    pitching > 0 && t('events.pitchingFirms', { count: pitching }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join(', ')}.` : undefined;
}
