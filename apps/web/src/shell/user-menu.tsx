import { ActionIcon, Text } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut, useSession } from '../api/session.js';
import { changeLanguage } from '../i18n/i18n.js';
import { Icon } from '../ui/icon.js';
import { leaveFor } from './console-paths.js';

/** Who is signed in, and what concerns only them. A plain disclosure: links and buttons, reached by Tab, left by Escape. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const close = () => setOpened(false);
  const root = useClickOutside<HTMLDivElement>(close);
  const leave = async () => {
    await signOut();
    leaveFor('/');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !opened) return;
    event.stopPropagation();
    close();
    target.current?.focus();
  };
  return (
    <div
      ref={root}
      className="user-menu"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <ActionIcon
        ref={target}
        variant="subtle"
        color="gray"
        c="inherit"
        size="lg"
        aria-label={t('nav.user')}
        aria-expanded={opened}
        onClick={() => setOpened((now) => !now)}
      >
        <Icon name="account" />
      </ActionIcon>
      {opened && (
        <div className="user-menu-panel">
          <Text size="sm" fw={600} px="sm" pt={4} style={{ overflowWrap: 'anywhere' }}>
            {session?.displayName}
          </Text>
          <Text size="xs" c="dimmed" px="sm" pb="xs" style={{ overflowWrap: 'anywhere' }}>
            {session?.email}
          </Text>
          <Link to="/me" className="nav-link" onClick={close}>
            <Icon name="account" size={18} />
            {t('nav.me')}
          </Link>
          <a href="/" className="nav-link">
            <Icon name="program" size={18} />
            {t('nav.publicSite')}
          </a>
          <button
            type="button"
            className="nav-link phone-only"
            lang={i18n.language === 'en' ? 'tr' : 'en'}
            onClick={() => void changeLanguage(i18n.language === 'en' ? 'tr' : 'en')}
          >
            {t('app.language')}
          </button>
          <button
            type="button"
            className="nav-link"
            onClick={() => {
              close();
              onHelp();
            }}
          >
            <Icon name="keys" size={18} />
            {t('keys.title')}
          </button>
          <hr />
          <button type="button" className="nav-link" onClick={() => void leave()}>
            <Icon name="exit" size={18} />
            {t('nav.signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
