import { Badge, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { applicantColumns, stateFilter } from '../calls/applicant-columns.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { EligibilityDrawer } from './eligibility-drawer.js';

type Row = Message<'EligibilityListItem'> & { id: string };
const STATES = ['open', 'eligible', 'ineligible'] as const;

/** Uygunluk kontrolü: what the rules said of each application; those that a person must look at are marked. */
export function EligibilityTab({
  call,
  sectorOf,
}: {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
}) {
  const { t } = useTranslation();
  const titles = useRowTitles();
  const defs: FilterDef[] = useMemo(
    () => [stateFilter(t, STATES, (value) => t(`desk.eligibilityState.${value}`))],
    [t],
  );
  const standing = (row: Row) =>
    row.decided
      ? t(`desk.decidedAs.${row.decided}`)
      : row.verdict === 'person'
        ? t('desk.eligibilityState.open')
        : t(`desk.verdict.${row.verdict}`);
  const columns: Column<Row>[] = [
    ...applicantColumns<Row>(t, titles.named),
    {
      key: 'sector',
      label: t('calls.sector'),
      render: (row) => sectorOf(row.sector) || '—',
      text: (row) => sectorOf(row.sector),
      minor: true,
    },
    {
      key: 'state',
      label: t('calls.stateLabel'),
      render: (row) => <Badge variant={row.decided ? 'outline' : 'light'}>{standing(row)}</Badge>,
      text: standing,
    },
    {
      key: 'open',
      label: t('desk.openRules'),
      render: (row) => row.open.join(', ') || '—',
      text: (row) => row.open.join(', '),
    },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('desk.tabs.eligibility')}
      </Title>
      <ListView<Row>
        listKey={`eligibility:${call.id}`}
        label={t('desk.tabs.eligibility')}
        defs={defs}
        searchable={false}
        columns={columns}
        selectable={false}
        nameOf={(row) => titles.named(row.firmId)}
        hrefOf={(row) => `/applications/${row.applicationId}`}
        page={async (query, whole) => {
          const page = await ask(
            api.GET('/calls/{callId}/eligibility', {
              params: { path: { callId: call.id }, query: query as object },
            }),
          );
          const rows = page.items.map((item) => ({ ...item, id: item.applicationId }));
          // Of one page, those that wait for somebody stand first.
          rows.sort((a, b) => Number(waits(b)) - Number(waits(a)));
          return titles.load({ ...page, items: rows }, whole);
        }}
        drawer={(row, { next }) => (
          <EligibilityDrawer
            key={row.id}
            call={call}
            applicationId={row.applicationId}
            sectorOf={sectorOf}
            onDecided={next}
          />
        )}
        empty={{
          title: t('desk.noEligibility'),
          next: t(call.state === 'draft' ? 'desk.noEligibilityDraft' : 'desk.noEligibilityNext'),
        }}
        exportName={`${call.code}-uygunluk`}
      />
    </section>
  );
}

const waits = (row: Row): boolean => row.verdict !== 'eligible' && row.decided === null;
