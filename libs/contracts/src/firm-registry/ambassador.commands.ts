import { command } from '../core/command.js';
import { Day, Email, Id, Int, OneOf, Text } from '../core/fields.js';
import { Created, Done, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';

export const AMBASSADOR_STATES = ['active', 'succeeded', 'left'] as const;
type State = (typeof AMBASSADOR_STATES)[number];

export class NameAmbassador {
  @Id() programId: string;
  @Id() firmId: string;
  @Id({ optional: true, doc: 'a known person; or name, email and phone' }) personId?: string;
  @Text({ optional: true, max: 200 }) name?: string;
  @Email({ optional: true }) email?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
  @Text({ optional: true, max: 120, doc: 'Görevi' }) position?: string;
  @Day({ optional: true, doc: 'default today' }) since?: string;
  @Id({ optional: true, doc: 'the ambassador of the same firm that this one follows' }) succeeds?: string;
}
export class LeaveAsAmbassador {
  @Id() ambassadorId: string;
  @Day({ optional: true, doc: 'default today' }) until?: string;
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class ListAmbassadors extends PageQuery {
  @Id() programId: string;
  @Id({ optional: true }) firmId?: string;
  @OneOf(AMBASSADOR_STATES, { optional: true }) state?: State;
}
export class ListFirmAmbassadors extends PageQuery {
  @Id() firmId: string;
}
export class Ambassador {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id() firmId: string;
  @Text({ nullable: true }) firmTitle: string | null;
  @Id() personId: string;
  @Text({ nullable: true, doc: 'for those who may see it; null otherwise or when erased' }) personName:
    string | null;
  @Text({ nullable: true }) position: string | null;
  @OneOf(AMBASSADOR_STATES) state: State;
  @Day() since: string;
  @Day({ nullable: true }) until: string | null;
  @Id({ nullable: true }) succeeds: string | null;
}
export const AmbassadorPage = pageOf(Ambassador);
export class ImportAmbassadors extends ImportFile {
  @Id() programId: string;
}
export class AmbassadorChanged extends Done {
  @Int() version: number;
}

const STAFF = ['admin', 'staff'] as const;

export const ambassadorCommands = {
  nameAmbassador: command('rpc.firm-registry.ambassador.name.v1', {
    http: 'POST /programs/:programId/ambassadors',
    request: NameAmbassador,
    reply: Created,
    access: ['admin', 'staff', 'firm'],
    creates: true,
    errors: [
      'AMBASSADOR_LIMIT',
      'AMBASSADOR_EXISTS',
      'FIRM_NOT_IN_PROGRAM',
      'REFERENCE_NOT_FOUND',
      'WRONG_STATE',
    ],
    doc: 'Names an ambassador of a participating firm, at most as many as the programme asks for; with `succeeds` the earlier one ends.',
  }),
  leaveAsAmbassador: command('rpc.firm-registry.ambassador.leave.v1', {
    http: 'POST /ambassadors/:ambassadorId/departure',
    request: LeaveAsAmbassador,
    reply: AmbassadorChanged,
    access: STAFF,
    errors: ['WRONG_STATE', 'AMBASSADOR_DATES'],
    doc: 'The ambassador left without a follower. Repeating it changes nothing.',
  }),
  listAmbassadors: command('rpc.firm-registry.ambassador.list.v1', {
    http: 'GET /programs/:programId/ambassadors',
    request: ListAmbassadors,
    reply: AmbassadorPage,
    access: ['admin', 'staff', 'consultant', 'adviser', 'trainer', 'analyst', 'firm'],
    doc: 'Ambassadors of a programme, by firm and time. A firm’s user sees its own firm’s.',
  }),
  listFirmAmbassadors: command('rpc.firm-registry.ambassador.of-firm.v1', {
    http: 'GET /firms/:firmId/ambassadors',
    request: ListFirmAmbassadors,
    reply: AmbassadorPage,
    access: ['admin', 'staff', 'consultant', 'adviser', 'trainer', 'analyst', 'firm'],
    doc: 'Ambassadors of a firm in all programmes that the asker may see, by time; former ones, too.',
  }),
  importAmbassadors: command('rpc.firm-registry.ambassador.import.v1', {
    http: 'POST /programs/:programId/ambassadors/imports',
    request: ImportAmbassadors,
    reply: ImportReport,
    access: STAFF,
    deadline: 60_000,
    doc: 'List of ambassadors (XLSX, CSV): a dry run first. `Yerine geldiği kişi` names whom one follows. Repeating it doubles nothing.',
  }),
};
