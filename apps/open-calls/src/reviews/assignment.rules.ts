import { AssignmentBoard, type Cell } from './assignment-board.js';
import type { AssignmentInput, Plan } from './assignment-input.js';

/**
 * Gives each application the reviewers it lacks, in this order of importance: as many as can be had within ceiling and bars;
 * loads as even as the bars allow; as few as possible that move; those who suit. The first two are exact: a place is missing,
 * or a load is two above another, only if no chain of hand-overs mends it (augmenting paths, as in a flow). The same input
 * in any order gives the same plan: where nothing else decides, a hash of the pair does.
 */
export function assign(input: AssignmentInput): Plan {
  const board = new AssignmentBoard(input);
  fillByFit(board);
  complete(board, false);
  if (input.rebalance) complete(board, true);
  balance(board, false);
  if (input.rebalance) balance(board, true);
  improveFit(board);
  return board.plan();
}

/** Most places are filled at once: who suits best among those below the common level; few choices choose first. */
function fillByFit(board: AssignmentBoard): void {
  const level = board.level();
  for (const a of board.applicationsByChoice()) {
    if (board.need[a] === 0) continue;
    const candidates = board.candidates(a).filter((r) => board.load[r] < Math.min(level, board.ceilings[r]));
    const key = new Map(candidates.map((r) => [r, { fit: board.fit(a, r), lot: board.lot(a, r) }]));
    candidates.sort((x, y) => {
      const [left, right] = [key.get(x)!, key.get(y)!];
      return right.fit - left.fit || board.load[x] - board.load[y] || left.lot - right.lot || x - y;
    });
    for (const r of candidates.slice(0, board.need[a])) board.put(a, r);
  }
}

/** What is still missing, by chains: the new reviewer of one application hands another one on, and so forth. */
function complete(board: AssignmentBoard, moving: boolean): void {
  for (let a = 0; a < board.applications.length; a++)
    while (board.need[a] > 0) {
      const chain = board.chain(
        board
          .candidates(a)
          .sort((x, y) => board.load[x] - board.load[y] || board.lot(a, x) - board.lot(a, y)),
        (r) => board.load[r] < board.ceilings[r],
        moving,
      );
      if (!chain.steps) break;
      board.handOver(chain.steps);
      board.put(a, chain.first);
    }
}

/** As long as somebody has two more than another to whom a chain leads, it is used: then no split is more even. */
function balance(board: AssignmentBoard, moving: boolean): void {
  for (let again = true; again;) {
    again = false;
    // Whom a chain without an end has reached has none either, until something moves.
    let stuck = new Set<number>();
    for (const r of board.reviewersByLoad())
      while (!stuck.has(r) && board.load[r] >= 2) {
        const chain = board.chain(
          [r],
          (v) => board.load[v] <= board.load[r] - 2 && board.load[v] < board.ceilings[v],
          moving,
        );
        if (chain.steps) {
          board.handOver(chain.steps);
          stuck = new Set();
          again = true;
        } else for (const v of chain.reached) if (board.load[v] <= board.load[r]) stuck.add(v);
      }
  }
}

const PASSES = 3;

/** Loads stay as they are: two swap where both together suit better, or one hands over to a less loaded one. */
function improveFit(board: AssignmentBoard): void {
  for (let pass = 0; pass < PASSES; pass++) {
    let better = false;
    for (const cell of board.freshCells()) if (improveOne(board, cell)) better = true;
    if (!better) return;
  }
}

function improveOne(board: AssignmentBoard, { a, r }: Cell): boolean {
  if (!board.isFresh(a, r)) return false;
  const now = board.fit(a, r);
  if (now === board.bestFit(a)) return false;
  let best: { gain: number; to: number; swap?: number } | undefined;
  for (const to of board.candidates(a)) {
    const gain = board.fit(a, to) - now;
    if (gain <= (best?.gain ?? 0)) continue;
    if (board.load[to] < board.load[r] && board.load[to] < board.ceilings[to]) best = { gain, to };
    else {
      const swap = swapPartner(board, { a, r }, to, best?.gain ?? 0, gain);
      if (swap) best = { gain: swap.gain, to, swap: swap.a };
    }
  }
  if (!best) return false;
  board.take(a, r);
  if (best.swap !== undefined) {
    board.take(best.swap, best.to);
    board.put(best.swap, r);
  }
  board.put(a, best.to);
  return true;
}

/** The new application of `to` whose exchange gains most, if more than `least`. */
function swapPartner(
  board: AssignmentBoard,
  { a, r }: Cell,
  to: number,
  least: number,
  gain: number,
): { a: number; gain: number } | undefined {
  let found: { a: number; gain: number } | undefined;
  for (const other of board.items[to]) {
    if (other === a || !board.isFresh(other, to) || !board.mayTake(other, r)) continue;
    const both = gain + board.fit(other, r) - board.fit(other, to);
    if (both > (found?.gain ?? least)) found = { a: other, gain: both };
  }
  return found;
}
