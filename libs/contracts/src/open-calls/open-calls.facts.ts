import { APPLICATION_STATES } from './application-states.js';
import { aggregate } from '../core/fact.js';
import { Decimal, Flag, Id, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';

export const CALL_KINDS = ['firm-call', 'open-innovation'] as const;
export const CALL_STATES = ['draft', 'open', 'closed', 'decided'] as const;
export class CallState {
  @OneOf(CALL_KINDS) kind: (typeof CALL_KINDS)[number];
  @OneOf(CALL_STATES) state: (typeof CALL_STATES)[number];
  @Instant({ doc: 'judged by the server’s clock' }) deadline: string;
}
export const call = aggregate(
  'open-calls',
  'call',
  CallState,
  ['created', 'opened', 'closed', 'decided', 'changed'],
  'An open call (Açık çağrı).',
);

export class ApplicationState {
  @Id() callId: string;
  @OneOf(CALL_KINDS) callKind: (typeof CALL_KINDS)[number];
  @Id({ nullable: true, doc: 'the applying firm, or the solution provider as a firm' }) firmId: string | null;
  @Text({ max: 40, nullable: true }) sector: string | null;
  @OneOf(APPLICATION_STATES) state: (typeof APPLICATION_STATES)[number];
  @Instant({ nullable: true }) submittedAt: string | null;
  @Flag({ doc: 'the solution was pitched (open innovation)' }) pitched: boolean;
}
export const application = aggregate(
  'open-calls',
  'application',
  ApplicationState,
  ['submitted', 'withdrawn', 'decided', 'pitched', 'changed', 'told'],
  'An application (Başvuru). decided: the board’s; told: its firm has learned it, by a released letter or outside.',
);

export class SelectionItem {
  @Id() applicationId: string;
  @Id({ nullable: true }) firmId: string | null;
  @Text({ max: 40, nullable: true }) sector: string | null;
  @OneOf(['selected', 'reserve', 'rejected']) outcome: 'selected' | 'reserve' | 'rejected';
  @Decimal({
    nullable: true,
    doc: 'weighted mean of 100 to ten places; compared as an exact fraction, see the dossier',
  })
  score: string | null;
  @Int({ nullable: true }) rank: number | null;
}
/** One selection a call; a re-selection is a new version of it. */
export class SelectionState {
  @Id() callId: string;
  @OneOf(CALL_KINDS) callKind: (typeof CALL_KINDS)[number];
  @OneOf(['draft', 'decided']) state: 'draft' | 'decided';
  @Text({ max: 60, nullable: true, doc: 'number of the board’s decision' }) decisionNo: string | null;
  @Parts(() => SelectionItem, {
    max: 2000,
    doc: 'the selected and the reserve; who was rejected learns it as a fact of the application',
  })
  items: SelectionItem[];
}
export const selection = aggregate(
  'open-calls',
  'selection',
  SelectionState,
  ['decided'],
  'The result of a call; programs turns it into participations.',
);

/**
 * submitted: the receipt; message: what staff wrote to applicants; form-revised: the form of a draft was changed; deadline-extended; completion: documents are missing; letter: a decision letter was released; appeal-answered: refused or accepted; pitch-…:
 * what became of its place in a running order; meeting-…: what became of a meeting of open innovation, said to the side that did not do it.
 */
export const NOTICE_KINDS = [
  'submitted',
  'message',
  'completion',
  'form-revised',
  'deadline-extended',
  'letter',
  'appeal-answered',
  'pitch-planned',
  'pitch-moved',
  'pitch-removed',
  'meeting-asked',
  'meeting-agreed',
  'meeting-declined',
  'meeting-taken-back',
  'meeting-ended',
] as const;
/** Something was said to a firm about its application. The words are asked from open-calls when they are needed. */
export class NoticeState {
  @Id() callId: string;
  @Id() applicationId: string;
  @Id() firmId: string;
  @Id({
    optional: true,
    doc: 'the record under which the firm applied, where it was merged with another since: whose users see the application on',
  })
  enteredFirmId?: string;
  @OneOf(NOTICE_KINDS) kind: (typeof NOTICE_KINDS)[number];
  @Id({ optional: true, doc: 'with meeting-…: which' }) meetingId?: string;
  @Id({
    optional: true,
    doc: 'the registry’s person whom the application names as its signatory: written to, too, if no account is theirs',
  })
  contactPersonId?: string;
}
export const notice = aggregate(
  'open-calls',
  'notice',
  NoticeState,
  ['sent'],
  'Something said to a firm about its application; notifications mails it.',
);

/** Who is reminded of reviews that wait. How many they are and until when is asked from open-calls when it is needed. */
export class ReminderState {
  @Id() callId: string;
  @Id({ doc: 'the reviewer’s account' }) accountId: string;
  @OneOf(['staff', 'rules'], { doc: 'who wanted it: staff, or the call’s rules' }) by: 'staff' | 'rules';
}
export const reminder = aggregate(
  'open-calls',
  'reminder',
  ReminderState,
  ['sent'],
  'A reviewer is reminded (Hatırlatma); notifications mails it.',
);

export const NEED_STATES = ['draft', 'published', 'closed'] as const;
/** Ids and states only: what a firm looks for is asked from open-calls. */
export class NeedState {
  @Id({ nullable: true }) callId: string | null;
  @Id() firmId: string;
  @Text({ max: 40, nullable: true }) sector: string | null;
  @OneOf(NEED_STATES) state: (typeof NEED_STATES)[number];
}
export const need = aggregate(
  'open-calls',
  'need',
  NeedState,
  ['written', 'published', 'changed', 'closed'],
  'What a firm of the programme looks for from outside it (İhtiyaç).',
);

export class PitchState {
  @Id() applicationId: string;
  @Id() firmId: string;
  @Id({ optional: true, doc: 'the registry’s person whom the application names as signatory' })
  contactPersonId?: string;
}
export class RunningOrderState {
  @Parts(() => PitchState, { max: 200 }) pitches: PitchState[];
}
export const runningOrder = aggregate(
  'open-calls',
  'running-order',
  RunningOrderState,
  ['set'],
  'Who pitches at an event of workshops (Sunum sırası); its id is the event’s.',
);

export const MEETING_STATES = ['asked', 'agreed', 'held', 'trial', 'agreement', 'ended'] as const;
export class MeetingState {
  @Id() callId: string;
  @Id() needId: string;
  @Id() applicationId: string;
  @Id({ doc: 'of the need' }) firmId: string;
  @Id({ doc: 'the solution provider as a firm' }) providerFirmId: string;
  @OneOf(MEETING_STATES) state: (typeof MEETING_STATES)[number];
}
export const meeting = aggregate(
  'open-calls',
  'meeting',
  MeetingState,
  ['asked', 'agreed', 'moved', 'ended'],
  'A meeting of a firm and a solution provider, and what came of it.',
);
