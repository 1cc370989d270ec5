import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { useFormat } from '../ui/use-format.js';
import type { Names } from './use-dimension-names.js';

type Fill = Message<'FillState'>;

/** How far each quota and the ceiling are filled: a bar, and the same in words and numbers. */
export function FillTable({ fill, names }: { fill: readonly Fill[]; names: Names }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (fill.length === 0) return null;
  const shown = (line: Fill, value: number) =>
    line.currency ? f.money({ minor: value, currency: line.currency }) : f.number(value);
  return (
    <ScrollTable
      label={t('selection.fill')}
      mb="md"
      tight
      heads={[
        { text: t('selection.fillName') },
        { text: t('selection.filled'), kind: 'figure' },
        { text: t('selection.bounds') },
        { text: t('selection.reserveFilled'), kind: 'figure' },
      ]}
    >
      {fill.map((line) => (
        <Table.Tr key={`${line.dimension} ${line.value}`}>
          <Table.Td>
            {line.value === null ? names.dimension(line.dimension) : names.value(line.dimension, line.value)}
            {line.dimension.startsWith('answer:') && (
              <Text size="xs" c="dimmed">
                {names.dimension(line.dimension)}
              </Text>
            )}
          </Table.Td>
          <Table.Td className="figure">
            {shown(line, line.filled)}
            {line.max !== null && ` / ${shown(line, line.max)}`}
          </Table.Td>
          <Table.Td>
            <Bounds line={line} />
          </Table.Td>
          <Table.Td className="figure">
            {line.reserve === null
              ? '—'
              : `${f.number(line.reserve)}${line.reserveMax === null ? '' : ` / ${f.number(line.reserveMax)}`}`}
          </Table.Td>
        </Table.Tr>
      ))}
    </ScrollTable>
  );
}

function Bounds({ line }: { line: Fill }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { min, max, filled } = line;
  const state =
    max !== null && filled > max
      ? 'over'
      : min !== null && filled < min
        ? 'under'
        : max === filled
          ? 'full'
          : 'free';
  const good = state === 'full' || state === 'free';
  return (
    <div style={{ minWidth: 'min(110px, 16vw)' }}>
      {max !== null && max > 0 && (
        <div className="bar" data-reached={good} aria-hidden="true">
          <i style={{ width: `${Math.min(100, (filled / max) * 100)}%` }} />
        </div>
      )}
      <Text size="xs" mt={3} c={good ? 'dimmed' : 'var(--filiz-warn-text)'}>
        {[min !== null && min > 0 && t('selection.atLeast', { n: f.number(min) }), t(`selection.${state}`)]
          .filter(Boolean)
          .join(', ')}
      </Text>
    </div>
  );
}
