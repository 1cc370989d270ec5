import { command } from '../core/command.js';
import { Flag, Id, Instant, Int, OneOf, Part, Parts, Text } from '../core/fields.js';
import { Created, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';
import { INSTITUTION_KINDS } from '../firm-registry/registry.facts.js';
import { PersonAsWritten } from '../firm-registry/resolution.commands.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { EVENT_KEEPERS, EventById } from './event.commands.js';

export const ATTENDANCE_STATES = ['registered', 'present', 'withdrawn'] as const;
export const ATTENDANCE_SOURCES = ['registration', 'hand', 'import'] as const;

/** Firm or institution as people write it at the door. */
export class OrganisationAsWritten {
  @Text({ max: 300 }) title: string;
  @OneOf([...INSTITUTION_KINDS, 'company'], {
    optional: true,
    doc: 'company: a firm; absent: told by the words of the title',
  })
  kind?: (typeof INSTITUTION_KINDS)[number] | 'company';
}
export class RegisterForEvent {
  @Id() eventId: string;
  @Id({ optional: true, doc: 'a known person; default the asker' }) personId?: string;
  @Part(() => PersonAsWritten, { optional: true, doc: 'a colleague, by name and e-mail' })
  person?: PersonAsWritten;
  @Id({ optional: true, doc: 'the firm one comes for; a firm’s user: one of their own' }) firmId?: string;
}
export class AddAttendance {
  @Id() eventId: string;
  @Id({ optional: true, doc: 'a known person' }) personId?: string;
  @Part(() => PersonAsWritten, { optional: true, doc: 'or as written on the list' }) person?: PersonAsWritten;
  @Id({ optional: true }) firmId?: string;
  @Id({ optional: true, doc: 'instead of a firm' }) institutionId?: string;
  @Part(() => OrganisationAsWritten, { optional: true, doc: 'or as written' })
  organisation?: OrganisationAsWritten;
}
export class WithdrawAttendance {
  @Id() attendanceId: string;
  @Text({ max: 500 }) reason: string;
}
export class ImportAttendance extends ImportFile {
  @Id() eventId: string;
}
export class ListAttendances extends PageQuery {
  @Id() eventId: string;
  @OneOf(ATTENDANCE_STATES, { optional: true }) state?: (typeof ATTENDANCE_STATES)[number];
  @Id({ optional: true }) firmId?: string;
}
/** A line of the list; names are asked from the registry. */
export class AttendanceItem {
  @Id() id: string;
  @Int() version: number;
  @Id() eventId: string;
  @Id() personId: string;
  @Id({ nullable: true }) firmId: string | null;
  @Id({ nullable: true }) institutionId: string | null;
  @OneOf(ATTENDANCE_STATES) state: (typeof ATTENDANCE_STATES)[number];
  @OneOf(ATTENDANCE_SOURCES) source: (typeof ATTENDANCE_SOURCES)[number];
  @Int({ nullable: true, doc: 'row of the imported list' }) row: number | null;
}
export const AttendancePage = pageOf(AttendanceItem);

export const OUTPUT_KINDS = [
  'decision',
  'note',
  'minutes',
  'presentation',
  'photo',
  'sign-sheet',
  'other',
] as const;
export class AddOutput {
  @Id() eventId: string;
  @OneOf(OUTPUT_KINDS) kind: (typeof OUTPUT_KINDS)[number];
  @Text({ optional: true, max: 4000, multiline: true }) text?: string;
  @Id({ optional: true, doc: 'of an upload' }) fileId?: string;
}
export class WithdrawOutput {
  @Id() outputId: string;
  @Text({ max: 500 }) reason: string;
}
export class EventOutput {
  @Id() id: string;
  @OneOf(OUTPUT_KINDS) kind: (typeof OUTPUT_KINDS)[number];
  @Text({ nullable: true, max: 4000 }) text: string | null;
  @Id({ nullable: true }) fileId: string | null;
  @Text({ nullable: true, max: 300 }) fileName: string | null;
  @Instant() at: string;
  @Flag() withdrawn: boolean;
}
export class EventOutputList {
  @Parts(() => EventOutput, { max: 500 }) items: EventOutput[];
}

const REFERENCES = ['ATTENDEE_UNKNOWN', 'SERVICE_UNAVAILABLE'];

export const attendanceCommands = {
  registerForEvent: command('rpc.workshops.attendance.register.v1', {
    http: 'POST /events/:eventId/registrations',
    request: RegisterForEvent,
    reply: Created,
    access: 'account',
    creates: true,
    deadline: 30_000,
    errors: ['EVENT_FULL', 'EVENT_CLOSED', 'REGISTRATION_EXISTS', ...REFERENCES],
    doc: 'Registers for a planned event: oneself, a colleague of one’s firm, or (staff) anyone. Until it begins and while there is room.',
  }),
  addAttendance: command('rpc.workshops.attendance.add.v1', {
    http: 'POST /events/:eventId/attendances',
    request: AddAttendance,
    reply: Created,
    access: EVENT_KEEPERS,
    creates: true,
    deadline: 30_000,
    errors: ['ATTENDANCE_TWICE', 'EVENT_NOT_YET', 'WRONG_STATE', ...REFERENCES],
    doc: 'Notes one who came. Somebody who had registered becomes present; a person counts once an event.',
  }),
  importAttendance: command('rpc.workshops.attendance.import.v1', {
    http: 'POST /events/:eventId/attendances/imports',
    request: ImportAttendance,
    reply: ImportReport,
    access: EVENT_KEEPERS,
    deadline: 60_000,
    errors: [
      'COLUMN_MISSING',
      'FILE_UNREADABLE',
      'FILE_TYPE',
      'FILE_NOT_FOUND',
      'TABLE_TOO_LARGE',
      'EVENT_NOT_YET',
      'WRONG_STATE',
      'LIST_OF_OTHER_EVENT',
      'SERVICE_UNAVAILABLE',
    ],
    doc:
      'Reads a sign sheet (XLSX or CSV: names, firm or institution as spelled, phone, e-mail). First a dry run (default). A person who ' +
      'stands on it twice is one participation and reported as merged; “Gelmedi” is registered only. Repeating it doubles nothing.',
  }),
  withdrawAttendance: command('rpc.workshops.attendance.withdraw.v1', {
    http: 'POST /attendances/:attendanceId/withdrawal',
    request: WithdrawAttendance,
    reply: DoneWithVersion,
    access: 'account',
    doc: 'Takes a line off the list: staff any, others their own registration. Withdrawing it again changes nothing.',
  }),
  listAttendances: command('rpc.workshops.attendance.list.v1', {
    http: 'GET /events/:eventId/attendances',
    request: ListAttendances,
    reply: AttendancePage,
    access: 'account',
    doc: 'The list of an event by ids: all of it for staff, experts and analysts; their own lines for firms and participants.',
  }),
  addOutput: command('rpc.workshops.output.add.v1', {
    http: 'POST /events/:eventId/outputs',
    request: AddOutput,
    reply: Created,
    access: EVENT_KEEPERS,
    creates: true,
    errors: ['OUTPUT_EMPTY', 'FILE_NOT_FOUND', 'FILE_OWNED'],
    doc: 'Keeps what an event brought: a decision, a note, minutes, a presentation, photos, the scanned sign sheet.',
  }),
  withdrawOutput: command('rpc.workshops.output.withdraw.v1', {
    http: 'POST /outputs/:outputId/withdrawal',
    request: WithdrawOutput,
    reply: DoneWithVersion,
    access: EVENT_KEEPERS,
    doc: 'Takes an output back. Withdrawing it again changes nothing.',
  }),
  listOutputs: command('rpc.workshops.output.list.v1', {
    http: 'GET /events/:eventId/outputs',
    request: EventById,
    reply: EventOutputList,
    access: 'account',
    doc: 'What an event brought, oldest first (at most 500). Firms and participants see neither photos nor sign sheets.',
  }),
};
