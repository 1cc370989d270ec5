import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.js';

export type Decision = 'accepted' | 'declined';

/** Where the words stand, of the page as of its buttons (`accept`, `acceptOne`, `decline`, `declineOne`). */
export type RequestWords = 'firmRequests' | 'personRequests';

/** Who asks, and since when. */
export interface Asked {
  id: string;
  displayName: string;
  email: string;
  askedAt: string;
}

interface Props {
  request: Asked;
  words: RequestWords;
  text: string;
  mayAnswer: boolean;
  busy: boolean;
  onDecide: (decision: Decision) => void;
}

/** Somebody who waits for a word of the reader, with yes and no. */
export function RequestLine({ request, words, text, mayAnswer, busy, onDecide }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const { displayName: name, email, askedAt } = request;
  return (
    <li style={{ padding: '0.5rem 0' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>{`${name} · ${email}`}</Text>
          <Text size="sm">{text}</Text>
          <Text size="xs" c="dimmed" className="numerals">
            {f.instant(askedAt)}
          </Text>
        </div>
        {mayAnswer && (
          <Group gap="xs">
            <Button
              size="xs"
              disabled={busy}
              aria-label={t(`${words}.acceptOne`, { name })}
              onClick={() => onDecide('accepted')}
            >
              {t(`${words}.accept`)}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={busy}
              aria-label={t(`${words}.declineOne`, { name })}
              onClick={() => onDecide('declined')}
            >
              {t(`${words}.decline`)}
            </Button>
          </Group>
        )}
      </Group>
    </li>
  );
}
