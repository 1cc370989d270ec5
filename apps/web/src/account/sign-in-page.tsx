import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session.js';
import { changeLanguage } from '../i18n/i18n.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle } from '../ui/page.js';
import { recall } from '../ui/list/storage.js';
import { useFaults } from '../ui/use-faults.js';
import { Narrow } from './narrow.js';

/** Only addresses of our own: `//elsewhere` would leave the house. */
export const safeNext = (next: string | null): string =>
  next && /^\/(?![/\\])/.test(next) ? next : '/tasks';

export function SignInPage() {
  const { t } = useTranslation();
  const asked = new URLSearchParams(location.search);
  const faults = useFaults({ email: t('account.signIn.email'), password: t('account.signIn.password') });
  const [typed, setTyped] = useState({ email: '', password: '' });
  const enter = useMutation({
    mutationFn: () => signIn(typed.email.trim(), typed.password),
    onSuccess: async (session) => {
      // Somebody who has chosen a language on this device keeps it; otherwise the account's holds.
      if (!recall('local', 'filiz-language')) await changeLanguage(session.language);
      location.replace(safeNext(asked.get('next')));
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (text: string) => (text.trim() ? undefined : t('ui.required'));
    if (!faults.found({ email: missing(typed.email), password: missing(typed.password) })) enter.mutate();
  };
  return (
    <Narrow>
      <PageTitle>{t('account.signIn.title')}</PageTitle>
      {asked.has('ended') && (
        <Alert variant="outline" mb="md">
          {t('account.signIn.ended')}
        </Alert>
      )}
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <TextInput
            id="email"
            type="email"
            label={t('account.signIn.email')}
            autoComplete="username"
            inputMode="email"
            autoFocus
            error={faults.of('email')}
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
          />
          <PasswordInput
            id="password"
            label={t('account.signIn.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('ui.showPassword') }}
            error={faults.of('password')}
            value={typed.password}
            onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
          />
          <Button type="submit" loading={enter.isPending} size="md">
            {t('account.signIn.submit')}
          </Button>
        </Stack>
      </form>
      <Text mt="md">
        <a href="/forgotten-password">{t('account.signIn.forgotten')}</a>
      </Text>
    </Narrow>
  );
}
