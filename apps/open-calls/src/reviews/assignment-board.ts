import { sha256 } from '#platform/signing/canonical';
import { pairKey, type AssignmentInput, type Plan } from './assignment-input.js';

/** A place on the board, by indices. */
export interface Cell {
  a: number;
  r: number;
}
/** One hand-over: the application goes from one reviewer to the other. */
export interface Step {
  a: number;
  from: number;
  to: number;
}

/** `steps` from the end backwards; undefined: there is none. */
export interface Chain {
  first: number;
  steps: Step[] | undefined;
  reached: number[];
}

const NONE = 0;
/** Was there and stays. */
const FIXED = 1;
/** Was there; may move. */
const MOVABLE = 2;
/** Made now. */
const FRESH = 3;

/**
 * Applications × reviewers with who has what, as numbers: the rules ask it hundreds of thousands of times. Ids are sorted
 * first, so indices follow from the input whatever its order.
 */
export class AssignmentBoard {
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  /** Reviewers each application still lacks. */
  readonly need: number[];
  readonly load: number[];
  /** Applications of each reviewer. */
  readonly items: number[][];
  /** Most that each reviewer may have. */
  readonly ceilings: number[];
  private readonly before: Uint8Array;
  private readonly now: Uint8Array;
  private readonly allowed: Uint8Array;
  private readonly fits: Uint8Array;
  private readonly best: Uint8Array;
  private readonly lots: { a: number[]; r: number[] };

  constructor(input: AssignmentInput) {
    const applications = input.applications.toSorted((x, y) => compareText(x.id, y.id));
    const reviewers = input.reviewers.toSorted((x, y) => compareText(x.id, y.id));
    this.applications = applications.map((a) => a.id);
    this.reviewers = reviewers.map((r) => r.id);
    this.ceilings = reviewers.map((r) => Math.min(input.ceiling ?? Infinity, r.ceiling ?? Infinity));
    this.load = reviewers.map((r) => r.load);
    this.need = applications.map((a) => Math.max(0, (a.wanted ?? input.perApplication) - a.holders.length));
    this.items = reviewers.map(() => []);
    const size = applications.length * reviewers.length;
    this.before = new Uint8Array(size);
    this.allowed = new Uint8Array(size).fill(1);
    this.fits = new Uint8Array(size);
    this.best = new Uint8Array(applications.length);
    const indexOf = new Map(this.reviewers.map((id, i) => [id, i]));
    applications.forEach(({ id, holders }, a) => {
      for (const { reviewerId, movable } of holders) {
        const r = indexOf.get(reviewerId);
        if (r === undefined) continue;
        this.before[this.at(a, r)] = movable ? MOVABLE : FIXED;
        this.items[r].push(a);
      }
      this.reviewers.forEach((reviewer, r) => {
        if (input.barred.has(pairKey(id, reviewer))) this.allowed[this.at(a, r)] = 0;
        else if (input.fit) {
          const fit = (this.fits[this.at(a, r)] = input.fit(id, reviewer));
          if (fit > this.best[a]) this.best[a] = fit;
        }
      });
    });
    this.now = this.before.slice();
    const number = (id: string) => Number.parseInt(sha256(id).slice(0, 8), 16);
    this.lots = { a: this.applications.map(number), r: this.reviewers.map(number) };
  }

  private at(a: number, r: number): number {
    return a * this.reviewers.length + r;
  }

  fit(a: number, r: number): number {
    return this.fits[this.at(a, r)];
  }

  /** How well the best of all that are not barred would suit. */
  bestFit(a: number): number {
    return this.best[a];
  }

  /** What decides between equals: a number that follows from the pair. */
  lot(a: number, r: number): number {
    let x = (this.lots.a[a] ^ Math.imul(this.lots.r[r], 0x9e3779b1)) >>> 0;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return (x ^ (x >>> 16)) >>> 0;
  }

  /** Not barred, and does not have it. */
  mayTake(a: number, r: number): boolean {
    const at = this.at(a, r);
    return this.allowed[at] === 1 && this.now[at] === NONE;
  }

  isFresh(a: number, r: number): boolean {
    return this.now[this.at(a, r)] === FRESH;
  }

  candidates(a: number): number[] {
    const all: number[] = [];
    for (let r = 0; r < this.reviewers.length; r++) if (this.mayTake(a, r)) all.push(r);
    return all;
  }

  /** Those with the fewest candidates first. */
  applicationsByChoice(): number[] {
    const choices = this.applications.map((_, a) => this.candidates(a).length);
    return this.applications.map((_, a) => a).sort((x, y) => choices[x] - choices[y] || x - y);
  }

