import type { Tx } from '#platform/database/unit-of-work';
import {
  type ApplicationEntity,
  keepApplication,
  sayApplication,
} from '../applications/application.entity.js';
import { checkTransition } from '../applications/application.rules.js';
import { refuseSecond } from '../applications/application.service.js';
import type { CallEntity } from '../calls/call.entity.js';
import { planFor } from '../reviews/assignment-plan.js';
import { carryOut } from '../reviews/assignment-writing.js';

/** How an accepted appeal goes on, and how it ends. */

/** Sets the reviews so far aside: they count no more, and their authors do not review it again. */
export async function setReviewsAside(tx: Tx, applicationId: string): Promise<void> {
  await tx.query(
    `UPDATE review SET counts = false, superseded_at = $2, version = version + 1,
       state = CASE WHEN state = 'submitted' AND kind <> 'committee' THEN state ELSE 'released' END,
       state_reason = CASE WHEN state = 'submitted' AND kind <> 'committee' THEN state_reason ELSE 'appeal' END
     WHERE application_id = $1 AND superseded_at IS NULL AND state IN ('assigned', 'reviewing', 'submitted')`,
    [applicationId, tx.now],
  );
  await tx.query('DELETE FROM review_difference WHERE application_id = $1', [applicationId]);
}

/** Gives the application to reviewers who have not reviewed it; how many took it. */
export async function reviewByOthers(tx: Tx, of: CallEntity, applicationId: string): Promise<number> {
  const explained = await planFor(tx, of, tx.now, { applicationIds: [applicationId], rebalance: false });
  await carryOut(tx, of, explained);
  return explained.plan.made.length;
}

/** An application that was found ineligible is in again, and a person decides its eligibility anew. */
export async function openEligibility(
  tx: Tx,
  of: CallEntity,
  application: ApplicationEntity,
  reason: string,
): Promise<void> {
  checkTransition(application.state, 'submitted');
  Object.assign(application, { state: 'submitted', stateReason: null, version: application.version + 1 });
  await keepApplication(tx, application).catch(refuseSecond);
  sayApplication(tx, 'changed', application, of, tx.now, reason);
  await tx.query(
    `INSERT INTO eligibility (application_id, call_id, verdict, findings, checked_at) VALUES ($1, $2, 'person', '[]', $3)
     ON CONFLICT (application_id) DO UPDATE SET verdict = 'person', decided = NULL, reason = NULL, decided_at = NULL`,
    [application.id, of.id, tx.now],
  );
}

/** Whether an accepted appeal of this application waits for what comes of it. */
export async function underReview(
  db: { query(sql: string, params?: unknown[]): Promise<unknown> },
  applicationId: string,
): Promise<boolean> {
  const rows = (await db.query(
    `SELECT 1 FROM appeal WHERE application_id = $1 AND state = 'under-review' LIMIT 1`,
    [applicationId],
  )) as unknown[];
  return rows.length > 0;
}

/** It was found ineligible again: that is what came of the appeal. */
export const endIneligible = (tx: Tx, applicationId: string): Promise<unknown> =>
  tx.query(
    `UPDATE appeal SET state = 'accepted', ended_at = $2, outcome = 'ineligible' WHERE application_id = $1 AND state = 'under-review'`,
    [applicationId, tx.now],
  );

/** The board has decided anew: this ends the appeals whose applications others have reviewed. */
export const endDecided = (tx: Tx, selection: { id: string; version: number }): Promise<unknown> =>
  tx.query(
    `UPDATE appeal p SET state = 'accepted', ended_at = $3, outcome = i.outcome FROM decision_item i
     WHERE i.selection_id = $1 AND i.version = $2 AND i.application_id = p.application_id AND i.reviews > 0 AND p.state = 'under-review'`,
    [selection.id, selection.version, tx.now],
  );
