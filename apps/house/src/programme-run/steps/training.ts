import { certificateCommands } from '#contracts/training/certificate.commands';
import { courseCommands } from '#contracts/training/course.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { headCountCommands } from '#contracts/training/head-count.commands';
import type { COURSE_KINDS } from '#contracts/training/training.facts';
import { instantOf } from '#platform/clock/istanbul';
import { importList } from '../imports.js';
import type { CourseForms, CourseRow } from '../raw/course-forms.js';
import { inParallel, type Run } from '../run.js';
import { given } from './programme.js';

export interface EnteredCourse {
  id: string;
  row: CourseRow;
  /** Days of its sessions. */
  days: string[];
  issuedOn: string;
}

/** A course with topics and sessions, as the künye of trainings has it. */
export async function enterCourses(run: Run, forms: CourseForms): Promise<EnteredCourse[]> {
  const lead = run.as('programme-lead');
  return inParallel(forms.courses, async (row) => {
    const sessions = forms.sessions.filter((s) => s.course === row.code);
    const topics = forms.topics.filter((t) => t.course === row.code).sort((a, b) => a.number! - b.number!);
    const { id } = await lead.ask(
      courseCommands.planCourse,
      {
        programId: run.programId,
        code: row.code!,
        kind: row.kind as (typeof COURSE_KINDS)[number],
        title: row.title!,
        topics: topics.map((t) => ({
          title: t.title!,
          method: t.method as 'lecture',
          ...given({ hours: t.hours }),
        })),
        completion: { minPercent: row.minAttendance!, of: 'sessions' },
        certificateKind: row.document as 'success' | 'attendance',
        ...given({ protocolNo: row.protocolNo, place: row.place }),
        ...(row.trainer ? { trainers: [row.trainer] } : {}),
      },
      run.key('course', row.code!),
    );
    for (const s of sessions)
      await lead.ask(
        courseCommands.planSession,
        {
          courseId: id,
          number: s.number!,
          on: s.on!,
          hours: s.hours!,
          ...given({ startsAt: s.startsAt, topic: s.topic }),
        },
        run.key('session', row.code!, s.number!),
      );
    const days = sessions.map((s) => s.on!).sort();
    return { id, row, days, issuedOn: row.issuedOn ?? days.at(-1) ?? '' };
  });
}

/** Enrolments with attendance, as the trainer kept them. */
export async function importEnrolments(run: Run, course: EnteredCourse): Promise<void> {
  await importList(run, {
    what: `Kayıtlar: ${course.row.title}`,
    file: course.row.enrolments!,
    command: enrolmentCommands.importEnrolments,
    request: { courseId: course.id },
    by: run.as('trainer'),
  });
}

/** The course is over: held, and a certificate to each who completed it. */
export async function certify(run: Run, course: EnteredCourse): Promise<void> {
  const trainer = run.as('trainer');
  const known = await trainer.ask(courseCommands.readCourse, { courseId: course.id });
  if (known.state === 'planned') {
    const { kind, title, topics, completion, certificateKind, trainers, version } = known;
    await trainer.ask(
      courseCommands.changeCourse,
      {
        courseId: course.id,
        kind,
        title,
        topics: topics.map((t) => given(t) as typeof t),
        completion,
        certificateKind,
        trainers,
        ...given({ titleEn: known.titleEn, protocolNo: known.protocolNo, place: known.place }),
        state: 'held',
        ifVersion: version,
      },
      run.key('held', course.row.code!),
    );
  }
  await run.tell(
    `Belgeler: ${course.row.title}`,
    () =>
      trainer.ask(
        certificateCommands.issueCertificates,
        { courseId: course.id, ...run.past(instantOf(course.issuedOn, '17:00')) },
        run.key('certificates', course.row.code!),
      ),
    (r) => `${r.issued} verildi, ${r.notCompleted} tamamlamadı`,
  );
}

/** Feedback forms without names, each a form of its own. */
export async function enterFeedback(
  run: Run,
  forms: CourseForms,
  courses: readonly EnteredCourse[],
): Promise<void> {
  if (forms.feedback.length === 0) return;
  await run.tell(`Geri bildirim formları: ${forms.feedback.length}`, () =>
    inParallel(forms.feedback, (form, at) => {
      const course = courses.find((c) => c.row.code === form.course);
      if (!course) throw new Error(`feedback.csv: “${form.course}” adlı eğitim yok`);
      const { score, content, trainer, comment, on } = form;
      return run
        .as('programme-lead')
        .ask(
          enrolmentCommands.giveFeedback,
          { courseId: course.id, score: score!, ...given({ content, trainer, comment, on }) },
          run.key('feedback', at),
        );
    }),
  );
}

/** School visits: numbers only. */
export async function importHeadCounts(run: Run): Promise<void> {
  await importList(run, {
    what: 'Okul ziyaretleri',
    file: 'schools.csv',
    command: headCountCommands.importHeadCounts,
    request: { programId: run.programId },
    by: run.as('chamber-staff'),
  });
}
