import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { useSession } from '../api/session.js';
import { PublicNeeds } from '../innovation/public-needs.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer, Loading } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { CallConditions } from './call-conditions.js';
import { Remaining } from './remaining.js';
import { usePublicSectors } from './use-public-sectors.js';

const CallRecord = lazy(() => import('./call-record.js').then((m) => ({ default: m.CallRecord })));

/** A published call with its rules, as announced. */
export function OpenCallPage({ part: callId }: { part: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const call = useQuery({
    queryKey: ['public-call', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}', { params: { path: { callId } } })),
  });
  const { sectorOf, titleOf } = usePublicSectors(call.data && [call.data.programId]);
  return (
    <Answer query={call}>
      {(c) => (
        <>
          <PageTitle
            over={
              <Group gap="xs">
                <Badge variant="light">{t(`public.call.kind.${c.kind}`)}</Badge>
                <span>{c.code}</span>
              </Group>
            }
            actions={
              c.acceptsApplications && (
                <Button component="a" href={`/calls/${c.id}/apply`}>
                  {session ? t('public.call.applyNow') : t('public.call.apply')}
                </Button>
              )
            }
          >
            {f.text(c.title, c.titleEn)}
          </PageTitle>
          <Panel>
            <Text style={{ whiteSpace: 'pre-line' }} maw="44rem" mb="md">
              {f.text(c.summary, c.summaryEn)}
            </Text>
            <Facts
              items={[
                !!titleOf(c.programId) && [t('public.call.program'), titleOf(c.programId)],
                [
                  t('public.call.deadline'),
                  <Group key="d" gap="sm">
                    <span className="numerals">{f.instantLong(c.deadline)}</span>
                    {c.acceptsApplications ? (
                      <Remaining until={c.deadline} />
                    ) : (
                      <Text span size="sm" c="dimmed">
                        {t('public.call.closed')}
                      </Text>
                    )}
                  </Group>,
                ],
                c.sectors.length > 0 && [
                  t('public.call.sectors'),
                  c.sectors
                    .map(
                      (s) =>
                        `${sectorOf(c.programId, s.sector)}${s.max !== undefined ? ` (${t('public.call.quota').toLocaleLowerCase(f.language)}: ${s.max})` : ''}`,
                    )
                    .join(', '),
                ],
                [t('public.call.minimum'), f.number(c.threshold)],
              ]}
            />
          </Panel>
          <CallConditions callId={c.id} innovation={c.kind === 'open-innovation'} />
          <Panel title={t('public.call.criteria')}>
            <div className="scroll" tabIndex={0} role="region" aria-label={t('public.call.criteria')}>
              <Table className="rows">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('public.call.criterion')}</Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('public.call.weight')}
                    </Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('public.call.highest')}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {c.criteria.map((criterion) => (
                    <Table.Tr key={criterion.code}>
                      <Table.Td>
                        {f.text(criterion.title, criterion.titleEn)}
                        {criterion.section && (
                          <Text size="sm" c="dimmed">
                            {f.text(criterion.section, criterion.sectionEn)}
                          </Text>
                        )}
                        {!!criterion.steps?.length && (
                          <details>
                            <summary>{t('public.call.guidance')}</summary>
                            <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
                              {criterion.steps.map((step) => (
                                <li key={step.points}>
                                  <b className="numerals">{f.number(step.points)}</b> ·{' '}
                                  {f.text(step.tr, step.en)}
                                </li>
                              ))}
                            </ul>
                          </details>
                        )}
                      </Table.Td>
                      <Table.Td className="figure">{f.number(criterion.weight)}</Table.Td>
                      <Table.Td className="figure">{criterion.maxPoints}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </Panel>
          {c.kind === 'open-innovation' && <PublicNeeds callId={c.id} />}
          <Suspense fallback={<Loading />}>
            <CallRecord callId={c.id} code={c.code} />
          </Suspense>
          {c.acceptsApplications && <Text c="dimmed">{t('public.call.applyText')}</Text>}
        </>
      )}
    </Answer>
  );
}
