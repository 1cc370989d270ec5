import { aggregate } from '../core/fact.js';
import { Day, Decimal, Flag, Id, Int, OneOf, Text } from '../core/fields.js';

export const COURSE_KINDS = ['certificate', 'ambassador', 'expert', 'awareness'] as const;
export class CourseState {
  @OneOf(COURSE_KINDS) kind: (typeof COURSE_KINDS)[number];
  @OneOf(['planned', 'held', 'cancelled']) state: 'planned' | 'held' | 'cancelled';
  @Int() topics: number;
  @Decimal({ doc: 'lesson hours in all sessions' }) lessonHours: string;
}
export const course = aggregate(
  'training',
  'course',
  CourseState,
  ['planned', 'changed', 'held', 'cancelled'],
  'A training programme.',
);

export class EnrolmentState {
  @Id() courseId: string;
  @OneOf(COURSE_KINDS) courseKind: (typeof COURSE_KINDS)[number];
  @Id() personId: string;
  @Id({ nullable: true }) firmId: string | null;
  @Decimal({ doc: 'lesson hours attended' }) hoursAttended: string;
  @Flag({ doc: 'the course’s completion rule is met' }) completed: boolean;
  @OneOf(['enrolled', 'withdrawn']) state: 'enrolled' | 'withdrawn';
}
export const enrolment = aggregate(
  'training',
  'enrolment',
  EnrolmentState,
  ['enrolled', 'changed', 'withdrawn'],
  'A person in a course.',
);

export class CertificateState {
  @Id() courseId: string;
  @OneOf(COURSE_KINDS) courseKind: (typeof COURSE_KINDS)[number];
  @Id() personId: string;
  @Id({ nullable: true }) firmId: string | null;
  @OneOf(['success', 'attendance']) kind: 'success' | 'attendance';
  @Text({ max: 40 }) number: string;
  @OneOf(['issued', 'revoked', 'superseded']) state: 'issued' | 'revoked' | 'superseded';
  @Day() issuedOn: string;
}
export const certificate = aggregate(
  'training',
  'certificate',
  CertificateState,
  ['issued', 'revoked', 'superseded'],
  'A certificate (Sertifika / Katılım belgesi).',
);

/** People reached where names are not kept, e.g. in schools. */
export class HeadCountState {
  @Id({ nullable: true, doc: 'school or other institution' }) atInstitutionId: string | null;
  @Int() pupils: number;
  @Int() teachers: number;
  @Int() others: number;
  @Int({ doc: 'pupils + teachers + others' }) total: number;
  @Day() on: string;
  @OneOf(['counted', 'withdrawn']) state: 'counted' | 'withdrawn';
}
export const headCount = aggregate(
  'training',
  'head-count',
  HeadCountState,
  ['counted', 'corrected', 'withdrawn'],
  'A head count without names.',
);
