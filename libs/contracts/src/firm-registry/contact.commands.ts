import { command } from '../core/command.js';
import { Email, Flag, Id, Ids, Part, Parts, Text } from '../core/fields.js';

export class ContactWanted {
  @Id() firmId: string;
  @Id({ optional: true, doc: 'a contact person of the firm; somebody who was never met there is none' })
  personId?: string;
}
export class ContactsQuery {
  @Parts(() => ContactWanted, { max: 100 }) items: ContactWanted[];
  @Text({ max: 200, doc: 'why they are looked at; kept in the audit trail' }) purpose: string;
}
export class ContactPerson {
  @Text({ max: 200 }) name: string;
  @Email() email: string;
}
/** How a firm is written to outside the console. Kept nowhere else. */
export class FirmContact {
  @Id({ doc: 'as asked' }) firmId: string;
  @Text({ nullable: true, doc: 'title of the firm; null: unknown' }) title: string | null;
  @Email({ nullable: true, doc: 'the firm’s own address' }) email: string | null;
  @Part(() => ContactPerson, { nullable: true, doc: 'null: none asked for, erased, or without an address' })
  person: ContactPerson | null;
}
export class FirmContacts {
  @Parts(() => FirmContact, { max: 100, doc: 'in the order of the questions' }) items: FirmContact[];
}

export class ContactReachQuery {
  @Parts(() => ContactWanted, { max: 1000 }) items: ContactWanted[];
}
/** Whether there is an address; not which. */
export class ContactReach {
  @Flag({ doc: 'the firm has an address of its own' }) firm: boolean;
  @Flag({ doc: 'the person was met at the firm and has an address' }) person: boolean;
}
export class ContactReaches {
  @Parts(() => ContactReach, { max: 1000, doc: 'in the order of the questions' }) items: ContactReach[];
}
export class PeopleContactsQuery {
  @Ids({ max: 100 }) personIds: string[];
  @Text({ max: 200, doc: 'why they are looked at; kept in the audit trail' }) purpose: string;
}
export class PersonToWrite {
  @Id({ doc: 'as asked' }) personId: string;
  @Part(() => ContactPerson, { nullable: true, doc: 'null: unknown, erased, or without an address' })
  contact: ContactPerson | null;
}
export class PeopleContacts {
  @Parts(() => PersonToWrite, { max: 100, doc: 'in the order of the questions' }) items: PersonToWrite[];
}

export const contactCommands = {
  peopleContacts: command('rpc.firm-registry.contact.of-people.v1', {
    request: PeopleContactsQuery,
    reply: PeopleContacts,
    access: 'service',
    callers: ['notifications'],
    changes: true,
    doc: 'Addresses of people of the registry, for a mail that is being written. The look is audited.',
  }),
  contactReach: command('rpc.firm-registry.contact.reach.v1', {
    request: ContactReachQuery,
    reply: ContactReaches,
    access: 'service',
    callers: ['notifications'],
    changes: false,
    doc: 'Whether firms and their contact persons can be written to, before anything is said. No address is told.',
  }),
  firmContacts: command('rpc.firm-registry.contact.of-firms.v1', {
    request: ContactsQuery,
    reply: FirmContacts,
    access: 'service',
    callers: ['notifications'],
    changes: true,
    doc: 'Addresses of firms and of their contact persons, for a mail that is being written. The look is audited.',
  }),
};
