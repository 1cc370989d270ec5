import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { Narrow } from './narrow.js';

export const InvitationPage = () => <LinkPage kind="invitation" />;
export const PasswordResetPage = () => <LinkPage kind="reset" />;

/** Sets a password with the one-time link of a mail. Its token stands behind `#`, which no server's log gets to see. */
function LinkPage({ kind }: { kind: 'invitation' | 'reset' }) {
  const { t } = useTranslation();
  const token = location.hash.replace(/^#/, '');
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => ask(api.POST('/accounts/links/check', { body: { token } })),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  });
  const invalid = token === '' || link.error !== null;
  return (
    <Narrow>
      <PageTitle lead={invalid ? undefined : t(`account.${kind}.lead`)}>
        {t(`account.${kind}.title`)}
      </PageTitle>
      {invalid ? (
        <>
          <Alert role="alert" color="red" variant="outline">
            {t('account.linkInvalid')}
          </Alert>
          <Text mt="md">
            <a href="/forgotten-password">{t('account.newLink')}</a>
          </Text>
        </>
      ) : (
        <Answer query={link}>{() => <PasswordForm kind={kind} token={token} />}</Answer>
      )}
    </Narrow>
  );
}

function PasswordForm({ kind, token }: { kind: 'invitation' | 'reset'; token: string }) {
  const { t } = useTranslation();
  const faults = useFaults({ password: t('account.password'), again: t('account.passwordAgain') });
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const set = useMutation({
    mutationFn: () =>
      ask(
        kind === 'invitation'
          ? api.POST('/accounts/invitations/accept', { body: { token, password } })
          : api.POST('/accounts/password-resets/complete', { body: { token, password } }),
      ),
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = password.length < 12 ? t('account.passwordShort') : undefined;
    if (
      !faults.found({
        password: short,
        again: !short && password !== again ? t('account.passwordDiffers') : undefined,
      })
    )
      set.mutate();
  };
  if (set.isSuccess)
    return (
      <>
        <Alert role="status" variant="outline" mb="md">
          {t(`account.${kind}.done`)}
        </Alert>
        <Button component="a" href="/sign-in">
          {t('account.signIn.title')}
        </Button>
      </>
    );
  const toggle = { 'aria-label': t('ui.showPassword') };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Stack>
        <PasswordInput
          id="password"
          label={t('account.password')}
          description={t('account.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          error={faults.of('password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PasswordInput
          id="again"
          label={t('account.passwordAgain')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          error={faults.of('again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Button type="submit" loading={set.isPending}>
          {t(`account.${kind}.submit`)}
        </Button>
      </Stack>
    </form>
  );
}
