import { Day, Flag, Id, Ids, Instant, Int, OneOf, Part, Parts, Text, Texts } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { APPLICATION_STATES } from './application-states.js';
import { MEETING_ENDS, MEETING_SIDES, type MeetingEnd, type MeetingSide } from './meeting-end.js';
import { MessageReach, MessageRecipient } from './notice.messages.js';
import { MEETING_STATES, NEED_STATES } from './open-calls.facts.js';

/** What a firm of a programme looks for from outside it. */
class NeedBody {
  @Text({ max: 200 }) title: string;
  @Text({ max: 4000, multiline: true, doc: 'what the firm wishes to change; shown to everybody' })
  text: string;
  @Text({ max: 2000, multiline: true, doc: 'what is sought: a technology, a service, a partner' })
  sought: string;
  @Text({ optional: true, max: 40, doc: 'sector code of the programme' }) sector?: string;
  @Texts({ optional: true, max: 15, length: 60, doc: 'resources or technologies, in the firm’s words' })
  tags?: string[];
  @Text({
    optional: true,
    max: 4000,
    multiline: true,
    doc: 'for the firm, the staff, and providers whose application to this need was selected',
  })
  confidential?: string;
  @Flag({ optional: true, doc: 'the firm’s name stands beside the need in public; default no' })
  namesFirm?: boolean;
  @Id({ optional: true, doc: 'open-innovation call of the programme in which it is published' })
  callId?: string;
}
export class WriteNeed extends NeedBody {
  @Id() programId: string;
  @Id() firmId: string;
  @Text({
    optional: true,
    max: 500,
    doc: 'by staff: why they write it in the firm’s stead, e.g. by whose mail; the firm reads it',
  })
  reason?: string;
}
export class ChangeNeed extends NeedBody {
  @Id() needId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class NeedById {
  @Id() needId: string;
}
export class CloseNeed extends NeedById {
  @Text({ max: 500, doc: 'e.g. a solution was found' }) reason: string;
}
export class NeedListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id({ nullable: true }) callId: string | null;
  @OneOf(NEED_STATES) state: (typeof NEED_STATES)[number];
  @Text({ max: 200 }) title: string;
  @Text({ nullable: true, max: 40 }) sector: string | null;
  @Texts({ max: 15 }) tags: string[];
  @Flag() namesFirm: boolean;
  @Id({ nullable: true, doc: 'null where the firm’s name is not for the asker' }) firmId: string | null;
  @Text({ nullable: true, max: 300 }) firmTitle: string | null;
  @Flag({ doc: 'of the asker’s own firm' }) own: boolean;
}
export class Need extends NeedListItem {
  @Text({ max: 4000 }) text: string;
  @Text({ max: 2000 }) sought: string;
  @Text({ nullable: true, max: 4000, doc: 'null as well where it is not for the asker' })
  confidential: string | null;
  @Text({ nullable: true, max: 500 }) closeReason: string | null;
  @Text({
    nullable: true,
    max: 500,
    doc: 'why staff wrote it in the firm’s stead; null where the firm did, and to others than the firm and the staff',
  })
  writtenByStaff: string | null;
}
export class ListNeeds extends PageQuery {
  @Id({ optional: true }) programId?: string;
  @Id({ optional: true }) callId?: string;
  @OneOf(NEED_STATES, { optional: true }) state?: (typeof NEED_STATES)[number];
  @OneOf(['own'], { optional: true, doc: 'own: those of the asker’s firm only' }) side?: 'own';
  @Flag({ optional: true, doc: 'true: an application that takes part answers it; false: none does' })
  answered?: boolean;
}
export const NeedPage = pageOf(NeedListItem);

export class ListPublicNeeds extends PageQuery {
  @Id() callId: string;
}
export class PublicNeed {
  @Id() id: string;
  @Text({ max: 200 }) title: string;
  @Text({ max: 4000 }) text: string;
  @Text({ max: 2000 }) sought: string;
  @Text({ nullable: true, max: 40 }) sector: string | null;
  @Texts({ max: 15 }) tags: string[];
  @Text({ nullable: true, max: 300, doc: 'null where the firm does not wish to be named' })
  firmTitle: string | null;
}
export const PublicNeedPage = pageOf(PublicNeed);

