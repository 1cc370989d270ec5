import { attendanceCommands } from '#contracts/workshops/attendance.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { planCommands } from '#contracts/workshops/plan.commands';
import type { EVENT_KINDS } from '#contracts/workshops/event-kinds';
import { instantOf } from '#platform/clock/istanbul';
import { importList } from '../imports.js';
import { headOf, PLAN_SHEETS, type EventRow } from '../raw/event-forms.js';
import { inParallel, type Run } from '../run.js';
import { given, sectorOf } from './programme.js';

export interface EnteredEvent {
  id: string;
  heldOn: string;
  place: string;
  row: EventRow;
}

/** All events of the programme with what became of them; their lists follow, each at its day. */
export async function enterEvents(run: Run, rows: readonly EventRow[]): Promise<Map<string, EnteredEvent>> {
  const staff = run.as('chamber-staff');
  const entered = await inParallel(rows, async (row): Promise<EnteredEvent> => {
    const link = row.link?.startsWith('https://') ? row.link : undefined;
    const place = row.place ?? (link ? undefined : (row.link ?? 'Yer belirtilmemiş'));
    const startsAt = instantOf(row.heldOn!, row.startsAt ?? '09:00');
    const endsAt = row.endsAt && instantOf(row.heldOn!, row.endsAt);
    const { id } = await staff.ask(
      eventCommands.planEvent,
      {
        programId: run.programId,
        code: row.code!,
        kind: row.kind as (typeof EVENT_KINDS)[number],
        title: row.title!,
        ...given({ sector: sectorOf(run, row.sector), place, link }),
        startsAt: startsAt.toISOString(),
        ...(endsAt && endsAt >= startsAt ? { endsAt: endsAt.toISOString() } : {}),
        state: row.state === 'cancelled' ? 'cancelled' : 'held',
      },
      run.key('event', row.code!),
    );
    return { id, heldOn: row.heldOn!, place: place ?? '', row };
  });
  return new Map(entered.map((event) => [event.row.code!, event]));
}

/** The sign sheet of an event. */
export async function importAttendance(run: Run, event: EnteredEvent): Promise<void> {
  await importList(run, {
    what: `${event.row.title}, ${event.heldOn}`,
    file: event.row.attendance!,
    command: attendanceCommands.importAttendance,
    request: { eventId: event.id },
    by: run.as('chamber-staff'),
  });
}

/** A sector's roadmap and action plan: taken in as drafts by whoever advises the sector, published by the staff. */
export async function importPlans(run: Run, file: string): Promise<void> {
  await importList(run, {
    what: `Sektör planı ${file}`,
    file,
    command: planCommands.importPlans,
    request: { programId: run.programId },
    by: run.as('consultant'),
  });
  const staff = run.as('chamber-staff');
  for (const kind of ['roadmap', 'action-plan'] as const) {
    const head = await headOf(run.folder, file, 'plan', PLAN_SHEETS[kind]);
    if (!head) continue;
    const plans = await staff.all(planCommands.listPlans, {
      programId: run.programId,
      kind,
      ...given({ sector: sectorOf(run, head.sector) }),
      state: 'draft',
    });
    for (const { id } of plans) {
      const { title, goals, version } = await staff.ask(planCommands.readPlan, { planId: id });
      await staff.ask(
        planCommands.changePlan,
        {
          planId: id,
          title,
          goals: goals.map((g) => given(g) as typeof g),
          state: 'published',
          ...given({ publishedOn: head.on }),
          ifVersion: version,
        },
        run.key('publish', file, kind),
      );
    }
  }
}
