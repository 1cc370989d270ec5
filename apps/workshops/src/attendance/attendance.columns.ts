import type { Column } from '#platform/imports/column';
import { ORGANISATION_KIND } from '#contracts/firm-registry/organisation';
import { listedPerson, USUAL_TITLES } from '#platform/imports/usual-titles';

/** A sign sheet as chambers keep it (docs/raw-files.md, "attendance"): a name in one column or two, and what else people wrote. */
export const ATTENDANCE_COLUMNS = [
  ...listedPerson,
  ORGANISATION_KIND,
  { key: 'came', titles: ['İmza', 'Katılım', 'Katıldı', 'Signature'], type: 'flag' },
] as const satisfies readonly Column[];

/** What stands above the list. */
export const HEAD_FIELDS = [
  { key: 'eventCode', titles: USUAL_TITLES.eventCode, type: 'text', max: 40 },
] as const satisfies readonly Column[];
