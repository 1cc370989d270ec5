import '@mantine/core/styles/Radio.css';
import './application.css';
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { firmsOf, hasRole, useSession } from '../api/session.js';
import { callQuery } from '../calls/use-call.js';
import { Remaining } from '../public/remaining.js';
import { Choice } from '../ui/choice.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { prefillQuery } from './application-api.js';
import { begunQuery, isTaking, useFacilityChoices } from './begun.js';
import { FacilityChoice } from './facility-choice.js';
import { Refused } from './refused.js';

/** The beginning of an application: for which firm, for which facility, from an empty page or from what was said before. */
export function ApplyPage() {
  const { callId } = useParams({ strict: false }) as { callId: string };
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const call = useQuery(callQuery(callId));
  const firms = useMemo(() => firmsOf(session), [session]);
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
          {c.kind === 'open-innovation' && c.refused.length < firms.length && (
            <Text mb="md">{t('public.call.providersOnly')}</Text>
          )}
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
  const refusalOf = (id: string) => call.refused.find((one) => one.firmId === id)?.code;
  const [firmId, setFirmId] = useState(firms.find((id) => !refusalOf(id)) ?? firms[0]);
  const [facilityId, setFacilityId] = useState<string | null>(null);
  const [from, setFrom] = useState<string>();
  const faults = useFaults({ facilityId: t('application.part.facility') });
  const facilities = useFacilityChoices(call.id, firmId);
  const before = useQuery(begunQuery(call.id, firmId));
  const start = useMutation({
    mutationFn: async () => {
      const known = from
        ? []
        : await queryClient
            .fetchQuery(prefillQuery(call.id, firmId, facilityId ?? undefined))
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
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: begunQuery(call.id, firmId).queryKey });
      await navigate({ to: `/applications/${id}` as '/tasks' });
    },
    onError: faults.failed,
  });
  const { perFacility } = facilities;
  const items = before.data ?? [];
  const there = items.filter((one) => isTaking(one) || one.state === 'ineligible');
  const withdrawn = items.filter(({ state }) => state === 'withdrawn');
  const refusal = refusalOf(firmId);
  const mayBegin = perFacility || !items.some((one) => isTaking(one));
  const begin = () => {
    const missing = perFacility && !facilityId ? t('ui.required') : undefined;
    if (!faults.found({ facilityId: missing })) start.mutate();
  };
  return (
    <Answer query={before}>
      {() => (
        <Stack gap={0}>
          {there.length > 0 && (
            <Panel title={t('application.thereAlready')}>
              <ul className="plain application-trail">
                {there.map((one) => (
                  <li key={one.id}>
                    <Link to={`/applications/${one.id}` as '/tasks'}>
                      {one.number ?? t('application.title')} · {t(`calls.applicationState.${one.state}`)}
                    </Link>
                    {one.facilityId &&
                      ` · ${facilities.names.get(one.facilityId) ?? shortId(one.facilityId)}`}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {/* Why nobody can begin one now stands above. */}
          {call.acceptsApplications && facilities.ready && (
            <Panel title={t('application.begin')}>
              <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
              <Stack>
                {firms.length > 1 ? (
                  <Choice
                    label={t('calls.firm')}
                    data={firms.map((id) => ({ value: id, label: titles.get(id)?.title ?? shortId(id) }))}
                    value={firmId}
                    onChange={(id) => {
                      if (!id) return;
                      setFirmId(id);
                      setFacilityId(null);
                      setFrom(undefined);
                    }}
                  />
                ) : (
                  <Text>
                    {t('calls.firm')}: <strong>{titles.get(firmId)?.title ?? shortId(firmId)}</strong>
                  </Text>
                )}
                {refusal ? (
                  <Refused code={refusal} />
                ) : (
                  <>
                    <FacilityChoice
                      of={facilities}
                      firmId={firmId}
                      error={faults.of('facilityId')}
                      value={facilityId}
                      onChange={(id) => {
                        setFacilityId(id);
                        faults.mended('facilityId');
                      }}
                    />
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
                      {t(mayBegin ? 'application.beginText' : 'application.oneOnly')}
                    </Text>
                    {mayBegin && (
                      <Group>
                        <Button loading={start.isPending} onClick={begin}>
                          {t('application.beginNow')}
                        </Button>
                      </Group>
                    )}
                  </>
                )}
              </Stack>
            </Panel>
          )}
        </Stack>
      )}
    </Answer>
  );
}
