import { command } from '../core/command.js';
import { Day, Email, Flag, Id, Ids, Int, OneOf, Parts, Text, Texts } from '../core/fields.js';
import { Backfill, Created, Done, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';
import { Facility } from './facility.commands.js';
import { KOBI_CLASSES } from './registry.facts.js';

/** Who may look through the registry. A firm's user sees its own firm only. */
export const REGISTRY_READERS = [
  'admin',
  'staff',
  'consultant',
  'reviewer',
  'adviser',
  'trainer',
  'analyst',
] as const;
const STAFF = ['admin', 'staff'] as const;

export class Signatory {
  @Text({ max: 200 }) name: string;
  @Text({ optional: true, max: 120, doc: 'Görevi' }) position?: string;
  @Day({ optional: true, doc: 'the signature circular ends' }) until?: string;
}

/** What is known of a firm beside its tax number (DOMAIN "Firm"). */
class FirmBody extends Backfill {
  @Text({ max: 300, doc: 'Unvan' }) title: string;
  @Text({ optional: true, max: 120, doc: 'Vergi dairesi' }) taxOffice?: string;
  @Text({ optional: true, max: 16, pattern: /^\d{16}$/, doc: 'MERSİS no' }) mersisNo?: string;
  @Text({ optional: true, max: 40, doc: 'Oda sicil no' }) chamberNo?: string;
  @Text({ optional: true, max: 120, doc: 'Meslek grubu' }) professionGroup?: string;
  @Text({ optional: true, max: 12, doc: 'NACE code of the current list, six national digits where known' })
  nace?: string;
  @Text({ optional: true, max: 80, doc: 'plate number or name' }) province?: string;
  @Text({ optional: true, max: 80, doc: 'district code or name' }) district?: string;
  @Text({ optional: true, max: 500, multiline: true }) address?: string;
  @Day({ optional: true, doc: 'Kapasite raporu geçerlilik' }) capacityReportUntil?: string;
  @OneOf(KOBI_CLASSES, { optional: true, doc: 'KOBİ sınıfı' }) kobiClass?: (typeof KOBI_CLASSES)[number];
  @Int({ optional: true, min: 1990, max: 2100, doc: 'year of the class: the ceilings change' })
  kobiYear?: number;
  @Email({ optional: true, doc: 'KEP' }) kep?: string;
  @Email({ optional: true }) email?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
  @Text({ optional: true, max: 200 }) website?: string;
  @Parts(() => Signatory, { optional: true, max: 10, doc: 'authorised signatories' })
  signatories?: Signatory[];
  @Ids({ optional: true, max: 50, doc: 'a holding’s other firms' }) relatedFirmIds?: string[];
}
export class RegisterFirm extends FirmBody {
  @Text({
    optional: true,
    max: 11,
    pattern: /^\d{10,11}$/,
    doc: 'VKN; of a sole proprietor the TCKN, which is encrypted and never shown in lists',
  })
  taxNumber?: string;
  @Id({ optional: true, doc: 'whose staff enters it; default the asker’s own institution' })
  institutionId?: string;
}
export class ChangeFirm extends FirmBody {
  @Id() firmId: string;
  @Text({ optional: true, max: 11, pattern: /^\d{10,11}$/, doc: 'absent: stays as it is' })
  taxNumber?: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class FirmById {
  @Id() firmId: string;
}
export class LookAtTckn extends FirmById {
  @Text({ max: 500, doc: 'what it is needed for; kept in the audit trail' }) reason: string;
}
export class FirmCreated extends Created {
  @Id({ optional: true, doc: 'a pair waits in the merge queue: similar firms exist' })
  mergeCandidateId?: string;
}
export class FirmChanged extends Done {
  @Int() version: number;
}

export class ListFirms extends PageQuery {
  @Text({ optional: true, max: 12, doc: 'NACE code or its beginning: 13 finds 13.20.01' }) nace?: string;
  @Text({ optional: true, max: 2, doc: 'plate number' }) province?: string;
  @Text({ optional: true, max: 60, doc: 'district code' }) district?: string;
  @OneOf(KOBI_CLASSES, { optional: true }) kobiClass?: (typeof KOBI_CLASSES)[number];
  @Flag({ optional: true, doc: 'known by title and district only' }) provisional?: boolean;
  @Id({ optional: true, doc: 'firms that take part in this programme' }) programId?: string;
  @Text({ optional: true, max: 40, doc: 'sector code, in that programme or in any of the asker’s' })
  sector?: string;
}
export class FirmListItem {
  @Id() id: string;
  @Int() version: number;
  @Text() title: string;
  @Text({ nullable: true, max: 10, doc: 'VKN; never a TCKN' }) taxNumber: string | null;
  @Flag() provisional: boolean;
  @Text({ nullable: true }) nace: string | null;
  @Text({ nullable: true }) province: string | null;
  @Text({ nullable: true }) provinceName: string | null;
  @Text({ nullable: true }) district: string | null;
  @Text({ nullable: true }) districtName: string | null;
  @OneOf(KOBI_CLASSES, { nullable: true }) kobiClass: (typeof KOBI_CLASSES)[number] | null;
  @Int({ doc: 'records that turned out to be this firm' }) mergedCount: number;
}
export const FirmPage = pageOf(FirmListItem);

/** A record that turned out to be this firm. */
export class FirmAlias {
  @Id({ doc: 'of the merged record' }) id: string;
  @Text() title: string;
  @Text({ nullable: true }) taxNumber: string | null;
  @Text({ nullable: true }) districtName: string | null;
}
export class Firm {
  @Id() id: string;
  @Int() version: number;
  @Id({ nullable: true, doc: 'the firm this record turned out to be' }) mergedInto: string | null;
  @Flag() provisional: boolean;
  @Text() title: string;
  @Text({ nullable: true, doc: 'VKN' }) taxNumber: string | null;
  @Flag({ doc: 'a TCKN is kept (encrypted)' }) soleProprietor: boolean;
  @Text({ nullable: true }) taxOffice: string | null;
  @Text({ nullable: true }) mersisNo: string | null;
  @Text({ nullable: true }) chamberNo: string | null;
  @Text({ nullable: true }) professionGroup: string | null;
  @Text({ nullable: true }) nace: string | null;
  @Text({ nullable: true, doc: 'revision of the list, e.g. 2.1' }) naceRevision: string | null;
  @Text({ nullable: true }) naceTr: string | null;
  @Text({ nullable: true }) naceEn: string | null;
  @Text({ nullable: true }) province: string | null;
  @Text({ nullable: true }) provinceName: string | null;
  @Text({ nullable: true }) district: string | null;
  @Text({ nullable: true }) districtName: string | null;
  @Text({ nullable: true }) address: string | null;
  @Day({ nullable: true }) capacityReportUntil: string | null;
  @OneOf(KOBI_CLASSES, { nullable: true }) kobiClass: (typeof KOBI_CLASSES)[number] | null;
  @Int({ nullable: true }) kobiYear: number | null;
  @Text({ nullable: true }) kep: string | null;
  @Text({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) website: string | null;
  @Parts(() => Signatory, {
    doc: 'for the firm, and for staff, consultants, advisers and trainers of an institution or programme that has to do with it',
  })
  signatories: Signatory[];
  @Ids() relatedFirmIds: string[];
  @Parts(() => Facility) facilities: Facility[];
  @Int({ doc: 'people known at this firm' }) people: number;
  @Parts(() => FirmAlias) aliases: FirmAlias[];
  @Texts({ max: 50, doc: 'how lists have spelled it' }) spellings: string[];
}

/** `GET /firms/titles?ids=…&ids=…` */
export class FirmIds {
  @Ids({ max: 500 }) ids: string[];
}
export class FirmTitle {
  @Id({ doc: 'as asked' }) id: string;
  @Id({ doc: 'the firm it turned out to be; equal to id if none' }) canonicalId: string;
  @Text({ doc: 'of the canonical firm' }) title: string;
}
export class FirmTitles {
  @Parts(() => FirmTitle, { max: 500 }) items: FirmTitle[];
}
export class CanonicalFirm {
  @Id({ doc: 'as asked' }) id: string;
  @Id() canonicalId: string;
}
export class CanonicalFirms {
  @Parts(() => CanonicalFirm, { max: 500 }) items: CanonicalFirm[];
}
export class FirmTckn {
  @Text({ max: 11 }) tckn: string;
}
export class ImportFirms extends ImportFile {
  @Id({ optional: true, doc: 'whose staff imports; default the asker’s own institution' })
  institutionId?: string;
}

export const firmCommands = {
  registerFirm: command('rpc.firm-registry.firm.register.v1', {
    http: 'POST /firms',
    request: RegisterFirm,
    reply: FirmCreated,
    access: STAFF,
    creates: true,
    errors: [
      'FIRM_TAX_NUMBER_TAKEN',
      'BAD_TAX_NUMBER',
      'NACE_UNKNOWN',
      'PLACE_UNKNOWN',
      'REFERENCE_NOT_FOUND',
    ],
    doc: 'Registers a firm. With a known tax number it is refused, naming the firm; similar firms make a pair for the merge queue.',
  }),
  listFirms: command('rpc.firm-registry.firm.list.v1', {
    http: 'GET /firms',
    request: ListFirms,
    reply: FirmPage,
    access: REGISTRY_READERS,
    doc: 'Firms by folded words and filters, by title; merged records are shown as the firm they turned out to be.',
  }),
  firmTitles: command('rpc.firm-registry.firm.titles.v1', {
    http: 'GET /firms/titles',
    request: FirmIds,
    reply: FirmTitles,
    access: 'account',
    doc: 'Titles of up to 500 firms, in one statement. What the asker may not see is left out: a firm’s user gets its own firm only.',
  }),
  canonicalFirms: command('rpc.firm-registry.firm.canonical.v1', {
    request: FirmIds,
    reply: CanonicalFirms,
    access: 'service',
    callers: ['open-calls', 'advisory', 'symbiosis'],
    changes: false,
    doc: 'The firms that these ids turned out to be. Unknown ids are left out.',
  }),
  readFirm: command('rpc.firm-registry.firm.read.v1', {
    http: 'GET /firms/:firmId',
    request: FirmById,
    reply: Firm,
    access: 'account',
    doc: 'A firm’s card: the firm, its facilities, how many people are known, the records merged into it.',
  }),
  changeFirm: command('rpc.firm-registry.firm.change.v1', {
    http: 'PUT /firms/:firmId',
    request: ChangeFirm,
    reply: FirmChanged,
    access: ['admin', 'staff', 'firm'],
    versioned: true,
    errors: [
      'FIRM_TAX_NUMBER_TAKEN',
      'BAD_TAX_NUMBER',
      'NACE_UNKNOWN',
      'PLACE_UNKNOWN',
      'FIRM_MERGED',
      'FIRM_IDENTITY',
      'REFERENCE_NOT_FOUND',
    ],
    doc: 'Replaces what is known of a firm; the signatories only by those who see them. Its own users may not change title, tax number and MERSİS.',
  }),
  revealTckn: command('rpc.firm-registry.firm.reveal-tckn.v1', {
    http: 'POST /firms/:firmId/tckn-looks',
    request: LookAtTckn,
    reply: FirmTckn,
    access: STAFF,
    doc: 'The TCKN of a sole proprietor, decrypted, for staff in whose programme the firm takes part; the look is audited with its reason.',
  }),
  importFirms: command('rpc.firm-registry.firm.import.v1', {
    http: 'POST /firms/imports',
    request: ImportFirms,
    reply: ImportReport,
    access: STAFF,
    deadline: 60_000,
    doc: 'Member list (XLSX, CSV): a dry run first. Known firms are completed where a field is empty, never overwritten. Repeating it doubles nothing.',
  }),
};
