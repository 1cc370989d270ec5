import { Alert, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { EMPTY_GRANT, GrantFields, type GrantDraft } from './grant-fields.js';
import { grantOf } from './invite-form.js';
import { useScopeNames } from './scope-names.js';
import { notify } from '../ui/notices.js';

type Account = Message<'AccountView'>;

export function AccountPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const { accountId } = useParams({ strict: false }) as { accountId: string };
  const account = useQuery({
    queryKey: ['account', accountId],
    queryFn: () => ask(api.GET('/accounts/{accountId}', { params: { path: { accountId } } })),
  });
  return (
    <Answer query={account}>
      {(a) => (
        <>
          <PageTitle over={<Link to="/accounts">← {t('accounts.title')}</Link>}>{a.displayName}</PageTitle>
          <Panel>
            <Facts
              items={[
                [t('accounts.email'), a.email],
                [
                  t('accounts.stateLabel'),
                  <Badge key="s" variant="light">
                    {t(`accounts.state.${a.state}`)}
                  </Badge>,
                ],
                [t('accounts.language'), t(`accounts.languages.${a.language}`)],
                [t('accounts.lastSignIn'), a.lastSignInAt ? f.instant(a.lastSignInAt) : t('accounts.never')],
              ]}
            />
          </Panel>
          <Grants account={a} />
          {hasRole(session, 'admin') && session?.accountId !== a.id && <Block account={a} />}
        </>
      )}
    </Answer>
  );
}

function Grants({ account }: { account: Account }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [draft, setDraft] = useState<GrantDraft>(EMPTY_GRANT);
  const scopeName = useScopeNames(account.grants);
  const awaitedName = useScopeNames(
    account.awaitedFirmIds.map((scopeId) => ({ scopeType: 'firm', scopeId })),
  );
  const path = { accountId: account.id };
  const show = (next: Account) => client.setQueryData(['account', account.id], next);
  const add = useMutation({
    mutationFn: () =>
      ask(api.POST('/accounts/{accountId}/grants', { params: { path }, body: grantOf(draft) })),
    onSuccess: (next) => {
      const awaits = draft.role === 'firm' && next.awaitedFirmIds.includes(draft.scopeId);
      show(next);
      setDraft(EMPTY_GRANT);
      notify({ message: t(awaits ? 'accounts.addedAwaiting' : 'accounts.added') });
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: (grant: Account['grants'][number]) =>
      ask(
        api.DELETE('/accounts/{accountId}/grants/{grantId}', {
          params: { path: { ...path, grantId: grant.id } },
        }),
      ),
    onSuccess: (next, grant) => {
      show(next);
      notify({ message: t('accounts.removed', { role: t(`accounts.role.${grant.role}`) }) });
    },
    onError: failed,
  });
  return (
    <Panel title={t('accounts.roles')}>
      <ul className="plain">
        {account.grants.map((grant) => (
          <li key={grant.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}>
            <Group justify="space-between">
              <Text>
                <strong>{t(`accounts.role.${grant.role}`)}</strong> · {t(`accounts.scope.${grant.scopeType}`)}{' '}
                {scopeName(grant.scopeType, grant.scopeId)}
                <Text span size="sm" c="dimmed" className="numerals">
                  {' '}
                  {t('accounts.since', { when: f.instantDay(grant.since) })}
                </Text>
              </Text>
              <Button
                size="xs"
                variant="default"
                loading={remove.isPending}
                onClick={() => remove.mutate(grant)}
              >
                {t('accounts.removeRole', { role: t(`accounts.role.${grant.role}`) })}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {account.awaitedFirmIds.length > 0 && (
        <Alert variant="outline" mt="sm" title={t('accounts.awaits')}>
          <Text size="sm">
            {account.awaitedFirmIds.map((firmId) => awaitedName('firm', firmId)).join(', ')}.{' '}
            {t('accounts.awaitsText')}
          </Text>
        </Alert>
      )}
      <Text component="h3" fw={650} mt="lg" mb="xs">
        {t('accounts.addRole')}
      </Text>
      <Stack maw={420} gap="sm">
        <GrantFields value={draft} onChange={setDraft} />
        <Group>
          <Button
            loading={add.isPending}
            disabled={draft.scopeType !== 'installation' && !draft.scopeId}
            onClick={() => add.mutate()}
          >
            {t('accounts.addRole')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

/** Blocking ends sessions and tokens and cannot be undone for them: the address is typed to confirm. */
function Block({ account }: { account: Account }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const blocked = account.state === 'blocked';
  const params = { path: { accountId: account.id } };
  const change = useMutation({
    mutationFn: () =>
      blocked
        ? ask(api.POST('/accounts/{accountId}/unblock', { params, body: { reason } }))
        : ask(api.POST('/accounts/{accountId}/block', { params, body: { reason } })),
    onSuccess: (next) => {
      client.setQueryData(['account', account.id], next);
      setReason('');
      setTyped('');
      notify({ message: blocked ? t('accounts.unblocked') : t('accounts.blocked') });
    },
    onError: failed,
  });
  return (
    <Panel title={blocked ? t('accounts.unblock') : t('accounts.block')}>
      <Stack maw={420} gap="sm">
        <TextInput
          label={t('accounts.reason')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {!blocked && (
          <TextInput
            label={t('accounts.confirmBlock')}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button
            color={blocked ? undefined : 'red.9'}
            disabled={!reason.trim() || (!blocked && typed.trim() !== account.email)}
            loading={change.isPending}
            onClick={() => change.mutate()}
          >
            {blocked ? t('accounts.unblock') : t('accounts.block')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
