import { command } from '../core/command.js';
import { Day, Email, Id, Ids, Int, OneOf, Parts, Text } from '../core/fields.js';
import { Backfill, Created, Done, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';
import { INSTITUTION_KINDS } from './registry.facts.js';

type Kind = (typeof INSTITUTION_KINDS)[number];

class InstitutionBody extends Backfill {
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 60, doc: 'e.g. ISO, İSTKA' }) shortTitle?: string;
  @OneOf(INSTITUTION_KINDS) kind: Kind;
  @Text({ optional: true, max: 80, doc: 'plate number or name' }) province?: string;
  @Text({ optional: true, max: 80 }) district?: string;
  @Email({ optional: true }) email?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
  @Text({ optional: true, max: 20, doc: 'of a school: kurum kodu' }) schoolCode?: string;
  @Text({ optional: true, max: 60, doc: 'of a school: number of the permission to visit' })
  permissionNo?: string;
  @Day({ optional: true }) permissionUntil?: string;
}
export class RegisterInstitution extends InstitutionBody {}
export class ChangeInstitution extends InstitutionBody {
  @Id() institutionId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class InstitutionById {
  @Id() institutionId: string;
}
export class ListInstitutions extends PageQuery {
  @OneOf(INSTITUTION_KINDS, { optional: true }) kind?: Kind;
  @Text({ optional: true, max: 2 }) province?: string;
}
export class Institution {
  @Id() id: string;
  @Int() version: number;
  @Text() title: string;
  @Text({ nullable: true }) shortTitle: string | null;
  @OneOf(INSTITUTION_KINDS) kind: Kind;
  @Text({ nullable: true }) province: string | null;
  @Text({ nullable: true }) district: string | null;
  @Text({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) schoolCode: string | null;
  @Text({ nullable: true }) permissionNo: string | null;
  @Day({ nullable: true }) permissionUntil: string | null;
}
export class InstitutionListItem {
  @Id() id: string;
  @Int() version: number;
  @Text() title: string;
  @Text({ nullable: true }) shortTitle: string | null;
  @OneOf(INSTITUTION_KINDS) kind: Kind;
  @Text({ nullable: true }) province: string | null;
}
export const InstitutionPage = pageOf(InstitutionListItem);
export class InstitutionIds {
  @Ids({ max: 500 }) ids: string[];
}
export class InstitutionTitle {
  @Id() id: string;
  @Text() title: string;
  @Text({ nullable: true }) shortTitle: string | null;
  @OneOf(INSTITUTION_KINDS) kind: Kind;
}
export class InstitutionTitles {
  @Parts(() => InstitutionTitle, { max: 500 }) items: InstitutionTitle[];
}
export class InstitutionChanged extends Done {
  @Int() version: number;
}
export class ImportInstitutions extends ImportFile {
  @Id({ optional: true, doc: 'whose staff imports; default the asker’s own institution' })
  institutionId?: string;
}

const STAFF = ['admin', 'staff'] as const;

export const institutionCommands = {
  registerInstitution: command('rpc.firm-registry.institution.register.v1', {
    http: 'POST /institutions',
    request: RegisterInstitution,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['INSTITUTION_EXISTS', 'PLACE_UNKNOWN'],
    doc: 'A body that is not a firm: chamber, agency, school, organised industrial zone … Compared by its folded name.',
  }),
  listInstitutions: command('rpc.firm-registry.institution.list.v1', {
    http: 'GET /institutions',
    request: ListInstitutions,
    reply: InstitutionPage,
    access: 'account',
    doc: 'Institutions by folded words, kind and province.',
  }),
  institutionTitles: command('rpc.firm-registry.institution.titles.v1', {
    http: 'GET /institutions/titles',
    request: InstitutionIds,
    reply: InstitutionTitles,
    access: 'public',
    doc: 'Names of up to 500 institutions. Unknown ids are left out.',
  }),
  importInstitutions: command('rpc.firm-registry.institution.import.v1', {
    http: 'POST /institutions/imports',
    request: ImportInstitutions,
    reply: ImportReport,
    access: STAFF,
    deadline: 60_000,
    doc: 'List of institutions (XLSX, CSV): a dry run first. `sheet` names the sheet (default “Kurumlar” where there is one).',
  }),
  readInstitution: command('rpc.firm-registry.institution.read.v1', {
    http: 'GET /institutions/:institutionId',
    request: InstitutionById,
    reply: Institution,
    access: 'account',
    doc: 'One institution.',
  }),
  changeInstitution: command('rpc.firm-registry.institution.change.v1', {
    http: 'PUT /institutions/:institutionId',
    request: ChangeInstitution,
    reply: InstitutionChanged,
    access: STAFF,
    versioned: true,
    errors: ['INSTITUTION_EXISTS', 'PLACE_UNKNOWN'],
    doc: 'Replaces what is known of an institution.',
  }),
};
