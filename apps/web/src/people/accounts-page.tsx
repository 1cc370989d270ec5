import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#contracts/core/roles';
import { api, ask, type Message } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { StateBadge } from '../ui/state-badge.js';

const InviteForm = lazy(() => import('./invite-form.js').then((m) => ({ default: m.InviteForm })));
type Row = Message<'AccountView'>;
const STATES = ['invited', 'active', 'blocked'] as const;

/** Who may sign in, with which roles. */
export function AccountsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const [inviting, { open, close }] = useDisclosure(false);
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'role',
        label: t('accounts.roleLabel'),
        kind: 'select',
        options: ROLES.map((value) => ({ value, label: t(`accounts.role.${value}`) })),
      },
      {
        name: 'state',
        label: t('accounts.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`accounts.state.${value}`) })),
      },
    ],
    [t],
  );
  const roles = (row: Row) =>
    [...new Set(row.grants.map((grant) => t(`accounts.role.${grant.role}`)))].join(', ');
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('accounts.name'),
      render: (row) => row.displayName,
      text: (row) => row.displayName,
      wide: true,
    },
    {
      key: 'email',
      label: t('accounts.email'),
      render: (row) => row.email,
      text: (row) => row.email,
      breaks: true,
      minor: true,
    },
    { key: 'roles', label: t('accounts.roles'), render: (row) => roles(row) || '—', text: roles, wide: true },
    {
      key: 'state',
      label: t('accounts.stateLabel'),
      render: (row) => <StateBadge state={row.state}>{t(`accounts.state.${row.state}`)}</StateBadge>,
      text: (row) => t(`accounts.state.${row.state}`),
      minor: true,
    },
    {
      key: 'last',
      label: t('accounts.lastSignIn'),
      render: (row) => (row.lastSignInAt ? f.instant(row.lastSignInAt) : t('accounts.never')),
      text: (row) => (row.lastSignInAt ? f.instant(row.lastSignInAt) : ''),
      figure: true,
      minor: true,
    },
  ];
  const invite = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={open}>
      {t('accounts.invite')}
    </Button>
  );
  return (
    <>
      <PageTitle actions={invite}>{t('accounts.title')}</PageTitle>
      {inviting && (
        <Suspense fallback={null}>
          <InviteForm opened onClose={close} />
        </Suspense>
      )}
      <ListView<Row>
        listKey="accounts"
        label={t('accounts.title')}
        defs={defs}
        selectable={false}
        columns={columns}
        nameOf={(row) => row.displayName}
        hrefOf={(row) => `/accounts/${row.id}`}
        page={(query) => ask(api.GET('/accounts', { params: { query: query as object } }))}
        empty={{ title: t('accounts.none'), next: t('accounts.noneNext'), action: invite }}
        exportName="hesaplar"
      />
    </>
  );
}
