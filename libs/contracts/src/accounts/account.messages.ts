import { Email, Flag, Id, Ids, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';
import { PageQuery } from '../core/messages.js';
import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '../core/roles.js';
import { ACCOUNT_STATES, FIRM_REQUEST_KINDS, FIRM_REQUEST_STATES } from './account.facts.js';

export const LANGUAGES = ['tr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A role in a scope, as it is given. */
export class GrantInput {
  @OneOf(ROLES) role: Role;
  @OneOf(SCOPE_TYPES) scopeType: ScopeType;
  @Text({
    max: 36,
    optional: true,
    doc: 'id of the institution, programme, firm or person; absent for the installation',
  })
  scopeId?: string;
}

/** A role in a scope, as it is held. */
export class GrantView {
  @Id() id: string;
  @OneOf(ROLES) role: Role;
  @OneOf(SCOPE_TYPES) scopeType: ScopeType;
  @Text({ max: 36, optional: true, doc: 'empty for the installation' }) scopeId: string;
  @Instant() since: string;
}

/** An account as those see it who may look after it. */
export class AccountView {
  @Id() id: string;
  @Int({ doc: 'for If-Match' }) version: number;
  @Email() email: string;
  @Text({ max: 200 }) displayName: string;
  @OneOf(LANGUAGES) language: Language;
  @OneOf(ACCOUNT_STATES) state: (typeof ACCOUNT_STATES)[number];
  @Id({ nullable: true, doc: 'the registry’s person' }) personId: string | null;
  @Parts(() => GrantView, { doc: 'those that the reader may see' }) grants: GrantView[];
  @Ids({ max: 500, doc: 'firms whose users have not yet said whether this is one of them' })
  awaitedFirmIds: string[];
  @Instant() createdAt: string;
  @Instant({ nullable: true }) lastSignInAt: string | null;
}

export class AccountQuery extends PageQuery {
  @OneOf(ROLES, { optional: true }) role?: Role;
  @OneOf(ACCOUNT_STATES, { optional: true }) state?: (typeof ACCOUNT_STATES)[number];
  @OneOf(SCOPE_TYPES, { optional: true }) scopeType?: ScopeType;
  @Id({ optional: true, doc: 'institution, programme, firm or person' }) scopeId?: string;
}
export class AccountId {
  @Id() accountId: string;
}
export class AccountChange extends AccountId {
  @Int({ doc: 'from If-Match' }) ifVersion: number;
  @Text({ max: 200, optional: true }) displayName?: string;
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
  @Id({ optional: true }) personId?: string;
}
export class GrantAdd extends GrantInput {
  @Id() accountId: string;
}
export class GrantRemove extends AccountId {
  @Id() grantId: string;
  @Text({ max: 500, optional: true }) reason?: string;
}
export class AccountBlock extends AccountId {
  @Text({ max: 500, doc: 'kept in the audit trail' }) reason: string;
}

export class Invitation {
  @Email() email: string;
  @Text({ max: 200 }) displayName: string;
  @OneOf(LANGUAGES, { optional: true, doc: 'of the mail and of the screens; default tr' })
  language?: Language;
  @Parts(() => GrantInput, { max: 20 }) grants: GrantInput[];
  @Id({ optional: true, doc: 'the registry’s person, where known' }) personId?: string;
}
export class Invited {
  @Id({ doc: 'of the account' }) id: string;
  @Int({ doc: 'version of the account' }) version: number;
  @Id({
    nullable: true,
    doc: 'of the link on its way by mail; null when the account is active already and only got the roles, or when nothing is given yet',
  })
  linkId: string | null;
  @Ids({
    max: 20,
    doc: 'firms that have users: one of them says first whether this person is one of theirs; the role is given then',
  })
  awaitedFirmIds: string[];
}
export class LinkToken {
  @Text({ max: 200, doc: 'from the mail' }) token: string;
}
export class LinkView {
  @OneOf(['invitation', 'password-reset']) purpose: 'invitation' | 'password-reset';
  @OneOf(LANGUAGES) language: Language;
  @Instant() expiresAt: string;
}
export class LinkUse extends LinkToken {
  @Text({ min: 12, max: 200, doc: 'at least 12 characters, not the e-mail address; any characters' })
  password: string;
}
export class ResetRequest {
  @Email() email: string;
}

export class SignIn {
  @Email() email: string;
  @Text({ max: 200 }) password: string;
  @Text({ max: 200, optional: true, doc: 'browser, so that people recognise their sessions' }) agent?: string;
}
/** Who is signed in. */
export class Me {
  @Id() accountId: string;
  @OneOf(['user', 'token']) type: 'user' | 'token';
  @Email() email: string;
  @Text({ max: 200 }) displayName: string;
  @OneOf(LANGUAGES) language: Language;
  @Id({ nullable: true }) personId: string | null;
  @Parts(() => GrantView, { max: 500 }) grants: GrantView[];
}
/** For the gateway alone: it puts the token into a cookie that no script reads. */
export class SessionOpened {
  @Text({ doc: 'opaque, 256 bits' }) token: string;
  @Instant({ doc: 'ends then at the latest' }) expiresAt: string;
}
export class SessionResolve {
  @Text({ max: 64, doc: 'SHA-256 of the session’s or API token, base64url' }) tokenHash: string;
}
/** Who is behind a token; `found` is false for one that is unknown, ended, or whose account is blocked. */
export class SessionResolved {
  @Flag() found: boolean;
  @OneOf(['user', 'token'], { optional: true }) type?: 'user' | 'token';
  @Id({ optional: true }) accountId?: string;
  @Id({ optional: true, doc: 'of the session or API token' }) credentialId?: string;
  @Id({ optional: true }) personId?: string;
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
  @Parts(() => GrantInput, { optional: true, max: 500 }) grants?: GrantInput[];
  @Instant({ optional: true, doc: 'ends then unless used before' }) expiresAt?: string;
}
export class SessionView {
  @Id() id: string;
  @Instant() startedAt: string;
  @Instant() lastSeenAt: string;
  @Instant() expiresAt: string;
  @Text({ max: 200, nullable: true }) agent: string | null;
}
export class SessionList {
  @Parts(() => SessionView, { max: 200 }) items: SessionView[];
}
export class SessionId {
  @Id() sessionId: string;
}

export class MyChange {
  @Text({ max: 200, optional: true }) displayName?: string;
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
}
export class PasswordChange {
  @Text({ max: 200 }) currentPassword: string;
  @Text({ min: 12, max: 200, doc: 'at least 12 characters, not the e-mail address' }) password: string;
}

export class TokenCreate {
  @Text({ max: 100, doc: 'what it is for' }) name: string;
  @Instant({ doc: 'at most one year away' }) expiresAt: string;
  @Parts(() => GrantInput, { max: 50, doc: 'rights of the token; each must be one of your own' })
  grants: GrantInput[];
}
export class TokenCreated {
  @Id() id: string;
  @Text({ doc: 'shown this once: `Authorization: Bearer flz_…`' }) token: string;
  @Instant() expiresAt: string;
}
export class TokenView {
  @Id() id: string;
  @Text({ max: 100 }) name: string;
  @Parts(() => GrantInput, { max: 50 }) grants: GrantInput[];
  @Instant() createdAt: string;
  @Instant() expiresAt: string;
  @Instant({ nullable: true, doc: 'to within five minutes' }) lastUsedAt: string | null;
}
export class TokenList {
  @Parts(() => TokenView, { max: 200 }) items: TokenView[];
}
export class TokenId {
  @Id() tokenId: string;
}

export class NamesQuery {
  @Ids({ max: 500 }) accountIds: string[];
  @Text({ max: 200, doc: 'why they are looked at; kept in the audit trail' }) purpose: string;
  @Flag({ optional: true, doc: 'with the e-mail address, for writing to them' }) withEmail?: boolean;
}
export class AccountName {
  @Id() accountId: string;
  @Text({ max: 200 }) name: string;
  @Email({ optional: true }) email?: string;
  @OneOf(LANGUAGES) language: Language;
}
export class AccountNames {
  @Parts(() => AccountName, { max: 500, doc: 'unknown ids are left out' }) items: AccountName[];
}

export class LinkOpen {
  @Id() linkId: string;
}
/** What the mail needs. Kept nowhere. */
export class LinkOpened {
  @Email() email: string;
  @Text({ max: 200 }) name: string;
  @OneOf(LANGUAGES) language: Language;
  @OneOf(['invitation', 'password-reset']) purpose: 'invitation' | 'password-reset';
  @Text({ max: 500 }) url: string;
  @Instant() expiresAt: string;
}

export class Bootstrap {
  @Email() email: string;
  @Text({ max: 200 }) displayName: string;
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
}
export class Bootstrapped {
  @Flag({ doc: 'false: there were accounts already, nothing was done' }) created: boolean;
  @Id({ optional: true }) accountId?: string;
  @Text({ optional: true, max: 500, doc: 'one-time link with which the first administrator sets a password' })
  url?: string;
}

/** Somebody who is to be a firm's user, as the firm's users and those who asked see it. */
export class FirmRequest {
  @Id() id: string;
  @OneOf(FIRM_REQUEST_KINDS, {
    doc: 'invitation: staff ask that the person becomes a user of the firm; merge: a user of another record, which was merged with this firm, would see this firm’s data',
  })
  kind: (typeof FIRM_REQUEST_KINDS)[number];
  @OneOf(FIRM_REQUEST_STATES) state: (typeof FIRM_REQUEST_STATES)[number];
  @Id() firmId: string;
  @Id() accountId: string;
  @Text({ max: 200 }) displayName: string;
  @Email() email: string;
  @Instant() askedAt: string;
  @Instant({ nullable: true }) decidedAt: string | null;
}
export class FirmRequestQuery extends PageQuery {
  @OneOf(FIRM_REQUEST_STATES, { optional: true, doc: 'default waiting' })
  state?: (typeof FIRM_REQUEST_STATES)[number];
}
export class FirmRequestDecision {
  @Id() firmRequestId: string;
  @OneOf(['accepted', 'declined']) decision: 'accepted' | 'declined';
  @Text({ max: 500, optional: true, doc: 'kept in the audit trail' }) reason?: string;
}
