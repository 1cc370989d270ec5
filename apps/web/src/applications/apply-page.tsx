import '@mantine/core/styles/Radio.css';
import './application.css';
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { hasRole, useSession } from '../api/session.js';
import { Remaining } from '../public/remaining.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { applyRulesQuery, callQuery, facilitiesQuery, prefillQuery } from './application-api.js';
import { Choice } from '../ui/choice.js';

const LIVE = ['draft', 'submitted', 'selected', 'reserve', 'rejected', 'ineligible'];

/** The beginning of an application: for which firm, for which facility, from an empty page or from what was said before. */
export function ApplyPage() {
  const { callId } = useParams({ strict: false }) as { callId: string };
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const call = useQuery(callQuery(callId));
  const firms = useMemo(
    () => [
      ...new Set(
        (session?.grants ?? []).flatMap(({ role, scopeId }) => (role === 'firm' && scopeId ? [scopeId] : [])),
      ),
    ],
    [session],
  );
  return (
    <Answer query={call}>
      {(c) => (
        <>
          <PageTitle
            over={
              <Link to="/calls/$callId" params={{ callId }}>
                ← {c.code} · {f.text(c.title, c.titleEn)}
              </Link>
            }
            lead={
              <Group gap="sm">
                <span>
                  {t('application.deadline')}: {f.instantLong(c.lateAccess.at(0)?.until ?? c.deadline)}
                </span>
                <Remaining until={c.lateAccess.at(0)?.until ?? c.deadline} />
                {c.lateAccess.length > 0 && <span>{t('application.lateGiven')}</span>}
              </Group>
            }
          >
            {t('application.apply')}
          </PageTitle>
          {!c.acceptsApplications && (
            <Alert color="yellow" variant="outline" mb="md" c="var(--filiz-warn-text)">
              {t('application.notAccepting')}
            </Alert>
          )}
          {c.kind === 'open-innovation' && <Text mb="md">{t('public.call.providersOnly')}</Text>}
          {hasRole(session, 'firm') ? (
            <Begin call={c} firms={firms} />
          ) : (
            <Panel>
              <Empty title={t('application.firmsOnly')} next={t('application.firmsOnlyNext')} />
            </Panel>
          )}
        </>
      )}
    </Answer>
  );
}

function Begin({ call, firms }: { call: Message<'Call'>; firms: readonly string[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const navigate = useNavigate();
  const titles = useTitles('firm', firms);
  const [firmId, setFirmId] = useState(firms[0]);
  const [facilityId, setFacilityId] = useState<string>();
  const [from, setFrom] = useState<string>();
  // More time is one firm's: another of the same person may be too late.
  const tooLate =
    call.acceptsApplications &&
    Date.parse(call.deadline) < Date.now() &&
    !call.lateAccess.some((late) => late.firmId === firmId);
  const faults = useFaults({ facilityId: t('application.part.facility') });
  const rules = useQuery(applyRulesQuery(call.id));
  const facilities = useQuery({ ...facilitiesQuery(firmId), retry: false });
  const before = useQuery({
    queryKey: ['own-applications', call.id, firmId],
    queryFn: () =>
      ask(
        api.GET('/calls/{callId}/applications', {
          params: { path: { callId: call.id }, query: { firmId, limit: 100 } },
        }),
      ),
  });
  const start = useMutation({
    mutationFn: async () => {
      const known = from
        ? []
        : await queryClient
            .fetchQuery(prefillQuery(call.id, firmId, facilityId))
            .then(({ items }) => items)
            // Without a form, or without a registry that answers, the page begins empty.
            .catch(() => []);
      const answers = Object.fromEntries(known.map(({ key, answer }) => [key, answer.value]));
      const content = {
        ...(facilityId ? { facilityId } : {}),
        ...(known.length > 0 ? { answers } : {}),
      };
      return ask(
        api.POST('/calls/{callId}/applications', {
          params: { path: { callId: call.id } },
          body: {
            firmId,
            ...(from ? { from } : {}),
            ...(call.sectors.length === 1 ? { sector: call.sectors[0].sector } : {}),
            ...(Object.keys(content).length > 0 ? { content } : {}),
          },
        }),
      );
    },
    onSuccess: ({ id }) => navigate({ to: `/applications/${id}` as '/tasks' }),
    onError: faults.failed,
  });
  const perFacility = rules.data?.perFacility === true;
  const items = before.data?.items ?? [];
  const live = items.filter(({ state }) => LIVE.includes(state));
  const withdrawn = items.filter(({ state }) => state === 'withdrawn');
  const mayBegin = perFacility || live.every(({ state }) => state === 'ineligible');
  const begin = () => {
    const missing = perFacility && !facilityId ? t('ui.required') : undefined;
    if (!faults.found({ facilityId: missing })) start.mutate();
  };
  return (
    <Answer query={before}>
      {() => (
        <Stack gap={0}>
          {live.length > 0 && (
            <Panel title={t('application.thereAlready')}>
              <ul className="plain application-trail">
                {live.map((one) => (
                  <li key={one.id}>
                    <Link to={`/applications/${one.id}` as '/tasks'}>
                      {one.number ?? t('application.title')} · {t(`calls.applicationState.${one.state}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {/* Why nothing can be begun stands above. */}
          {call.acceptsApplications && (
            <Panel title={t('application.begin')}>
              <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
              <Stack>
                {tooLate && (
                  <Alert color="yellow" variant="outline" c="var(--filiz-warn-text)">
                    {t('application.notAccepting')}
                  </Alert>
                )}
                {firms.length > 1 ? (
                  <Choice
                    label={t('calls.firm')}
                    data={firms.map((id) => ({ value: id, label: titles.get(id)?.title ?? shortId(id) }))}
                    value={firmId}
                    onChange={(id) => {
                      if (!id) return;
                      setFirmId(id);
                      setFacilityId(undefined);
                      setFrom(undefined);
                    }}
                  />
                ) : (
                  <Text>
                    {t('calls.firm')}: <strong>{titles.get(firmId)?.title ?? shortId(firmId)}</strong>
                  </Text>
                )}
                {perFacility && (
                  <Choice
                    id="facilityId"
                    label={t('application.part.facility')}
                    description={t('application.perFacility')}
                    withAsterisk
                    aria-required
                    error={faults.of('facilityId')}
                    data={(facilities.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                    value={facilityId ?? null}
                    onChange={(id) => setFacilityId(id ?? undefined)}
                  />
                )}
                {withdrawn.length > 0 && mayBegin && (
                  <Radio.Group
                    label={t('application.beginWith')}
                    value={from ?? ''}
                    onChange={(id) => setFrom(id || undefined)}
                  >
                    <Radio mt={6} value="" label={t('application.beginEmpty')} />
                    {withdrawn.map((one) => (
                      <Radio
                        key={one.id}
                        mt={6}
                        value={one.id}
                        label={t('application.beginFrom', {
                          number: one.number ?? shortId(one.id),
                          when: one.submittedAt ? f.instant(one.submittedAt) : '—',
                        })}
                      />
                    ))}
                  </Radio.Group>
                )}
                <Text size="sm" c="dimmed">
                  {mayBegin ? !tooLate && t('application.beginText') : t('application.oneOnly')}
                </Text>
                {mayBegin && !tooLate && (
                  <Group>
                    <Button loading={start.isPending} onClick={begin}>
                      {t('application.beginNow')}
                    </Button>
                  </Group>
                )}
              </Stack>
            </Panel>
          )}
        </Stack>
      )}
    </Answer>
  );
}
