import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { programQuery } from '../programs/use-program.js';
import { Facts, PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { Applications } from './applications.js';
import { SelectionTable } from './selection-table.js';
import { notify } from '../ui/notices.js';

type Call = Message<'Call'>;

/** A call as its staff see it: rules, applications, ranking and decision. */
export function CallPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const { callId } = useParams({ strict: false }) as { callId: string };
  const call = useQuery({
    queryKey: ['call', callId],
    queryFn: () => ask(api.GET('/calls/{callId}', { params: { path: { callId } } })),
  });
  const program = useQuery({ ...programQuery(call.data?.programId ?? ''), enabled: !!call.data });
  const sectors = program.data?.sectors ?? [];
  const sectorOf = (code: string | null) => {
    const sector = sectors.find((s) => s.code === code);
    return sector ? f.text(sector.tr, sector.en) : (code ?? '');
  };
  const sees = hasRole(session, 'admin', 'staff', 'analyst');
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
                <Badge variant="light">{t(`calls.state.${c.state}`)}</Badge>
              </Group>
            }
            actions={<CallActions call={c} />}
          >
            {f.text(c.title, c.titleEn)}
          </PageTitle>
          <Rules call={c} sectorOf={sectorOf} />
          {sees && <SelectionTable call={c} sectorOf={sectorOf} />}
          {(sees || hasRole(session, 'firm')) && (
            <Applications call={c} sectorOf={sectorOf} sectors={sectors} />
          )}
        </>
      )}
    </Answer>
  );
}

function CallActions({ call }: { call: Call }) {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const params = { path: { callId: call.id } };
  const move = useMutation({
    mutationFn: (to: 'opening' | 'closing') =>
      ask(
        to === 'opening'
          ? api.POST('/calls/{callId}/opening', { params, body: {} })
          : api.POST('/calls/{callId}/closing', { params, body: {} }),
      ),
    onSuccess: async () => {
      notify({ message: t('calls.moved') });
      await client.invalidateQueries({ queryKey: ['call', call.id] });
    },
    onError: failed,
  });
  const staff = hasRole(session, 'admin', 'staff');
  return (
    <>
      {call.state !== 'draft' && (
        <Button component="a" href={`/open-calls/${call.id}`} variant="default">
          {t('calls.publicPage')}
        </Button>
      )}
      {staff && (
        <Button component="a" href={`/calls/${call.id}/form`} variant="default">
          {t('form.toForm')}
        </Button>
      )}
      {staff && (
        <Button component={Link} to={`/calls/${call.id}/reviewing`} variant="default">
          {t('reviewing.open')}
        </Button>
      )}
      {staff && call.state === 'draft' && (
        <Button loading={move.isPending} onClick={() => move.mutate('opening')}>
          {t('calls.open')}
        </Button>
      )}
      {staff && call.state === 'open' && !call.acceptsApplications && (
        <Button loading={move.isPending} onClick={() => move.mutate('closing')}>
          {t('calls.close')}
        </Button>
      )}
    </>
  );
}

function Rules({ call, sectorOf }: { call: Call; sectorOf: (code: string | null) => string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const tie = (name: string) =>
    name === 'earlier' ? t('calls.earlier') : name.replace(/^criterion:/, `${t('calls.criterion')} `);
  return (
    <Panel title={t('calls.rules')}>
      <Facts
        items={[
          [t('calls.kind'), t(`public.call.kind.${call.kind}`)],
          [t('calls.deadline'), f.instantLong(call.deadline)],
          [t('calls.threshold'), f.number(call.threshold)],
          [t('calls.reviewers'), call.reviewersPerApplication],
          [t('calls.tieBreakers'), [...call.tieBreakers.map(tie), t('calls.lot')].join(' → ')],
          call.sectors.length > 0 && [
            t('calls.quotas'),
            call.sectors
              .map(
                (s) =>
                  `${sectorOf(s.sector)}: ${[s.max !== undefined && t('calls.quotaMax', { max: s.max }), s.reserve !== undefined && t('calls.quotaReserve', { reserve: s.reserve })].filter(Boolean).join(', ')}`,
              )
              .join(' · '),
          ],
          !!call.openedAt && [t('calls.openedAt'), f.instant(call.openedAt)],
          !!call.closedAt && [t('calls.closedAt'), f.instant(call.closedAt)],
        ]}
      />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('calls.criterion')}>
        <Table className="rows" mt="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('calls.criterion')}</Table.Th>
              <Table.Th scope="col" className="figure">
                {t('calls.weight')}
              </Table.Th>
              <Table.Th scope="col" className="figure">
                {t('calls.max')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {call.criteria.map((criterion) => (
              <Table.Tr key={criterion.code}>
                <Table.Td>
                  <Text span c="dimmed" mr="xs">
                    {criterion.code}
                  </Text>
                  {f.text(criterion.title, criterion.titleEn)}
                </Table.Td>
                <Table.Td className="figure">{f.number(criterion.weight)}</Table.Td>
                <Table.Td className="figure">{criterion.maxPoints}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}
