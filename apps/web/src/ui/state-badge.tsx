import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

/** States in which nothing comes any more, or that went against somebody: they stand back, so that the others are seen. */
const STANDS_BACK = new Set([
  'cancelled',
  'declined',
  'dropped',
  'ended',
  'ineligible',
  'recused',
  'rejected',
  'reserve',
  'revoked',
  'superseded',
  'withdrawn',
]);

interface Props {
  state: string;
  children: ReactNode;
  /** Says that there is something to press; a phone has no room for it. */
  rightSection?: ReactNode;
}

/** The state of a record, in the reader's words; colour says nothing that the words do not. */
export function StateBadge({ state, ...badge }: Props) {
  const rest = {
    ...badge,
    classNames: { section: 'not-narrow' },
    style: badge.rightSection ? { cursor: 'pointer' } : undefined,
  };
  return STANDS_BACK.has(state) ? (
    <Badge variant="outline" color="gray" c="inherit" fw={500} bd="1px solid var(--filiz-line)" {...rest} />
  ) : (
    <Badge variant="light" {...rest} />
  );
}
