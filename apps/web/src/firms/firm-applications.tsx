import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';
import { CardList } from './card-list.js';

const CALLS_NAMED = 10;

/** The firm's applications to all calls, newest first, as far as the reader may see them. */
export function FirmApplications({ firmId }: { firmId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <CardList
      title={t('desk.firmApplications')}
      queryKey={['firm-applications', firmId]}
      ask={(limit) => applicationsOf(firmId, limit)}
      none={t('desk.noFirmApplications')}
      line={(row) => ({
        key: row.id,
        title: (
          <>
            <Link to="/applications/$applicationId" params={{ applicationId: row.id }}>
              {row.number ?? t(`calls.applicationState.${row.state}`)}
            </Link>
            {row.solution && ` · ${row.solution}`}
          </>
        ),
        notes: [row.call, row.submittedAt && f.instant(row.submittedAt)],
        badge: t(`calls.applicationState.${row.state}`),
      })}
    />
  );
}

/** With the names of their calls; one that the reader may not open stays without. */
async function applicationsOf(firmId: string, limit: number) {
  const { items } = await ask(api.GET('/applications', { params: { query: { firmId, limit } } }));
  const ids = [...new Set(items.map((row) => row.callId))].slice(0, CALLS_NAMED);
  const calls = await Promise.allSettled(
    ids.map((callId) => ask(api.GET('/calls/{callId}', { params: { path: { callId } } }))),
  );
  const titles = new Map(
    calls.flatMap((call) =>
      call.status === 'fulfilled' ? [[call.value.id, `${call.value.code} · ${call.value.title}`]] : [],
    ),
  );
  return items.map((row) => ({ ...row, call: titles.get(row.callId) }));
}
