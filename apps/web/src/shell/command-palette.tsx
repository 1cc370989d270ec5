import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#contracts/core/text';
import { api, ask } from '../api/client.js';
import { signOut, useSession } from '../api/session.js';
import { changeLanguage } from '../i18n/i18n.js';
import { Icon } from '../ui/icon.js';
import { isConsolePath, leaveFor } from './console-paths.js';
import { ownPath } from './own-path.js';
import { navigationOf } from './navigation.js';

const [store, spotlight] = createSpotlight();
const KINDS = [
  'firm',
  'facility',
  'institution',
  'person',
  'program',
  'call',
  'application',
  'event',
  'course',
  'certificate',
  'opportunity',
  'resource',
  'account',
  'report',
  'measure',
  'plan',
  'mail',
] as const;
type Kind = (typeof KINDS)[number];

interface Action {
  id: string;
  label: string;
  description?: string;
  leftSection?: ReactNode;
  onClick: () => void;
}
interface Group {
  title: string;
  actions: Action[];
}

/** Ctrl+K: pages, commands, records of every service, or a pasted address; typed with or without Turkish letters. */
export function CommandPalette({ openedAt, onHelp }: { openedAt: number; onHelp: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 180);
  useEffect(() => spotlight.open(), [openedAt]);

  const found = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => ask(api.GET('/search', { params: { query: { q: wanted, limit: 8 } }, signal })),
    enabled: wanted.length >= 2,
    placeholderData: keepPreviousData,
  });

  // Records arrive after the list has chosen its first line: Enter must open the first one then.
  useEffect(() => {
    if (store.getState().selected > 0) return;
    const lines = document.querySelectorAll('.mantine-Spotlight-actionsList [data-action]');
    lines.forEach((line, index) =>
      index === 0 ? line.setAttribute('data-selected', 'true') : line.removeAttribute('data-selected'),
    );
    store.updateState((state) => ({ ...state, selected: lines.length > 0 ? 0 : -1 }));
  }, [found.data]);

  const words = fold(typed).split(' ').filter(Boolean);
  const fits = (label: string) => words.every((word) => fold(label).includes(word));
  const go = (href: string) => () =>
    isConsolePath(href.split(/[?#]/)[0]) ? void navigate({ href }) : leaveFor(href);

  const pasted = ownPath(typed, window.location.origin);
  const pages = navigationOf(session)
    .map((item) => ({
      id: item.to,
      label: t(`nav.${item.word}`),
      leftSection: <Icon name={item.icon} />,
      onClick: go(item.to),
    }))
    .filter((action) => fits(action.label));
  const other = i18n.language === 'en' ? 'tr' : 'en';
  const otherScheme = scheme === 'dark' ? 'light' : 'dark';
  const commands = [
    { id: 'language', label: t('app.languageLabel'), onClick: () => void changeLanguage(other) },
    { id: 'scheme', label: t(`app.scheme.${otherScheme}`), onClick: () => setColorScheme(otherScheme) },
    { id: 'keys', label: t('keys.title'), onClick: onHelp },
    { id: 'sign-out', label: t('nav.signOut'), onClick: () => void signOut().then(() => leaveFor('/')) },
  ].filter((action) => fits(action.label));
  const hits =
    wanted.length >= 2
      ? (found.data?.items ?? []).map((hit) => {
          const kind = t(`command.kind.${KINDS.includes(hit.kind as Kind) ? (hit.kind as Kind) : 'other'}`);
          return {
            id: `${hit.service}/${hit.id}`,
            label: hit.title,
            description: hit.detail ? `${kind} · ${hit.detail}` : kind,
            onClick: go(hit.href),
          };
        })
      : [];
  const groups: Group[] = [
    {
      title: t('command.here'),
      actions: pasted
        ? [{ id: 'pasted', label: pasted, leftSection: <Icon name="right" />, onClick: go(pasted) }]
        : [],
    },
    { title: t('command.found'), actions: hits },
    { title: t('command.pages'), actions: pages },
    { title: t('command.actions'), actions: commands },
  ].filter((group) => group.actions.length > 0);
  const failed = wanted.length >= 2 ? (found.data?.failed ?? []) : [];
  const empty = found.isFetching
    ? t('command.searching')
    : failed.length > 0
      ? t('command.failed', { services: failed.map((name) => t(`service.${name as 'accounts'}`)).join(', ') })
      : t('command.none');
  // Handed on to the scroll area, which the list's type does not say.
  const viewport: object = {
    viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('command.found') },
  };
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      attributes={{ content: { 'aria-label': t('command.open') } }}
    >
      <Spotlight.Search
        leftSection={<Icon name="search" />}
        placeholder={t('command.placeholder')}
        aria-label={t('command.open')}
      />
      <Spotlight.ActionsList {...viewport}>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.title} label={group.title}>
            {group.actions.map(({ id, ...action }) => (
              <Spotlight.Action key={id} highlightQuery={false} {...action} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{empty}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
