import { Button, SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { saveText, toCsv } from '../ui/list/csv.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

type Summary = Message<'InnovationSummary'>;
const NUMBERS = ['needs', 'answered', 'solutions', 'answering', 'planned', 'pitched'] as const;

/** How the open innovation of a call goes: each number opens the rows behind it. */
export function InnovationNumbers({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const summary = useQuery({
    queryKey: ['innovation-summary', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/innovation', { params: { path: { callId: call.id } } })),
  });
  const rows: Record<(typeof NUMBERS)[number], Rows> = {
    needs: { to: '/needs', search: { callId: call.id, state: 'published' } },
    answered: { to: '/needs', search: { callId: call.id, state: 'published', answered: 'true' } },
    solutions: { to: `/calls/${call.id}`, search: { tab: 'applications', stage: 'in' } },
    answering: { to: `/calls/${call.id}`, search: { tab: 'applications', stage: 'answering' } },
    planned: { to: `/calls/${call.id}`, search: { tab: 'applications', stage: 'planned' } },
    pitched: { to: `/calls/${call.id}`, search: { tab: 'applications', stage: 'pitched' } },
  };
  const file = (s: Summary) =>
    saveText(
      `${call.code}-${t('numbers.fileName')}.csv`,
      toCsv(
        [t('numbers.what'), t('numbers.now'), t('numbers.reached')],
        [
          ...NUMBERS.map((name) => [t(`numbers.${name}`), String(s[name]), '']),
          ...s.meetings.map((row) => [
            `${t('meetings.title')}: ${t(`meetings.state.${row.state}`)}`,
            String(row.now),
            String(row.reached),
          ]),
        ],
        f.language,
      ),
    );
  return (
    <Panel
      title={t('numbers.title')}
      actions={
        summary.data && (
          <Button size="xs" variant="default" onClick={() => file(summary.data)}>
            {t('desk.download')}
          </Button>
        )
      }
    >
      <Answer query={summary}>
        {(s) => (
          <>
            <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} component="dl" m={0}>
              {NUMBERS.map((name) => (
                <div
                  key={name}
                  style={{ display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}
                >
                  <Text component="dt" size="sm" c="dimmed">
                    {t(`numbers.${name}`)}
                  </Text>
                  <Text component="dd" m={0} fz={28} fw={650} lh={1.2} className="numerals">
                    <RowsLink rows={rows[name]} label={t('numbers.open', { what: t(`numbers.${name}`) })}>
                      {f.number(s[name])}
                    </RowsLink>
                  </Text>
                </div>
              ))}
            </SimpleGrid>
            <Text component="h3" fw={650} mt="lg" mb={4}>
              {t('meetings.title')}
            </Text>
            <div className="scroll" tabIndex={0} role="region" aria-label={t('meetings.title')}>
              <Table className="rows" maw="36rem">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('meetings.stage')}</Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('numbers.now')}
                    </Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('numbers.reached')}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {s.meetings.map(({ state, now, reached }) => {
                    const name = t(`meetings.state.${state}`);
                    const to = (filter: 'state' | 'reached') => ({
                      to: '/meetings',
                      search: { callId: call.id, [filter]: state },
                    });
                    return (
                      <Table.Tr key={state}>
                        <Table.Th scope="row" fw={400}>
                          {name}
                        </Table.Th>
                        <Table.Td className="figure">
                          <RowsLink rows={to('state')} label={t('numbers.openNow', { what: name })}>
                            {f.number(now)}
                          </RowsLink>
                        </Table.Td>
                        <Table.Td className="figure">
                          <RowsLink rows={to('reached')} label={t('numbers.openReached', { what: name })}>
                            {f.number(reached)}
                          </RowsLink>
                        </Table.Td>
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
              </Table>
            </div>
            <Text size="sm" c="dimmed" mt="xs">
              {t('numbers.about')}
            </Text>
          </>
        )}
      </Answer>
    </Panel>
  );
}

interface Rows {
  to: string;
  search: Record<string, string>;
}
function RowsLink({ rows, label, children }: { rows: Rows; label: string; children: string }) {
  return (
    <Link to={rows.to as '/needs'} search={rows.search as never} aria-label={`${children} – ${label}`}>
      {children}
    </Link>
  );
}
