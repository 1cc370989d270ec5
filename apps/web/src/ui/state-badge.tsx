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

/** The state of a record, in the reader's words; colour says nothing that the words do not. */
export function StateBadge({ state, children }: { state: string; children: ReactNode }) {
  return STANDS_BACK.has(state) ? (
    <Badge variant="outline" color="gray" c="inherit">
      {children}
    </Badge>
  ) : (
    <Badge variant="light">{children}</Badge>
  );
}
