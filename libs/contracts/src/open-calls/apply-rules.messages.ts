import { Flag, Id, Instant, Parts, Text } from '../core/fields.js';

/** What applies to applying in this call; changeable while the call is a draft. */
export class ApplyRules {
  @Flag({ optional: true, doc: 'one application a facility instead of one a firm; default false' })
  perFacility?: boolean;
  @Instant({
    optional: true,
    doc: 'until when the signed declaration (Taahhütname) may be handed in as a file; default: none is asked for',
  })
  declarationBy?: string;
}
export class SetApplyRules extends ApplyRules {
  @Id() callId: string;
}

/** More time for one firm (Geç başvuru izni). */
export class GrantLateAccess {
  @Id() callId: string;
  @Id() firmId: string;
  @Instant({ doc: 'later than the deadline and in the future' }) until: string;
  @Text({ max: 500, doc: 'for the audit trail' }) reason: string;
}
export class LateAccess {
  @Id() firmId: string;
  @Instant() until: string;
  @Text({ max: 500 }) reason: string;
  @Instant() grantedAt: string;
}
export class LateAccesses {
  @Parts(() => LateAccess, { max: 500 }) items: LateAccess[];
}
