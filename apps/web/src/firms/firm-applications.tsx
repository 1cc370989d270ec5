import { Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

const SHOWN = 100;

/** The firm's applications to all calls, newest first, as far as the reader may see them. */
export function FirmApplications({ firmId }: { firmId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const applications = useQuery({
    queryKey: ['firm-applications', firmId],
    queryFn: () => ask(api.GET('/applications', { params: { query: { firmId, limit: SHOWN } } })),
  });
  return (
    <Panel title={t('desk.firmApplications')}>
      <Answer query={applications}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('desk.noFirmApplications')}</Text>
          ) : (
            <>
              <div className="scroll" tabIndex={0} role="region" aria-label={t('desk.firmApplications')}>
                <Table className="rows">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{t('calls.number')}</Table.Th>
                      <Table.Th scope="col">{t('calls.stateLabel')}</Table.Th>
                      <Table.Th scope="col" className="figure">
                        {t('calls.submitted')}
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map((row) => (
                      <Table.Tr key={row.id}>
                        <Table.Td>
                          <a href={`/applications/${row.id}`}>
                            {row.number ?? t(`calls.applicationState.${row.state}`)}
                          </a>
                          {row.solution && ` · ${row.solution}`}
                        </Table.Td>
                        <Table.Td>
                          <Badge variant="light">{t(`calls.applicationState.${row.state}`)}</Badge>
                        </Table.Td>
                        <Table.Td className="figure">
                          {row.submittedAt ? f.instant(row.submittedAt) : '—'}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
              {next && (
                <Text size="sm" c="dimmed" mt="xs">
                  {t('desk.firmApplicationsMore')}
                </Text>
              )}
            </>
          )
        }
      </Answer>
    </Panel>
  );
}
