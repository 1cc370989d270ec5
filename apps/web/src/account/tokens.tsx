import { Alert, Button, Checkbox, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { Session } from '../api/session.js';
import { useScopeNames } from '../people/scope-names.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { notify } from '../ui/notices.js';

/** API tokens for machines: made with some of one's own roles, shown once. */
export function Tokens({ session }: { session: Session }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => ask(api.GET('/me/tokens')) });
  const revoke = useMutation({
    mutationFn: (tokenId: string) =>
      ask(api.DELETE('/me/tokens/{tokenId}', { params: { path: { tokenId } } })),
    onSuccess: async () => {
      notify({ message: t('me.revoked') });
      await client.invalidateQueries({ queryKey: ['tokens'] });
    },
    onError: failed,
  });
  return (
    <Panel title={t('me.tokens')}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('me.tokensLead')}
      </Text>
      <Answer query={tokens}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('me.noTokens')} next={t('me.noTokensNext')} />
          ) : (
            <ul className="plain">
              {items.map((token) => (
                <li key={token.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.6rem 0' }}>
                  <Group justify="space-between">
                    <div>
                      <Text fw={600}>{token.name}</Text>
                      <Text size="sm" c="dimmed" className="numerals">
                        {token.grants.map((grant) => t(`accounts.role.${grant.role}`)).join(', ')} ·{' '}
                        {t('me.expires')}: {f.instantDay(token.expiresAt)} · {t('me.lastUsed')}:{' '}
                        {token.lastUsedAt ? f.instant(token.lastUsedAt) : t('me.unusedYet')}
                      </Text>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('me.revokeToken', { name: token.name })}
                      onClick={() => revoke.mutate(token.id)}
                    >
                      {t('me.revoke')}
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <NewToken session={session} />
    </Panel>
  );
}

function NewToken({ session }: { session: Session }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const scopeName = useScopeNames(session.grants);
  const faults = useFaults({
    name: t('me.tokenName'),
    expiresAt: t('me.expires'),
    grants: t('me.tokenRights'),
  });
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const [rights, setRights] = useState<string[]>([]);
  const make = useMutation({
    mutationFn: () => {
      const grants = session.grants
        .filter((grant) => rights.includes(grant.id))
        .map(({ role, scopeType, scopeId }) => ({ role, scopeType, ...(scopeId ? { scopeId } : {}) }));
      // A token holds to the end of its last day in Istanbul.
      return ask(
        api.POST('/me/tokens', {
          body: { name: name.trim(), expiresAt: `${parseDay(day)!}T23:59:59+03:00`, grants },
        }),
      );
    },
    onSuccess: async () => {
      faults.clear();
      setName('');
      setDay('');
      setRights([]);
      await client.invalidateQueries({ queryKey: ['tokens'] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dayFault = !day.trim() ? t('ui.required') : parseDay(day) ? undefined : t('ui.badDate');
    if (
      !faults.found({
        name: name.trim() ? undefined : t('ui.required'),
        expiresAt: dayFault,
        grants: rights.length > 0 ? undefined : t('me.noRights'),
      })
    )
      make.mutate();
  };
  return (
    <form onSubmit={submit} noValidate style={{ marginTop: '1rem' }}>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      {make.data && (
        <Alert role="status" variant="outline" mb="md" title={t('me.tokenOnce')}>
          <Group>
            <Code style={{ overflowWrap: 'anywhere' }}>{make.data.token}</Code>
            <CopyButton value={make.data.token}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? t('ui.copied') : t('ui.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Alert>
      )}
      <Stack maw={420} gap="sm">
        <TextInput
          id="name"
          label={t('me.tokenName')}
          value={name}
          maxLength={100}
          error={faults.of('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          id="expiresAt"
          label={t('me.expires')}
          description={t('me.expiresHint')}
          placeholder={t('ui.dateHint')}
          value={day}
          inputMode="numeric"
          error={faults.of('expiresAt')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('me.tokenRights')}
          value={rights}
          onChange={setRights}
          error={faults.of('grants')}
        >
          <Stack gap="xs" mt="xs">
            {session.grants.map((grant, index) => (
              <Checkbox
                key={grant.id}
                id={index === 0 ? 'grants' : undefined}
                value={grant.id}
                label={`${t(`accounts.role.${grant.role}`)} · ${t(`accounts.scope.${grant.scopeType}`)} ${scopeName(grant.scopeType, grant.scopeId)}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button type="submit" loading={make.isPending}>
            {t('me.createToken')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
