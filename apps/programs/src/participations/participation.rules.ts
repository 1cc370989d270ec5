import type { SelectionState } from '#contracts/open-calls/open-calls.facts';
import type { ParticipationState } from '#contracts/programs/program.facts';
import { wrongState } from '#platform/errors/domain-error';

type State = ParticipationState['state'];

/** What a participation may become, by whose hand whatever. A firm that left may come back. */
const TRANSITIONS: Record<State, readonly State[]> = {
  invited: ['active', 'withdrawn', 'selected', 'reserve'],
  reserve: ['selected', 'withdrawn', 'ended', 'active'],
  selected: ['active', 'reserve', 'withdrawn', 'ended'],
  active: ['withdrawn', 'ended', 'reserve'],
  withdrawn: ['active', 'selected', 'reserve'],
  ended: ['active', 'selected', 'reserve'],
};

/** Refuses a step that the lifecycle does not know. */
export function checkTransition(from: State, to: State): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
}

/** States in which a firm no longer takes part; they carry an end date. */
export const isOver = (state: State): boolean => state === 'withdrawn' || state === 'ended';

export interface Planned {
  firmId: string;
  sector: string | null;
  state: 'selected' | 'reserve';
}

/**
 * What a selection means for the programme's firms: the wanted state of each selected or reserve firm, and the firms that
 * an earlier version of the same call had brought in and this one does not. A firm that works already (active) stays so
 * while it is selected. Pure and repeatable: applying the result twice changes nothing.
 */
export function participationsOf(
  selection: Pick<SelectionState, 'items'>,
  current: readonly Pick<ParticipationState, 'firmId' | 'state'>[],
): { wanted: Planned[]; dropped: string[] } {
  const wanted = selection.items.flatMap((item): Planned[] =>
    item.firmId && item.outcome !== 'rejected'
      ? [{ firmId: item.firmId, sector: item.sector, state: item.outcome }]
      : [],
  );
  const kept = new Set(wanted.map((w) => w.firmId));
  return {
    wanted: wanted.filter((w) => {
      const now = current.find((c) => c.firmId === w.firmId)?.state;
      return now !== w.state && !(now === 'active' && w.state === 'selected');
    }),
    dropped: current.filter((c) => !kept.has(c.firmId) && !isOver(c.state)).map((c) => c.firmId),
  };
}
