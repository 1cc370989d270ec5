import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedInside } from '../applications/refused.js';
import { api, ask, type Message } from '../api/client.js';
import { firmsOf, hasRole, useSession } from '../api/session.js';
import { programQuery } from '../programs/use-program.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty, Loading } from '../ui/states.js';
import { useOpenTab } from '../ui/use-open-tab.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { callQuery } from './use-call.js';
import { StateBadge } from '../ui/state-badge.js';

const SelectionPanel = lazy(() =>
  import('../selection/selection-panel.js').then((m) => ({ default: m.SelectionPanel })),
);
const Overview = lazy(() => import('../call-desk/overview.js').then((m) => ({ default: m.Overview })));
const Applications = lazy(() => import('./applications.js').then((m) => ({ default: m.Applications })));
const EligibilityTab = lazy(() =>
  import('../call-desk/eligibility-tab.js').then((m) => ({ default: m.EligibilityTab })),
);
const CompletionTab = lazy(() =>
  import('../call-desk/completion-tab.js').then((m) => ({ default: m.CompletionTab })),
);
const LettersTab = lazy(() => import('../call-desk/letters-tab.js').then((m) => ({ default: m.LettersTab })));
const AppealsTab = lazy(() => import('../call-desk/appeals-tab.js').then((m) => ({ default: m.AppealsTab })));
const MessagesTab = lazy(() =>
  import('../call-desk/messages-tab.js').then((m) => ({ default: m.MessagesTab })),
);

type Call = Message<'Call'>;
const STAFF_TABS = [
  'overview',
  'applications',
  'eligibility',
  'documents',
  'selection',
  'letters',
  'appeals',
  'messages',
] as const;
const TABS = {
  staff: STAFF_TABS,
  analyst: ['overview', 'applications', 'selection'],
  firm: ['overview', 'applications'],
  other: ['overview'],
} as const satisfies Record<string, readonly (typeof STAFF_TABS)[number][]>;

/** A call as its staff work on it: one tab a job; others see the parts that are theirs. */
export function CallPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const { callId } = useParams({ strict: false }) as { callId: string };
  const call = useQuery(callQuery(callId));
  const program = useQuery({ ...programQuery(call.data?.programId ?? ''), enabled: !!call.data });
  const sectors = program.data?.sectors ?? [];
  const sectorOf = (code: string | null) => {
    const sector = sectors.find((s) => s.code === code);
    return sector ? f.text(sector.tr, sector.en) : (code ?? '');
  };
  return (
    <Answer query={call}>
      {(c) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Link to="/programs/$programId/calls" params={{ programId: c.programId }}>
                  ← {t('calls.title')}
                </Link>
                <span>{c.code}</span>
                <StateBadge state={c.state}>{t(`calls.state.${c.state}`)}</StateBadge>
              </Group>
            }
            actions={<CallActions call={c} />}
          >
            {f.text(c.title, c.titleEn)}
          </PageTitle>
          <RefusedInside call={c} />
          <Desk
            call={c}
            sectorOf={sectorOf}
            sectors={sectors}
            role={
              hasRole(session, 'admin', 'staff')
                ? 'staff'
                : hasRole(session, 'analyst')
                  ? 'analyst'
                  : hasRole(session, 'firm')
                    ? 'firm'
                    : 'other'
            }
          />
        </>
      )}
    </Answer>
  );
}

interface DeskProps {
  call: Call;
  sectorOf: (code: string | null) => string;
  sectors: { code: string; tr: string; en: string }[];
  role: keyof typeof TABS;
}

function Desk({ call, sectorOf, sectors, role }: DeskProps) {
  const { t } = useTranslation();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const tabs: readonly (typeof STAFF_TABS)[number][] = TABS[role];
  const open = tabs.find((name) => name === tab) ?? 'overview';
  const bar = useOpenTab(open);
  const staff = role === 'staff';
  const content: Record<(typeof STAFF_TABS)[number], () => ReactNode> = {
    overview: () => (
      <Overview call={call} sectorOf={sectorOf} staff={staff} sees={staff || role === 'analyst'} />
    ),
    applications: () => <Applications call={call} sectorOf={sectorOf} sectors={sectors} staff={staff} />,
    eligibility: () => <EligibilityTab call={call} sectorOf={sectorOf} />,
    documents: () => <CompletionTab call={call} />,
    selection: () =>
      call.state === 'decided' || (call.state === 'closed' && staff) ? (
        <SelectionPanel call={call} sectorOf={sectorOf} />
      ) : (
        <Panel>
          <Empty title={t('calls.noSelection')} next={t('calls.noSelectionNext')} />
        </Panel>
      ),
    letters: () => <LettersTab call={call} />,
    appeals: () => <AppealsTab call={call} />,
    messages: () => <MessagesTab call={call} sectorOf={sectorOf} />,
  };
  return (
    <>
      {tabs.length > 1 && (
        <nav
          ref={bar}
          className="tabs no-print"
          aria-label={t('desk.tabs.label')}
          style={{ marginBottom: '1.2rem' }}
        >
          {tabs.map((name) => (
            <Link
              key={name}
              to="/calls/$callId"
              params={{ callId: call.id }}
              search={name === 'overview' ? {} : { tab: name }}
              className="tab-link"
              activeOptions={{ exact: true }}
              activeProps={{ 'data-status': undefined, 'aria-current': undefined }}
              aria-current={name === open ? 'page' : undefined}
            >
              {t(`desk.tabs.${name}`)}
            </Link>
          ))}
          {staff && (
            <Link to="/calls/$callId/reviewing" params={{ callId: call.id }} className="tab-link">
              {t('reviewing.open')}
            </Link>
          )}
        </nav>
      )}
      <Suspense fallback={<Loading />}>{content[open]()}</Suspense>
    </>
  );
}

function CallActions({ call }: { call: Call }) {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const close = useMutation({
    mutationFn: () =>
      ask(api.POST('/calls/{callId}/closing', { params: { path: { callId: call.id } }, body: {} })),
    onSuccess: async () => {
      notify({ message: t('calls.moved') });
      await client.invalidateQueries({ queryKey: ['call', call.id] });
    },
    onError: failed,
  });
  const staff = hasRole(session, 'admin', 'staff');
  const own = firmsOf(session);
  return (
    <>
      {call.state !== 'draft' && (
        <Button component="a" href={`/open-calls/${call.id}`} variant="default">
          {t('calls.publicPage')}
        </Button>
      )}
      {own.some((id) => !call.refused.some((one) => one.firmId === id)) && (
        <Button component={Link} to={`/calls/${call.id}/apply`}>
          {t('application.apply')}
        </Button>
      )}
      {staff && call.state === 'draft' && (
        <Button component={Link} to={`/calls/${call.id}/settings`} variant="default">
          {t('callEditor.settings')}
        </Button>
      )}
      {staff && (
        <Button component={Link} to={`/calls/${call.id}/form`} variant="default">
          {t('calls.toForm')}
        </Button>
      )}
      {staff && call.state !== 'draft' && (
        <Button
          component="a"
          href={`/programs/${call.programId}/calls/new?from=${call.id}`}
          variant="default"
        >
          {t('callEditor.copyThis')}
        </Button>
      )}
      {staff && call.state === 'open' && !call.acceptsApplications && (
        <Button loading={close.isPending} onClick={() => close.mutate()}>
          {t('calls.close')}
        </Button>
      )}
    </>
  );
}
