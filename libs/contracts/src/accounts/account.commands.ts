import { command } from '../core/command.js';
import { Done, Nothing, pageOf } from '../core/messages.js';
import * as m from './account.messages.js';

export const accountPage = pageOf(m.AccountView);
export const firmRequestPage = pageOf(m.FirmRequest);

const GRANT_ERRORS = ['GRANT_SCOPE', 'GRANT_FORBIDDEN', 'SIGNED_IN_PERSON_ONLY'] as const;

/** Accounts and roles, as admins and staff look after them. Staff see and change what lies in their own scopes. */
export const accountCommands = {
  listAccounts: command('rpc.accounts.account.list.v1', {
    request: m.AccountQuery,
    reply: accountPage,
    access: ['admin', 'staff'],
    http: 'GET /accounts',
    doc: 'Accounts by name. Admins see all, staff those that hold a role in their scopes (and of these only such roles). The look is audited.',
  }),
  getAccount: command('rpc.accounts.account.get.v1', {
    request: m.AccountId,
    reply: m.AccountView,
    access: ['admin', 'staff'],
    http: 'GET /accounts/:accountId',
    doc: 'One account.',
  }),
  changeAccount: command('rpc.accounts.account.change.v1', {
    request: m.AccountChange,
    reply: m.AccountView,
    access: ['admin'],
    http: 'PATCH /accounts/:accountId',
    versioned: true,
    doc: 'Name, language and the registry’s person of an account.',
  }),
  invite: command('rpc.accounts.account.invite.v1', {
    request: m.Invitation,
    reply: m.Invited,
    access: ['admin', 'staff'],
    http: 'POST /accounts/invitations',
    creates: true,
    errors: [...GRANT_ERRORS, 'ACCOUNT_BLOCKED', 'FIRM_ROLE_OF_STAFF'],
    doc: 'Invites a person by mail, with roles. Whoever has an account already gets the roles; an open invitation is sent anew. Staff may give roles within their own scopes, admins anywhere. A firm that has users says first whether the person is one of them (`awaitedFirmIds`), unless an admin invites; the mail goes out then. The link holds for 7 days and works once. Not for API tokens.',
  }),
  addGrant: command('rpc.accounts.account.grant.v1', {
    request: m.GrantAdd,
    reply: m.AccountView,
    access: ['admin', 'staff'],
    http: 'POST /accounts/:accountId/grants',
    creates: true,
    errors: [...GRANT_ERRORS, 'FIRM_ROLE_OF_STAFF'],
    doc: 'Gives a role. Giving it again changes nothing. A firm that has users says first whether the person is one of them (`awaitedFirmIds`), unless an admin gives the role. Not for API tokens.',
  }),
  removeGrant: command('rpc.accounts.account.ungrant.v1', {
    request: m.GrantRemove,
    reply: m.AccountView,
    access: ['admin', 'staff'],
    http: 'DELETE /accounts/:accountId/grants/:grantId',
    errors: [...GRANT_ERRORS, 'LAST_ADMIN', 'FIRM_LAST_USER'],
    doc: 'Takes a role away; that of a firm’s last user only by an admin. It is gone everywhere within 60 seconds.',
  }),
  blockAccount: command('rpc.accounts.account.block.v1', {
    request: m.AccountBlock,
    reply: m.AccountView,
    access: ['admin'],
    http: 'POST /accounts/:accountId/block',
    errors: ['OWN_ACCOUNT', 'LAST_ADMIN'],
    doc: 'Shuts an account out: its sessions and API tokens end, links no longer work.',
  }),
  unblockAccount: command('rpc.accounts.account.unblock.v1', {
    request: m.AccountBlock,
    reply: m.AccountView,
    access: ['admin'],
    http: 'POST /accounts/:accountId/unblock',
    doc: 'Lets a blocked account in again. Ended sessions stay ended.',
  }),
  names: command('rpc.accounts.account.names.v1', {
    request: m.NamesQuery,
    reply: m.AccountNames,
    access: 'service',
    callers: ['open-calls', 'advisory', 'notifications'],
    changes: true,
    doc: 'Names of accounts in one batch, for a service whose reader may see them. The look is audited.',
  }),
  bootstrap: command('rpc.accounts.account.bootstrap.v1', {
    request: m.Bootstrap,
    reply: m.Bootstrapped,
    access: 'service',
    callers: ['gateway'],
    changes: true,
    doc: 'Makes the first administrator of an empty installation, with a one-time link. Does nothing once there is an account.',
  }),
} as const;

/** A firm's users decide who else is one of them: staff ask, an admin may answer in their stead. */
export const firmRequestCommands = {
  listFirmRequests: command('rpc.accounts.firm-request.list.v1', {
    request: m.FirmRequestQuery,
    reply: firmRequestPage,
    access: ['admin', 'staff', 'firm'],
    http: 'GET /firm-requests',
    doc: 'Who is to be a user of a firm that has users, newest first: the firm’s users see what they are asked, staff what was asked in their scopes’ name, admins all. The look is audited.',
  }),
  decideFirmRequest: command('rpc.accounts.firm-request.decide.v1', {
    request: m.FirmRequestDecision,
    reply: Done,
    access: ['admin', 'firm'],
    http: 'POST /firm-requests/:firmRequestId/decision',
    errors: ['REQUEST_DECIDED', 'FIRM_ROLE_OF_STAFF', 'SIGNED_IN_PERSON_ONLY'],
    doc: 'A user of the firm (or an admin) says whether somebody is one of them. Accepted, the role holds at once and an invitation goes out by mail. Repeating the same answer changes nothing. Not for API tokens.',
  }),
} as const;

