import { Button, NumberInput, Table, Text } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { RowTools } from '../calls/row-tools.js';
import { useFormat } from '../ui/use-format.js';
import type { PitchRow, PlannedRow } from './running-order.rules.js';

export type ShownRow = PitchRow &
  Pick<Message<'RunningOrderItem'>, 'number' | 'solution' | 'firmTitle' | 'pitchedOn'>;

interface Props {
  rows: readonly (ShownRow & PlannedRow)[];
  late: ReadonlySet<string>;
  mayChange: boolean;
  nameOf: (row: ShownRow) => string;
  onMove: (from: number, to: number) => void;
  onRemove: (at: number) => void;
  onSet: (at: number, part: { minutes: number } | { pause: number }) => void;
  /** Notes that a pitch was held; absent before the day. */
  onHeld?: (at: number) => void;
}

/** The order with its times. A row moves by its buttons, and by Alt with the arrows from anywhere within it. */
export function PitchTable({ rows, late, mayChange, nameOf, onMove, onRemove, onSet, onHeld }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const table = useRef<HTMLTableSectionElement>(null);
  const follow = useRef<{ id: string; label: string }>(undefined);
  // The focus goes with the row that was moved.
  useEffect(() => {
    const wanted = follow.current;
    follow.current = undefined;
    if (!wanted) return;
    const row = table.current?.querySelector(`[data-pitch="${wanted.id}"]`);
    const same = row?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(wanted.label)}"]:not(:disabled)`);
    (same ?? row?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }, [rows]);
  const move = (from: number, to: number) => {
    const label = document.activeElement?.getAttribute('aria-label') ?? '';
    follow.current = { id: rows[from].applicationId, label };
    onMove(from, to);
  };
  const keys = (event: KeyboardEvent, at: number) => {
    if (!mayChange || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const to = at + (event.key === 'ArrowUp' ? -1 : 1);
    if (to >= 0 && to < rows.length) move(at, to);
  };
  const number = (at: number, part: 'minutes' | 'pause', min: number, name: string) => (
    <>
      <NumberInput
        className="no-print"
        size="xs"
        w="4.2rem"
        aria-label={`${name}: ${t(`pitches.${part}`)}`}
        value={rows[at][part]}
        min={min}
        max={240}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        withKeyboardEvents={false}
        onChange={(value) => {
          const minutes = Number(value);
          if (value !== '' && Number.isInteger(minutes) && minutes >= min && minutes <= 240)
            onSet(at, part === 'minutes' ? { minutes } : { pause: minutes });
        }}
      />
      <span className="print-only">{rows[at][part]}</span>
    </>
  );
  return (
    <>
      {mayChange && (
        <Text size="sm" c="dimmed" mb="xs" className="no-print">
          {t('pitches.help')}
        </Text>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('pitches.title')}>
        <Table className="rows pitch-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className="figure">
                {t('pitches.order')}
              </Table.Th>
              <Table.Th scope="col">{t('pitches.start')}</Table.Th>
              <Table.Th scope="col">{t('pitches.solution')}</Table.Th>
              <Table.Th scope="col">{t('pitches.provider')}</Table.Th>
              <Table.Th scope="col" className="figure">
                {t('pitches.minutes')}
              </Table.Th>
              {mayChange && (
                <>
                  <Table.Th scope="col" className="figure no-print">
                    {t('pitches.pause')}
                  </Table.Th>
                  <Table.Td className="no-print" />
                </>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={table}>
            {rows.map((row, at) => {
              const name = nameOf(row);
              const over = late.has(row.applicationId);
              return (
                <Table.Tr
                  key={row.applicationId}
                  data-pitch={row.applicationId}
                  data-late={over || undefined}
                  onKeyDown={(event) => keys(event, at)}
                >
                  <Table.Td className="figure">{at + 1}</Table.Td>
                  <Table.Td className="numerals" style={{ whiteSpace: 'nowrap' }}>
                    {f.time(row.startsAt)}–{f.time(row.endsAt)}
                    {over && (
                      <Text size="xs" c="var(--mantine-color-error)">
                        {t('pitches.afterEnd')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td style={{ minWidth: '12rem' }}>
                    {name}
                    {row.number && row.number !== name && (
                      <Text size="xs" c="dimmed">
                        {row.number}
                      </Text>
                    )}
                    {row.pitchedOn ? (
                      <Text size="xs">{t('pitches.heldOn', { day: f.day(row.pitchedOn) })}</Text>
                    ) : (
                      mayChange &&
                      onHeld && (
                        <Button
                          className="no-print"
                          size="compact-xs"
                          variant="subtle"
                          mih={24}
                          aria-label={`${name}: ${t('pitches.markHeld')}`}
                          onClick={() => onHeld(at)}
                        >
                          {t('pitches.markHeld')}
                        </Button>
                      )
                    )}
                  </Table.Td>
                  <Table.Td style={{ minWidth: '10rem' }}>{row.firmTitle ?? '—'}</Table.Td>
                  <Table.Td className="figure">
                    {mayChange ? number(at, 'minutes', 1, name) : row.minutes}
                  </Table.Td>
                  {mayChange && (
                    <>
                      <Table.Td className="figure no-print">{number(at, 'pause', 0, name)}</Table.Td>
                      <Table.Td className="no-print">
                        <RowTools
                          what={name}
                          at={at}
                          of={rows.length}
                          onMove={(step) => move(at, at + step)}
                          onRemove={() => onRemove(at)}
                        />
                      </Table.Td>
                    </>
                  )}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
