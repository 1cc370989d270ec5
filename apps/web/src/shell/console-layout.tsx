import '../theme/styles-console.js';
import { ActionIcon, Box, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { Icon, Logo } from '../ui/icon.js';
import { Notices } from '../ui/notices.js';
import { OfflineNotice } from '../ui/offline-notice.js';
import { UploadTray } from '../ui/upload/upload-tray.js';
import { navigationOf } from './navigation.js';
import { LanguageSwitch, SchemeSwitch } from './preferences.js';
import { useGlobalKeys } from './use-global-keys.js';
import { UserMenu } from './user-menu.js';

const KeysHelp = lazy(() => import('./keys-help.js').then((m) => ({ default: m.KeysHelp })));
const CommandPalette = lazy(() =>
  import('./command-palette.js').then((m) => ({ default: m.CommandPalette })),
);

/** Head, menu and keys of every page behind the door. */
export function ConsoleLayout() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  const [menu, { toggle, close }] = useDisclosure(false);
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(0);
  useEffect(close, [pathname, close]);
  useGlobalKeys({ onSearch: () => setPalette((n) => n + 1), onHelp: () => setHelp(true), session });

  return (
    <div className="ground console">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="console-head">
        <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <ActionIcon
              className="below-md"
              variant="subtle"
              color="gray"
              c="inherit"
              size="lg"
              onClick={toggle}
              aria-label={menu ? t('app.closeMenu') : t('app.menu')}
              aria-expanded={menu}
              aria-controls="menu"
            >
              <Icon name={menu ? 'cross' : 'menu'} />
            </ActionIcon>
            <Link to="/tasks" className="plain-link" aria-label={`${t('app.name')}: ${t('nav.tasks')}`}>
              <Group gap="xs" wrap="nowrap">
                <Logo />
                <Text fw={700} fz="lg" component="span" visibleFrom="xs">
                  {t('app.name')}
                </Text>
              </Group>
            </Link>
          </Group>
          <Group gap={4} wrap="nowrap">
            <Button
              variant="default"
              size="sm"
              px={{ base: 8, sm: 'sm' }}
              leftSection={<Icon name="search" size={18} />}
              onClick={() => setPalette((n) => n + 1)}
              aria-keyshortcuts="Control+K"
              aria-label={t('command.open')}
              styles={{ section: { marginInlineEnd: 0 }, label: { gap: 8 } }}
            >
              <Box component="span" visibleFrom="sm" ml={8} mr="lg">
                {t('command.open')}
              </Box>
              <Text component="kbd" size="xs" c="dimmed" visibleFrom="sm">
                Ctrl K
              </Text>
            </Button>
            <Box visibleFrom="xs">
              <LanguageSwitch />
            </Box>
            <SchemeSwitch />
            <UserMenu onHelp={() => setHelp(true)} />
          </Group>
        </Group>
      </header>
      <nav className="console-menu" id="menu" data-opened={menu} aria-label={t('nav.label')}>
        <ul className="plain" style={{ display: 'grid', gap: 2 }}>
          {navigationOf(session).map((item) => (
            <li key={item.to}>
              <Link to={item.to} className="nav-link">
                <Icon name={item.icon} />
                {t(`nav.${item.word}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main className="console-page" id="main" tabIndex={-1}>
        <Box maw="84rem" mx="auto">
          <OfflineNotice />
          <Outlet />
        </Box>
      </main>
      {help && (
        <Suspense fallback={null}>
          <KeysHelp opened onClose={() => setHelp(false)} />
        </Suspense>
      )}
      {palette > 0 && (
        <Suspense fallback={null}>
          <CommandPalette openedAt={palette} onHelp={() => setHelp(true)} />
        </Suspense>
      )}
      <UploadTray />
      <Notices />
    </div>
  );
}
