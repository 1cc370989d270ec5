import { command } from '../core/command.js';
import { Day, Decimal, Flag, Id, Ids, Int, OneOf, Part, Parts, Text, Texts } from '../core/fields.js';
import { Created, PageQuery, pageOf } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { COURSE_KINDS } from './training.facts.js';

export const COURSE_STATES = ['planned', 'held', 'cancelled'] as const;
export const TOPIC_METHODS = ['lecture', 'group-game', 'exercise', 'site-visit', 'other'] as const;
export const CERTIFICATE_KINDS = ['success', 'attendance'] as const;

export class Topic {
  @Text({ max: 300 }) title: string;
  @OneOf(TOPIC_METHODS) method: (typeof TOPIC_METHODS)[number];
  @Decimal({ optional: true, nonNegative: true, doc: 'lesson hours' }) hours?: string;
}
/** When somebody has completed the course: the least share attended (exactly the share is enough), and an assessment where there is one. */
export class CompletionRule {
  @Decimal({ nonNegative: true, doc: 'percent, 0 to 100' }) minPercent: string;
  @OneOf(['hours', 'sessions'], {
    optional: true,
    doc: 'share of the lesson hours (default) or of the sessions',
  })
  of?: 'hours' | 'sessions';
  @Flag({ optional: true, doc: 'an assessment must be passed, too; default false' }) assessment?: boolean;
}
export class Signatory {
  @Text({ max: 120 }) name: string;
  @Text({ max: 120 }) title: string;
}
class CourseBody {
  @OneOf(COURSE_KINDS) kind: (typeof COURSE_KINDS)[number];
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 300 }) titleEn?: string;
  @Parts(() => Topic, { max: 100 }) topics: Topic[];
  @Part(() => CompletionRule) completion: CompletionRule;
  @OneOf(CERTIFICATE_KINDS, { doc: 'success: Sertifika, attendance: Katılım belgesi' })
  certificateKind: (typeof CERTIFICATE_KINDS)[number];
  @Text({ optional: true, max: 60, doc: 'protocol with the school authority or university' })
  protocolNo?: string;
  @Texts({ optional: true, max: 20, length: 120, doc: 'names, as they stand on the programme' })
  trainers?: string[];
  @Parts(() => Signatory, { optional: true, max: 4, doc: 'who signs the certificates' })
  signatories?: Signatory[];
  @Text({ optional: true, max: 300 }) place?: string;
}
export class PlanCourse extends CourseBody {
  @Id() programId: string;
  @Text({ optional: true, max: 40, doc: 'the house’s own code, unique in the programme, e.g. SP1' })
  code?: string;
}
export class ChangeCourse extends CourseBody {
  @Id() courseId: string;
  @OneOf(COURSE_STATES) state: (typeof COURSE_STATES)[number];
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class CourseById {
  @Id() courseId: string;
}
export class ListCourses extends PageQuery {
  @Id() programId: string;
  @OneOf(COURSE_KINDS, { optional: true }) kind?: (typeof COURSE_KINDS)[number];
  @OneOf(COURSE_STATES, { optional: true }) state?: (typeof COURSE_STATES)[number];
}
export class CourseListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Text({ nullable: true }) code: string | null;
  @OneOf(COURSE_KINDS) kind: (typeof COURSE_KINDS)[number];
  @Text() title: string;
  @Text({ nullable: true }) titleEn: string | null;
  @OneOf(COURSE_STATES) state: (typeof COURSE_STATES)[number];
  @Text({ nullable: true }) place: string | null;
  @Int() sessions: number;
  @Decimal({ doc: 'of all sessions' }) lessonHours: string;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Int() enrolled: number;
  @Int() completed: number;
  @Int({ doc: 'valid certificates' }) certificates: number;
}
export class CourseDetail extends CourseListItem {
  @Parts(() => Topic) topics: Topic[];
  @Part(() => CompletionRule) completion: CompletionRule;
  @OneOf(CERTIFICATE_KINDS) certificateKind: (typeof CERTIFICATE_KINDS)[number];
  @Text({ nullable: true }) protocolNo: string | null;
  @Texts() trainers: string[];
  @Parts(() => Signatory) signatories: Signatory[];
}
export const CoursePage = pageOf(CourseListItem);

