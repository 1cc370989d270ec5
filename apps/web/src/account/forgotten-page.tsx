import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { Narrow } from './narrow.js';

/** Asks for a link by mail. The answer is always the same, so nobody learns who has an account. */
export function ForgottenPage() {
  const { t } = useTranslation();
  const faults = useFaults({ email: t('account.signIn.email') });
  const [email, setEmail] = useState('');
  const request = useMutation({
    mutationFn: () => ask(api.POST('/accounts/password-resets', { body: { email: email.trim() } })),
    onSuccess: faults.clear,
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ email: email.trim() ? undefined : t('ui.required') })) request.mutate();
  };
  return (
    <Narrow>
      <PageTitle lead={t('account.reset.askLead')}>{t('account.reset.askTitle')}</PageTitle>
      {request.isSuccess ? (
        <Alert role="status" variant="outline">
          {t('account.reset.askDone')}
        </Alert>
      ) : (
        <form onSubmit={submit} noValidate>
          <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
          <Stack>
            <TextInput
              id="email"
              type="email"
              label={t('account.signIn.email')}
              autoComplete="username"
              autoFocus
              error={faults.of('email')}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={request.isPending}>
              {t('account.reset.askSubmit')}
            </Button>
          </Stack>
        </form>
      )}
    </Narrow>
  );
}
