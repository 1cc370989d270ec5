import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Facts, Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { Deadline } from './deadline.js';
import { InnovationNumbers } from './innovation-numbers.js';
import { PitchDays } from './pitch-days.js';
import { Ready } from './ready.js';
import { Statistics } from './statistics.js';
import { Versions } from './versions.js';

interface Props {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
  /** The reader runs the call, or only looks at how it goes. */
  staff: boolean;
  sees: boolean;
}

/** A call at a glance: what is still to do before the opening, how it goes, what it announced. */
export function Overview({ call, sectorOf, staff, sees }: Props) {
  return (
    <>
      {staff && call.state === 'draft' && <Ready call={call} />}
      {staff && <Deadline call={call} />}
      {sees && call.state !== 'draft' && <Statistics call={call} sectorOf={sectorOf} />}
      {sees && call.kind === 'open-innovation' && call.state !== 'draft' && (
        <>
          <InnovationNumbers call={call} />
          <PitchDays call={call} staff={staff} />
        </>
      )}
      <Rules call={call} sectorOf={sectorOf} />
      {call.state !== 'draft' && <Versions callId={call.id} />}
    </>
  );
}

function Rules({ call, sectorOf }: Pick<Props, 'call' | 'sectorOf'>) {
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
