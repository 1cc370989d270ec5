import { command } from '../core/command.js';
import { Day, Decimal, Flag, Id, Ids, Int, OneOf, Parts, Text } from '../core/fields.js';
import { Backfill, Created, Nothing, PageQuery, pageOf } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { CERTIFICATE_KINDS, TRAINERS } from './course.commands.js';
import { COURSE_KINDS } from './training.facts.js';

export const CERTIFICATE_STATES = ['issued', 'revoked', 'superseded'] as const;
type CertificateKind = (typeof CERTIFICATE_KINDS)[number];
type CertificateStateName = (typeof CERTIFICATE_STATES)[number];

export class IssueCertificates extends Backfill {
  @Id() courseId: string;
  @Ids({ optional: true, max: 1000, doc: 'only these enrolments; default all who completed' })
  enrolmentIds?: string[];
}
export class IssuedCertificates {
  @Int({ doc: 'issued by this command' }) issued: number;
  @Int({ doc: 'had one already' }) already: number;
  @Int({ doc: 'enrolled, but not completed' }) notCompleted: number;
  @Int({ doc: 'completed, but erased from the registry: no name, no certificate' }) withoutName: number;
  @Ids({ max: 1000, doc: 'certificates issued by this command' }) certificateIds: string[];
}
export class CertificateById {
  @Id() certificateId: string;
}
export class RevokeCertificate extends Backfill {
  @Id() certificateId: string;
  @Text({ max: 500, doc: 'stands in the audit trail; the public page says only that it is revoked' })
  reason: string;
}
export class CorrectCertificate extends Backfill {
  @Id() certificateId: string;
  @Text({ max: 500 }) reason: string;
}
export class ListCertificates extends PageQuery {
  @Id() courseId: string;
  @OneOf(CERTIFICATE_STATES, { optional: true }) state?: CertificateStateName;
}
export class CertificateListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() courseId: string;
  @Id() programId: string;
  @Id() personId: string;
  @Id({ nullable: true }) firmId: string | null;
  @OneOf(CERTIFICATE_KINDS) kind: CertificateKind;
  @Text() number: string;
  @Text() courseTitle: string;
  @Decimal({ doc: 'lesson hours of the course' }) hours: string;
  @OneOf(CERTIFICATE_STATES) state: CertificateStateName;
  @Day() issuedOn: string;
  @Id({ nullable: true }) supersedes: string | null;
  @Id({ nullable: true }) supersededBy: string | null;
}
export const CertificatePage = pageOf(CertificateListItem);

/** A certificate as those see it who may: with the name as issued and the way to its paper. */
export class CertificateDetail extends CertificateListItem {
  @Text({ max: 200, nullable: true, doc: 'as issued; null: erased' }) holderName: string | null;
  @Text({ doc: 'verification code, 128 random bits' }) code: string;
  @Text({ max: 300, doc: 'what the QR leads to' }) verifyUrl: string;
  @Id({ nullable: true, doc: 'PDF as issued; download it at /files/{fileId}; null: erased' }) fileId:
    string | null;
}
export class MyCertificates {
  @Parts(() => CertificateDetail, { max: 200 }) items: CertificateDetail[];
}

