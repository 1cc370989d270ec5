import '@mantine/core/styles/Radio.css';
import './forms.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { FormBuilder } from './form-builder.js';
import { formQuery } from './form-api.js';
import { Preview } from './preview.js';
import { Versions } from './versions.js';

/** The form of a call: built while the call is a draft, changed by versions while it is open, shown after that. */
export function FormPage() {
  const { callId } = useParams({ strict: false }) as { callId: string };
  const call = useQuery({
    queryKey: ['call', callId],
    queryFn: () => ask(api.GET('/calls/{callId}', { params: { path: { callId } } })),
  });
  return <Answer query={call}>{(found) => <FormOf call={found} />}</Answer>;
}

function FormOf({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const form = useQuery({ ...formQuery(call.id), retry: false });
  const mayChange = hasRole(session, 'staff', 'admin') && (call.state === 'draft' || call.state === 'open');
  const lead = t(
    call.state === 'draft'
      ? 'builder.builderLead'
      : call.state === 'open'
        ? 'builder.openLead'
        : 'builder.frozenLead',
  );
  const title = (
    <PageTitle
      lead={lead}
      over={
        <Link to="/calls/$callId" params={{ callId: call.id }}>
          {call.code} · {f.text(call.title, call.titleEn)}
        </Link>
      }
    >
      {t('builder.title')}
    </PageTitle>
  );
  if (form.data?.version === 0 && call.state !== 'draft')
    return (
      <>
        {title}
        <Empty title={t('builder.none')} />
      </>
    );
  return (
    <>
      {title}
      <Answer query={form}>
        {(known) =>
          mayChange ? (
            <FormBuilder key={`${call.id}:${call.state}:${known.number}`} call={call} known={known} />
          ) : (
            <>
              <Panel title={t('builder.preview')}>
                <Preview def={known.form} />
              </Panel>
              <Panel title={t('builder.versions')}>
                <Versions callId={call.id} />
              </Panel>
            </>
          )
        }
      </Answer>
    </>
  );
}
