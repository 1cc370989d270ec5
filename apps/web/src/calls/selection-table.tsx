import { Alert, Badge, Code, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

type Call = Message<'Call'>;
type Ranked = Message<'RankedApplication'>;
interface Props {
  call: Call;
  sectorOf: (code: string | null) => string;
}

/** The decided selection as it was frozen; before that, what the announced rules give from the reviews so far. */
export function SelectionTable({ call, sectorOf }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const decided = call.state === 'decided';
  const may = decided || (call.state === 'closed' && hasRole(session, 'admin', 'staff'));
  const path = { callId: call.id };
  const decision = useQuery({
    queryKey: ['selection', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/selection', { params: { path, query: { limit: 500 } } })),
    enabled: decided,
  });
  const preview = useQuery({
    queryKey: ['selection-preview', call.id],
    queryFn: () =>
      ask(api.POST('/calls/{callId}/selection/preview', { params: { path }, body: { limit: 500 } })),
    enabled: may && !decided,
  });
  if (!may) return null;
  return (
    <Panel title={decided ? t('calls.selection') : t('calls.preview')}>
      {decided ? (
        <Answer query={decision}>
          {(selection) => (
            <>
              <Text mb="xs">
                {t('calls.decision', {
                  no: selection.decisionNo,
                  on: f.day(selection.decidedOn),
                  attendees: selection.attendees,
                })}
              </Text>
              <Ranking items={selection.items} sectorOf={sectorOf} />
              <Text size="sm" c="dimmed" mt="sm">
                {t('calls.hash')}: <Code style={{ overflowWrap: 'anywhere' }}>{selection.sha256}</Code>
              </Text>
            </>
          )}
        </Answer>
      ) : (
        <Answer query={preview}>
          {(selection) => (
            <>
              <Text c="dimmed" size="sm" mb="xs">
                {t('calls.previewLead')}
              </Text>
              {selection.incomplete > 0 && (
                <Alert color="yellow" variant="outline" mb="sm" c="var(--filiz-warn-text)">
                  {t('calls.incomplete', { count: selection.incomplete })}
                </Alert>
              )}
              <Ranking items={selection.items} sectorOf={sectorOf} />
            </>
          )}
        </Answer>
      )}
    </Panel>
  );
}

function Ranking({ items, sectorOf }: { items: Ranked[]; sectorOf: Props['sectorOf'] }) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const titles = useTitles(
    'firm',
    useMemo(() => items.map((item) => item.firmId), [items]),
  );
  const why = (reason: string) =>
    i18n.exists(`calls.reasons.${reason}`) ? t(`calls.reasons.${reason}` as 'calls.reasons.rank') : reason;
  if (items.length === 0) return <Empty title={t('calls.noSelection')} next={t('calls.noSelectionNext')} />;
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t('calls.selection')}
      style={{ maxHeight: 560, overflowY: 'auto' }}
    >
      <Table className="rows" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className="figure">
              {t('calls.rank')}
            </Table.Th>
            <Table.Th scope="col">{t('calls.firm')}</Table.Th>
            <Table.Th scope="col" className="minor">
              {t('calls.sector')}
            </Table.Th>
            <Table.Th scope="col" className="figure">
              {t('calls.score')}
            </Table.Th>
            <Table.Th scope="col">{t('calls.outcome')}</Table.Th>
            <Table.Th scope="col" className="minor">
              {t('calls.why')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.applicationId}>
              <Table.Td className="figure">{item.rank ?? '—'}</Table.Td>
              <Table.Td className="wide">{titles.get(item.firmId)?.title ?? shortId(item.firmId)}</Table.Td>
              <Table.Td className="minor">
                {sectorOf(item.sector)}
                {item.sectorRank !== null && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    ({item.sectorRank}.)
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="figure" title={item.exact ?? undefined}>
                {item.score === null ? '—' : f.number(item.score)}
              </Table.Td>
              <Table.Td>
                <Badge
                  variant={item.outcome === 'selected' ? 'light' : 'outline'}
                  color={item.outcome === 'selected' ? undefined : 'gray'}
                  c={item.outcome === 'selected' ? undefined : 'inherit'}
                >
                  {t(`calls.outcomes.${item.outcome}`)}
                </Badge>
              </Table.Td>
              <Table.Td className="minor">{why(item.reason)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