export class CertificateByCode {
  @Text({ max: 40, pattern: /^[0-9A-Za-z]{16,40}$/, doc: 'from the QR or the paper' }) code: string;
}
export class CertificateByNumber {
  @Text({ max: 40, doc: 'e.g. DEKVEP-2023-0001' }) number: string;
}
/** What anybody may know of a number: that it is valid; not whose it is. */
export class CertificateValidity {
  @Text() number: string;
  @OneOf(CERTIFICATE_STATES) state: CertificateStateName;
  @Flag({ doc: 'issued, neither revoked nor superseded' }) valid: boolean;
  @OneOf(CERTIFICATE_KINDS) kind: CertificateKind;
  @Day() issuedOn: string;
}
/** What the holder's paper proves to whoever scans it: the code cannot be guessed, so whoever has it was shown the paper. */
export class PublicCertificate extends CertificateValidity {
  @Text({ max: 200, nullable: true, doc: 'as on the paper; null: erased' }) holderName: string | null;
  @Text({ max: 300 }) courseTitle: string;
  @OneOf(COURSE_KINDS) courseKind: (typeof COURSE_KINDS)[number];
  @Decimal({ doc: 'lesson hours' }) hours: string;
  @Day({ nullable: true }) startsOn: string | null;
  @Day({ nullable: true }) endsOn: string | null;
  @Text({ nullable: true, max: 300 }) place: string | null;
  @Text({ max: 40 }) programCode: string;
  @Text({ max: 300 }) programTitle: string;
  @Text({ nullable: true, doc: 'number of the corrected certificate' }) supersededByNumber: string | null;
  @Day({ nullable: true }) endedOn: string | null;
}

export const certificateCommands = {
  issueCertificates: command('rpc.training.certificate.issue.v1', {
    http: 'POST /courses/:courseId/certificates',
    request: IssueCertificates,
    reply: IssuedCertificates,
    access: TRAINERS,
    deadline: 60_000,
    errors: ['CERTIFICATE_TOO_EARLY', 'ENROLMENT_UNKNOWN', 'SERVICE_UNAVAILABLE'],
    doc: 'Issues a certificate to each who completed the held course and has none. Nobody gets two, however often it is asked; who had one revoked gets another only when named. Numbers run without a gap a programme and year.',
  }),
  listCertificates: command('rpc.training.certificate.list.v1', {
    http: 'GET /courses/:courseId/certificates',
    request: ListCertificates,
    reply: CertificatePage,
    access: ['admin', 'staff', 'trainer', 'analyst'],
    doc: 'The certificates of a course by number; names are asked from the registry.',
  }),
  readCertificate: command('rpc.training.certificate.read.v1', {
    http: 'GET /certificates/:certificateId',
    request: CertificateById,
    reply: CertificateDetail,
    access: ['admin', 'staff', 'trainer', 'participant'],
    doc: 'A certificate with the holder’s name as issued, for staff and trainers of its programme and its holder. The look of staff is audited.',
  }),
  myCertificates: command('rpc.training.certificate.mine.v1', {
    http: 'GET /me/certificates',
    request: Nothing,
    reply: MyCertificates,
    access: 'account',
    doc: 'The asker’s own certificates, newest first.',
  }),
  revokeCertificate: command('rpc.training.certificate.revoke.v1', {
    http: 'POST /certificates/:certificateId/revocation',
    request: RevokeCertificate,
    reply: DoneWithVersion,
    access: ['admin', 'staff'],
    errors: ['WRONG_STATE'],
    doc: 'Revokes a certificate; its public page says so from then on. Revoking it again changes nothing.',
  }),
  correctCertificate: command('rpc.training.certificate.correct.v1', {
    http: 'POST /certificates/:certificateId/correction',
    request: CorrectCertificate,
    reply: Created,
    access: ['admin', 'staff'],
    creates: true,
    deadline: 30_000,
    errors: ['WRONG_STATE', 'CERTIFICATE_NAME', 'SERVICE_UNAVAILABLE'],
    doc: 'Issues it anew with the holder’s name and the course as they stand now; the old one is superseded and leads to the new one.',
  }),
  verifyCertificate: command('rpc.training.certificate.verify.v1', {
    http: 'GET /public/certificates/:code',
    request: CertificateByCode,
    reply: PublicCertificate,
    access: 'public',
    changes: false,
    doc: 'The public check by the code of the paper or its QR: kind, course, hours, dates, number, state, and the name as issued.',
  }),
  verifyNumber: command('rpc.training.certificate.verify-number.v1', {
    http: 'GET /public/certificate-numbers/:number',
    request: CertificateByNumber,
    reply: CertificateValidity,
    access: 'public',
    changes: false,
    doc: 'The public check by number alone: whether it is valid, without a name.',
  }),
};
