import { Button, Drawer, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isConsolePath } from '../../shell/console-paths.js';
import type { Walk } from './types.js';

interface Props {
  id: string;
  title: string;
  href?: string;
  /** Where the record stands in the list. */
  place: { at: number; of: number };
  walk: Walk;
  onClose: () => void;
  children: ReactNode;
}

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** A record beside its list, with the way to its neighbours (J and K; with Alt while typing) and to its full page. */
export function ListDrawer({ id, title, href, place, walk, onClose, children }: Props) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(id);
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  // What had the focus is gone with the record before.
  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    content.current?.focus({ preventScroll: true });
    content.current?.scrollIntoView({ block: 'start' });
  }, [id]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || (types(event.target) && !event.altKey)) return;
      const act = { KeyJ: latest.current.next, KeyK: latest.current.previous }[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.15rem' } }}
    >
      {place.of > 1 && (
        <Group justify="space-between" mb="sm" gap="xs" className="no-print">
          <Text size="sm" c="dimmed" className="numerals">
            {t('list.place', place)}
          </Text>
          <Group gap="xs">
            <Button size="xs" variant="default" disabled={!walk.previous} onClick={walk.previous}>
              {t('list.previous')}
            </Button>
            <Button size="xs" variant="default" disabled={!walk.next} onClick={walk.next}>
              {t('list.next')}
            </Button>
          </Group>
        </Group>
      )}
      <div ref={content} tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </div>
      {href && (
        <Button component={Link} to={href} reloadDocument={!isConsolePath(href)} mt="lg">
          {t('list.openFull')}
        </Button>
      )}
    </Drawer>
  );
}
