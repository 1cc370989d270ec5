import { Group, Text } from '@mantine/core';
import type { Message } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';

/** Day, title and place of a coming event. */
export function EventLine({ event }: { event: Message<'PublicEvent'> }) {
  const f = useFormat();
  return (
    <li style={{ padding: '0.85rem 0', borderBottom: '1px solid var(--filiz-line)' }}>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Text className="numerals" size="sm" fw={600} w={90} style={{ flex: 'none' }}>
          {f.instant(event.startsAt)}
        </Text>
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{f.text(event.title, event.titleEn)}</Text>
          <Text size="sm" c="dimmed">
            {event.place ?? (event.online ? 'Online' : '')}
          </Text>
        </div>
      </Group>
    </li>
  );
}
