import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session.js';
import { changeLanguage } from '../i18n/i18n.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { Narrow } from './narrow.js';

/** Only addresses of our own: `//elsewhere` would leave the house. */
export const safeNext = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/tasks');

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next, ended, language } = useSearch({ strict: false });
  const faults = useFaults({ email: t('account.signIn.email'), password: t('account.signIn.password') });
  const { register, handleSubmit } = useForm({ defaultValues: { email: '', password: '' } });
  const enter = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    onSuccess: async (session) => {
      // Somebody who has chosen a language on this device keeps it; otherwise the account's holds.
      if (!language && !localStorage.getItem('filiz-language')) await changeLanguage(session.language);
      await navigate({ href: safeNext(next), replace: true });
    },
    onError: faults.failed,
  });
  const submit = handleSubmit((typed) => {
    const missing = (text: string) => (text.trim() ? undefined : t('ui.required'));
    if (!faults.found({ email: missing(typed.email), password: missing(typed.password) })) enter.mutate(typed);
  });
  return (
    <Narrow>
      <PageTitle>{t('account.signIn.title')}</PageTitle>
      {ended && (
        <Alert variant="outline" mb="md">
          {t('account.signIn.ended')}
        </Alert>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <TextInput id="email" type="email" label={t('account.signIn.email')} autoComplete="username" inputMode="email" autoFocus error={faults.of('email')} {...register('email')} />
          <PasswordInput
            id="password"
            label={t('account.signIn.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('ui.showPassword') }}
            error={faults.of('password')}
            {...register('password')}
          />
          <Button type="submit" loading={enter.isPending} size="md">
            {t('account.signIn.submit')}
          </Button>
        </Stack>
      </form>
      <Text mt="md">
        <Link to="/forgotten-password">{t('account.signIn.forgotten')}</Link>
      </Text>
    </Narrow>
  );
}
