import { Button, Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isConsolePath } from '../../shell/console-paths.js';

/** A record beside its list, with the way to its full page. */
export function ListDrawer({
  title,
  href,
  onClose,
  children,
}: {
  title: string;
  href?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.15rem' } }}
    >
      {children}
      {href && (
        <Button component={Link} to={href} reloadDocument={!isConsolePath(href)} mt="lg">
          {t('list.openFull')}
        </Button>
      )}
    </Drawer>
  );
}
