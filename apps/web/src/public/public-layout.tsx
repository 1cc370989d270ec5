import { Box, Button, Container, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { LanguageSwitch, SchemeSwitch } from '../shell/preferences.js';
import { Logo } from '../ui/icon.js';

/** Head and foot of every page that needs no account. */
export function PublicLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Box style={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Box component="header" style={{ borderBottom: '1px solid var(--filiz-line)' }}>
        <Container size="lg" py="sm">
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <a href="/" className="plain-link" aria-label={t('app.name')}>
              <Group gap="xs" wrap="nowrap">
                <Logo />
                <Text fw={700} fz="lg" component="span" className="not-narrow">
                  {t('app.name')}
                </Text>
              </Group>
            </a>
            <Group gap={4} wrap="nowrap">
              <LanguageSwitch />
              <SchemeSwitch />
              {session ? (
                <Button component="a" href="/tasks" size="sm" ml="xs">
                  {t('public.nav.console')}
                </Button>
              ) : (
                <Button component="a" href="/sign-in" variant="default" size="sm" ml="xs">
                  {t('public.nav.signIn')}
                </Button>
              )}
            </Group>
          </Group>
          <Box component="nav" aria-label={t('app.menu')} mt="xs" mb={-13} style={{ display: 'flex' }}>
            <a href="/" className="tab-link" aria-current={location.pathname === '/' ? 'page' : undefined}>
              {t('public.nav.home')}
            </a>
            <a
              href="/certificates"
              className="tab-link"
              aria-current={location.pathname.startsWith('/certificates') ? 'page' : undefined}
            >
              {t('public.nav.certificates')}
            </a>
          </Box>
        </Container>
      </Box>
      <Container component="main" id="main" tabIndex={-1} size="lg" py="xl" w="100%" style={{ flex: 1 }}>
        {children}
      </Container>
      <Box component="footer" style={{ borderTop: '1px solid var(--filiz-line)' }}>
        <Container size="lg" py="md">
          <Text size="sm" c="dimmed">
            {t('app.name')} · {t('app.footer')}
          </Text>
        </Container>
      </Box>
    </Box>
  );
}
