import { Box, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

/** A page has one h1. It takes the focus when the page opens, so that readers hear where they are, and names the tab. */
export function PageTitle({
  children,
  lead,
  actions,
  over,
}: {
  children: string;
  lead?: ReactNode;
  actions?: ReactNode;
  over?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Filiz`;
  }, [children]);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg" wrap="wrap">
      <Box style={{ minWidth: 0, maxWidth: '100%' }}>
        {over && (
          <Text size="sm" c="dimmed" mb={2} component="div">
            {over}
          </Text>
        )}
        <Title order={1} ref={heading} tabIndex={-1} style={{ overflowWrap: 'anywhere' }}>
          {children}
        </Title>
        {lead && (
          <Text c="dimmed" mt={4} maw="44rem" component="div">
            {lead}
          </Text>
        )}
      </Box>
      {actions && (
        <Group gap="xs" className="no-print">
          {actions}
        </Group>
      )}
    </Group>
  );
}

/** A titled part of a page. */
export function Panel({
  title,
  actions,
  children,
  order = 2,
  padding = 'lg',
  id,
  className,
}: {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  order?: 2 | 3;
  padding?: string | number;
  id?: string;
  /** Beside `panel`. */
  className?: string;
}) {
  return (
    <Box
      component="section"
      className={className ? `panel ${className}` : 'panel'}
      p={padding}
      mb="lg"
      id={id}
    >
      {(title ?? actions) && (
        <Group justify="space-between" mb="sm" gap="sm">
          {title && <Title order={order}>{title}</Title>}
          {actions && (
            <Group gap="xs" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
      )}
      {children}
    </Box>
  );
}

/** Names and values, one under the other. Values that are not there say so with a dash. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode] | undefined | false)[] }) {
  return (
    <dl className="facts">
      {items
        .filter((item): item is readonly [string, ReactNode] => !!item)
        .map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
    </dl>
  );
}
function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value === null || value === undefined || value === false || value === '' ? '—' : value}</dd>
    </>
  );
}
