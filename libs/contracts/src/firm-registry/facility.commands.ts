import { command } from '../core/command.js';
import { Day, Flag, Id, Int, OneOf, Parts, Text } from '../core/fields.js';
import { Backfill, Created, Done } from '../core/messages.js';

/** A plant of a firm (DOMAIN "Facility"). */
class FacilityBody extends Backfill {
  @Text({ max: 200, doc: 'e.g. Merkez tesis' }) name: string;
  @Text({ optional: true, max: 80 }) province?: string;
  @Text({ optional: true, max: 80 }) district?: string;
  @Text({ optional: true, max: 500, multiline: true }) address?: string;
  @Text({ optional: true, max: 120, doc: 'OSB' }) zone?: string;
  @Id({ optional: true, doc: 'institution of kind zone' }) zoneId?: string;
  @Text({ optional: true, max: 40, doc: 'OSB ada/parsel' }) parcel?: string;
  @Text({ optional: true, max: 12, pattern: /^-?\d{1,2}(\.\d{1,8})?$/, doc: 'degrees, WGS 84' })
  latitude?: string;
  @Text({ optional: true, max: 13, pattern: /^-?\d{1,3}(\.\d{1,8})?$/, doc: 'degrees, WGS 84' })
  longitude?: string;
  @Text({ optional: true, max: 40, doc: 'SGK işyeri no' }) sgkNo?: string;
  @Text({ optional: true, max: 120, doc: 'ÇED kararı' }) eiaDecision?: string;
  @OneOf(['exempt', 'temporary', 'permit', 'permit-and-licence'], {
    optional: true,
    doc: 'muaf, GFB, çevre izni, çevre izin ve lisansı',
  })
  permit?: Permit;
  @Day({ optional: true }) permitUntil?: string;
  @Parts(() => FacilityCertificate, { optional: true, max: 20 }) certificates?: FacilityCertificate[];
  @OneOf(['none', 'basic', 'silver', 'gold', 'platinum'], { optional: true, doc: 'sıfır atık belgesi' })
  zeroWaste?: ZeroWaste;
  @OneOf(['A', 'B', 'C', 'D', 'E', 'F', 'G'], {
    optional: true,
    doc: 'grade under the industrial emissions regulation',
  })
  emissionGrade?: string;
}
export type Permit = 'exempt' | 'temporary' | 'permit' | 'permit-and-licence';
export type ZeroWaste = 'none' | 'basic' | 'silver' | 'gold' | 'platinum';
export class FacilityCertificate {
  @OneOf(['ISO 14001', 'ISO 50001', 'ISO 14064', 'ISO 9001', 'ISO 45001', 'other']) standard: string;
  @Text({ optional: true, max: 120, doc: 'certifying body' }) body?: string;
  @Day({ optional: true }) until?: string;
}
export class RegisterFacility extends FacilityBody {
  @Id() firmId: string;
}
export class ChangeFacility extends FacilityBody {
  @Id() facilityId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class FacilityById {
  @Id() facilityId: string;
}
export class Facility {
  @Id() id: string;
  @Int() version: number;
  @Id() firmId: string;
  @Text() name: string;
  @Text({ nullable: true }) province: string | null;
  @Text({ nullable: true }) district: string | null;
  @Text({ nullable: true }) address: string | null;
  @Text({ nullable: true }) zone: string | null;
  @Id({ nullable: true }) zoneId: string | null;
  @Text({ nullable: true }) parcel: string | null;
  @Text({ nullable: true }) latitude: string | null;
  @Text({ nullable: true }) longitude: string | null;
  @Text({ nullable: true }) sgkNo: string | null;
  @Flag({ doc: 'false: what follows is for the firm and the staff and consultants who work with it' })
  permitsVisible: boolean;
  @Text({ nullable: true }) eiaDecision: string | null;
  @Text({ nullable: true }) permit: string | null;
  @Day({ nullable: true }) permitUntil: string | null;
  @Parts(() => FacilityCertificate) certificates: FacilityCertificate[];
  @Text({ nullable: true }) zeroWaste: string | null;
  @Text({ nullable: true }) emissionGrade: string | null;
}
export class FacilityList {
  @Parts(() => Facility, { max: 200 }) items: Facility[];
}

export class ListFacilities {
  @Id() firmId: string;
}
export class FacilityChanged extends Done {
  @Int() version: number;
}

export const facilityCommands = {
  registerFacility: command('rpc.firm-registry.facility.register.v1', {
    http: 'POST /facilities',
    request: RegisterFacility,
    reply: Created,
    access: ['admin', 'staff', 'firm'],
    creates: true,
    errors: ['PLACE_UNKNOWN', 'REFERENCE_NOT_FOUND'],
    doc: 'A plant of a firm, entered by staff or by the firm itself.',
  }),
  changeFacility: command('rpc.firm-registry.facility.change.v1', {
    http: 'PUT /facilities/:facilityId',
    request: ChangeFacility,
    reply: FacilityChanged,
    access: ['admin', 'staff', 'firm'],
    versioned: true,
    errors: ['PLACE_UNKNOWN', 'REFERENCE_NOT_FOUND'],
    doc: 'Replaces what is known of a plant: by the firm itself and by staff who work with it.',
  }),
  readFacility: command('rpc.firm-registry.facility.read.v1', {
    http: 'GET /facilities/:facilityId',
    request: FacilityById,
    reply: Facility,
    access: 'account',
    doc: 'One plant.',
  }),
  listFacilities: command('rpc.firm-registry.facility.list.v1', {
    http: 'GET /firms/:firmId/facilities',
    request: ListFacilities,
    reply: FacilityList,
    access: 'account',
    doc: 'The plants of a firm, those of merged records included (at most 200).',
  }),
};
