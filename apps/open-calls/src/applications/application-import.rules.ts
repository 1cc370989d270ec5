import { fold } from '#contracts/core/text';
import type { ResolvedRow } from '#contracts/firm-registry/resolution.commands';
import type { ApplicationContent, PitchEvent } from '#contracts/open-calls/application.messages';
import type { Sector } from '#contracts/programs/program.commands';
import { cellText } from '#platform/imports/cell';
import type { ReportBuilder } from '#platform/imports/report';
import type { TableRow } from '#platform/imports/table-reader';
import type { CallEntity } from '../calls/call.entity.js';
import type { ApplicationEntity } from './application.entity.js';
import type { APPLICATION_COLUMNS } from './application-list.js';

/** A row of a list of applications. */
export type Row = TableRow<typeof APPLICATION_COLUMNS>;

/** A file may hold several calls; rows that name another are not this import's. */
export const isOf = (of: CallEntity, { values }: Row): boolean =>
  !values.call || fold(values.call) === fold(of.code);

/** A sector is written by its title in either language, or by its code. */
export function sectorOf(sectors: readonly Sector[], { values }: Row): string | undefined {
  const written = fold(values.sector ?? '');
  return sectors.find((s) => [s.code, s.tr, s.en].some((name) => fold(name) === written))?.code;
}

export function sectorKnown(
  of: CallEntity,
  sectors: readonly Sector[],
  row: Row,
  report: ReportBuilder,
): boolean {
  if (of.sectors.length === 0) return true;
  const code = sectorOf(sectors, row);
  if (of.sectors.some((s) => s.sector === code)) return true;
  report.set(row.row, 'refused', { code: 'SECTOR_NOT_CALLED', params: { sector: row.values.sector ?? '' } });
  return false;
}

/** How a row ends: as the file says, and late ones by the call's deadline whatever the file says. */
export function endOf(of: CallEntity, { values }: Row): { state: ApplicationEntity['state']; late: boolean } {
  const late = new Date(values.submittedAt!) > of.deadline || values.state === 'late';
  if (values.state === 'withdrawn') return { state: 'withdrawn', late: false };
  return { state: late || values.state === 'ineligible' ? 'ineligible' : 'submitted', late };
}

/** When a solution was pitched; undefined: it was not, null: nobody said when. */
export function pitchOf(
  { values }: Row,
  events: readonly PitchEvent[] = [],
): { on: string; eventId?: string } | null | undefined {
  if (!values.pitched) return undefined;
  const event = events.find((e) => fold(e.asWritten) === fold(values.pitchEvent ?? ''));
  const on = values.pitchedOn ?? event?.on;
  return on ? { on, eventId: event?.eventId } : null;
}

/** What the form said. People are the registry's; columns that nobody knows are answers. */
export function contentOf({ values: v, rest }: Row, who: ResolvedRow): ApplicationContent {
  const answers = Object.fromEntries(
    Object.entries(rest)
      .slice(0, 60)
      .map(([title, cell]) => [title.slice(0, 120), cellText(cell).slice(0, 1000)]),
  );
  return {
    ...(who.personId ? { signatoryPersonId: who.personId } : {}),
    ...(v.declaredOn ? { declaration: true, declaredOn: v.declaredOn } : {}),
    ...(v.otherSupport === undefined ? {} : { otherSupport: v.otherSupport }),
    ...(v.euExportShare === undefined ? {} : { euExportShare: v.euExportShare }),
    ...(v.solution ? { solution: v.solution } : {}),
    answers,
  };
}