class SessionBody {
  @Int({ min: 1, max: 500, doc: 'order in the course; lists head their columns with it' }) number: number;
  @Day() on: string;
  @Text({ optional: true, max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, doc: 'HH:MM, Europe/Istanbul' })
  startsAt?: string;
  @Decimal({ nonNegative: true, doc: 'lesson hours' }) hours: string;
  @Text({ optional: true, max: 300 }) topic?: string;
  @Text({ optional: true, max: 300, doc: 'if not the course’s' }) place?: string;
}
export class PlanSession extends SessionBody {
  @Id() courseId: string;
}
export class ChangeSession extends SessionBody {
  @Id() sessionId: string;
  @OneOf(['planned', 'cancelled']) state: 'planned' | 'cancelled';
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class TakeAttendance {
  @Id() sessionId: string;
  @Ids({ max: 1000, doc: 'enrolments of those present; the others were absent' }) present: string[];
}
export class SessionById {
  @Id() sessionId: string;
}
export class CourseSession {
  @Id() id: string;
  @Int() version: number;
  @Int() number: number;
  @Day() on: string;
  @Text({ nullable: true }) startsAt: string | null;
  @Decimal() hours: string;
  @Text({ nullable: true }) topic: string | null;
  @Text({ nullable: true }) place: string | null;
  @OneOf(['planned', 'cancelled']) state: 'planned' | 'cancelled';
  @Flag({ doc: 'attendance was taken' }) taken: boolean;
  @Int() present: number;
}
export class SessionList {
  @Parts(() => CourseSession, { max: 500 }) items: CourseSession[];
}
export class SessionAttendance {
  @Id() sessionId: string;
  @Flag() taken: boolean;
  @Ids({ max: 1000, doc: 'enrolments' }) present: string[];
}

export const TRAINERS = ['admin', 'staff', 'trainer'] as const;
const STAFF = ['admin', 'staff'] as const;

export const courseCommands = {
  planCourse: command('rpc.training.course.plan.v1', {
    http: 'POST /programs/:programId/courses',
    request: PlanCourse,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['COURSE_CODE_TAKEN'],
    doc: 'Plans a course with its topics, methods and completion rule.',
  }),
  changeCourse: command('rpc.training.course.change.v1', {
    http: 'PUT /courses/:courseId',
    request: ChangeCourse,
    reply: DoneWithVersion,
    access: TRAINERS,
    versioned: true,
    errors: ['COURSE_NOT_YET', 'WRONG_STATE'],
    doc: 'Changes a course or moves it on: planned → held (its last session is over) or cancelled. A changed completion rule is applied at once to all who are enrolled.',
  }),
  readCourse: command('rpc.training.course.read.v1', {
    http: 'GET /courses/:courseId',
    request: CourseById,
    reply: CourseDetail,
    access: 'account',
    doc: 'One course, for those with a role in its programme, participating firms, and those enrolled.',
  }),
  listCourses: command('rpc.training.course.list.v1', {
    http: 'GET /programs/:programId/courses',
    request: ListCourses,
    reply: CoursePage,
    access: 'account',
    doc: 'The courses of a programme, newest first.',
  }),
  planSession: command('rpc.training.session.plan.v1', {
    http: 'POST /courses/:courseId/sessions',
    request: PlanSession,
    reply: Created,
    access: TRAINERS,
    creates: true,
    errors: ['SESSION_NUMBER_TAKEN', 'WRONG_STATE'],
    doc: 'Adds a session with its day and lesson hours.',
  }),
  changeSession: command('rpc.training.session.change.v1', {
    http: 'PUT /sessions/:sessionId',
    request: ChangeSession,
    reply: DoneWithVersion,
    access: TRAINERS,
    versioned: true,
    errors: ['SESSION_NUMBER_TAKEN'],
    doc: 'Changes or cancels a session; a cancelled one counts neither for nor against anybody.',
  }),
  listSessions: command('rpc.training.session.list.v1', {
    http: 'GET /courses/:courseId/sessions',
    request: CourseById,
    reply: SessionList,
    access: 'account',
    doc: 'The sessions of a course in their order.',
  }),
  takeAttendance: command('rpc.training.session.take-attendance.v1', {
    http: 'PUT /sessions/:sessionId/attendance',
    request: TakeAttendance,
    reply: DoneWithVersion,
    access: TRAINERS,
    errors: ['SESSION_NOT_YET', 'ENROLMENT_UNKNOWN', 'WRONG_STATE'],
    doc: 'Says who was there; it replaces what was said before, and repeating it changes nothing.',
  }),
  readAttendance: command('rpc.training.session.attendance.v1', {
    http: 'GET /sessions/:sessionId/attendance',
    request: SessionById,
    reply: SessionAttendance,
    access: TRAINERS,
    doc: 'Who was there, by enrolment.',
  }),
};
