import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { programsQuery, useInnovationCalls } from './innovation-calls.js';
import { NeedForm } from './need-form.js';
import { NeedView } from './need-view.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'NeedListItem'>;
const STATES = ['draft', 'published', 'closed'] as const;

/** Needs that the reader may see; a firm's user writes its own. */
export function NeedsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const staff = hasRole(session, 'admin', 'staff');
  const firmId = session?.grants.find((grant) => grant.role === 'firm')?.scopeId;
  const calls = useInnovationCalls();
  const state = (row: Row) => t(`needs.state.${row.state}`);
  const firm = (row: Row) =>
    row.own && !staff ? t('needs.own') : (row.firmTitle ?? t('public.call.needUnnamed'));
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('needs.stage'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`needs.state.${value}`) })),
      },
      ...(firmId
        ? [
            {
              name: 'side',
              label: t('needs.whose'),
              kind: 'select' as const,
              options: [{ value: 'own', label: t('needs.own') }],
            },
          ]
        : [{ name: 'answered', label: t('needs.answered'), kind: 'flag' as const }]),
      { name: 'callId', label: t('needs.call'), kind: 'select', options: calls },
    ],
    [t, firmId, calls],
  );
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('needs.name'),
      render: (row) => row.title,
      text: (row) => row.title,
      wide: true,
    },
    {
      key: 'state',
      label: t('needs.stage'),
      render: (row) => <StateBadge state={row.state}>{state(row)}</StateBadge>,
      text: state,
    },
    {
      key: 'firm',
      label: t('needs.firm'),
      render: (row) => firm(row),
      text: (row) => firm(row),
      wide: true,
      minor: true,
    },
  ];
  return (
    <>
      <PageTitle lead={t('needs.lead')}>{t('needs.title')}</PageTitle>
      {(firmId ?? staff) && (
        <NewNeed
          firmId={firmId ?? null}
          done={(id) => void navigate({ to: '/needs', search: { open: id } as never })}
        />
      )}
      <ListView<Row>
        listKey="needs"
        label={t('needs.title')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.title}
        page={(query) => ask(api.GET('/needs', { params: { query: query as object } }))}
        drawer={(row) => <NeedView key={row.id} needId={row.id} />}
        empty={{ title: t('needs.none'), next: t('needs.noneNext') }}
        exportName={t('needs.title')}
      />
    </>
  );
}

/** The programme is asked for first: what a need belongs to cannot be changed later. */
function NewNeed({ firmId, done }: { firmId: string | null; done: (needId: string) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const programs = useQuery({ ...programsQuery, enabled: open });
  const items = programs.data?.items ?? [];
  const programId = chosen || items[0]?.id;
  if (!open)
    return (
      <Button mb="lg" onClick={() => setOpen(true)}>
        {t(firmId ? 'needs.new' : 'needs.newInStead')}
      </Button>
    );
  return (
    <Panel title={t(firmId ? 'needs.new' : 'needs.newInStead')}>
      <Answer query={programs}>
        {() =>
          programId ? (
            <>
              {items.length > 1 && (
                <NativeSelect
                  label={t('needs.program')}
                  value={programId}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                  data={items.map((p) => ({ value: p.id, label: f.text(p.title, p.titleEn) }))}
                  maw="44rem"
                  mb="sm"
                />
              )}
              <NeedForm
                key={programId}
                programId={programId}
                firmId={firmId}
                done={(id) => {
                  setOpen(false);
                  done(id);
                }}
                onCancel={() => setOpen(false)}
              />
            </>
          ) : (
            <Empty title={t('needs.noProgram')} next={t('needs.noProgramNext')} />
          )
        }
      </Answer>
    </Panel>
  );
}
