import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Signatory } from '#contracts/training/course.commands';
import { certificate as certificateFacts, type CertificateState } from '#contracts/training/training.facts';
import { startOfDay } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';

/** What stands on the paper beside the holder's name, frozen at issue: later changes of course or programme do not reach it. */
export interface Paper {
  courseTitle: string;
  courseKind: CertificateState['courseKind'];
  /** lesson hours of the course */
  hours: string;
  /** the course's first and last day */
  startsOn: string | null;
  endsOn: string | null;
  place: string | null;
  protocolNo: string | null;
  topics: string[];
  programCode: string;
  programTitle: string;
  /** the issuing institution's name */
  issuer: string;
  signatories: Signatory[];
  verifyUrl: string;
}

@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') institutionId: string;
  @Column('uuid') programId: string;
  @Column('uuid') courseId: string;
  @Column('uuid') enrolmentId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('text') kind: CertificateState['kind'];
  @Column('text') number: string;
  /** 128 random bits: whoever has it was shown the paper. */
  @Column('text') code: string;
  @Column('date') issuedOn: string;
  @Column('text') state: CertificateState['state'];
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('uuid', { nullable: true }) supersedes: string | null;
  /** As issued; null once the person was erased. */
  @Column('text', { nullable: true }) holderName: string | null;
  @Column('jsonb') paper: Paper;
  /** The PDF; null until it was drawn, and once the person was erased. */
  @Column('uuid', { nullable: true }) fileId: string | null;
}

/** Says how a certificate stands now; it counts on the day it was issued, its end on the day it ended. */
export function sayCertificate(
  tx: Tx,
  fact: 'issued' | 'revoked' | 'superseded',
  c: CertificateEntity,
  reason?: string,
): void {
  const { id, version, institutionId, programId } = c;
  const data: CertificateState = {
    courseId: c.courseId,
    courseKind: c.paper.courseKind,
    personId: c.personId,
    firmId: c.firmId,
    kind: c.kind,
    number: c.number,
    state: c.state,
    issuedOn: c.issuedOn,
  };
  tx.fact(certificateFacts, fact, {
    id,
    version,
    institutionId,
    programId,
    occurredAt: startOfDay(c.endedOn ?? c.issuedOn),
    data,
  });
  tx.audit(`certificate.${fact}`, {
    noun: 'certificate',
    id,
    institutionId,
    programId,
    reason,
    details: { number: c.number },
  });
}
