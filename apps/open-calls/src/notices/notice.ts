import { notice as noticeFacts, type NoticeState } from '#contracts/open-calls/open-calls.facts';
import type { PitchPlace } from '#contracts/open-calls/innovation.messages';
import type { EventDetail } from '#contracts/workshops/event.commands';
import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import type { ApplicationEntity } from '../applications/application.entity.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';

export interface NewNotice {
  kind: NoticeState['kind'];
  applicationId: string;
  firmId: string;
  /** What is known of the application already, so that it is not asked for. */
  application?: Pick<ApplicationEntity, 'firmId' | 'firmKey' | 'content'>;
  /** Of the message that staff wrote. */
  messageId?: string;
  /** With meeting-…: which. */
  meetingId?: string;
  /** What its words need and no fact holds. */
  detail?: NoticeDetail;
  /** When it happened, where that is not now: what is entered for the past is news to nobody. */
  occurredAt?: Date;
}
export interface NoticeDetail {
  /** Of the appeal that was answered. */
  appealId?: string;
  /** Announced version of the form. */
  form?: number;
  from?: string;
  to?: string;
  reason?: string;
  /** With pitch-…: the event as it was, the place that was told before and the one that is told. */
  pitch?: PitchDetail;
}
export interface PitchDetail extends Pick<EventDetail, 'title' | 'titleEn' | 'link'> {
  /** Of the event. */
  where: string | null;
  before: PitchPlace | null;
  after: PitchPlace | null;
}

/** Says something to firms: the rows and their facts, in one statement each. The words are asked when the mail is written. */
export async function sayNotices(tx: Tx, of: CallEntity, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((n) => ({
    id: newId(),
    call_id: of.id,
    application_id: n.applicationId,
    kind: n.kind,
    message_id: n.messageId ?? null,
    meeting_id: n.meetingId ?? null,
    detail: n.detail ?? null,
    at: tx.now,
  }));
  await tx.query(
    `INSERT INTO notice (id, call_id, application_id, kind, message_id, meeting_id, detail, at)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS (id uuid, call_id uuid, application_id uuid, kind text, message_id uuid, meeting_id uuid, detail jsonb, at timestamptz)`,
    [JSON.stringify(rows)],
  );
  const behind = await behindOf(tx, notices);
  rows.forEach((row, i) =>
    tx.fact(noticeFacts, 'sent', {
      id: row.id,
      version: 1,
      ...placeOf(of),
      occurredAt: notices[i].occurredAt,
      data: {
        callId: of.id,
        applicationId: row.application_id,
        firmId: notices[i].firmId,
        kind: notices[i].kind,
        ...(notices[i].meetingId ? { meetingId: notices[i].meetingId } : {}),
        ...enteredAs(behind.get(row.application_id), notices[i].firmId),
      },
    }),
  );
}

interface Behind {
  firmId: string;
  firmKey: string;
  personId: string | null;
}

/** The record that the application was written under, if it is another one of this firm; and its signatory. */
function enteredAs(
  behind: Behind | undefined,
  firmId: string,
): Pick<NoticeState, 'enteredFirmId' | 'contactPersonId'> {
  if (!behind) return {};
  return {
    ...(behind.firmKey === firmId && behind.firmId !== firmId ? { enteredFirmId: behind.firmId } : {}),
    ...(behind.personId ? { contactPersonId: behind.personId } : {}),
  };
}

/** Which firm the applications are of, and whom they name as signatory, as a person of the registry; by application. */
async function behindOf(tx: Tx, notices: readonly NewNotice[]): Promise<Map<string, Behind>> {
  const behind = new Map<string, Behind>();
  const unknown: string[] = [];
  for (const { applicationId, application } of notices)
    if (application)
      behind.set(applicationId, { ...application, personId: application.content.signatoryPersonId ?? null });
    else unknown.push(applicationId);
  if (unknown.length === 0) return behind;
  const rows = await tx.query<Behind & { id: string }>(
    `SELECT id, firm_id AS "firmId", firm_key AS "firmKey", content->>'signatoryPersonId' AS "personId"
     FROM application WHERE id = ANY($1::uuid[])`,
    [unknown],
  );
  for (const row of rows) behind.set(row.id, row);
  return behind;
}

/** Says the same to everybody whose application is in one of these states. */
export async function sayToAll(
  tx: Tx,
  of: CallEntity,
  states: readonly string[],
  said: Pick<NewNotice, 'kind' | 'detail'>,
): Promise<number> {
  const rows = await tx.query<{ applicationId: string; firmId: string }>(
    'SELECT id AS "applicationId", firm_key AS "firmId" FROM application WHERE call_id = $1 AND state = ANY($2) ORDER BY id',
    [of.id, states],
  );
  await sayNotices(
    tx,
    of,
    rows.map((row) => ({ ...row, ...said })),
  );
  return rows.length;
}
