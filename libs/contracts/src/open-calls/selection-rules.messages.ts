import { Flag, Id, Instant, Int, Money, OneOf, Part, Parts, Text, Texts } from '../core/fields.js';
import { CallById } from './call.messages.js';

/** `sector`, or `answer:<key>`: a choice that the application's form asks for (province, size class, …). */
const DIMENSION = /^(sector|answer:[\p{L}\p{N}][\p{L}\p{N} ._()%/-]{0,119})$/u;
const ANSWER = /^answer:[\p{L}\p{N}][\p{L}\p{N} ._()%/-]{0,119}$/u;

/** Seats of one group of the grouping dimension. */
export class GroupQuota {
  @Text({ max: 200, doc: 'the group, as applications answer' }) value: string;
  @Int({ optional: true, max: 100_000, doc: 'at most so many selected; absent: no limit of its own' })
  max?: number;
  @Int({ optional: true, max: 100_000, doc: 'at least so many, if enough pass the threshold' }) min?: number;
  @Int({ optional: true, max: 100_000, doc: 'at most so many in reserve; absent: all above the threshold' })
  reserve?: number;
}
/** A maximum on any dimension. */
export class GroupLimit {
  @Text({ max: 140, pattern: DIMENSION, doc: '`sector` or `answer:<key>`' }) dimension: string;
  @Text({
    optional: true,
    max: 200,
    doc: 'the value that is limited; absent: each value, where no limit of its own is given',
  })
  value?: string;
  @Int({ max: 100_000, doc: 'at most so many selected' }) max: number;
}
/** Money that the selected may ask for together. */
export class BudgetRule {
  @Part(() => Money) ceiling: Money;
  @Text({ max: 140, pattern: ANSWER, doc: '`answer:<key>`: where an application says how much it asks for' })
  amount: string;
  @OneOf(['stop', 'skip'], {
    doc: 'the first whose amount no longer fits: `stop` ends the list there, `skip` passes it over for a smaller one',
  })
  onOverrun: 'stop' | 'skip';
}
/** Criteria that a tie-breaker `section:<name>` sums up. */
export class MarkSection {
  @Text({ max: 40 }) name: string;
  @Texts({ max: 30, length: 20, doc: 'codes of criteria' }) criteria: string[];
}

class SelectionRulesBody {
  @Text({ max: 140, pattern: DIMENSION, doc: 'dimension of minima, seats and reserve; `sector` by default' })
  groupBy: string;
  @Parts(() => GroupQuota, {
    max: 200,
    doc: 'seats of the groups; empty when grouped by sector: the call’s own sectors say them',
  })
  groups: GroupQuota[];
  @Parts(() => GroupLimit, { max: 200 }) limits: GroupLimit[];
  @Parts(() => MarkSection, { max: 20 }) sections: MarkSection[];
  @Texts({
    max: 20,
    length: 60,
    doc: '`criterion:<code>`, `section:<name>` or `earlier`, in this order; the lot is always last. Empty: those of the call',
  })
  tieBreakers: string[];
}
/** Everything that the call’s own body does not say about how it chooses. */
export class SetSelectionRules extends SelectionRulesBody {
  @Id() callId: string;
  @Part(() => BudgetRule, { optional: true, doc: 'absent: no ceiling in money' }) budget?: BudgetRule;
  @Int({ min: 0, doc: 'from If-Match; 0 while none were set' }) ifVersion: number;
}
export class CallSelectionRules extends SelectionRulesBody {
  @Id() callId: string;
  @Int({ doc: '0: not set, these are the defaults' }) version: number;
  @Part(() => BudgetRule, { nullable: true }) budget: BudgetRule | null;
  @Text({
    nullable: true,
    max: 64,
    doc: 'SHA-256 of the lot’s seed, hex, committed when the call opened; null for a draft',
  })
  seedSha256: string | null;
  @Text({
    nullable: true,
    max: 64,
    doc: 'the seed itself; null as long as anybody may submit: until the call is closed and the deadline and the last late access have passed',
  })
  seed: string | null;
  @Instant({ nullable: true, doc: 'when the seed was made' }) seedMadeAt: string | null;
  @Flag({ doc: 'the rules can still be changed: the call is a draft' }) open: boolean;
}
export class ReadSelectionRules extends CallById {}
