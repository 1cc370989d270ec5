import type { ProgramPlace } from '#contracts/programs/program.commands';
import { programCommands } from '#contracts/programs/program.commands';
import type { PlanEvent } from '#contracts/workshops/event.commands';
import type { Actor } from '#platform/actor/actor';
import type { House } from '#testing/house';

let counter = 0;

/** A programme of this chamber, made through its own service. */
export async function aProgramOf(house: House, institutionId: string, staff: Actor): Promise<ProgramPlace> {
  const { place } = await house.ask(
    programCommands.createProgram,
    {
      code: `ETKINLIK-${++counter}`,
      title: 'Örnek Yeşil Dönüşüm Projesi',
      executorId: institutionId,
      startsOn: '2025-01-01',
      endsOn: '2027-06-30',
      sectors: [
        { code: 'textile', tr: 'Tekstil', en: 'Textile' },
        { code: 'plastics', tr: 'Plastik', en: 'Plastics' },
      ],
      ambassadorsPerFirm: 2,
    },
    staff,
  );
  return place;
}

/** An event that was held the day before the house's clock; override what the test is about. */
export const anEvent = (programId: string, over: Partial<PlanEvent> = {}): PlanEvent => ({
  programId,
  kind: 'seminar',
  title: 'Döngüsel ekonomiye giriş semineri',
  startsAt: '2026-03-01T07:00:00Z',
  endsAt: '2026-03-01T09:30:00Z',
  place: 'Örnek Konferans Salonu',
  state: 'held',
  ...over,
});

/** The same, ahead of the clock. */
export const aComingEvent = (programId: string, over: Partial<PlanEvent> = {}): PlanEvent =>
  anEvent(programId, {
    startsAt: '2026-04-01T07:00:00Z',
    endsAt: '2026-04-01T09:00:00Z',
    state: 'planned',
    ...over,
  });
