import { command } from '../core/command.js';
import { Email, Flag, Id, Ids, Instant, Int, OneOf, Parts, Text, Texts } from '../core/fields.js';
import { Backfill, Created, Done, PageQuery, pageOf } from '../core/messages.js';

class PersonBody extends Backfill {
  @Text({ max: 200 }) name: string;
  @Email({ optional: true }) email?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
  @Text({ optional: true, max: 120, doc: 'Görevi' }) position?: string;
  @OneOf(['female', 'male'], { optional: true }) gender?: 'female' | 'male';
  @Int({ optional: true, min: 1900, max: 2100, doc: 'for youth indicators' }) birthYear?: number;
}
export class RegisterPerson extends PersonBody {
  @Id({ optional: true, doc: 'firm they work for' }) firmId?: string;
  @Id({ optional: true, doc: 'or institution they work for' }) atInstitutionId?: string;
  @Id({ optional: true, doc: 'whose staff enters them; default the asker’s own institution' })
  institutionId?: string;
}
export class ChangePerson extends PersonBody {
  @Id() personId: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class PersonCreated extends Created {
  @OneOf(['matched', 'created', 'doubtful'], { doc: 'matched: this person was known already' }) outcome:
    'matched' | 'created' | 'doubtful';
}
export class PersonById {
  @Id() personId: string;
}
export class ListPeople extends PageQuery {
  @Id({ optional: true, doc: 'people of this firm' }) firmId?: string;
  @Id({ optional: true, doc: 'people of this institution' }) atInstitutionId?: string;
}
export class PersonListItem {
  @Id() id: string;
  @Int() version: number;
  @Text() name: string;
  @Text({ nullable: true }) position: string | null;
  @Id({ nullable: true }) firmId: string | null;
  @Id({ nullable: true }) institutionId: string | null;
}
export const PersonPage = pageOf(PersonListItem);
export class Person {
  @Id() id: string;
  @Int() version: number;
  @Id({ nullable: true }) mergedInto: string | null;
  @Text({ nullable: true, doc: 'null when erased' }) name: string | null;
  @Texts({ doc: 'of this person’s records, merged ones included, that stand on the reader’s own lists' })
  emails: string[];
  @Texts({ doc: 'likewise' }) phones: string[];
  @Text({ nullable: true }) position: string | null;
  @OneOf(['female', 'male'], { nullable: true }) gender: 'female' | 'male' | null;
  @Int({ nullable: true }) birthYear: number | null;
  @Ids({ doc: 'firms they were met at' }) firmIds: string[];
  @Ids({ doc: 'institutions they were met at' }) institutionIds: string[];
  @Texts({ doc: 'names of merged records' }) aliases: string[];
  @Flag() erased: boolean;
  @Parts(() => Consent) consents: Consent[];
}
export class PersonIds {
  @Ids({ max: 500 }) ids: string[];
  @Flag({
    optional: true,
    doc: 'only those whose very record stands on a list of the asker’s, not one that it was merged with',
  })
  exactly?: boolean;
}
export class PersonName {
  @Id({ doc: 'as asked' }) id: string;
  @Id({ doc: 'the person it turned out to be; equal to id if none' }) canonicalId: string;
  @Text({ nullable: true, doc: 'null: erased' }) name: string | null;
  @Text({ nullable: true, doc: 'as this very record has it, which may be spelled otherwise' }) recordName:
    string | null;
}
export class PersonNames {
  @Parts(() => PersonName, { max: 500 }) items: PersonName[];
}
export class ErasePerson {
  @Id() personId: string;
  @Text({ max: 500, doc: 'the request, without personal data' }) reason: string;
}
export class PersonChanged extends Done {
  @Int() version: number;
}

/** Being informed (aydınlatma) and consenting (açık rıza) are two acts; no service depends on the second. */
export const CONSENT_KINDS = ['informed', 'consented'] as const;
export class Consent {
  @Id() id: string;
  @OneOf(CONSENT_KINDS) kind: (typeof CONSENT_KINDS)[number];
  @Text({ max: 60, doc: 'e.g. photos, publicity; of a notice: what it was about' }) purpose: string;
  @Text({ max: 40 }) textVersion: string;
  @Instant() givenAt: string;
  @Instant({ nullable: true }) withdrawnAt: string | null;
}
export class RecordConsent extends Backfill {
  @Id() personId: string;
  @Text({ max: 60, pattern: /^[a-z][a-z0-9-]*$/, doc: 'photos, publicity, newsletter …' }) purpose: string;
  @Text({ max: 40, doc: 'version of the text that was shown' }) textVersion: string;
}
export class WithdrawConsent extends Backfill {
  @Id() consentId: string;
}

const STAFF = ['admin', 'staff'] as const;

export const personCommands = {
  registerPerson: command('rpc.firm-registry.person.register.v1', {
    http: 'POST /people',
    request: RegisterPerson,
    reply: PersonCreated,
    access: STAFF,
    creates: true,
    errors: ['REFERENCE_NOT_FOUND'],
    doc: 'A person with contact data; resolved like a row of a list, so a known person is found, not doubled.',
  }),
  listPeople: command('rpc.firm-registry.person.list.v1', {
    http: 'GET /people',
    request: ListPeople,
    reply: PersonPage,
    access: STAFF,
    doc: 'People with whom the asker’s institution or programme has to do. The look is audited.',
  }),
  personNames: command('rpc.firm-registry.person.names.v1', {
    http: 'POST /people/names',
    request: PersonIds,
    reply: PersonNames,
    access: 'account',
    changes: false,
    doc: 'Names of up to 500 people, for those who have to do with them (staff, trainers, consultants, advisers of the institution or programme; everyone for themselves). Others are left out; the look is audited.',
  }),
  readPerson: command('rpc.firm-registry.person.read.v1', {
    http: 'GET /people/:personId',
    request: PersonById,
    reply: Person,
    access: STAFF,
    doc: 'A person with contact data, places and consents. The look is audited.',
  }),
  changePerson: command('rpc.firm-registry.person.change.v1', {
    http: 'PUT /people/:personId',
    request: ChangePerson,
    reply: PersonChanged,
    access: STAFF,
    versioned: true,
    errors: ['PERSON_ERASED', 'PERSON_MERGED'],
    doc: 'Corrects name and details; a new e-mail or phone is added to the known ones.',
  }),
  erasePerson: command('rpc.firm-registry.person.erase.v1', {
    http: 'POST /people/:personId/erasure',
    request: ErasePerson,
    reply: Done,
    access: STAFF,
    doc: 'Deletes name, contact data and spellings of a person and of the records merged into it; ids stay, so that counts stay. Repeating it changes nothing.',
  }),
  recordNotice: command('rpc.firm-registry.consent.inform.v1', {
    http: 'POST /people/:personId/notices',
    request: RecordConsent,
    reply: Created,
    access: STAFF,
    creates: true,
    doc: 'The privacy notice was given (aydınlatma): an act of its own.',
  }),
  recordConsent: command('rpc.firm-registry.consent.give.v1', {
    http: 'POST /people/:personId/consents',
    request: RecordConsent,
    reply: Created,
    access: STAFF,
    creates: true,
    doc: 'Explicit consent (açık rıza) to one purpose.',
  }),
  withdrawConsent: command('rpc.firm-registry.consent.withdraw.v1', {
    http: 'POST /consents/:consentId/withdrawal',
    request: WithdrawConsent,
    reply: Done,
    access: STAFF,
    doc: 'Consent withdrawn; what was done before stays lawful. Repeating it changes nothing.',
  }),
};
