import { Box, Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** A column's heading; without a text the column says by itself what it is. `kind`: `figure`, `minor`, or both. */
export interface Head {
  text?: string;
  kind?: string;
  hint?: string;
}
interface Props {
  /** Accessible name. */
  label: string;
  heads: readonly Head[];
  /** It scrolls within this height, its headings staying in view. */
  height?: number | string;
  /** Room below. */
  mb?: string;
  /** Columns stand close on a narrow window. */
  tight?: boolean;
  children: ReactNode;
}

/** A table that scrolls by itself where the window is too small for it, and is reached by keys. */
export function ScrollTable({ label, heads, height, mb, tight, children }: Props) {
  return (
    <Box
      className="scroll"
      tabIndex={0}
      role="region"
      mb={mb}
      aria-label={label}
      style={height === undefined ? undefined : { maxHeight: height, overflowY: 'auto' }}
    >
      <Table className={tight ? 'rows tight' : 'rows'} stickyHeader={height !== undefined}>
        <Table.Thead>
          <Table.Tr>
            {heads.map(({ text, kind, hint }, i) =>
              text === undefined ? (
                <Table.Td key={i} className={kind} />
              ) : (
                <Table.Th key={i} scope="col" className={kind} title={hint}>
                  {text}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Box>
  );
}
