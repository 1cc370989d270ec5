import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { applicationState, numberColumn, stateFilter, submittedAt } from '../calls/applicant-columns.js';
import { ListView } from '../ui/list/list-view.js';
import { APPLICATION_STATES } from '#contracts/open-calls/application-states';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';

type Row = Message<'ApplicationListItem'>;

/** A firm's own applications, whatever the call. */
export function ApplicationsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const [calls] = useState(() => new Map<string, string>());
  const title = (row: Row) => calls.get(row.callId) ?? row.number ?? t('application.title');
  const defs: FilterDef[] = useMemo(
    () => [stateFilter(t, APPLICATION_STATES, (value) => t(`calls.applicationState.${value}`))],
    [t],
  );
  const columns: Column<Row>[] = [
    { key: 'call', label: t('calls.call'), render: title, text: title, wide: true },
    numberColumn<Row>(t),
    applicationState<Row>(t),
    submittedAt<Row>(t, f),
  ];
  return (
    <>
      <PageTitle>{t('application.own')}</PageTitle>
      <ListView<Row>
        listKey="applications"
        label={t('application.own')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={title}
        hrefOf={(row) => `/applications/${row.id}`}
        page={async (query) => {
          const page = await ask(api.GET('/applications', { params: { query: query as object } }));
          // A firm applies to few calls, so they are read one by one, each once.
          for (const callId of new Set(page.items.map((row) => row.callId)))
            if (!calls.has(callId)) {
              const call = await ask(api.GET('/calls/{callId}', { params: { path: { callId } } }));
              calls.set(callId, f.text(call.title, call.titleEn));
            }
          return page;
        }}
        empty={{ title: t('application.noneOwn'), next: t('application.noneOwnNext') }}
        exportName="basvurularim"
      />
    </>
  );
}
