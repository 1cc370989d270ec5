import type { Message } from '../api/client.js';

type Facility = Message<'Facility'>;

/** What the dialog of a facility asks, by the API's names; each as it is typed or chosen, '' where there is none. */
export const FACILITY_FIELDS = [
  'name',
  'province',
  'district',
  'zone',
  'parcel',
  'address',
  'sgkNo',
  'eiaDecision',
  'permit',
  'permitUntil',
  'zeroWaste',
  'emissionGrade',
] as const;
export type FacilityField = (typeof FACILITY_FIELDS)[number];
export type FacilityValues = Record<FacilityField, string>;

export const facilityValues = (facility?: Facility): FacilityValues =>
  Object.fromEntries(FACILITY_FIELDS.map((name) => [name, facility?.[name] ?? ''])) as FacilityValues;

export const STANDARDS = ['ISO 14001', 'ISO 50001', 'ISO 14064', 'ISO 9001', 'ISO 45001', 'other'] as const;
/** A certificate as it is typed: '' where nothing is known. */
export interface CertificateRow {
  standard: (typeof STANDARDS)[number];
  body: string;
  until: string;
}
export const certificateRows = (facility?: Facility): CertificateRow[] =>
  (facility?.certificates ?? []).map(({ standard, body, until }) => ({
    standard,
    body: body ?? '',
    until: until ?? '',
  }));

/** What is sent: everything that is known, since it replaces the whole. Days are ISO days here. */
export function facilityBody(
  values: FacilityValues,
  rows: readonly CertificateRow[],
  before?: Facility,
): Omit<Message<'RegisterFacility'>, 'firmId'> {
  const given = Object.fromEntries(
    FACILITY_FIELDS.flatMap((name) => (values[name].trim() ? [[name, values[name].trim()]] : [])),
  ) as Partial<Omit<Message<'RegisterFacility'>, 'firmId'>>;
  const { zoneId, latitude, longitude } = before ?? {};
  return {
    ...given,
    name: values.name.trim(),
    // A zone that is written anew is another one than the institution that stood behind it.
    ...(zoneId && values.zone.trim() === before?.zone ? { zoneId } : {}),
    ...(latitude ? { latitude } : {}),
    ...(longitude ? { longitude } : {}),
    ...(rows.length > 0
      ? {
          certificates: rows.map(({ standard, body, until }) => ({
            standard,
            ...(body.trim() ? { body: body.trim() } : {}),
            ...(until ? { until } : {}),
          })),
        }
      : {}),
  };
}

/** A district means nothing without its province: they change together. */
const together = (name: FacilityField): readonly FacilityField[] =>
  name === 'province' || name === 'district' ? ['province', 'district'] : [name];
const differs = (a: FacilityValues, b: FacilityValues, name: FacilityField): boolean =>
  together(name).some((one) => a[one].trim() !== b[one].trim());

/**
 * Somebody else has saved meanwhile: what I have not touched is theirs now, what I have changed stays mine, and where both have
 * written something else I am told so.
 */
export function rebased(
  read: FacilityValues,
  mine: FacilityValues,
  theirs: FacilityValues,
): { values: FacilityValues; both: FacilityField[] } {
  return {
    values: Object.fromEntries(
      FACILITY_FIELDS.map((name) => [name, (differs(mine, read, name) ? mine : theirs)[name]]),
    ) as FacilityValues,
    both: FACILITY_FIELDS.filter(
      (name) =>
        name !== 'district' &&
        differs(mine, read, name) &&
        differs(theirs, read, name) &&
        differs(theirs, mine, name),
    ),
  };
}

/** The same for the certificates, which stand or fall together. */
export function rebasedRows(
  read: readonly CertificateRow[],
  mine: CertificateRow[],
  theirs: CertificateRow[],
): { rows: CertificateRow[]; both: boolean } {
  const [r, m, t] = [read, mine, theirs].map((rows) => JSON.stringify(rows));
  return { rows: m === r ? theirs : mine, both: m !== r && t !== r && t !== m };
}
