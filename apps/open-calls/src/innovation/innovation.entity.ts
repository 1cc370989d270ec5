import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingSide } from '#contracts/open-calls/meeting-end';
import { meeting, need, type MeetingState, type NeedState } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';

interface Place {
  institutionId: string;
  programId: string;
}

@Entity('need')
export class NeedEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  @Column('uuid', { nullable: true }) callId: string | null;
  /** As it was entered. */
  @Column('uuid') firmId: string;
  /** The firm it turned out to be; follows merges. */
  @Column('uuid') firmKey: string;
  @Column('text') state: NeedState['state'];
  @Column('text') title: string;
  @Column('text') text: string;
  @Column('text') sought: string;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text', { array: true }) tags: string[];
  @Column('text', { nullable: true }) confidential: string | null;
  @Column('bool') namesFirm: boolean;
  @Column('text', { nullable: true }) closeReason: string | null;
  /** Why staff wrote it in the firm’s stead. */
  @Column('text', { nullable: true }) staffReason: string | null;
  /** Folded title and tags. */
  @Column('text') searchKey: string;
}

@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  @Column('uuid') callId: string;
  @Column('uuid') needId: string;
  @Column('uuid') applicationId: string;
  @Column('text') state: MeetingState['state'];
  @Column('text') askedBy: 'firm' | 'provider';
  @Column('jsonb') times: string[];
  @Column('text', { nullable: true }) message: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) agreedTime: Date | null;
  @Column('bool') named: boolean;
}

export const placeOfRecord = ({ institutionId, programId }: Place): Place => ({ institutionId, programId });

/** Says what became of a need: no word of what it says. */
export function sayNeed(
  tx: Tx,
  name: 'written' | 'published' | 'changed' | 'closed',
  of: NeedEntity,
  reason?: string,
): void {
  const { id, version, callId, firmId, sector, state } = of;
  const place = placeOfRecord(of);
  const inFirmsStead = of.staffReason !== null;
  tx.fact(need, name, { id, version, ...place, data: { callId, firmId, sector, state } });
  tx.audit(`need.${name}`, { noun: 'need', id, ...place, reason, details: { state, inFirmsStead } });
}

/** Notes a step of a meeting and says it; `number` is the meeting's version, so each step has its own. */
export async function sayMeeting(
  tx: Tx,
  of: MeetingEntity,
  firms: Pick<MeetingState, 'firmId' | 'providerFirmId'>,
  step: { at: Date; side: MeetingSide; reason?: string },
): Promise<void> {
  const { id, version, callId, needId, applicationId, state } = of;
  const place = placeOfRecord(of);
  await tx.query(
    'INSERT INTO meeting_step (meeting_id, number, state, at, side, reason) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, version, state, step.at, step.side, step.reason ?? null],
  );
  const name = state === 'asked' || state === 'agreed' || state === 'ended' ? state : 'moved';
  tx.fact(meeting, name, {
    id,
    version,
    ...place,
    occurredAt: step.at,
    data: { callId, needId, applicationId, ...firms, state },
  });
  // What is entered for an earlier day keeps both instants.
  const entered = step.at.getTime() === tx.now.getTime() ? {} : { occurredAt: step.at.toISOString() };
  tx.audit(`meeting.${name}`, {
    noun: 'meeting',
    id,
    ...place,
    reason: step.reason,
    details: { state, side: step.side, ...entered },
  });
}