/** Which needs an application answers. */
export class NameNeeds {
  @Id() applicationId: string;
  @Ids({ max: 20 }) needIds: string[];
  @Ids({
    optional: true,
    max: 20,
    doc: 'what stood there when the choice was made: only the difference to it is taken over, so that two who choose at once lose nothing',
  })
  seen?: string[];
}
export class InnovationOf {
  @Id() applicationId: string;
}
export class AnsweredNeed {
  @Id() needId: string;
  @Text({ max: 200 }) title: string;
  @OneOf(NEED_STATES) state: (typeof NEED_STATES)[number];
  @Id({ nullable: true, doc: 'the latest about it' }) meetingId: string | null;
  @OneOf(MEETING_STATES, { nullable: true }) meetingState: (typeof MEETING_STATES)[number] | null;
  @OneOf(MEETING_ENDS, { nullable: true, doc: 'how it ended, if it did' }) meetingEnd: MeetingEnd | null;
}
export class PitchSlot {
  @Id() eventId: string;
  @Instant() startsAt: string;
  @Int({ doc: 'minutes' }) minutes: number;
  @Flag({ doc: 'the event does not take place' }) cancelled: boolean;
}
export class ApplicationInnovation {
  @Parts(() => AnsweredNeed, { max: 20 }) needs: AnsweredNeed[];
  @Parts(() => PitchSlot, { max: 20 }) pitches: PitchSlot[];
}

/** An application that answers a need, as the firm of the need sees it: the solution, not who offers it. */
export class NeedAnswer {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 300 }) solution: string | null;
  @OneOf(APPLICATION_STATES) state: (typeof APPLICATION_STATES)[number];
  @Text({ nullable: true, max: 300, doc: 'once a meeting was agreed; always for staff' })
  providerTitle: string | null;
  @Flag({ doc: 'a meeting about it was asked for and has not ended' }) meeting: boolean;
  @Id({ nullable: true, doc: 'the latest meeting about it' }) meetingId: string | null;
}
export class NeedAnswers {
  @Parts(() => NeedAnswer, { max: 200 }) items: NeedAnswer[];
}

