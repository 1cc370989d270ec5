import { Readable } from 'node:stream';
import { programCommands, type ProgramPlace } from '#contracts/programs/program.commands';
import { courseCommands, type CourseDetail, type PlanCourse } from '#contracts/training/course.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import type { Actor } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import type { House } from '#testing/house';

let counter = 0;

/** A programme of this chamber, made through its own service. */
export async function aProgramOf(house: House, institutionId: string, staff: Actor): Promise<ProgramPlace> {
  const { place } = await house.ask(
    programCommands.createProgram,
    {
      code: `EGITIM-${++counter}`,
      title: 'Örnek Yeşil Dönüşüm Projesi',
      executorId: institutionId,
      startsOn: '2025-01-01',
      endsOn: '2027-06-30',
      sectors: [{ code: 'textile', tr: 'Tekstil', en: 'Textile' }],
      ambassadorsPerFirm: 2,
    },
    staff,
  );
  return place;
}

/** A certificate programme with two topics and a share of 75 percent; override what the test is about. */
export const aCourse = (programId: string, over: Partial<PlanCourse> = {}): PlanCourse => ({
  programId,
  kind: 'certificate',
  title: 'Enerji verimliliği ve karbon ayak izi',
  topics: [
    { title: 'Kavramlar ve mevzuat', method: 'lecture', hours: '3' },
    { title: 'Ölçme ve hesap', method: 'exercise' },
  ],
  completion: { minPercent: '75' },
  certificateKind: 'success',
  place: 'Örnek Eğitim Salonu',
  trainers: ['Onur Tasavvurer'],
  signatories: [{ name: 'Deniz Hayalî', title: 'Genel Sekreter' }],
  ...over,
});

/** A course with this many sessions of three hours before the house's clock (2 March 2026). Returns course and session ids. */
export async function aCourseWithSessions(
  house: House,
  programId: string,
  staff: Actor,
  count: number,
  over: Partial<PlanCourse> = {},
): Promise<{ courseId: string; sessionIds: string[] }> {
  const { id: courseId } = await house.ask(courseCommands.planCourse, aCourse(programId, over), staff);
  const sessionIds: string[] = [];
  for (let n = 1; n <= count; n++)
    sessionIds.push(
      (
        await house.ask(
          courseCommands.planSession,
          { courseId, number: n, on: `2026-02-${String(n + 9).padStart(2, '0')}`, hours: '3' },
          staff,
        )
      ).id,
    );
  return { courseId, sessionIds };
}

/** Moves a course on to held. */
export async function hold(house: House, courseId: string, staff: Actor): Promise<void> {
  const course = await house.ask(courseCommands.readCourse, { courseId }, staff);
  await house.ask(
    courseCommands.changeCourse,
    { ...bodyOf(course), courseId, state: 'held', ifVersion: course.version },
    staff,
  );
}

export const bodyOf = (course: CourseDetail) => ({
  kind: course.kind,
  title: course.title,
  topics: course.topics,
  completion: course.completion,
  certificateKind: course.certificateKind,
  trainers: course.trainers,
  signatories: course.signatories,
  ...(course.place ? { place: course.place } : {}),
});

/** All enrolments of a course, for staff. */
export const enrolmentsOf = async (house: House, courseId: string, actor: Actor) =>
  (await house.ask(enrolmentCommands.listEnrolments, { courseId, limit: 100 }, actor)).items;

/** An upload of this person's. */
export const staged = async (
  house: House,
  content: string | Buffer,
  name: string,
  by: Actor,
): Promise<string> =>
  (
    await house
      .get('training', FileStore)
      .stage(Readable.from([Buffer.from(content)]), { name, uploadedBy: by.id, maxBytes: 10_000_000 })
  ).fileId;
