import { useEffect, useRef, type RefObject } from 'react';

/** On a narrow screen tabs scroll: the one that is open is to be seen. `on`: what tells that another is open. */
export function useOpenTab(...on: unknown[]): RefObject<HTMLElement | null> {
  const tabs = useRef<HTMLElement>(null);
  const state = on.map(String).join(' ');
  useEffect(() => {
    const bar = tabs.current;
    const open = bar?.querySelector<HTMLElement>('[data-status=active], [aria-current=page]');
    if (bar && open) bar.scrollLeft = open.offsetLeft - (bar.clientWidth - open.offsetWidth) / 2;
  }, [state]);
  return tabs;
}
