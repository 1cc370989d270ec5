import type { ApplicationState } from '#contracts/open-calls/open-calls.facts';
import type { ApplicationEntity } from './application.entity.js';

type State = ApplicationState['state'];

/** On whose behalf somebody works on an application. */
export type Side = 'staff' | 'firm';

/**
 * SQL: the state of `application a` as its firm has been told. What the board decided, and that an application is not
 * eligible, reaches the firm with its letter (docs/decisions/0024); until then it was submitted. A letter of ineligibility
 * says nothing any more once an appeal has brought the application back. A list that was imported was told elsewhere.
 */
export const TOLD = `CASE
    WHEN a.state IN ('selected', 'reserve', 'rejected') THEN coalesce(
      (SELECT nullif(l.kind, 'ineligible') FROM letter l WHERE l.application_id = a.id AND l.current), 'submitted')
    WHEN a.state = 'ineligible' AND a.import_id IS NULL THEN coalesce(
      (SELECT l.kind FROM letter l WHERE l.application_id = a.id AND l.current
         AND NOT EXISTS (SELECT 1 FROM appeal p WHERE p.letter_id = l.id AND p.ended_at IS NOT NULL)), 'submitted')
    ELSE a.state END`;

const HELD_BACK: readonly State[] = ['selected', 'reserve', 'rejected', 'ineligible'];

/**
 * Whether papers that come after the application are still taken. One that is not eligible and has not been told so hands them in like
 * any other, until the board decides: a refusal would tell it.
 */
export const takesPapers = (state: State, known: State, decided: boolean): boolean =>
  state === 'submitted' || (state === 'ineligible' && known === 'submitted' && !decided);

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/** The state of an application as this side may know it. One statement, where there is something to hold back. */
export async function stateFor(
  db: Queryable,
  { id, state }: Pick<ApplicationEntity, 'id' | 'state'>,
  side: Side,
): Promise<State> {
  if (side === 'staff' || !HELD_BACK.includes(state)) return state;
  const [row] = (await db.query(`SELECT ${TOLD} AS told FROM application a WHERE a.id = $1`, [id])) as {
    told: State;
  }[];
  return row.told;
}
