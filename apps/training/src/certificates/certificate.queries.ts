import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import { asciiLower } from '#contracts/core/text';
import type {
  CertificateListItem,
  CertificateValidity,
  ListCertificates,
  PublicCertificate,
} from '#contracts/training/certificate.commands';
import { visibleInPlace, type Actor } from '#platform/actor/actor';
import { escapeLike, ListQuery } from '#platform/database/list-query';
import { found, notFound } from '#platform/errors/domain-error';
import { CourseQueries } from '../courses/course.queries.js';
import { CertificateEntity } from './certificate.entity.js';
import { readCode } from './certificate.rules.js';

const COLUMNS = `k.id, k.version, k.course_id AS "courseId", k.program_id AS "programId", k.person_id AS "personId", k.firm_id AS "firmId", k.kind, k.number,
  k.paper->>'courseTitle' AS "courseTitle", k.paper->>'hours' AS hours, k.state, k.issued_on AS "issuedOn", k.supersedes,
  (SELECT n.id FROM certificate n WHERE n.supersedes = k.id) AS "supersededBy"`;

@Injectable()
export class CertificateQueries {
  constructor(
    private readonly source: DataSource,
    private readonly courses: CourseQueries,
  ) {}

  async list(query: ListCertificates, actor: Actor): Promise<Page<CertificateListItem>> {
    if (!(await this.courses.sees(query.courseId, actor))) throw notFound();
    const list = new ListQuery(query, ['k.number', 'k.id']);
    list
      .where(visibleInPlace(actor, ['staff', 'trainer', 'analyst'], 'k', list.params))
      .equal({ 'k.course_id': query.courseId, 'k.state': query.state })
      .given(query.q && escapeLike(asciiLower(query.q)), (n) => `lower(k.number) LIKE ${n} || '%'`);
    return list.page<CertificateListItem>(this.source, `SELECT ${COLUMNS} FROM certificate k`, (row) => [
      row.number,
      row.id,
    ]);
  }

  async one(certificateId: string): Promise<CertificateListItem> {
    const [row] = (await this.source.query(`SELECT ${COLUMNS} FROM certificate k WHERE k.id = $1`, [
      certificateId,
    ])) as CertificateListItem[];
    return found(row);
  }

  /** Certificates of these records, newest first. Which ones are the asker's, accounts says: a merge alone lends nothing. */
  async of(people: readonly string[]): Promise<CertificateEntity[]> {
    const rows = (await this.source.query(
      `SELECT k.id FROM certificate k WHERE k.person_id = ANY($1::uuid[]) ORDER BY k.issued_on DESC, k.number DESC LIMIT 200`,
      [people],
    )) as { id: string }[];
    const found = await this.source.manager.findBy(CertificateEntity, { id: In(rows.map((r) => r.id)) });
    return rows.map((r) => found.find((c) => c.id === r.id)!);
  }

  /** The public page of a code: one statement. */
  async byCode(code: string): Promise<PublicCertificate> {
    const [row] = (await this.source.query(
      `SELECT k.number, k.state, k.state = 'issued' AS valid, k.kind, k.issued_on AS "issuedOn", k.holder_name AS "holderName", k.ended_on AS "endedOn",
              k.paper->>'courseTitle' AS "courseTitle", k.paper->>'courseKind' AS "courseKind", k.paper->>'hours' AS hours, k.paper->>'startsOn' AS "startsOn",
              k.paper->>'endsOn' AS "endsOn", k.paper->>'place' AS place, k.paper->>'programCode' AS "programCode", k.paper->>'programTitle' AS "programTitle",
              (SELECT n.number FROM certificate n WHERE n.supersedes = k.id) AS "supersededByNumber"
       FROM certificate k WHERE k.code = $1`,
      [readCode(code)],
    )) as PublicCertificate[];
    return found(row);
  }

  /** By number alone: numbers can be guessed, so no name. */
  async byNumber(number: string): Promise<CertificateValidity> {
    const [row] = (await this.source.query(
      `SELECT number, state, state = 'issued' AS valid, kind, issued_on AS "issuedOn" FROM certificate WHERE number = $1`,
      [number.toUpperCase()],
    )) as CertificateValidity[];
    return found(row);
  }
}
