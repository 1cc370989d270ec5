import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { person, type PersonState } from '#contracts/firm-registry/registry.facts';
import { knownToFirm, participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { OnFact } from '#platform/messaging/on-fact';
import { CourseService } from '../courses/course.service.js';

/** Small copies: which people turned out to be one, and which firms take part in which programme. */
@Injectable()
export class WhoIsWho {
  constructor(
    private readonly courses: CourseService,
    private readonly files: FileStore,
  ) {}

  /** Two records that are one person complete a course together, and come apart again when the merge is undone. */
  @OnFact(person)
  async takePerson(fact: Fact<PersonState>, tx: Tx): Promise<void> {
    const { id, version } = fact.aggregate;
    const [before] = await tx.query<{ mergedInto: string | null }>(
      'SELECT merged_into AS "mergedInto" FROM merge_copy WHERE id = $1',
      [id],
    );
    const newer = await tx.query(
      `INSERT INTO merge_copy (id, version, merged_into) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, merged_into = excluded.merged_into WHERE merge_copy.version < excluded.version RETURNING id`,
      [id, version, fact.data.mergedInto],
    );
    if (newer.length === 0) return;
    if (fact.data.erased) await this.forget(tx, id);
    if ((before?.mergedInto ?? null) === fact.data.mergedInto) return;
    const courses = await tx.query<{ id: string }>(
      'SELECT DISTINCT course_id AS id FROM enrolment WHERE person_id = ANY($1::uuid[]) ORDER BY 1',
      [[id, before?.mergedInto, fact.data.mergedInto].filter(Boolean)],
    );
    for (const course of courses) await this.courses.recompute(tx, course.id);
  }

  @OnFact(participation)
  async takeParticipation(fact: Fact<ParticipationState>, tx: Tx): Promise<void> {
    if (!fact.programId) return;
    await tx.query(
      `INSERT INTO participation_copy (id, version, program_id, firm_id, state) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state WHERE participation_copy.version < excluded.version`,
      [fact.aggregate.id, fact.aggregate.version, fact.programId, fact.data.firmId, knownToFirm(fact.data)],
    );
  }

  /** The paper bears the name, so it goes with it; number, kind and state stay. */
  private async forget(tx: Tx, personId: string): Promise<void> {
    const papers = await tx.query<{ id: string; fileId: string }>(
      'SELECT id, file_id AS "fileId" FROM certificate WHERE person_id = $1 AND file_id IS NOT NULL',
      [personId],
    );
    await tx.query('UPDATE certificate SET holder_name = NULL, file_id = NULL WHERE person_id = $1', [
      personId,
    ]);
    for (const { id, fileId } of papers)
      await this.files.remove(fileId, { owner: 'training', of: `certificate:${id}` });
  }
}
