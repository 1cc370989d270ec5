import { useEffect } from 'react';

/** So long parts may still come, and move what stands below them. */
const PATIENCE_MS = 5000;
/** Whoever begins to move is not moved any more. */
const OWN_MOVES = ['wheel', 'keydown', 'pointerdown'] as const;
const FIELD = 'input, select, textarea, button';

/** Goes to the field or part that the address names, as soon as it stands on the page, and stays there while others come. */
export function useHashTarget(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (!id) return;
    let there = false;
    const go = () => {
      const target = document.getElementById(id);
      if (!target) return;
      for (let up = target.parentElement; up; up = up.parentElement)
        if (up instanceof HTMLDetailsElement) up.open = true;
      const field = target.matches(FIELD);
      target.scrollIntoView({ block: field ? 'center' : 'start' });
      if (field && !there) target.focus({ preventScroll: true });
      there = true;
    };
    const seen = new MutationObserver(go);
    const stop = () => {
      seen.disconnect();
      clearTimeout(late);
      for (const move of OWN_MOVES) window.removeEventListener(move, stop);
    };
    const late = setTimeout(stop, PATIENCE_MS);
    for (const move of OWN_MOVES) window.addEventListener(move, stop);
    seen.observe(document.body, { childList: true, subtree: true });
    go();
    return stop;
  }, []);
}
