import { command } from '../core/command.js';
import { Flag, Id, Instant, Int, OneOf, Part, Text } from '../core/fields.js';
import { Created, PageQuery, pageOf } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { EVENT_KINDS } from './event-kinds.js';
import { EVENT_NOTICE_KINDS } from './workshops.facts.js';

export const EVENT_STATES = ['planned', 'held', 'cancelled'] as const;

class EventBody {
  @OneOf(EVENT_KINDS) kind: (typeof EVENT_KINDS)[number];
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 300 }) titleEn?: string;
  @Text({ optional: true, max: 40, doc: 'sector code of the programme' }) sector?: string;
  @Instant() startsAt: string;
  @Instant({ optional: true }) endsAt?: string;
  @Text({ optional: true, max: 300, doc: 'place or link or both' }) place?: string;
  @Text({ optional: true, max: 500, pattern: /^https:\/\/\S+$/, doc: 'of an online event' }) link?: string;
  @Int({ optional: true, min: 1, max: 100_000, doc: 'people at most; absent: no limit' }) capacity?: number;
  @Flag({ optional: true, doc: 'anyone sees it in the list of coming events; default false' })
  isPublic?: boolean;
  @Text({ optional: true, max: 4000, multiline: true, doc: 'shown with the event' }) summary?: string;
}
export class PlanEvent extends EventBody {
  @Id() programId: string;
  @Text({ optional: true, max: 40, doc: 'the house’s own code, unique in the programme, e.g. E-S1' })
  code?: string;
  @OneOf(EVENT_STATES, { optional: true, doc: 'default planned; held enters one that is over' })
  state?: (typeof EVENT_STATES)[number];
}
export class ChangeEvent extends EventBody {
  @Id() eventId: string;
  @OneOf(EVENT_STATES) state: (typeof EVENT_STATES)[number];
  @Text({
    optional: true,
    max: 500,
    doc: 'why; said to whom it concerns. That of a cancellation is shown to all who see the event, so it names no person',
  })
  reason?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class EventById {
  @Id() eventId: string;
}
export class EventListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Text({ nullable: true }) code: string | null;
  @OneOf(EVENT_KINDS) kind: (typeof EVENT_KINDS)[number];
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @Text({ nullable: true }) sector: string | null;
  @Instant() startsAt: string;
  @Instant({ nullable: true }) endsAt: string | null;
  @Text({ nullable: true }) place: string | null;
  @Text({ nullable: true }) link: string | null;
  @OneOf(EVENT_STATES) state: (typeof EVENT_STATES)[number];
  @Flag() isPublic: boolean;
  @Int({ nullable: true }) capacity: number | null;
  @Int({ doc: 'registered and not (yet) present' }) registered: number;
  @Int({ doc: 'participations' }) present: number;
}
export class EventDetail extends EventListItem {
  @Text({ nullable: true, max: 4000 }) summary: string | null;
  @Text({ nullable: true, max: 500, doc: 'why it does not take place, as far as it was said' })
  cancelReason: string | null;
  @Flag({ doc: 'the asker may still register' }) registrationOpen: boolean;
  @Int({ doc: 'firms with a pitch in its running order' }) pitching: number;
}
export class EventNoticeById {
  @Id() noticeId: string;
}
export class EventNoticeWords {
  @Text({ max: 400 }) subject: string;
  @Text({ max: 4000, multiline: true }) text: string;
}
/** What is said to those who are expected at an event, in both languages. */
export class EventNoticeText {
  @Id() eventId: string;
  @OneOf(EVENT_NOTICE_KINDS) kind: (typeof EVENT_NOTICE_KINDS)[number];
  @Part(() => EventNoticeWords) tr: EventNoticeWords;
  @Part(() => EventNoticeWords) en: EventNoticeWords;
}
export class ListEvents extends PageQuery {
  @Id() programId: string;
  @OneOf(EVENT_KINDS, { optional: true }) kind?: (typeof EVENT_KINDS)[number];
  @OneOf(EVENT_STATES, { optional: true }) state?: (typeof EVENT_STATES)[number];
  @Text({ optional: true, max: 40 }) sector?: string;
  @Instant({ optional: true, doc: 'begins at or after' }) from?: string;
  @Instant({ optional: true, doc: 'begins before' }) to?: string;
}
export const EventPage = pageOf(EventListItem);

