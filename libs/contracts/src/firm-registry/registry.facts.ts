import { aggregate } from '../core/fact.js';
import { KOBI_CLASSES } from './kobi.js';
import { Day, Flag, Id, Ids, Int, OneOf, Text } from '../core/fields.js';

export { KOBI_CLASSES };

/** A firm without its title (a sole proprietor's title is a person's name). */
export class FirmState {
  @Id({ nullable: true, doc: 'the firm it turned out to be; every count goes through this' }) mergedInto:
    string | null;
  @Flag({ doc: 'known by title and district only' }) provisional: boolean;
  @Text({ max: 8, nullable: true, doc: 'NACE code' }) nace: string | null;
  @Text({ max: 2, nullable: true, doc: 'plate number' }) province: string | null;
  @Text({ max: 60, nullable: true, doc: 'district code' }) district: string | null;
  @OneOf(KOBI_CLASSES, { nullable: true }) kobiClass: (typeof KOBI_CLASSES)[number] | null;
  @Ids({ optional: true, max: 50, doc: 'a holding’s other firms, as this firm names them' })
  relatedFirmIds?: string[];
}
export const firm = aggregate(
  'firm-registry',
  'firm',
  FirmState,
  ['registered', 'changed', 'merged', 'unmerged'],
  'A firm: one per installation.',
);

export class FacilityState {
  @Id() firmId: string;
  @Text({ max: 2, nullable: true }) province: string | null;
  @Text({ max: 60, nullable: true }) district: string | null;
  @Text({ max: 120, nullable: true, doc: 'organised industrial zone' }) zone: string | null;
}
export const facility = aggregate(
  'firm-registry',
  'facility',
  FacilityState,
  ['registered', 'changed'],
  'A plant of a firm.',
);

export const INSTITUTION_KINDS = [
  'chamber',
  'agency',
  'ngo',
  'university',
  'public',
  'municipality',
  'school',
  'zone',
  'other',
] as const;
export class InstitutionState {
  @OneOf(INSTITUTION_KINDS) kind: (typeof INSTITUTION_KINDS)[number];
  @Text({ max: 2, nullable: true }) province: string | null;
  @Id({ nullable: true }) mergedInto: string | null;
}
export const institution = aggregate(
  'firm-registry',
  'institution',
  InstitutionState,
  ['registered', 'changed', 'merged', 'unmerged'],
  'A body that is not a firm.',
);

/** A person without anything that identifies them. */
export class PersonState {
  @Id({ nullable: true }) mergedInto: string | null;
  @Id({ nullable: true }) firmId: string | null;
  @Id({ nullable: true }) institutionId: string | null;
  @OneOf(['female', 'male'], { nullable: true }) gender: 'female' | 'male' | null;
  @Int({ nullable: true, doc: 'year, for youth indicators' }) birthYear: number | null;
  @Flag() erased: boolean;
}
export const person = aggregate(
  'firm-registry',
  'person',
  PersonState,
  ['registered', 'changed', 'merged', 'unmerged', 'erased'],
  'A person known by id only.',
);

export class AmbassadorState {
  @Id() firmId: string;
  @Id() personId: string;
  @OneOf(['active', 'succeeded', 'left']) state: 'active' | 'succeeded' | 'left';
  @Day() since: string;
  @Day({ nullable: true }) until: string | null;
  @Id({ nullable: true, doc: 'the ambassador this one follows' }) succeeds: string | null;
}
export const ambassador = aggregate(
  'firm-registry',
  'ambassador',
  AmbassadorState,
  ['named', 'changed', 'succeeded'],
  'A firm’s ambassador in a programme (Firma elçisi).',
);