  reviewersByLoad(): number[] {
    return this.reviewers.map((_, r) => r).sort((x, y) => this.load[y] - this.load[x] || x - y);
  }

  freshCells(): Cell[] {
    return this.reviewers.flatMap((_, r) =>
      this.items[r].filter((a) => this.isFresh(a, r)).map((a) => ({ a, r })),
    );
  }

  /** The smallest common load under which all that is missing would find room, were nobody barred. */
  level(): number {
    const needed = this.need.reduce((all, n) => all + n, 0);
    if (this.reviewers.length === 0) return 0;
    let level = Math.min(...this.load);
    const room = () => this.load.reduce((all, load) => all + Math.max(0, level - load), 0);
    const start = Math.ceil((this.load.reduce((all, l) => all + l, 0) + needed) / this.reviewers.length);
    for (level = Math.max(level, Math.min(start, level + needed)); room() < needed;) level++;
    return Math.min(level, Math.max(...this.ceilings));
  }

  put(a: number, r: number): void {
    const at = this.at(a, r);
    this.now[at] = this.before[at] === NONE ? FRESH : this.before[at];
    this.items[r].push(a);
    this.load[r]++;
    this.need[a]--;
  }

  take(a: number, r: number): void {
    this.now[this.at(a, r)] = NONE;
    this.items[r].splice(this.items[r].indexOf(a), 1);
    this.load[r]--;
    this.need[a]++;
  }

  /**
   * The shortest chain of hand-overs from one of `starts` to somebody who fits `end`; with `moving`, what was there may be
   * handed over too, and the chain with the fewest of those is found (breadth first, free steps before dear ones). Without
   * one: whom the chains reach.
   */
  chain(starts: readonly number[], end: (r: number) => boolean, moving: boolean): Chain {
    const from = new Map<number, Step | undefined>(starts.map((r) => [r, undefined]));
    // Whom no chain has reached yet; swapped out as they are, so that a dense board is crossed in a few steps.
    const open = this.reviewers.map((_, r) => r).filter((r) => !from.has(r));
    const dear = new Map<number, Step>();
    let near = [...starts];
    for (;;) {
      for (const r of near) {
        if (end(r)) return { ...this.walkBack(r, from), reached: [] };
        if (open.length > 0) this.spread(r, moving, { open, from, near, dear });
      }
      near = [...dear.keys()].filter((r) => !from.has(r));
      if (near.length === 0) return { steps: undefined, first: -1, reached: [...from.keys()] };
      for (const r of near) {
        from.set(r, dear.get(r));
        open.splice(open.indexOf(r), 1);
      }
      dear.clear();
    }
  }

  /** One reviewer's applications, offered to everybody whom no chain has reached yet. */
  private spread(
    r: number,
    moving: boolean,
    to: { open: number[]; from: Map<number, Step | undefined>; near: number[]; dear: Map<number, Step> },
  ): void {
    const { open, from, near, dear } = to;
    for (const a of this.items[r]) {
      const held = this.now[this.at(a, r)];
      if (held === FIXED || (held === MOVABLE && !moving)) continue;
      for (let i = 0; i < open.length; i++) {
        const next = open[i];
        if (!this.mayTake(a, next)) continue;
        if (held === MOVABLE) {
          if (!dear.has(next)) dear.set(next, { a, from: r, to: next });
          continue;
        }
        from.set(next, { a, from: r, to: next });
        near.push(next);
        open.splice(i--, 1);
      }
      if (open.length === 0) return;
    }
  }

  private walkBack(end: number, from: ReadonlyMap<number, Step | undefined>) {
    const steps: Step[] = [];
    let r = end;
    for (let step = from.get(r); step; step = from.get(r)) {
      steps.push(step);
      r = step.from;
    }
    return { first: r, steps };
  }

  /** Carries a chain out, its end first, so that nobody is over the ceiling in between. */
  handOver(steps: readonly Step[]): void {
    for (const { a, from, to } of steps) {
      this.take(a, from);
      this.put(a, to);
    }
  }

  plan(): Plan {
    const plan: Plan = { made: [], taken: [], missing: new Map(), loads: new Map() };
    this.applications.forEach((applicationId, a) => {
      this.reviewers.forEach((reviewerId, r) => {
        const at = this.at(a, r);
        if (this.before[at] === NONE && this.now[at] !== NONE) plan.made.push({ applicationId, reviewerId });
        if (this.before[at] !== NONE && this.now[at] === NONE) plan.taken.push({ applicationId, reviewerId });
      });
      if (this.need[a] > 0) plan.missing.set(applicationId, this.need[a]);
    });
    this.reviewers.forEach((id, r) => plan.loads.set(id, this.load[r]));
    return plan;
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
