import { Notification, Portal } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';

interface Notice {
  id: number;
  title?: string;
  message: ReactNode;
  /** A fault; stays longer. */
  fault?: boolean;
}

let shown: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();
function change(next: readonly Notice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
const close = (id: number): void => change(shown.filter((notice) => notice.id !== id));

/** Says something in the corner for a while; readers hear it. */
export function notify(notice: Omit<Notice, 'id'> & { stay?: number }): void {
  const id = ++last;
  const { stay, ...what } = notice;
  change([...shown.slice(-3), { ...what, id }]);
  setTimeout(() => close(id), stay ?? (notice.fault ? 12_000 : 6000));
}

/** Where notices appear. */
export function Notices() {
  const notices = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <Portal>
      <div
        role="status"
        aria-live="polite"
        className="no-print"
        style={{
          position: 'fixed',
          insetInlineEnd: 16,
          bottom: 16,
          zIndex: 400,
          display: 'grid',
          gap: 8,
          width: 'min(26rem, calc(100vw - 32px))',
        }}
      >
        {notices.map((notice) => (
          <Notification
            key={notice.id}
            withBorder
            title={notice.title}
            color={notice.fault ? 'red' : undefined}
            onClose={() => close(notice.id)}
          >
            {notice.message}
          </Notification>
        ))}
      </div>
    </Portal>
  );
}
