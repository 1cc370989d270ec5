import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;
/** So many callers are told apart at a time; the longest unseen are forgotten. */
const CALLERS = 50_000;

interface Window {
  endsAt: number;
  hits: number;
}

/**
 * Counts in minutes that begin with a caller's first request. One number a caller and constant work a request, whatever the
 * limit: a list of instants would cost more the more is allowed.
 */
export class FixedWindow {
  private readonly windows = new LRUCache<string, Window>({ max: CALLERS });

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts one more; the seconds to wait when it is one too many, else undefined. */
  hit(key: string, limit: number): number | undefined {
    const window = this.current(key);
    window.hits++;
    return this.over(window, limit + 1);
  }

  /** The seconds to wait if the limit is used up, without counting. */
  full(key: string, limit: number): number | undefined {
    const window = this.windows.get(key);
    return window && this.over(window, limit);
  }

  private current(key: string): Window {
    const known = this.windows.get(key);
    if (known && known.endsAt > this.now()) return known;
    const fresh = { endsAt: this.now() + WINDOW_MS, hits: 0 };
    this.windows.set(key, fresh);
    return fresh;
  }

  private over(window: Window, hits: number): number | undefined {
    const left = window.endsAt - this.now();
    return left > 0 && window.hits >= hits ? Math.max(1, Math.ceil(left / 1000)) : undefined;
  }
}
