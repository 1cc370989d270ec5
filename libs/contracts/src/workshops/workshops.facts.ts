import { aggregate } from '../core/fact.js';
import { Id, Instant, Int, OneOf, Text } from '../core/fields.js';
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