/** One solution pitch (Çözüm sunumu) of an event. */
export class PlannedPitch {
  @Id() applicationId: string;
  @Instant() startsAt: string;
  @Int({ min: 1, max: 240, doc: 'minutes' }) minutes: number;
}
export class SetRunningOrder {
  @Id() eventId: string;
  @Parts(() => PlannedPitch, { max: 200 }) items: PlannedPitch[];
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class RunningOrderOf {
  @Id() eventId: string;
}
export class RunningOrderItem extends PlannedPitch {
  @Id() callId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Text({ nullable: true, max: 300 }) solution: string | null;
  @Id() firmId: string;
  @Text({ nullable: true, max: 300 }) firmTitle: string | null;
  @Day({ nullable: true, doc: 'the pitch was held' }) pitchedOn: string | null;
}
export class RunningOrder {
  @Id() eventId: string;
  @Int({ doc: 'for If-Match; 1 while nothing is planned' }) version: number;
  @Parts(() => RunningOrderItem, { max: 200, doc: 'in order' }) items: RunningOrderItem[];
  @Instant({ nullable: true, doc: 'when providers were last told of it' }) toldAt: string | null;
  @Int({
    doc: 'providers whose place or time is another one than they were told, or who were not told of it',
  })
  untold: number;
}
/** A place in a running order: the how manieth, and when. */
export class PitchPlace {
  @Int({ doc: 'the first is 1' }) place: number;
  @Instant() startsAt: string;
  @Int({ doc: 'minutes' }) minutes: number;
}
export const PITCH_CHANGES = ['planned', 'moved', 'removed'] as const;
export type PitchChange = (typeof PITCH_CHANGES)[number];
export class TellRunningOrder {
  @Id() eventId: string;
  @Flag({ optional: true, doc: 'default true: only name whom it would tell, and what' }) dryRun?: boolean;
  @Int({ min: 1, doc: 'from If-Match: the order that is told' }) ifVersion: number;
}
/** What a provider is told. */
export class PitchNews extends MessageRecipient {
  @Text({ nullable: true, max: 300 }) solution: string | null;
  @OneOf(PITCH_CHANGES) change: PitchChange;
  @Part(() => PitchPlace, { nullable: true, doc: 'as it was told last; null with planned' })
  before: PitchPlace | null;
  @Part(() => PitchPlace, { nullable: true, doc: 'null with removed' }) after: PitchPlace | null;
}
export class RunningOrderTold {
  @Flag() dryRun: boolean;
  @Int({ doc: 'who is told; 0: everybody knows the order as it stands' }) applications: number;
  @Parts(() => PitchNews, { max: 400, doc: 'in order, those taken out last' }) items: PitchNews[];
  @Part(() => MessageReach, { nullable: true, doc: 'of a dry run; null as well while it cannot be told' })
  reach: MessageReach | null;
}
export class RunningOrderFile {
  @Text({ max: 200 }) fileName: string;
  @Text({
    max: 200_000,
    multiline: true,
    doc: 'CSV as Turkish spreadsheets read it (semicolons), with a heading; times of Türkiye',
  })
  csv: string;
}

export class AskMeeting {
  @Id() needId: string;
  @Id({ doc: 'application that answers the need' }) applicationId: string;
  @Texts({ max: 5, length: 40, doc: 'proposed instants (ISO 8601 with offset), all still to come' })
  times: string[];
  @Text({ optional: true, max: 2000, multiline: true, doc: 'to the other side' }) message?: string;
}
export class MeetingById {
  @Id() meetingId: string;
}
export class AnswerMeeting extends MeetingById {
  @OneOf(['accept', 'decline']) answer: 'accept' | 'decline';
  @Instant({ optional: true, doc: 'with accept: one of the proposed times' }) time?: string;
  @Text({ optional: true, max: 500, doc: 'with decline: why' }) reason?: string;
}
export const MEETING_STEPS = ['held', 'trial', 'agreement', 'ended'] as const;
export class MoveMeeting extends MeetingById {
  @OneOf(MEETING_STEPS) state: (typeof MEETING_STEPS)[number];
  @Day({ doc: 'when it came to this; not before the step before it, and not to come' }) on: string;
  @Text({ optional: true, max: 500, doc: 'with ended: why not' }) reason?: string;
}
export class MeetingStep {
  @OneOf(MEETING_STATES) state: (typeof MEETING_STATES)[number];
  @Instant({ doc: 'when it happened' }) at: string;
  @OneOf(MEETING_SIDES) side: MeetingSide;
  @Text({ nullable: true, max: 500 }) reason: string | null;
}
export class Meeting {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @Id() needId: string;
  @Text({ max: 200 }) needTitle: string;
  @Id() applicationId: string;
  @Text({ nullable: true, max: 300 }) solution: string | null;
  @OneOf(MEETING_STATES) state: (typeof MEETING_STATES)[number];
  @OneOf(['firm', 'provider']) askedBy: 'firm' | 'provider';
  @OneOf(MEETING_SIDES, { doc: 'whose side the asker is on' }) side: MeetingSide;
  @Text({ nullable: true, max: 300, doc: 'of the need; null to the provider until the meeting is agreed' })
  firmTitle: string | null;
  @Text({ nullable: true, max: 300, doc: 'null to the firm until the meeting is agreed' })
  providerTitle: string | null;
  @Texts({ max: 5, doc: 'proposed instants' }) times: string[];
  @Instant({ nullable: true }) agreedTime: string | null;
  @Text({ nullable: true, max: 2000 }) message: string | null;
  @Parts(() => MeetingStep, { max: 10, doc: 'oldest first' }) steps: MeetingStep[];
}
export class ListMeetings extends PageQuery {
  @Id({ optional: true }) callId?: string;
  @Id({ optional: true }) programId?: string;
  @Id({ optional: true }) needId?: string;
  @OneOf(MEETING_STATES, { optional: true }) state?: (typeof MEETING_STATES)[number];
  @OneOf(MEETING_STATES, { optional: true, doc: 'came so far at any time, whatever became of it' })
  reached?: (typeof MEETING_STATES)[number];
}
export const MeetingPage = pageOf(Meeting);

export class FunnelCount {
  @OneOf(MEETING_STATES) state: (typeof MEETING_STATES)[number];
  @Int({ doc: 'meetings that stand there now' }) now: number;
  @Int({ doc: 'meetings that came so far at any time' }) reached: number;
}
/** How the open innovation of a call goes, in numbers. */
export class InnovationSummary {
  @Id() callId: string;
  @Int({ doc: 'published' }) needs: number;
  @Int({ doc: 'of these: an application that takes part answers it' }) answered: number;
  @Int({ doc: 'taken from the lists again' }) closedNeeds: number;
  @Int({ doc: 'applications handed in and not withdrawn' }) solutions: number;
  @Int({ doc: 'of these: they name a need' }) answering: number;
  @Int({ doc: 'applications in a running order' }) planned: number;
  @Int({ doc: 'applications whose pitch was held' }) pitched: number;
  @Parts(() => FunnelCount, { max: 10 }) meetings: FunnelCount[];
}
