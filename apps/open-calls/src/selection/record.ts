import type { FileStore } from '#platform/files/file-store';
import { sha256 } from '#platform/signing/canonical';
import type { DossierRecord } from './dossier.rules.js';

interface Queryable {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

/**
 * What happened around a selection, for the dossier: seven statements, whatever the number of applications. Reviewers by
 * alias; what they wrote when they gave an application back, and what minutes say, may name people and stays out.
 */
export async function recordOf(
  db: Queryable,
  callId: string,
  files: Pick<FileStore, 'meta'>,
): Promise<DossierRecord> {
  const rows = async <T>(sql: string) => (await db.query(sql, [callId])) as T[];
  const versions = await rows<Dated<DossierRecord['versions'][number], 'recordedAt'>>(VERSIONS);
  const lateAccess = await rows<Dated<DossierRecord['lateAccess'][number], 'until' | 'grantedAt'>>(LATE);
  const out = await rows<Dated<DossierRecord['out'][number], 'submittedAt'>>(OUT);
  const admitted = await rows<Dated<DossierRecord['admitted'][number], 'decidedAt'>>(ADMITTED);
  const completion =
    await rows<Dated<DossierRecord['completion'][number], 'askedAt' | 'dueAt' | 'completedAt'>>(COMPLETION);
  const meetings = await rows<Meeting>(MEETINGS);
  const reviewing = await rows<DossierRecord['reviewing'][number]>(REVIEWING);
  return {
    versions: versions.map((v) => ({ ...v, recordedAt: text(v.recordedAt)! })),
    lateAccess: lateAccess.map((l) => ({ ...l, until: text(l.until)!, grantedAt: text(l.grantedAt)! })),
    out: out.map((o) => ({ ...o, submittedAt: text(o.submittedAt) })),
    admitted: admitted.map((a) => ({ ...a, decidedAt: text(a.decidedAt) })),
    completion: completion.map((c) => ({
      ...c,
      askedAt: text(c.askedAt)!,
      dueAt: text(c.dueAt),
      completedAt: text(c.completedAt),
    })),
    meetings: await Promise.all(
      meetings.map(async ({ minutes, fileId, recordedAt, ...m }) => ({
        ...m,
        minutesSha256: minutes === null ? null : sha256(minutes),
        fileSha256: fileId === null ? null : (await files.meta(fileId)).sha256,
        recordedAt: text(recordedAt)!,
      })),
    ),
    reviewing,
  };
}

type Dated<T, K extends keyof T> = Omit<T, K> & Record<K, Date | null>;
type Meeting = Omit<DossierRecord['meetings'][number], 'minutesSha256' | 'fileSha256' | 'recordedAt'> & {
  minutes: string | null;
  fileId: string | null;
  recordedAt: Date;
};

const text = (at: Date | null): string | null => at?.toISOString() ?? null;

const VERSIONS = `
  SELECT number, sha256, body, reason, recorded_at AS "recordedAt" FROM call_version WHERE call_id = $1 ORDER BY number`;
const LATE = `
  SELECT (SELECT coalesce(jsonb_agg(a.id ORDER BY a.id), '[]') FROM application a
          WHERE a.call_id = l.call_id AND a.firm_key = l.firm_key AND a.state <> 'draft') AS applications,
         until, reason, granted_at AS "grantedAt"
  FROM late_access l WHERE call_id = $1 ORDER BY granted_at, firm_id`;
const OUT = `
  SELECT a.id, a.number, a.state, a.state_reason AS reason, a.submitted_at AS "submittedAt", a.sha256 AS "receiptSha256",
         e.verdict, e.decided, e.reason AS "decidedReason", coalesce(e.findings, '[]') AS findings
  FROM application a LEFT JOIN eligibility e ON e.application_id = a.id
  WHERE a.call_id = $1 AND a.state IN ('ineligible', 'withdrawn') ORDER BY a.id`;
const ADMITTED = `
  SELECT a.id, e.verdict, e.reason, e.decided_at AS "decidedAt", e.findings
  FROM application a JOIN eligibility e ON e.application_id = a.id
  WHERE a.call_id = $1 AND a.state NOT IN ('draft', 'ineligible') AND e.decided = 'eligible' ORDER BY a.id`;
const COMPLETION = `
  SELECT c.application_id AS application, c.fields, c.days, c.asked_at AS "askedAt", c.notified_on::text AS "notifiedOn", c.way,
         c.due_at AS "dueAt", c.completed_at AS "completedAt",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('field', f.field, 'sha256', f.sha256) ORDER BY f.field, f.sha256), '[]')
          FROM completion_file f WHERE f.application_id = c.application_id) AS files
  FROM completion c WHERE c.call_id = $1 ORDER BY c.application_id`;
const MEETINGS = `
  SELECT m.id, m.held_on::text AS "heldOn", m.attendees, m.minutes, m.file_id AS "fileId", m.recorded_at AS "recordedAt",
         (SELECT coalesce(jsonb_agg(r.application_id ORDER BY r.application_id), '[]') FROM review r
          WHERE r.meeting_id = m.id AND r.kind = 'committee' AND r.state = 'submitted') AS applications
  FROM committee_meeting m WHERE m.call_id = $1 ORDER BY m.held_on, m.id`;
/** Recusals, soft flags, assignments by hand, third reviewers: where nothing of that is, nothing is said. */
const REVIEWING = `
  SELECT r.application_id AS application, p.alias AS reviewer, r.kind, r.state, r.flags, r.assigned_reason AS "byHand",
         CASE WHEN r.state <> 'recused' THEN NULL WHEN r.state_reason LIKE 'rule:%' THEN r.state_reason ELSE 'declared' END AS recused
  FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
  WHERE r.call_id = $1 AND (r.state = 'recused' OR r.assigned_reason IS NOT NULL OR r.kind = 'third' OR r.flags <> '[]')
  ORDER BY r.application_id, p.alias, r.id`;
