import { OneOf, Id, Ids, Parts, Text } from '../core/fields.js';
import { aggregate } from '../core/fact.js';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '../core/roles.js';

export const ACCOUNT_STATES = ['invited', 'active', 'blocked'] as const;

export class GrantState {
  @OneOf(ROLES) role: Role;
  @OneOf(SCOPE_TYPES) scopeType: ScopeType;
  @Text({ max: 36, optional: true, doc: 'empty for the installation' }) scopeId: string;
}
/** An account without anything that identifies its person. */
export class AccountState {
  @OneOf(ACCOUNT_STATES) state: (typeof ACCOUNT_STATES)[number];
  @Id({ nullable: true, doc: 'the registry’s person' }) personId: string | null;
  @Parts(() => GrantState) grants: GrantState[];
}
export const account = aggregate(
  'accounts',
  'account',
  AccountState,
  ['invited', 'activated', 'changed', 'grants-changed', 'blocked'],
  'Somebody who signs in.',
);

/** A one-time link; the link itself is derived when the mail is written and stands in no fact. */
export class LinkState {
  @Id() accountId: string;
  @OneOf(['invitation', 'password-reset']) purpose: 'invitation' | 'password-reset';
  @OneOf(['tr', 'en']) language: 'tr' | 'en';
  @OneOf(['open', 'used', 'expired']) state: 'open' | 'used' | 'expired';
}
export const link = aggregate(
  'accounts',
  'link',
  LinkState,
  ['issued', 'used'],
  'An invitation or a password reset on its way by mail.',
);

export const FIRM_REQUEST_KINDS = ['invitation', 'merge'] as const;
export const FIRM_REQUEST_STATES = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;

/** The question to a firm's users whether somebody is one of them. */
export class FirmRequestState {
  @Id() accountId: string;
  @Id() firmId: string;
  @OneOf(FIRM_REQUEST_KINDS) kind: (typeof FIRM_REQUEST_KINDS)[number];
  @OneOf(FIRM_REQUEST_STATES) state: (typeof FIRM_REQUEST_STATES)[number];
  @Ids({ max: 500, doc: 'accounts of the firm’s users, who are asked' }) askedOf: string[];
}
export const firmRequest = aggregate(
  'accounts',
  'firm-request',
  FirmRequestState,
  ['asked', 'accepted', 'declined', 'withdrawn'],
  'Somebody is to be a user of a firm that has users already.',
);

export const PERSON_REQUEST_STATES = FIRM_REQUEST_STATES;

/** The question whether an account is also another record of a person, which its own was merged with. */
export class PersonRequestState {
  @Id() accountId: string;
  @Id({ doc: 'the record that would open' }) personId: string;
  @OneOf(PERSON_REQUEST_STATES) state: (typeof PERSON_REQUEST_STATES)[number];
  @Ids({
    max: 500,
    doc: 'accounts that are this record; without any, staff of its institution or an admin answer',
  })
  askedOf: string[];
}
export const personRequest = aggregate(
  'accounts',
  'person-request',
  PersonRequestState,
  ['asked', 'accepted', 'declined', 'withdrawn'],
  'Records of people were merged; whether an account may see what belongs to the other one.',
);
