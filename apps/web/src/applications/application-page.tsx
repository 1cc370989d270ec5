import '@mantine/core/styles/Radio.css';
import './application.css';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { callQuery } from '../calls/use-call.js';
import type { Search } from '../shell/search.js';
import { lazyPart } from '../ui/lazy-part.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Loading, ProblemAlert } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import {
  applicationQuery,
  applyRulesQuery,
  facilitiesQuery,
  formOfCallQuery,
  type Application,
} from './application-api.js';
import { answersOf, valuesOf } from './draft.rules.js';
import { EligibilityPanel } from './eligibility-panel.js';
import { Reading } from './reading.js';
import { useScreenForm } from './use-screen-form.js';
import { StateBadge } from '../ui/state-badge.js';

const AnsweredNeeds = lazyPart(
  () => import('../innovation/answered-needs.js').then((m) => m.AnsweredNeeds),
  'innovation',
);
const Corrections = lazyPart(() => import('./corrections.js').then((m) => m.Corrections));
const DraftView = lazyPart(() => import('./draft-view.js').then((m) => m.DraftView));
const After = lazyPart(() => import('./after.js').then((m) => m.After), 'result');
const Timeline = lazyPart(() => import('./timeline.js').then((m) => m.Timeline), 'history');

/** One application: its draft while it is written, then what becomes of it. Staff read along. */
export function ApplicationPage() {
  const { applicationId } = useParams({ strict: false }) as { applicationId: string };
  const query = useQuery(applicationQuery(applicationId));
  return (
    <Answer query={query}>
      {({ application, ahead }) => <Loaded key={application.id} application={application} ahead={ahead} />}
    </Answer>
  );
}

/** What everything on the page needs: the call, its rules of applying, its form, the firm's facilities. */
function Loaded({ application, ahead }: { application: Application; ahead: number }) {
  const call = useQuery(callQuery(application.callId));
  const rules = useQuery(applyRulesQuery(application.callId));
  const form = useQuery(
    formOfCallQuery(application.callId, application.state === 'draft' ? null : application.formVersion),
  );
  // A call without a form is told by the application itself.
  const error = call.error ?? rules.error ?? (form.data === undefined ? form.error : null);
  if (error) return <ProblemAlert error={error} onRetry={() => void call.refetch()} />;
  if (!call.data || !rules.data || form.data === undefined) return <Loading />;
  return (
    <Shown
      application={application}
      ahead={ahead}
      call={call.data}
      perFacility={rules.data.perFacility === true}
      form={form.data?.def ?? null}
      formNumber={form.data?.number ?? null}
    />
  );
}

interface ShownProps {
  application: Application;
  ahead: number;
  call: Message<'Call'>;
  perFacility: boolean;
  form: FormDef | null;
  formNumber: number | null;
}

function Shown({ application, ahead, call, perFacility, form, formNumber }: ShownProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const firms = useMemo(() => [application.firmId], [application.firmId]);
  const firm = useTitles('firm', firms).get(application.firmId)?.title ?? shortId(application.firmId);
  const facilities = useQuery({ ...facilitiesQuery(application.firmId), retry: false });
  const places = useMemo(
    () => (facilities.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [facilities.data],
  );
  const staff = hasRole(session, 'admin', 'staff');
  const own =
    hasRole(session, 'firm') &&
    (!staff ||
      session!.grants.some(({ role, scopeId }) => role === 'firm' && scopeId === application.firmId));
  const isDraft = application.state === 'draft';
  // Staff look before they write: a firm may be at work on the same draft.
  const { fill } = useSearch({ strict: false }) as Search;
  const onPaper = isDraft && staff && !own && fill === '1';
  const writes = isDraft && (own || onPaper);
  const def = useScreenForm(call, form, { perFacility, onPaper });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['application', application.id] }),
      client.invalidateQueries({ queryKey: ['application-after', application.id] }),
      client.invalidateQueries({ queryKey: ['eligibility', application.id] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
    ]);
  return (
    <>
      <PageTitle
        over={
          <Group gap="xs">
            <Link to="/calls/$callId" params={{ callId: call.id }}>
              ← {call.code} · {f.text(call.title, call.titleEn)}
            </Link>
            <StateBadge state={application.state}>
              {t(`calls.applicationState.${application.state}`)}
            </StateBadge>
          </Group>
        }
        lead={
          staff ? (
            <Group gap="md">
              <Link to="/firms/$firmId" params={{ firmId: application.firmId }}>
                {firm}
              </Link>
              <Link to="/calls/$callId/reviewing" params={{ callId: call.id }}>
                {t('calls.openReviewing')}
              </Link>
            </Group>
          ) : (
            firm
          )
        }
      >
        {application.receipt
          ? t('application.titleNumber', { number: application.receipt.number })
          : t('application.title')}
      </PageTitle>
      {writes ? (
        <Suspense fallback={<Loading />}>
          <DraftView
            application={application}
            ahead={ahead}
            call={call}
            def={def}
            hasForm={form !== null}
            formNumber={formNumber}
            onForm={() => void renewForm(client, application)}
            facilities={places}
            account={session!.accountId}
            onPaper={onPaper}
            refresh={refresh}
          />
        </Suspense>
      ) : (
        <>
          {isDraft && (
            <Alert variant="outline" mb="md">
              <Text size="sm">{t('application.readOnlyDraft')}</Text>
              {staff && (
                <Button
                  mt="sm"
                  size="xs"
                  variant="default"
                  component={Link}
                  to={`/applications/${application.id}`}
                  search={{ fill: '1' } as never}
                >
                  {t('application.fillForFirm')}
                </Button>
              )}
            </Alert>
          )}
          <Suspense fallback={null}>
            {application.corrections && <Corrections application={application} def={def} own={own} />}
            <After
              application={application}
              ahead={ahead}
              call={call}
              def={def}
              own={own}
              refresh={refresh}
            />
          </Suspense>
          {call.kind === 'open-innovation' && (
            <Suspense fallback={null}>
              <AnsweredNeeds application={application} call={call} own={own} staff={staff} />
            </Suspense>
          )}
          <EligibilityPanel
            applicationId={application.id}
            version={application.version}
            programId={call.programId}
            def={def}
            firmId={isDraft ? application.firmId : undefined}
            staffOf={staff && !own && !isDraft ? call.id : undefined}
          />
          <Panel title={t(application.receipt ? 'application.whatWasSaid' : 'application.whatIsSaid')}>
            {staff && (
              <Text size="sm" c="dimmed">
                {t('application.staffReads')}
              </Text>
            )}
            <Reading
              def={def}
              answers={answersOf(valuesOf(application))}
              completed={application.completed}
              facilities={places}
            />
          </Panel>
        </>
      )}
      <Suspense fallback={null}>
        <Timeline applicationId={application.id} />
      </Suspense>
    </>
  );
}

/** The draft before the form: where the form is another one, the draft is there as it was carried over to it. */
async function renewForm(client: QueryClient, { id, callId }: Application): Promise<void> {
  await client.refetchQueries({ queryKey: applicationQuery(id).queryKey, exact: true });
  await client.refetchQueries({ queryKey: formOfCallQuery(callId).queryKey, exact: true });
}