/** Passwords and the one-time links of invitations and resets. */
export const linkCommands = {
  acceptInvitation: command('rpc.accounts.link.accept.v1', {
    request: m.LinkUse,
    reply: Done,
    access: 'public',
    http: 'POST /accounts/invitations/accept',
    errors: ['LINK_INVALID', 'PASSWORD_IS_EMAIL'],
    doc: 'Sets the first password with the link of an invitation; the account is active then.',
  }),
  checkLink: command('rpc.accounts.link.check.v1', {
    request: m.LinkToken,
    reply: m.LinkView,
    access: 'public',
    http: 'POST /accounts/links/check',
    changes: false,
    errors: ['LINK_INVALID'],
    doc: 'Whether a link from a mail still works, and what it is for.',
  }),
  requestReset: command('rpc.accounts.link.request-reset.v1', {
    request: m.ResetRequest,
    reply: Done,
    access: 'public',
    http: 'POST /accounts/password-resets',
    errors: [],
    doc: 'Sends a link for a new password if the address has an account (at most three an hour). The answer is always the same.',
  }),
  completeReset: command('rpc.accounts.link.complete-reset.v1', {
    request: m.LinkUse,
    reply: Done,
    access: 'public',
    http: 'POST /accounts/password-resets/complete',
    errors: ['LINK_INVALID', 'PASSWORD_IS_EMAIL'],
    doc: 'Sets a new password with the link of a reset (good for one hour, once). All sessions end.',
  }),
  openLink: command('rpc.accounts.link.open.v1', {
    request: m.LinkOpen,
    reply: m.LinkOpened,
    access: 'service',
    callers: ['notifications'],
    changes: true,
    errors: ['LINK_INVALID'],
    doc: 'Address, name and link for the mail of an issued link. For notifications, which keeps none of it. The look is audited.',
  }),
} as const;

/** Sessions and tokens. The first four are the gateway’s: it holds the cookie. */
export const sessionCommands = {
  signIn: command('rpc.accounts.session.open.v1', {
    request: m.SignIn,
    reply: m.SessionOpened,
    access: 'public',
    changes: true,
    errors: ['SIGN_IN_FAILED', 'TOO_MANY_REQUESTS'],
    doc: 'Opens a session: 12 hours without use, 7 days at most. After 10 failures an address waits 15 minutes, known or not.',
  }),
  resolve: command('rpc.accounts.session.resolve.v1', {
    request: m.SessionResolve,
    reply: m.SessionResolved,
    access: 'service',
    callers: ['gateway'],
    changes: false,
    doc: 'Who is behind a session or API token.',
  }),
  me: command('rpc.accounts.session.me.v1', {
    request: Nothing,
    reply: m.Me,
    access: 'account',
    changes: false,
    doc: 'Who is signed in, with name and roles.',
  }),
  endSession: command('rpc.accounts.session.end.v1', {
    request: m.SessionId,
    reply: Done,
    access: 'account',
    http: 'DELETE /sessions/:sessionId',
    doc: 'Ends one of your own sessions.',
  }),
  listSessions: command('rpc.accounts.session.list.v1', {
    request: Nothing,
    reply: m.SessionList,
    access: 'account',
    http: 'GET /sessions',
    doc: 'Your own open sessions.',
  }),
  changeMe: command('rpc.accounts.session.change-me.v1', {
    request: m.MyChange,
    reply: m.Me,
    access: 'account',
    http: 'PATCH /me',
    doc: 'Your own name and language.',
  }),
  changePassword: command('rpc.accounts.session.change-password.v1', {
    request: m.PasswordChange,
    reply: Done,
    access: 'account',
    http: 'POST /me/password',
    errors: ['PASSWORD_WRONG', 'PASSWORD_IS_EMAIL', 'SIGNED_IN_PERSON_ONLY', 'TOO_MANY_REQUESTS'],
    doc: 'A new password. All your sessions end, this one too.',
  }),
  createToken: command('rpc.accounts.token.create.v1', {
    request: m.TokenCreate,
    reply: m.TokenCreated,
    access: 'account',
    http: 'POST /me/tokens',
    creates: true,
    errors: ['GRANT_BEYOND_OWN', 'EXPIRY_PAST', 'SIGNED_IN_PERSON_ONLY'],
    doc: 'An API token for a machine, with some of your own roles. A role you lose is lost to it too.',
  }),
  listTokens: command('rpc.accounts.token.list.v1', {
    request: Nothing,
    reply: m.TokenList,
    access: 'account',
    http: 'GET /me/tokens',
    doc: 'Your API tokens that still work.',
  }),
  revokeToken: command('rpc.accounts.token.revoke.v1', {
    request: m.TokenId,
    reply: Done,
    access: 'account',
    http: 'DELETE /me/tokens/:tokenId',
    errors: ['SIGNED_IN_PERSON_ONLY'],
    doc: 'Ends an API token.',
  }),
} as const;
