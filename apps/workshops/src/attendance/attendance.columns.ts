import type { Column } from '#platform/imports/column';
import { ORGANISATION_KIND } from '#contracts/firm-registry/organisation';
import { USUAL_TITLES } from '#platform/imports/usual-titles';

/** A sign sheet as chambers keep it (docs/raw-files.md, "attendance"): a name in one column or two, and what else people wrote. */
export const ATTENDANCE_COLUMNS = [
  { key: 'name', titles: [...USUAL_TITLES.personName, 'Yetkili'], type: 'text', max: 200 },
  { key: 'givenName', titles: USUAL_TITLES.givenName, type: 'text', max: 100 },
  { key: 'familyName', titles: USUAL_TITLES.familyName, type: 'text', max: 100 },
  { key: 'organisation', titles: [...USUAL_TITLES.organisation, 'Firma - Kurum'], type: 'text', max: 300 },
  ORGANISATION_KIND,
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email' },
  { key: 'came', titles: ['İmza', 'Katılım', 'Katıldı', 'Signature'], type: 'flag' },
] as const satisfies readonly Column[];

/** What stands above the list. */
export const HEAD_FIELDS = [
  { key: 'eventCode', titles: USUAL_TITLES.eventCode, type: 'text', max: 40 },
] as const satisfies readonly Column[];
