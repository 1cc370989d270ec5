import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { EMPTY_EXPERTISE, ExpertiseFields, expertiseBody, useExpertiseFaults } from './expertise-fields.js';

const NOBODY = { email: '', displayName: '' };

/** Whoever has an account already only gets the role; the pool takes either. */
export function PoolInvite({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [person, setPerson] = useState(NOBODY);
  const [draft, setDraft] = useState(EMPTY_EXPERTISE);
  const labels = { email: t('reviewing.email'), displayName: t('reviewing.name') };
  const faults = useExpertiseFaults(labels);
  const invite = useMutation({
    mutationFn: async () => {
      const { id } = await ask(
        api.POST('/accounts/invitations', {
          body: {
            email: person.email.trim(),
            displayName: person.displayName.trim(),
            grants: [{ role: 'reviewer', scopeType: 'program', scopeId: call.programId }],
          },
        }),
      );
      return ask(
        api.POST('/institutions/{institutionId}/reviewers', {
          params: { path: { institutionId: call.institutionId } },
          body: { accountId: id, ...expertiseBody(draft) },
        }),
      );
    },
    onSuccess: async () => {
      faults.clear();
      setPerson(NOBODY);
      setDraft(EMPTY_EXPERTISE);
      setOpened(false);
      notify({ message: t('reviewing.inPool') });
      await client.invalidateQueries({ queryKey: ['pool', call.institutionId] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (value: string) => (value.trim() ? undefined : t('ui.required'));
    if (!faults.check(draft, { email: missing(person.email), displayName: missing(person.displayName) }))
      invite.mutate();
  };
  return (
    <>
      <Button mt="md" variant="default" onClick={() => setOpened(true)}>
        {t('reviewing.invite')}
      </Button>
      {opened && (
        <Dialog title={t('reviewing.invite')} onClose={() => setOpened(false)}>
          <form onSubmit={submit} noValidate>
            <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
            <Stack>
              {(['email', 'displayName'] as const).map((name) => (
                <TextInput
                  key={name}
                  id={name}
                  label={labels[name]}
                  type={name === 'email' ? 'email' : 'text'}
                  withAsterisk
                  value={person[name]}
                  error={faults.of(name)}
                  onChange={(event) => setPerson({ ...person, [name]: event.currentTarget.value })}
                />
              ))}
              <ExpertiseFields
                programId={call.programId}
                draft={draft}
                faultOf={faults.of}
                onDraft={setDraft}
              />
            </Stack>
            <DialogActions
              save={t('reviewing.inviteSend')}
              saving={invite.isPending}
              onCancel={() => setOpened(false)}
            />
          </form>
        </Dialog>
      )}
    </>
  );
}
