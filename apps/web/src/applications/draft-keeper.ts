import { ApiProblem } from '../api/problem.js';
import {
  adopted,
  answered,
  chosen,
  edited,
  keyOfPointer,
  pointerOnScreen,
  type Sync,
  type Values,
} from './draft.rules.js';

/** How long somebody pauses before it is saved, how long until a failed save is tried again, how often others are heard. */
const PAUSE_MS = 800;
const AGAIN_MS = 5000;
const LISTEN_MS = 30_000;

export interface Reply {
  version: number;
  savedAt: string;
  conflicts: { key: string; theirs: { value?: unknown } }[];
  others: Values;
  /** The form's version that the draft stands under; null: none. */
  formVersion: number | null;
}
/** `offline`: tried again by itself; `refused`: not taken as it is; `closed`: no draft any more. */
export type Phase = 'idle' | 'saving' | 'saved' | 'offline' | 'refused' | 'closed';
export interface Snapshot {
  sync: Sync;
  phase: Phase;
  savedAt: string;
  /** Why it was refused. */
  error?: unknown;
  /** Written here, never saved, and without a place in the form since it was changed. */
  homeless: Values;
}
interface Doors {
  send: (base: number, changes: Values) => Promise<Reply>;
  /** Writes on this device; undefined: nothing is to be kept. */
  keep: (text: string | undefined) => void;
  /** Keys whose values cannot be saved as they stand (a half-typed figure). */
  faulty: (values: Values) => ReadonlySet<string>;
  /** Told with every answer; undefined: something was refused, so the form may be another one than is shown. */
  form: (version: number | null | undefined) => void;
}

/** Keeps a draft as it is written: one edit at a time, only what changed; what the server lacks lies on this device. */
export class DraftKeeper {
  private readonly listeners = new Set<() => void>();
  private refused = new Map<string, unknown>();
  /** Sent, but the answer never came: the server may have it. */
  private tried: Values;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underway: Promise<void> | undefined;
  private now: Snapshot;

  constructor(
    private readonly doors: Doors,
    start: { version: number; values: Values; savedAt: string },
    kept: string | null,
  ) {
    const { pending, conflicts, version, tried } = readKept(kept);
    this.tried = tried;
    const mine = Object.fromEntries(Object.entries(conflicts).map(([key, { mine }]) => [key, mine]));
    this.now = {
      sync: {
        version: Math.min(version ?? start.version, start.version),
        values: { ...start.values, ...pending, ...mine },
        pending,
        conflicts,
      },
      phase: 'idle',
      savedAt: start.savedAt,
      homeless: {},
    };
  }

  readonly snapshot = (): Snapshot => this.now;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to send what was kept, and to hear what others write; answers how to stop. */
  start(): () => void {
    const back = () => void this.flush();
    const listen = () => {
      if (document.visibilityState === 'visible' && !this.underway) void this.run(true);
    };
    const ear = setInterval(listen, LISTEN_MS);
    window.addEventListener('online', back);
    window.addEventListener('focus', listen);
    if (this.unsent) void this.flush();
    return () => {
      clearInterval(ear);
      window.removeEventListener('online', back);
      window.removeEventListener('focus', listen);
      void this.flush();
      clearTimeout(this.timer);
    };
  }

  get unsent(): boolean {
    const { pending, conflicts } = this.now.sync;
    return Object.keys(pending).length + Object.keys(conflicts).length > 0;
  }

  edit(key: string, value: unknown): void {
    this.refused.delete(key);
    this.put({ sync: edited(this.now.sync, key, value) });
    this.later(PAUSE_MS);
  }
  /** The form was changed meanwhile: the draft goes on under it (see `adopted`). */
  adopt(server: { version: number; values: Values }, has: (key: string) => boolean): void {
    const { sync, homeless } = adopted(this.now.sync, server, has);
    this.refused.clear();
    this.put({
      sync,
      homeless: { ...this.now.homeless, ...homeless },
      ...(this.now.phase === 'refused' ? { phase: 'idle' as const, error: undefined } : {}),
    });
    this.later(0);
  }
  forgetHomeless(): void {
    this.put({ homeless: {} });
  }
  choose(key: string, whose: 'mine' | 'theirs'): void {
    this.put({ sync: chosen(this.now.sync, key, whose) });
    void this.flush();
  }

  /** Sends what waits; settled when nothing more can be sent now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.underway;
    if (Object.keys(this.sendable()).length > 0) await this.run(false);
  }

  private sendable(): Values {
    const { pending, values } = this.now.sync;
    const faulty = this.doors.faulty(values);
    return Object.fromEntries(
      Object.entries(pending).filter(([key]) => !faulty.has(key) && !this.refused.has(key)),
    );
  }
  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }
  private run(quiet: boolean): Promise<void> {
    if (this.now.phase === 'closed') return Promise.resolve();
    this.underway ??= this.send(quiet).finally(() => (this.underway = undefined));
    return this.underway;
  }

  private async send(quiet: boolean): Promise<void> {
    const changes = this.sendable();
    const said = Object.keys(changes).length > 0;
    if (!said && !quiet) return;
    if (said) this.put({ phase: 'saving' });
    try {
      const reply = await this.doors.send(this.now.sync.version, changes);
      const sync = answered(this.now.sync, changes, reply, this.tried);
      this.tried = {};
      this.put({ sync, savedAt: reply.savedAt, ...(said ? { phase: 'saved', error: undefined } : {}) });
      this.doors.form(reply.formVersion);
      if (Object.keys(this.sendable()).length > 0) this.later(PAUSE_MS);
    } catch (error) {
      this.failed(error, changes);
    }
  }

  private failed(error: unknown, changes: Values): void {
    const problem = error instanceof ApiProblem ? error : undefined;
    if (!problem || problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.tried = { ...this.tried, ...changes };
      this.put({ phase: 'offline' });
      this.later(AGAIN_MS);
      return;
    }
    if (problem.code === 'WRONG_STATE' || problem.status === 404) return this.put({ phase: 'closed', error });
    if (problem.code === 'VERSION_CONFLICT' && typeof problem.params?.current === 'number') {
      this.put({ sync: { ...this.now.sync, version: problem.params.current } });
      return this.later(PAUSE_MS);
    }
    // What the server does not take waits for its writer; the rest is saved.
    const named = [problem.pointer, ...problem.errors.map((e) => e.pointer)]
      .map((pointer) => keyOfPointer(pointerOnScreen(pointer)))
      .filter((key) => key in changes);
    for (const key of named.length > 0 ? named : Object.keys(changes)) this.refused.set(key, error);
    this.put({ phase: 'refused', error });
    this.doors.form(undefined);
    if (Object.keys(this.sendable()).length > 0) this.later(0);
  }

  private put(next: Partial<Snapshot>): void {
    this.now = { ...this.now, ...next };
    const { version, pending, conflicts } = this.now.sync;
    this.doors.keep(
      this.unsent ? JSON.stringify({ version, pending, conflicts, tried: this.tried }) : undefined,
    );
    for (const listener of this.listeners) listener();
  }
}

type Kept = Pick<Sync, 'pending' | 'conflicts'> & { version?: number; tried: Values };
function readKept(text: string | null): Kept {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    if (kept && typeof kept.version === 'number')
      return {
        version: kept.version,
        pending: { ...kept.pending },
        conflicts: { ...kept.conflicts },
        tried: { ...kept.tried },
      };
  } catch {
    // Not ours.
  }
  return { pending: {}, conflicts: {}, tried: {} };
}
