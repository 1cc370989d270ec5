import { NativeSelect, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_SCOPES, ROLES, type Role, type ScopeType } from '#contracts/core/roles';
import { api, ask } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';

export interface GrantDraft {
  role: Role;
  scopeType: ScopeType;
  scopeId: string;
}
export const EMPTY_GRANT: GrantDraft = { role: 'staff', scopeType: 'program', scopeId: '' };

/** A role, the scopes it can be given in, and which one. */
export function GrantFields({
  value,
  onChange,
  scopeError,
}: {
  value: GrantDraft;
  onChange: (next: GrantDraft) => void;
  scopeError?: string;
}) {
  const { t } = useTranslation();
  const scopes = ROLE_SCOPES[value.role];
  // An admin gives the role at once; otherwise the firm's users have the say (docs/decisions/0019).
  const asksFirm = !hasRole(useSession(), 'admin') && value.role === 'firm';
  const roles = ROLES.filter((role) => role !== 'participant');
  return (
    <>
      <NativeSelect
        id="role"
        label={t('accounts.roleLabel')}
        value={value.role}
        data={roles.map((role) => ({ value: role, label: t(`accounts.role.${role}`) }))}
        onChange={(event) => {
          const role = event.currentTarget.value as Role;
          onChange({
            role,
            scopeType: ROLE_SCOPES[role].includes(value.scopeType) ? value.scopeType : ROLE_SCOPES[role][0],
            scopeId: '',
          });
        }}
      />
      {scopes.length > 1 && (
        <NativeSelect
          label={t('accounts.scopeLabel')}
          value={value.scopeType}
          data={scopes.map((scope) => ({ value: scope, label: t(`accounts.scope.${scope}`) }))}
          onChange={(event) =>
            onChange({ ...value, scopeType: event.currentTarget.value as ScopeType, scopeId: '' })
          }
        />
      )}
      {value.scopeType !== 'installation' && (
        <ScopeChoice
          scopeType={value.scopeType}
          value={value.scopeId}
          error={scopeError}
          onChange={(scopeId) => onChange({ ...value, scopeId })}
        />
      )}
      {asksFirm && (
        <Text size="sm" role="note">
          {t('accounts.firmConfirms')}
        </Text>
      )}
    </>
  );
}

interface Choice {
  value: string;
  label: string;
}
async function choices(scopeType: ScopeType, q: string): Promise<Choice[]> {
  const query = { limit: 20, ...(q ? { q } : {}) };
  switch (scopeType) {
    case 'program':
      return (await ask(api.GET('/programs', { params: { query } }))).items.map((item) => ({
        value: item.id,
        label: `${item.code} · ${item.title}`,
      }));
    case 'firm':
      return (await ask(api.GET('/firms', { params: { query } }))).items.map((item) => ({
        value: item.id,
        label: [item.title, item.districtName].filter(Boolean).join(' · '),
      }));
    case 'institution':
      return (await ask(api.GET('/institutions', { params: { query } }))).items.map((item) => ({
        value: item.id,
        label: item.title,
      }));
    default:
      return [];
  }
}

function ScopeChoice({
  scopeType,
  value,
  onChange,
  error,
}: {
  scopeType: ScopeType;
  value: string;
  onChange: (id: string) => void;
  error?: string;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({
    queryKey: ['scope-choices', scopeType, wanted],
    queryFn: () => choices(scopeType, wanted),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <Select
      id="scope"
      key={scopeType}
      label={t('accounts.scopeFor', { scope: t(`accounts.scope.${scopeType}`) })}
      data={data ?? []}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      error={error}
      nothingFoundMessage={t('command.none')}
    />
  );
}
