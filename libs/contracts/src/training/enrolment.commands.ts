import { command } from '../core/command.js';
import { Day, Decimal, Flag, Id, Int, OneOf, Part, Parts, Text } from '../core/fields.js';
import { Created, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';
import { PersonAsWritten } from '../firm-registry/resolution.commands.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { OrganisationAsWritten } from '../workshops/attendance.commands.js';
import { CERTIFICATE_KINDS, CourseById, TRAINERS } from './course.commands.js';

export class Enrol {
  @Id() courseId: string;
  @Id({ optional: true, doc: 'a known person' }) personId?: string;
  @Part(() => PersonAsWritten, { optional: true, doc: 'or as written' }) person?: PersonAsWritten;
  @Id({ optional: true }) firmId?: string;
  @Id({ optional: true, doc: 'instead of a firm' }) institutionId?: string;
  @Part(() => OrganisationAsWritten, { optional: true, doc: 'or as written' })
  organisation?: OrganisationAsWritten;
}
export class WithdrawEnrolment {
  @Id() enrolmentId: string;
  @Text({ max: 500 }) reason: string;
}
export class Assess {
  @Id() enrolmentId: string;
  @Flag({ doc: 'the assessment was passed' }) passed: boolean;
  @Decimal({ optional: true, nonNegative: true, doc: 'points, as the trainer gives them' }) score?: string;
}
export class ImportEnrolments extends ImportFile {
  @Id() courseId: string;
}
export class ListEnrolments extends PageQuery {
  @Id() courseId: string;
  @OneOf(['enrolled', 'withdrawn'], { optional: true }) state?: 'enrolled' | 'withdrawn';
  @Flag({ optional: true }) completed?: boolean;
}
/** A person in a course; names are asked from the registry. */
export class EnrolmentItem {
  @Id() id: string;
  @Int() version: number;
  @Id() courseId: string;
  @Id() personId: string;
  @Id({ nullable: true }) firmId: string | null;
  @Id({ nullable: true }) institutionId: string | null;
  @OneOf(['enrolled', 'withdrawn']) state: 'enrolled' | 'withdrawn';
  @Decimal({ doc: 'lesson hours' }) hoursAttended: string;
  @Int() sessionsAttended: number;
  @Flag({ nullable: true, doc: 'null: not assessed' }) passed: boolean | null;
  @Flag() completed: boolean;
  @Id({ nullable: true, doc: 'the valid certificate' }) certificateId: string | null;
}
export const EnrolmentPage = pageOf(EnrolmentItem);
export class ListFirmEnrolments extends PageQuery {
  @Id() firmId: string;
}
/** The same with what the course is, for the firm's card. */
export class FirmEnrolment extends EnrolmentItem {
  @Id() programId: string;
  @Text({ max: 300 }) courseTitle: string;
  @Day({ nullable: true, doc: 'first session' }) startsOn: string | null;
  @Text({ nullable: true, max: 40 }) certificateNumber: string | null;
  @OneOf(CERTIFICATE_KINDS, { nullable: true }) certificateKind: (typeof CERTIFICATE_KINDS)[number] | null;
}
export const FirmEnrolmentPage = pageOf(FirmEnrolment);

export class GiveFeedback {
  @Id() courseId: string;
  @Id({ optional: true, doc: 'one’s own enrolment; absent: an anonymous form that staff enters' })
  enrolmentId?: string;
  @Int({ min: 1, max: 5, doc: 'in all' }) score: number;
  @Int({ optional: true, min: 1, max: 5 }) content?: number;
  @Int({ optional: true, min: 1, max: 5 }) trainer?: number;
  @Text({ optional: true, max: 2000, multiline: true }) comment?: string;
  @Day({ optional: true, doc: 'default today' }) on?: string;
}
export class Feedback {
  @Id() id: string;
  @Int() score: number;
  @Int({ nullable: true }) content: number | null;
  @Int({ nullable: true }) trainer: number | null;
  @Text({ nullable: true, max: 2000 }) comment: string | null;
  @Day() on: string;
}
/** Forms without names, with their means (one decimal is enough to show; nothing is rounded here). */
export class FeedbackList {
  @Int() forms: number;
  @Decimal({ nullable: true }) meanScore: string | null;
  @Decimal({ nullable: true }) meanContent: string | null;
  @Decimal({ nullable: true }) meanTrainer: string | null;
  @Parts(() => Feedback, { max: 500, doc: 'the newest 500' }) items: Feedback[];
}

export class ReportSiteVisit {
  @Id() courseId: string;
  @Day() on: string;
  @Id({ optional: true, doc: 'the plant’s firm' }) firmId?: string;
  @Text({ max: 300 }) place: string;
  @Text({ max: 4000, multiline: true, doc: 'what was seen and found' }) findings: string;
  @Id({ optional: true, doc: 'the report, of an upload' }) fileId?: string;
}
export class SiteVisit {
  @Id() id: string;
  @Day() on: string;
  @Id({ nullable: true }) firmId: string | null;
  @Text() place: string;
  @Text({ max: 4000 }) findings: string;
  @Id({ nullable: true }) fileId: string | null;
}
export class SiteVisitList {
  @Parts(() => SiteVisit, { max: 200 }) items: SiteVisit[];
}

export const enrolmentCommands = {
  enrol: command('rpc.training.enrolment.enrol.v1', {
    http: 'POST /courses/:courseId/enrolments',
    request: Enrol,
    reply: Created,
    access: TRAINERS,
    creates: true,
    deadline: 30_000,
    errors: ['ENROLMENT_EXISTS', 'ENROLLEE_UNKNOWN', 'WRONG_STATE', 'SERVICE_UNAVAILABLE'],
    doc: 'Enrols a person; a person stands in a course once. Somebody who had withdrawn comes back.',
  }),
  withdrawEnrolment: command('rpc.training.enrolment.withdraw.v1', {
    http: 'POST /enrolments/:enrolmentId/withdrawal',
    request: WithdrawEnrolment,
    reply: DoneWithVersion,
    access: TRAINERS,
    doc: 'Takes a person out of a course. Withdrawing again changes nothing.',
  }),
  assess: command('rpc.training.enrolment.assess.v1', {
    http: 'PUT /enrolments/:enrolmentId/assessment',
    request: Assess,
    reply: DoneWithVersion,
    access: TRAINERS,
    errors: ['WRONG_STATE'],
    doc: 'Keeps whether the assessment was passed; repeating it changes nothing.',
  }),
  listEnrolments: command('rpc.training.enrolment.list.v1', {
    http: 'GET /courses/:courseId/enrolments',
    request: ListEnrolments,
    reply: EnrolmentPage,
    access: 'account',
    doc: 'Who is in the course, by ids: all for staff, trainers and analysts; their own for firms and participants.',
  }),
  listFirmEnrolments: command('rpc.training.enrolment.of-firm.v1', {
    http: 'GET /firms/:firmId/enrolments',
    request: ListFirmEnrolments,
    reply: FirmEnrolmentPage,
    access: 'account',
    doc: 'People of a firm in courses, newest first, with their valid certificates: those of one’s own programmes; a firm’s user all of its own, participants themselves.',
  }),
  importEnrolments: command('rpc.training.enrolment.import.v1', {
    http: 'POST /courses/:courseId/enrolments/imports',
    request: ImportEnrolments,
    reply: ImportReport,
    access: TRAINERS,
    deadline: 60_000,
    errors: [
      'COLUMN_MISSING',
      'FILE_UNREADABLE',
      'FILE_TYPE',
      'FILE_NOT_FOUND',
      'SESSION_UNKNOWN',
      'SESSION_NOT_YET',
      'LIST_OF_OTHER_COURSE',
      'WRONG_STATE',
      'SERVICE_UNAVAILABLE',
    ],
    doc:
      'Reads enrolments and attendance (XLSX or CSV: names, firm or institution as spelled, phone, e-mail, a column a session headed ' +
      '“1. Oturum” …). First a dry run (default). A person who stands on it twice is one enrolment, with the sessions united.',
  }),
  giveFeedback: command('rpc.training.feedback.give.v1', {
    http: 'POST /courses/:courseId/feedback',
    request: GiveFeedback,
    reply: Created,
    access: 'account',
    creates: true,
    errors: ['ENROLMENT_UNKNOWN'],
    doc: 'A feedback form (1 worst, 5 best): of one’s own enrolment, or an anonymous one that staff enters. One form an enrolment; a second replaces it.',
  }),
  listFeedback: command('rpc.training.feedback.list.v1', {
    http: 'GET /courses/:courseId/feedback',
    request: CourseById,
    reply: FeedbackList,
    access: ['admin', 'staff', 'trainer', 'analyst'],
    doc: 'Feedback without names, with the means.',
  }),
  reportSiteVisit: command('rpc.training.site-visit.report.v1', {
    http: 'POST /courses/:courseId/site-visits',
    request: ReportSiteVisit,
    reply: Created,
    access: TRAINERS,
    creates: true,
    errors: ['FILE_NOT_FOUND', 'FILE_OWNED'],
    doc: 'The report of a course’s site visit.',
  }),
  listSiteVisits: command('rpc.training.site-visit.list.v1', {
    http: 'GET /courses/:courseId/site-visits',
    request: CourseById,
    reply: SiteVisitList,
    access: 'account',
    doc: 'Site visits of a course, for those who may read it.',
  }),
};
