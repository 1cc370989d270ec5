import { ActionIcon, Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '../api/session.js';
import { changeLanguage } from '../i18n/i18n.js';
import { Icon } from '../ui/icon.js';
import { leaveFor } from './console-paths.js';

export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const leave = async () => {
    await signOut();
    leaveFor('/');
  };
  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('nav.user')}>
          <Icon name="account" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {session?.displayName}
          </Text>
          <Text size="xs" c="dimmed">
            {session?.email}
          </Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/me" leftSection={<Icon name="account" size={18} />}>
          {t('nav.me')}
        </Menu.Item>
        <Menu.Item component="a" href="/" leftSection={<Icon name="program" size={18} />}>
          {t('nav.publicSite')}
        </Menu.Item>
        <Menu.Item hiddenFrom="xs" onClick={() => void changeLanguage(i18n.language === 'en' ? 'tr' : 'en')}>
          {t('app.language')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="keys" size={18} />} onClick={onHelp}>
          {t('keys.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="exit" size={18} />} onClick={() => void leave()}>
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
