import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Session } from '../api/session.js';
import { isTyping } from '../ui/keys.js';
import { navigationOf } from './navigation.js';

/** `g` then a letter goes to a page, as lists of keys promise; `?` shows them; Ctrl+K searches. */
const PAGES: Record<string, string> = { q: '/tasks', p: '/programs', f: '/firms', m: '/merge-queue' };

export function useGlobalKeys({
  onSearch,
  onHelp,
  session,
}: {
  onSearch: () => void;
  onHelp: () => void;
  session: Session | null | undefined;
}): void {
  const navigate = useNavigate();
  const latest = useRef({ onSearch, onHelp, session });
  useEffect(() => {
    latest.current = { onSearch, onHelp, session };
  });
  useEffect(() => {
    let afterG = 0;
    const pressed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.onSearch();
        return;
      }
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') latest.current.onHelp();
      else if (event.key === 'g') afterG = event.timeStamp;
      else if (afterG && event.timeStamp - afterG < 1500) {
        const to = PAGES[event.key];
        afterG = 0;
        if (to && navigationOf(latest.current.session).some((item) => item.to === to))
          void navigate({ href: to });
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate]);
}
