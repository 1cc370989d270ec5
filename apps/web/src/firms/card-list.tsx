import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** As many lines as a card shows at first, and when asked for all. */
const FIRST = 5;
const ALL = 100;

export interface Line {
  key: string;
  title: ReactNode;
  /** Joined with dots; what is missing is left out. */
  notes: readonly (string | null | undefined | false)[];
  badge?: string;
}

interface Props<T> {
  title: string;
  /** Key of the query, beside how many are asked for. */
  queryKey: readonly unknown[];
  /** At most `limit` rows of each of the firm's records. */
  ask: (limit: number) => Promise<T[]>;
  line: (row: T) => Line;
  none: string;
}

/** One part of a firm's card: its newest lines, all of them on demand. */
export function CardList<T>({ title, queryKey, ask, line, none }: Props<T>) {
  const { t } = useTranslation();
  const f = useFormat();
  const [all, setAll] = useState(false);
  const rows = useQuery({
    queryKey: [...queryKey, all],
    // One more than is shown tells whether there are more.
    queryFn: () => ask(all ? ALL : FIRST + 1),
    placeholderData: (before) => before,
  });
  const more = !all && (rows.data?.length ?? 0) > FIRST;
  return (
    <Panel title={title}>
      <Answer query={rows}>
        {(data) =>
          data.length === 0 ? (
            <Text c="dimmed">{none}</Text>
          ) : (
            <>
              <ul className="plain lines">
                {(all ? data : data.slice(0, FIRST)).map(line).map((shown) => (
                  <CardLine key={shown.key} line={shown} />
                ))}
              </ul>
              {more && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  mt="xs"
                  ml={-8}
                  className="no-print"
                  aria-label={`${title}: ${t('firmCard.all')}`}
                  onClick={() => setAll(true)}
                >
                  {t('firmCard.all')}
                </Button>
              )}
              {all && data.length >= ALL && (
                <Text size="sm" c="dimmed" mt="xs">
                  {t('firmCard.first', { count: ALL, n: f.number(ALL) })}
                </Text>
              )}
            </>
          )
        }
      </Answer>
    </Panel>
  );
}

function CardLine({ line: { title, notes, badge } }: { line: Line }) {
  const said = notes.filter(Boolean).join(' · ');
  return (
    <li style={{ padding: '0.5rem 0' }}>
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <div>{title}</div>
          {said && (
            <Text size="sm" c="dimmed" className="numerals">
              {said}
            </Text>
          )}
        </div>
        {badge && (
          <Badge variant="light" style={{ flexShrink: 0 }} mt={3}>
            {badge}
          </Badge>
        )}
      </Group>
    </li>
  );
}
