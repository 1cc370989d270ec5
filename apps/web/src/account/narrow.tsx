import type { ReactNode } from 'react';

/** A roomy column for one decision. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div style={{ maxWidth: '26rem', margin: '0 auto' }}>{children}</div>;
}
