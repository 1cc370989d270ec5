import { meetingEnd, type MeetingSide } from '#contracts/open-calls/meeting-end';
import type { NextStep, TimelineEntry } from '#contracts/open-calls/notice.messages';

export interface AuditRow {
  at: Date;
  action: string;
  noun: string;
  actorType: string;
  actorId: string;
  reason: string | null;
  details: Record<string, unknown> | null;
}

/** What the firm hears of; everything else is the staff's and the reviewers' business. A decision is told with its letter. */
const TOLD_TO_FIRM = new Set([
  'application.started',
  'application.submitted',
  'application.withdrawn',
  'application.declared',
  'application.pitched',
  'application.changed',
  'application.told',
  'application.receipt-made',
  'eligibility.decided',
  'completion.asked',
  'completion.notified',
  'completion.files',
  'notice.message',
  'notice.completion',
  'notice.pitch-planned',
  'notice.pitch-moved',
  'notice.pitch-removed',
  'letter.notified',
  'appeal.filed',
  'appeal.answered',
  'agreement.accepted',
  'meeting.asked',
  'meeting.agreed',
  'meeting.held',
  'meeting.trial',
  'meeting.agreement',
  'meeting.declined',
  'meeting.taken-back',
  'meeting.ended',
]);
/** Reasons that are written for the firm. */
const REASON_TOLD = new Set([
  'application.started',
  'eligibility.decided',
  'application.changed',
  'application.told',
  'application.withdrawn',
  'appeal.answered',
  'meeting.declined',
  'meeting.taken-back',
  'meeting.ended',
]);
/** What may stand in the words of an entry. */
const PARAMS = ['state', 'eligible', 'fields', 'notifiedOn', 'way', 'side', 'outcome', 'until', 'need'];

/** What waited no longer than this for its turn was entered when it happened. */
const LATER_MS = 60_000;

/** One line of the trail as a reader may see it, or undefined. */
export function entryOf(
  row: AuditRow,
  reader: 'firm' | 'staff',
  own: ReadonlySet<string>,
): TimelineEntry | undefined {
  const action = actionOf(row);
  if (reader === 'firm' && (!TOLD_TO_FIRM.has(action) || heldBack(row))) return undefined;
  const side = sideOf(row, own);
  const details = row.details ?? {};
  // Where a meeting stands is the action; who did it is the side.
  const shown = row.noun === 'meeting' ? { need: details.need } : details;
  const happened = typeof details.occurredAt === 'string' ? details.occurredAt : undefined;
  return {
    at: happened ?? row.at.toISOString(),
    enteredAt: happened && row.at.getTime() - Date.parse(happened) >= LATER_MS ? row.at.toISOString() : null,
    action,
    side,
    actorId: reader === 'staff' || side === 'firm' ? row.actorId : null,
    reason: reader === 'staff' || REASON_TOLD.has(action) ? row.reason : null,
    params: Object.fromEntries(PARAMS.flatMap((key) => (key in shown ? [[key, shown[key]]] : []))),
  };
}

/** An end is named by how it came. */
function actionOf({ action, details }: AuditRow): string {
  if (action !== 'meeting.ended') return action;
  const { askedBy, agreed, side } = details as { askedBy: MeetingSide; agreed: boolean; side: MeetingSide };
  return `meeting.${meetingEnd({ askedBy, agreed, endedBy: side })}`;
}

/** That an application is not eligible reaches its firm when it is told, not when it is decided. */
const heldBack = ({ action, details }: AuditRow): boolean =>
  (action === 'application.changed' && details?.state === 'ineligible') ||
  (action === 'eligibility.decided' && details?.eligible === false);

/** A timeline is the provider's: the firm of the need is another one to it, and is not named. */
const MEETING_SIDE: Record<string, TimelineEntry['side']> = {
  provider: 'firm',
  firm: 'need-firm',
  staff: 'staff',
};

function sideOf(row: AuditRow, own: ReadonlySet<string>): TimelineEntry['side'] {
  if (row.actorType === 'service') return 'system';
  if (row.noun === 'review') return 'reviewer';
  if (row.noun === 'meeting') return MEETING_SIDE[String(row.details?.side)] ?? 'staff';
  return own.has(row.actorId) ? 'firm' : 'staff';
}

export interface Standing {
  state: string;
  callState: string;
  deadline: Date;
  declarationBy: Date | null;
  declared: boolean;
  completion: { dueAt: Date | null; complete: boolean } | null;
}

/** What comes next for an application, nearest first. */
export function nextSteps(now: Date, at: Standing): NextStep[] {
  const steps: NextStep[] = [];
  const due = (what: string, dueAt: Date | null) => steps.push({ what, dueAt: dueAt?.toISOString() ?? null });
  if (at.state === 'draft' && now <= at.deadline) due('submit', at.deadline);
  if (at.state === 'submitted') {
    if (at.declarationBy && !at.declared && now <= at.declarationBy) due('declaration', at.declarationBy);
    if (at.completion && !at.completion.complete && (!at.completion.dueAt || now <= at.completion.dueAt))
      due('complete', at.completion.dueAt);
    if (at.callState === 'open') due('deadline', at.deadline);
    else if (at.callState === 'closed') due('decision', null);
  }
  return steps.sort((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
}
