import { Button, Group, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { forgetSession, sessionQuery, useSession, type Session } from '../api/session.js';
import { changeLanguage } from '../i18n/i18n.js';
import { useScopeNames } from '../people/scope-names.js';
import { leaveFor } from '../shell/console-paths.js';
import { signInAddress } from '../shell/sign-in-address.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle, Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { MyCertificates } from './my-certificates.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';
import { notify } from '../ui/notices.js';

export function MePage() {
  const { t } = useTranslation();
  const session = useSession();
  if (!session) return null;
  return (
    <>
      <PageTitle>{t('me.title')}</PageTitle>
      <Profile session={session} />
      <Roles session={session} />
      {session.personId && <MyCertificates />}
      <Password />
      <Sessions />
      <Tokens session={session} />
    </>
  );
}

function Profile({ session }: { session: Session }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const faults = useFaults({ displayName: t('me.name') });
  const [name, setName] = useState(session.displayName);
  const [language, setLanguage] = useState(session.language);
  const save = useMutation({
    mutationFn: () => ask(api.PATCH('/me', { body: { displayName: name.trim(), language } })),
    onSuccess: async (me) => {
      faults.clear();
      client.setQueryData(sessionQuery.queryKey, { ...session, ...me });
      await changeLanguage(me.language);
      notify({ message: t('ui.saved') });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ displayName: name.trim() ? undefined : t('ui.required') })) save.mutate();
  };
  return (
    <Panel title={t('me.profile')}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack maw={420} gap="sm">
          <TextInput
            id="displayName"
            label={t('me.name')}
            value={name}
            maxLength={200}
            autoComplete="name"
            error={faults.of('displayName')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('me.language')}
            value={language}
            data={[
              { value: 'tr', label: t('accounts.languages.tr') },
              { value: 'en', label: t('accounts.languages.en') },
            ]}
            onChange={(event) => setLanguage(event.currentTarget.value as 'tr' | 'en')}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

function Roles({ session }: { session: Session }) {
  const { t } = useTranslation();
  const scopeName = useScopeNames(session.grants);
  return (
    <Panel title={t('me.roles')}>
      <ul className="plain">
        {session.grants.map((grant) => (
          <li key={grant.id} style={{ padding: '0.25rem 0' }}>
            <strong>{t(`accounts.role.${grant.role}`)}</strong> · {t(`accounts.scope.${grant.scopeType}`)}{' '}
            {scopeName(grant.scopeType, grant.scopeId)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Password() {
  const { t } = useTranslation();
  const faults = useFaults({ currentPassword: t('me.current'), password: t('account.password') });
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => ask(api.POST('/me/password', { body: { currentPassword: current, password: next } })),
    onSuccess: () => {
      forgetSession();
      leaveFor(signInAddress('/me', false));
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (
      !faults.found({
        currentPassword: current ? undefined : t('ui.required'),
        password: next.length < 12 ? t('account.passwordShort') : undefined,
      })
    )
      change.mutate();
  };
  const toggle = { 'aria-label': t('ui.showPassword') };
  return (
    <Panel title={t('me.password')}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack maw={420} gap="sm">
          <Text size="sm" c="dimmed">
            {t('me.passwordNote')}
          </Text>
          <PasswordInput
            id="currentPassword"
            label={t('me.current')}
            autoComplete="current-password"
            value={current}
            visibilityToggleButtonProps={toggle}
            error={faults.of('currentPassword')}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            id="password"
            label={t('account.password')}
            description={t('account.passwordHint')}
            autoComplete="new-password"
            value={next}
            visibilityToggleButtonProps={toggle}
            error={faults.of('password')}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('me.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
