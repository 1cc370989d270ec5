import type { ReviewedAppeal } from '#contracts/open-calls/review.messages';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import { hiddenKinds } from './review-rules.part.js';

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/**
 * The accepted appeal for which an application is reviewed anew; null for a review of before. A text in the firm's own words
 * and its files tell who it is: an anonymous call says only that there was an appeal.
 */
export async function appealFor(
  db: Queryable,
  { applicationId, supersededAt }: { applicationId: string; supersededAt: Date | null },
  rules: Pick<ReviewRulesBody, 'anonymous' | 'hidden'>,
): Promise<ReviewedAppeal | null> {
  if (supersededAt) return null;
  const [appeal] = (await db.query(
    `SELECT text, file_ids AS "fileIds" FROM appeal
     WHERE application_id = $1 AND state IN ('under-review', 'accepted') ORDER BY id DESC LIMIT 1`,
    [applicationId],
  )) as { text: string; fileIds: string[] }[];
  if (!appeal) return null;
  return {
    text: rules.anonymous ? null : appeal.text,
    fileIds: hiddenKinds(rules).includes('files') ? [] : appeal.fileIds,
  };
}
