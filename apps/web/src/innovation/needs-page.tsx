import { Badge, Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useSession } from '../api/session.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column } from '../ui/list/types.js';
import { PageTitle, Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { NeedForm } from './need-form.js';
import { NeedView } from './need-view.js';

type Row = Message<'NeedListItem'>;
const STATES = ['draft', 'published', 'closed'] as const;

/** Needs that the reader may see; a firm's user writes its own. */
export function NeedsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const firmId = session?.grants.find((grant) => grant.role === 'firm')?.scopeId;
  const state = (row: Row) => t(`needs.state.${row.state}`);
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
      render: (row) => <Badge variant="light">{state(row)}</Badge>,
      text: state,
    },
    {
      key: 'firm',
      label: t('needs.firm'),
      render: (row) => row.firmTitle ?? '—',
      text: (row) => row.firmTitle ?? '',
      wide: true,
      minor: true,
    },
  ];
  return (
    <>
      <PageTitle lead={t('needs.lead')}>{firmId ? t('needs.mine') : t('needs.title')}</PageTitle>
      {firmId && <NewNeed firmId={firmId} />}
      <ListView<Row>
        listKey="needs"
        label={t('needs.title')}
        defs={[
          {
            name: 'state',
            label: t('needs.stage'),
            kind: 'select',
            options: STATES.map((value) => ({ value, label: t(`needs.state.${value}`) })),
          },
        ]}
        columns={columns}
        nameOf={(row) => row.title}
        page={(query) =>
          ask(
            api.GET('/needs', {
              params: { query: { ...query, ...(firmId ? { side: 'own' } : {}) } as object },
            }),
          )
        }
        drawer={(row) => <NeedView key={row.id} needId={row.id} />}
        empty={{ title: t('needs.none'), next: t('needs.noneNext') }}
        exportName={t('needs.title')}
      />
    </>
  );
}

/** The programme is asked for first: what a need belongs to cannot be changed later. */
function NewNeed({ firmId }: { firmId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const programs = useQuery({
    queryKey: ['programs', 'of-firm'],
    queryFn: () => ask(api.GET('/programs', { params: { query: { limit: 100 } } })),
    enabled: open,
  });
  const items = programs.data?.items ?? [];
  const programId = chosen || items[0]?.id;
  if (!open)
    return (
      <Button mb="lg" onClick={() => setOpen(true)}>
        {t('needs.new')}
      </Button>
    );
  return (
    <Panel title={t('needs.new')}>
      <NativeSelect
        label={t('needs.program')}
        value={programId ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={items.map((p) => ({ value: p.id, label: f.text(p.title, p.titleEn) }))}
        maw="44rem"
        mb="sm"
      />
      {programId && (
        <NeedForm key={programId} programId={programId} firmId={firmId} done={() => setOpen(false)} />
      )}
    </Panel>
  );
}
