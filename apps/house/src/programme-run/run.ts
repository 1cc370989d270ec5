import { derivedId } from '#platform/imports/import-source';
import { Api } from './api.js';
import type { Decision, ProgrammePerson } from './raw/programme-forms.js';
import type { RawFolder } from './raw/folder.js';

/** Something only a person can settle: the run stops, says what, and may be started again. */
export class NeedsPersonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NeedsPersonError';
  }
}

/** Whose doing a step is. */
export type Part = ProgrammePerson['role'] & string;

/** What the steps of one run share. */
export class Run {
  readonly why = 'Geçmiş programın kayıtları dosyalarından giriliyor';
  /** Set as the run goes on. */
  programId = '';
  executorId = '';
  institutions = new Map<string, string>();
  sectors: { code: string; name: string }[] = [];
  private readonly people = new Map<Part, Api>();
  private step = 0;
  private readonly began = performance.now();

  constructor(
    readonly folder: RawFolder,
    readonly code: string,
    readonly baseUrl: string,
    readonly patienceMs: number,
    readonly decisions: readonly Decision[],
    readonly admin: Api,
    private readonly progress: (line: string) => void,
    readonly signal?: AbortSignal,
  ) {}

  /** Somebody who is signed in; the first of a part does its work. */
  seat(part: Part, person: Api): void {
    if (!this.people.has(part)) this.people.set(part, person);
  }

  /** Who does this: the first part of these that the programme has somebody for; else its lead, its staff, the administrator. */
  as(...parts: Part[]): Api {
    for (const part of [...parts, 'chamber-staff', 'programme-lead'] as Part[]) {
      const person = this.people.get(part);
      if (person) return person;
    }
    return this.admin;
  }

  /** The same in every repeat of this run: it is what makes a repeat harmless. */
  key(...parts: (string | number)[]): string {
    return derivedId('programme-run', this.folder.name, this.code, ...parts);
  }

  /** The fields that say a past day is meant, and why it is entered now. */
  past(at: Date | string): { occurredAt: string; backfillReason: string } {
    return { occurredAt: typeof at === 'string' ? at : at.toISOString(), backfillReason: this.why };
  }

  /** Does a step and says what came of it and how long it took. */
  async tell<T>(what: string, work: () => Promise<T>, inWords: (result: T) => string = () => ''): Promise<T> {
    const began = performance.now();
    const result = await work();
    const took = ((performance.now() - began) / 1000).toFixed(1);
    const words = inWords(result);
    this.say(`${what}${words ? `: ${words}` : ''} (${took} s)`);
    return result;
  }

  say(line: string): void {
    const at = ((performance.now() - this.began) / 1000).toFixed(0).padStart(4);
    this.progress(`${at} s  ${String(++this.step).padStart(2)}. ${line}`);
  }
}

/** Several at a time, but not all at once: the house has two cores. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
  width = 6,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at], at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
