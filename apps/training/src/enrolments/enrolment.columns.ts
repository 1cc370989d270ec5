import { fold } from '#contracts/core/text';
import type { Cell } from '#platform/imports/cell';
import { isBlank } from '#platform/imports/cell';
import type { Column } from '#platform/imports/column';
import { ORGANISATION_KIND } from '#contracts/firm-registry/organisation';
import { listedPerson, USUAL_TITLES } from '#platform/imports/usual-titles';
import { readFlag } from '#platform/imports/values';

/** A list of enrolments as chambers keep it (docs/raw-files.md, "enrolments"); the sessions are further columns. */
export const ENROLMENT_COLUMNS = [...listedPerson, ORGANISATION_KIND] as const satisfies readonly Column[];

/** What stands above the list. */
export const HEAD_FIELDS = [
  { key: 'courseCode', titles: USUAL_TITLES.courseCode, type: 'text', max: 40 },
] as const satisfies readonly Column[];

/** `3. Oturum`, `3.Oturum (04.04.2023)` → 3; undefined for a column that is no session. */
export function sessionNumber(title: string): number | undefined {
  const found = /^(\d{1,3})\. ?oturum\b/.exec(fold(title));
  return found ? Number(found[1]) : undefined;
}

/** Empty means absent; undefined is a cell that nobody can read. */
export const wasPresent = (cell: Cell | undefined): boolean | undefined =>
  cell === undefined || isBlank(cell) ? false : readFlag(cell);
