import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useFaults } from '../ui/use-faults.js';
import { EMPTY_GRANT, GrantFields, type GrantDraft } from './grant-fields.js';
import { notify } from '../ui/notices.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

const EMPTY = { displayName: '', email: '', language: 'tr' as 'tr' | 'en' };
/** A grant as the API takes it: the installation has no id. */
export const grantOf = ({ role, scopeType, scopeId }: GrantDraft) => ({
  role,
  scopeType,
  ...(scopeType === 'installation' ? {} : { scopeId }),
});

export function InviteForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [person, setPerson] = useState(EMPTY);
  const [grant, setGrant] = useState<GrantDraft>(EMPTY_GRANT);
  const faults = useFaults({
    displayName: t('accounts.name'),
    email: t('accounts.email'),
    scope: t('accounts.scopeLabel'),
  });
  const invite = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/accounts/invitations', {
          body: {
            ...person,
            displayName: person.displayName.trim(),
            email: person.email.trim(),
            grants: [grantOf(grant)],
          },
        }),
      ),
    onSuccess: async ({ linkId, awaitedFirmIds }) => {
      notify({
        message: t(
          awaitedFirmIds.length > 0
            ? 'accounts.invitedAwaiting'
            : linkId
              ? 'accounts.invited'
              : 'accounts.granted',
          { email: person.email.trim() },
        ),
      });
      setPerson(EMPTY);
      setGrant(EMPTY_GRANT);
      faults.clear();
      onClose();
      await client.invalidateQueries({ queryKey: ['list', 'accounts'] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (text: string) => (text.trim() ? undefined : t('ui.required'));
    if (
      !faults.found({
        displayName: missing(person.displayName),
        email: missing(person.email),
        scope: grant.scopeType === 'installation' ? undefined : missing(grant.scopeId),
      })
    )
      invite.mutate();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('accounts.invite')}>
      <form onSubmit={submit} noValidate>
        <Text c="dimmed" size="sm" mb="sm">
          {t('accounts.inviteLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <TextInput
            id="displayName"
            label={t('accounts.name')}
            value={person.displayName}
            error={faults.of('displayName')}
            maxLength={200}
            data-autofocus
            onChange={(event) => setPerson({ ...person, displayName: event.currentTarget.value })}
          />
          <TextInput
            id="email"
            type="email"
            label={t('accounts.email')}
            value={person.email}
            error={faults.of('email')}
            onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('accounts.language')}
            value={person.language}
            data={[
              { value: 'tr', label: t('accounts.languages.tr') },
              { value: 'en', label: t('accounts.languages.en') },
            ]}
            onChange={(event) => setPerson({ ...person, language: event.currentTarget.value as 'tr' | 'en' })}
          />
          <GrantFields value={grant} onChange={setGrant} scopeError={faults.of('scope')} />
        </Stack>
        <DialogActions save={t('accounts.inviteSubmit')} saving={invite.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
