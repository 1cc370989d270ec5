import { asciiLower, phoneKey } from '#contracts/core/text';
import type { Facility } from '#contracts/firm-registry/facility.commands';
import type { ChangeFacility } from '#contracts/firm-registry/facility.commands';
import type { ChangeFirm, Firm } from '#contracts/firm-registry/firm.commands';
import { checkField } from '#contracts/open-calls/form/form-check';
import { fieldsOf, type Answers, type FormDef, type FormField } from '#contracts/open-calls/form/form-def';
import { REGISTRY_PATHS } from '#contracts/open-calls/form/form-prefill';

/** What the registry knows of who applies. The facility only where one was chosen, or the firm has but one. */
export interface Known {
  firm: Firm;
  facility?: Facility;
}

const placeOf = ({ province, district }: { province: string | null; district: string | null }) =>
  province === null ? null : { province, ...(district === null ? {} : { district }) };

/** The registry's value at a path, as an answer; null: not known. */
export function knownAt(path: string, { firm, facility }: Known): unknown {
  const [of, name] = path.split('.');
  if (of === 'facility') {
    if (!facility) return null;
    return name === 'place' ? placeOf(facility) : facility[name as keyof Facility];
  }
  if (name === 'place') return placeOf(firm);
  if (name === 'signatory') return firm.signatories[0]?.name ?? null;
  if (name === 'signatoryPosition') return firm.signatories[0]?.position ?? null;
  return firm[name as keyof Firm];
}

export interface Prefilled {
  key: string;
  path: string;
  value: unknown;
  correctable: boolean;
}

/** Answers that the registry gives; what would not fit its field (an option that the call does not offer) is left out. */
export function prefilled(def: FormDef, known: Known): Prefilled[] {
  return fieldsOf(def).flatMap(({ field }) => {
    if (field.prefill === undefined || !Object.hasOwn(REGISTRY_PATHS, field.prefill)) return [];
    const value = knownAt(field.prefill, known);
    if (value === null || value === undefined || value === '') return [];
    if (checkField(field, value, true).length > 0) return [];
    return [{ key: field.key, path: field.prefill, value, correctable: field.correctsRegistry === true }];
  });
}

export interface Correction {
  field: FormField;
  path: string;
  value: unknown;
  /** What the registry has; null: nothing. */
  had: unknown;
  /** The registry has something else, as it would spell it. */
  differs: boolean;
}

/** What a firm said beside what the registry has, of the fields that it agreed to hand back. An empty answer corrects nothing. */
export function corrections(
  def: FormDef,
  answers: Answers,
  agreed: readonly string[],
  known: Known,
): Correction[] {
  return fieldsOf(def).flatMap(({ field }) => {
    const value = answers[field.key];
    const path = field.prefill;
    if (!field.correctsRegistry || path === undefined || value === undefined) return [];
    if (!agreed.includes(field.key) || !REGISTRY_PATHS[path]?.correctable) return [];
    if (path.startsWith('facility.') && !known.facility) return [];
    const had = knownAt(path, known) ?? null;
    return [{ field, path, value, had, differs: !same(path, had, value) }];
  });
}

/** As the registry would keep it: it spells phones and addresses in one way. */
function kept(path: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (path === 'firm.phone') return phoneKey(value) ?? value;
  return path === 'firm.kep' || path === 'firm.email' ? asciiLower(value) : value;
}

const same = (path: string, known: unknown, said: unknown): boolean =>
  spelt(known) === spelt(kept(path, said));
/** Parts in any order. */
const spelt = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
    : JSON.stringify(value ?? null);

/** The corrected parts as the registry's commands name them. */
function parts(all: readonly Correction[], of: 'firm' | 'facility'): Record<string, unknown> {
  const mine = all.filter(({ path }) => path.startsWith(`${of}.`));
  return Object.fromEntries(
    mine.flatMap(({ path, value }) => {
      const name = path.slice(of.length + 1);
      if (name !== 'place') return [[name, value]];
      const { province, district } = value as { province: string; district?: string };
      return [
        ['province', province],
        ['district', district],
      ];
    }),
  );
}

/** null is how a reply says that nothing is known; a request leaves it out. */
const said = <T>(value: T | null): T | undefined => value ?? undefined;

/** The whole firm with its corrections, as `changeFirm` wants it; undefined when nothing of it was corrected. */
export function changedFirm(all: readonly Correction[], firm: Firm, year: number): ChangeFirm | undefined {
  const corrected = parts(all, 'firm');
  if (Object.keys(corrected).length === 0) return undefined;
  return {
    firmId: firm.id,
    ifVersion: firm.version,
    title: firm.title,
    taxOffice: said(firm.taxOffice),
    mersisNo: said(firm.mersisNo),
    chamberNo: said(firm.chamberNo),
    professionGroup: said(firm.professionGroup),
    nace: said(firm.nace),
    province: said(firm.province),
    district: said(firm.district),
    address: said(firm.address),
    capacityReportUntil: said(firm.capacityReportUntil),
    kobiClass: said(firm.kobiClass),
    // The ceilings change every few years, so a class stands with the year it was said in.
    kobiYear: 'kobiClass' in corrected ? year : said(firm.kobiYear),
    kep: said(firm.kep),
    email: said(firm.email),
    phone: said(firm.phone),
    website: said(firm.website),
    signatories: firm.signatories,
    relatedFirmIds: firm.relatedFirmIds,
    ...corrected,
  };
}

/** The same for the facility. */
export function changedFacility(
  all: readonly Correction[],
  facility: Facility | undefined,
): ChangeFacility | undefined {
  const corrected = parts(all, 'facility');
  if (!facility || Object.keys(corrected).length === 0) return undefined;
  const { id, version, firmId: _firmId, permitsVisible: _visible, ...body } = facility;
  const kept = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  return { ...kept, ...corrected, facilityId: id, ifVersion: version } as ChangeFacility;
}
