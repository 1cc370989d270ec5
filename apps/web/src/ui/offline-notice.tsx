import { Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';

let saying = 0;
const listeners = new Set<() => void>();
const change = (by: number) => {
  saying += by;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** While it holds, the page says by itself that the connection is away and what becomes of its words: once is enough. */
export function useSaysOffline(holds: boolean): void {
  useEffect(() => {
    if (!holds) return;
    change(1);
    return () => change(-1);
  }, [holds]);
}

/** Said above every page while the connection is away. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const said = useSyncExternalStore(subscribe, () => saying > 0);
  return (
    <div role="status">
      {!online && !said && (
        <Text className="offline" size="sm">
          <Icon name="warning" size={18} /> {t('problem.noConnection')}
        </Text>
      )}
    </div>
  );
}
