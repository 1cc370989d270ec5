import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { Changes, type Change } from './changes.js';
import { revisionsQuery } from './form-api.js';

/** The announced versions of a form, newest first: when, why, and what was different. */
export function Versions({ callId }: { callId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const query = useQuery(revisionsQuery(callId));
  return (
    <Answer query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('builder.noVersions')}</Text>
        ) : (
          items.map(({ number, recordedAt, reason, fields, changes, sha256 }) => (
            <section key={number} className="form-version">
              <Title order={3}>{t('builder.version', { number })}</Title>
              <Text size="sm" c="dimmed">
                {f.instant(recordedAt)} · {t('builder.fieldsCount', { count: fields })} ·{' '}
                {reason ?? t('builder.opening')}
              </Text>
              {number > 1 && <Changes changes={changes as Change[]} />}
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                SHA-256 {sha256}
              </Text>
            </section>
          ))
        )
      }
    </Answer>
  );
}
