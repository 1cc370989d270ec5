import { aggregate } from '../core/fact.js';
import { Id, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';
import { EVENT_KINDS } from './event-kinds.js';

export class EventState {
  @OneOf(EVENT_KINDS) kind: (typeof EVENT_KINDS)[number];
  @Text({ max: 40, nullable: true }) sector: string | null;
  @Instant() startsAt: string;
  @OneOf(['planned', 'held', 'cancelled']) state: 'planned' | 'held' | 'cancelled';
}
export const event = aggregate(
  'workshops',
  'event',
  EventState,
  ['planned', 'changed', 'held', 'cancelled'],
  'An event of any kind (Etkinlik).',
);

export const EVENT_NOTICE_KINDS = ['cancelled', 'planned-again', 'moved'] as const;
export class ExpectedPerson {
  @Id() personId: string;
  @Id({ nullable: true, doc: 'the firm they come for' }) firmId: string | null;
}
export class ExpectedFirm {
  @Id() firmId: string;
  @Id({ optional: true, doc: 'the registry’s person whom its application names as signatory' })
  contactPersonId?: string;
}
/** Who is told that an event is not as they know it. What is said, and why, is asked from workshops when the mail is written. */
export class EventNoticeState {
  @Id({ doc: 'of what is said; many recipients make several facts' }) noticeId: string;
  @Id() eventId: string;
  @OneOf(EVENT_NOTICE_KINDS) kind: (typeof EVENT_NOTICE_KINDS)[number];
  @Parts(() => ExpectedPerson, { max: 500, doc: 'registered' }) people: ExpectedPerson[];
  @Parts(() => ExpectedFirm, { max: 500, doc: 'with a pitch in its running order' }) firms: ExpectedFirm[];
}
export const eventNotice = aggregate(
  'workshops',
  'event-notice',
  EventNoticeState,
  ['sent'],
  'An event is cancelled, planned again, or takes place at another time or place (Etkinlik bildirimi); notifications mails it.',
);

/** One line of a sign sheet: a participation in an event. The four counts differ: participations, people, firms, institutions. */
export class AttendanceState {
  @Id() eventId: string;
  @OneOf(EVENT_KINDS) eventKind: (typeof EVENT_KINDS)[number];
  @Id() personId: string;
  @Id({ nullable: true }) firmId: string | null;
  @Id({ nullable: true }) institutionId: string | null;
  @OneOf(['registered', 'present', 'withdrawn']) state: 'registered' | 'present' | 'withdrawn';
}
export const attendance = aggregate(
  'workshops',
  'attendance',
  AttendanceState,
  ['registered', 'attended', 'withdrawn'],
  'Who came (Katılım).',
);

export class PlanState {
  @OneOf(['roadmap', 'action-plan']) kind: 'roadmap' | 'action-plan';
  @Text({ max: 40 }) sector: string;
  @OneOf(['draft', 'published', 'withdrawn']) state: 'draft' | 'published' | 'withdrawn';
  @Int({ doc: 'actions in it' }) actions: number;
}
export const plan = aggregate(
  'workshops',
  'plan',
  PlanState,
  ['drafted', 'changed', 'published'],
  'A sector’s roadmap or action plan.',
);

export class ActionState {
  @Id() planId: string;
  @Text({ max: 40 }) sector: string;
  @OneOf(['open', 'under-way', 'done', 'dropped']) state: 'open' | 'under-way' | 'done' | 'dropped';
}
export const action = aggregate(
  'workshops',
  'action',
  ActionState,
  ['planned', 'changed'],
  'An action of a sector plan.',
);
