import { dataRequestCommands, measureCommands, reportCommands } from '#contracts/advisory/advisory.commands';
import { ambassadorCommands } from '#contracts/firm-registry/ambassador.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { fold } from '#contracts/core/text';
import { opportunityCommands, resourceCommands } from '#contracts/symbiosis/symbiosis.commands';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { instantOf } from '#platform/clock/istanbul';
import { importList } from '../imports.js';
import { headOf, readReports } from '../raw/event-forms.js';
import type { Run } from '../run.js';
import type { EnteredEvent } from './events.js';
import type { EnteredCourse } from './training.js';

/** The chamber's institutions, then its members. */
export async function importFirms(run: Run): Promise<void> {
  const file = 'firms.xlsx';
  if (!run.folder.has(file)) return;
  const by = run.as('chamber-staff');
  if (
    await run.folder.table(
      file,
      [{ key: 'name', titles: ['Kurum', 'Kurum adı'], type: 'text', required: true }],
      'Kurumlar',
    )
  )
    await importList(run, {
      what: 'Kurumlar',
      file,
      command: institutionCommands.importInstitutions,
      request: { sheet: 'Kurumlar', institutionId: run.executorId },
      by,
    });
  await importList(run, {
    what: 'Üye firmalar',
    file,
    command: firmCommands.importFirms,
    request: { sheet: 'Üyeler', institutionId: run.executorId },
    by,
  });
}

export const importAmbassadors = (run: Run) =>
  importList(run, {
    what: 'Firma elçileri',
    file: 'ambassadors.xlsx',
    command: ambassadorCommands.importAmbassadors,
    request: { programId: run.programId },
    by: run.as('chamber-staff'),
  });

export const importDataRequests = (run: Run) =>
  importList(run, {
    what: 'Veri talepleri ve yanıtları',
    file: 'data-requests.csv',
    command: dataRequestCommands.importDataRequests,
    request: { programId: run.programId, backfillReason: run.why },
    by: run.as('chamber-staff'),
  });

export const importMeasures = (run: Run) =>
  importList(run, {
    what: 'İyileştirme önlemleri',
    file: 'measures.xlsx',
    command: measureCommands.importMeasures,
    request: { programId: run.programId, backfillReason: run.why },
    // Lists are the chamber's to take in: a consultant enters for the firms that name them only.
    by: run.as('chamber-staff'),
  });

/** Reports as records; the report of a site visit stands in the course that made the visit, too. */
export async function importReports(
  run: Run,
  events: ReadonlyMap<string, EnteredEvent>,
  courses: readonly EnteredCourse[],
): Promise<void> {
  await importList(run, {
    what: 'Raporlar',
    file: 'reports.csv',
    command: reportCommands.importReports,
    request: { programId: run.programId, backfillReason: run.why },
    by: run.as('chamber-staff'),
  });
  for (const report of await readReports(run.folder)) {
    const event = report.event ? events.get(report.event) : undefined;
    const course =
      event &&
      (courses.find((c) => c.days.includes(event.heldOn)) ?? (courses.length === 1 ? courses[0] : undefined));
    if (report.kind !== 'site-visit' || report.state !== 'approved' || !course) continue;
    const firms = report.firm
      ? await run.as('programme-lead').all(firmCommands.listFirms, { q: report.firm })
      : [];
    const firm = firms.find((f) => fold(f.title) === fold(report.firm!));
    await run.tell(`Saha ziyareti raporu ${report.number}`, () =>
      run.as('trainer').ask(
        enrolmentCommands.reportSiteVisit,
        {
          courseId: course.id,
          on: event.heldOn,
          ...(firm ? { firmId: firm.id } : {}),
          place: event.place || report.firm || report.title!,
          findings: report.title!,
        },
        run.key('site visit', report.number!),
      ),
    );
  }
}

export const importResources = (run: Run) =>
  importList(run, {
    what: 'Kaynak listesi',
    file: 'resources.xlsx',
    command: resourceCommands.importResources,
    request: { programId: run.programId },
    by: run.as('symbiosis-adviser'),
  });

/** A synergy table, noted on the day that stands above it. */
export async function importSynergies(run: Run, file: string): Promise<void> {
  const on = (await headOf(run.folder, file, 'synergies'))?.on;
  await importList(run, {
    what: `Sinerji masası ${file}`,
    file,
    command: opportunityCommands.importSynergies,
    request: { programId: run.programId, ...(on ? run.past(instantOf(on, '17:00')) : {}) },
    by: run.as('symbiosis-adviser'),
  });
}
