import { command } from '../core/command.js';
import { Email, Flag, Id, Instant, OneOf, Text } from '../core/fields.js';
import { Done, PageQuery, pageOf } from '../core/messages.js';
import { PERSON_REQUEST_STATES } from './account.facts.js';

/** An account that would see what belongs to another record of its person, as those see it who are asked. */
export class PersonRequest {
  @Id() id: string;
  @OneOf(PERSON_REQUEST_STATES) state: (typeof PERSON_REQUEST_STATES)[number];
  @Id({ doc: 'the record that would open' }) personId: string;
  @Id() accountId: string;
  @Text({ max: 200 }) displayName: string;
  @Email() email: string;
  @Flag({
    doc: 'whether the reader is that record by an account of theirs, so that it is they who are asked',
  })
  isMe: boolean;
  @Flag({ doc: 'whether the reader may answer' }) mayAnswer: boolean;
  @Instant() askedAt: string;
  @Instant({ nullable: true }) decidedAt: string | null;
}
export class PersonRequestQuery extends PageQuery {
  @OneOf(PERSON_REQUEST_STATES, { optional: true, doc: 'default waiting' })
  state?: (typeof PERSON_REQUEST_STATES)[number];
}
export class PersonRequestDecision {
  @Id() personRequestId: string;
  @OneOf(['accepted', 'declined']) decision: 'accepted' | 'declined';
  @Text({ max: 500, optional: true, doc: 'kept in the audit trail' }) reason?: string;
}
export const personRequestPage = pageOf(PersonRequest);

/** A merge of people joins what is counted; what an account sees waits for the person (docs/decisions/0025). */
export const personRequestCommands = {
  listPersonRequests: command('rpc.accounts.person-request.list.v1', {
    request: PersonRequestQuery,
    reply: personRequestPage,
    access: 'account',
    http: 'GET /person-requests',
    doc: 'Accounts whose person’s record was merged with another, newest first: what is asked of the reader, and what is asked about the reader’s own account; admins see all. The look is audited.',
  }),
  decidePersonRequest: command('rpc.accounts.person-request.decide.v1', {
    request: PersonRequestDecision,
    reply: Done,
    access: 'account',
    http: 'POST /person-requests/:personRequestId/decision',
    errors: ['REQUEST_DECIDED', 'SIGNED_IN_PERSON_ONLY'],
    doc: 'Whether an account is also this other record. The one who has an account of the record answers; where nobody has, staff of the institution on whose list it first stood, but not who merged; an admin always. Accepted, the account sees what belongs to the record, until the merge is undone. Repeating the same answer changes nothing. Not for API tokens.',
  }),
} as const;
