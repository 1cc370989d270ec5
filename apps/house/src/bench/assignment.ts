import { performance } from 'node:perf_hooks';
import { assign } from '../../../open-calls/src/reviews/assignment.rules.js';
import { pairKey, type AssignmentInput } from '../../../open-calls/src/reviews/assignment-input.js';

const APPLICATIONS = 2000;
const POOL = 150;
const PER_APPLICATION = 3;
const CEILING = 60;
/** One pair in twenty is barred. */
const BARRED = 0.05;
const RUNS = 7;

/** A call as large as they come, made by a small generator of its own so that every run has the same. */
function largeCall(): AssignmentInput {
  let state = 1;
  const random = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
  const applications = Array.from({ length: APPLICATIONS }, (_, i) => ({ id: `a${i}`, holders: [] }));
  const reviewers = Array.from({ length: POOL }, (_, i) => ({ id: `r${i}`, load: 0 }));
  const barred = new Set<string>();
  const fits = new Map<string, number>();
  for (const [i, a] of applications.entries())
    for (const [k, r] of reviewers.entries()) {
      if (random() < BARRED) barred.add(pairKey(a.id, r.id));
      fits.set(pairKey(a.id, r.id), (i % 7 === k % 7 ? 6 : 0) + (i % 11 === k % 11 ? 3 : 0));
    }
  return {
    applications,
    reviewers,
    perApplication: PER_APPLICATION,
    ceiling: CEILING,
    barred,
    fit: (a, r) => fits.get(pairKey(a, r))!,
    rebalance: true,
  };
}

/** Automatic assignment of a large call; wanted: under two seconds, loads within one. */
export function assignmentFigures(): string[] {
  const input = largeCall();
  const times: number[] = [];
  const cpu: number[] = [];
  let last = assign(input);
  for (let i = 0; i < RUNS; i++) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    last = assign(input);
    times.push(performance.now() - started);
    cpu.push(process.cpuUsage(before).user / 1000);
  }
  for (const all of [times, cpu]) all.sort((a, b) => a - b);
  const loads = [...last.loads.values()];
  const wasted = last.made.filter((p) => input.fit!(p.applicationId, p.reviewerId) === 0).length;
  const left = new Set(last.made.filter((p) => p.reviewerId === 'r0').map((p) => p.applicationId));
  const again = assign({
    ...input,
    applications: input.applications.map(({ id }) => ({
      id,
      holders: last.made
        .filter((p) => p.applicationId === id && p.reviewerId !== 'r0')
        .map(({ reviewerId }) => ({ reviewerId, movable: true })),
    })),
    reviewers: input.reviewers
      .filter((r) => r.id !== 'r0')
      .map(({ id }) => ({ id, load: last.loads.get(id)! })),
  });
  return [
    '\n## Assignment of reviewers\n\n| what | figure |\n|---|---|',
    `| ${APPLICATIONS} applications × ${PER_APPLICATION} reviewers, pool of ${POOL}, ${BARRED * 100} % of the pairs barred, ceiling ${CEILING}: s, median of ${RUNS} (fastest–slowest) | ${(times[RUNS >> 1] / 1000).toFixed(2)} (${(times[0] / 1000).toFixed(2)}–${(times[RUNS - 1] / 1000).toFixed(2)}) |`,
    `| the same in seconds of processor, which a busy machine does not change | ${(cpu[RUNS >> 1] / 1000).toFixed(2)} (${(cpu[0] / 1000).toFixed(2)}–${(cpu[RUNS - 1] / 1000).toFixed(2)}) |`,
    `| largest load less smallest (wanted: ≤ 1) | ${Math.max(...loads) - Math.min(...loads)} |`,
    `| applications short | ${last.missing.size} |`,
    `| assignments that suit by expertise or sector | ${last.made.length - wasted} of ${last.made.length} |`,
    `| one reviewer drops out: items freed / given anew / moved besides | ${left.size} / ${again.made.length - again.taken.length} / ${again.taken.length} |`,
  ];
}