export class ListPublicEvents extends PageQuery {
  @Id({ optional: true }) programId?: string;
  @OneOf(EVENT_KINDS, { optional: true }) kind?: (typeof EVENT_KINDS)[number];
}
/** An event as anybody may see it: no counts, and no link: that is for those who are signed in. */
export class PublicEvent {
  @Id() id: string;
  @Id() programId: string;
  @OneOf(EVENT_KINDS) kind: (typeof EVENT_KINDS)[number];
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @Text({ nullable: true }) sector: string | null;
  @Instant() startsAt: string;
  @Instant({ nullable: true }) endsAt: string | null;
  @Text({ nullable: true }) place: string | null;
  @Flag({ doc: 'can be followed online' }) online: boolean;
  @Flag({ doc: 'there is room' }) open: boolean;
  @Text({ nullable: true, max: 4000 }) summary: string | null;
}
export const PublicEventPage = pageOf(PublicEvent);

/** Four numbers that are never mixed (people are counted through the merge map). */
export class EventCounts {
  @Int({ doc: 'lines of people who came: one a person and event' }) participations: number;
  @Int({ doc: 'distinct people' }) people: number;
  @Int({ doc: 'distinct firms' }) firms: number;
  @Int({ doc: 'distinct institutions that are no firms' }) institutions: number;
  @Int({ doc: 'registered, but not present' }) registered: number;
}
export class SignSheet {
  @Id({ doc: 'PDF; download it at /files/{fileId}' }) fileId: string;
}

export const EVENT_READERS = [
  'admin',
  'staff',
  'consultant',
  'reviewer',
  'adviser',
  'trainer',
  'analyst',
  'firm',
  'participant',
] as const;
/** Who keeps the lists of an event: chamber staff, and the experts who hold it. */
export const EVENT_KEEPERS = ['admin', 'staff', 'consultant', 'adviser', 'trainer'] as const;
const STAFF = ['admin', 'staff'] as const;

export const eventCommands = {
  planEvent: command('rpc.workshops.event.plan.v1', {
    http: 'POST /programs/:programId/events',
    request: PlanEvent,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['EVENT_CODE_TAKEN', 'EVENT_PLACE', 'EVENT_TIMES', 'EVENT_NOT_YET', 'EVENT_SECTOR_UNKNOWN'],
    doc: 'Enters an event of a programme, planned or already over (`held`); a held event counts on the day it began.',
  }),
  changeEvent: command('rpc.workshops.event.change.v1', {
    http: 'PUT /events/:eventId',
    request: ChangeEvent,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['EVENT_PLACE', 'EVENT_TIMES', 'EVENT_NOT_YET', 'EVENT_SECTOR_UNKNOWN', 'WRONG_STATE'],
    doc: 'Replaces what is known of an event and moves it on: planned → held or cancelled; a slip is corrected the other way. An event with people on its list cannot be cancelled as held. Whoever is registered or pitches there hears of a cancellation, of another time or place, and that it takes place after all, as long as it is still to come.',
  }),
  readEvent: command('rpc.workshops.event.read.v1', {
    http: 'GET /events/:eventId',
    request: EventById,
    reply: EventDetail,
    access: 'account',
    doc: 'One event, for those with a role in its programme, its participating firms, its participants, and all if it is public.',
  }),
  noticeText: command('rpc.workshops.notice.text.v1', {
    request: EventNoticeById,
    reply: EventNoticeText,
    access: 'service',
    callers: ['notifications'],
    changes: false,
    doc: 'The words of what is said to those expected at an event, asked when the mail is written.',
  }),
  listEvents: command('rpc.workshops.event.list.v1', {
    http: 'GET /programs/:programId/events',
    request: ListEvents,
    reply: EventPage,
    access: 'account',
    doc: 'The events of a programme, newest first.',
  }),
  listPublicEvents: command('rpc.workshops.event.list-public.v1', {
    http: 'GET /public/events',
    request: ListPublicEvents,
    reply: PublicEventPage,
    access: 'public',
    changes: false,
    doc: 'Coming public events, the next one first.',
  }),
  eventCounts: command('rpc.workshops.event.counts.v1', {
    http: 'GET /events/:eventId/counts',
    request: EventById,
    reply: EventCounts,
    access: ['admin', 'staff', 'consultant', 'adviser', 'trainer', 'analyst'],
    doc: 'Participations, distinct people, distinct firms and distinct institutions of one event.',
  }),
  signSheet: command('rpc.workshops.event.sign-sheet.v1', {
    http: 'GET /events/:eventId/sign-sheet',
    request: EventById,
    reply: SignSheet,
    access: EVENT_KEEPERS,
    changes: false,
    deadline: 20_000,
    doc: 'The sign sheet (İmza föyü) to print: those who registered, empty lines, and a QR code by which its scan finds the event. Made anew only when the list has changed.',
  }),
};
