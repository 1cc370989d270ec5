import { Day, Decimal, Flag, Id, Instant, Int, Money, OneOf, Part, Parts, Text } from '../core/fields.js';
import { CallById } from './call.messages.js';

export const OUTCOMES = ['selected', 'reserve', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One line of the ranking. */
export class RankedApplication {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @Text({ nullable: true }) sector: string | null;
  @Text({ nullable: true, max: 200, doc: 'its group in the dimension of minima and seats' })
  group: string | null;
  @OneOf(OUTCOMES) outcome: Outcome;
  @Decimal({ nullable: true, doc: 'of 100, to ten places for the eye; null without a submitted review' })
  score: string | null;
  @Text({
    nullable: true,
    max: 1000,
    doc: 'the exact mean as a fraction `numerator/denominator`, by which it was compared',
  })
  exact: string | null;
  @Int({ nullable: true, doc: 'place over all' }) rank: number | null;
  @Int({ nullable: true, doc: 'place within its group' }) sectorRank: number | null;
  @Int({ nullable: true, doc: 'place on its group’s reserve list' }) reserveRank: number | null;
  @Text({
    nullable: true,
    max: 60,
    doc: 'what put it behind the one before: score, criterion:<code>, section:<name>, earlier or lot',
  })
  decidedBy: string | null;
  @Text({ nullable: true, max: 64, doc: 'its lot, where a lot decided; the lower text first' })
  lot: string | null;
  @Text({
    max: 160,
    doc: 'why this outcome: minimum, rank, threshold, group-max, limit:<dimension>, total, budget, budget-stopped, no-amount, unreviewed, exception, moved-up or declined',
  })
  reason: string;
  @Part(() => Money, { nullable: true, doc: 'what it asks for, where the call has a ceiling' })
  amount: Money | null;
  @Int({ doc: 'submitted reviews it rests on' }) reviews: number;
}
class SelectionQuery extends CallById {
  @OneOf(OUTCOMES, { optional: true }) outcome?: Outcome;
  @Text({ optional: true, max: 200, doc: 'one group of the ranking' }) sector?: string;
  @Text({
    optional: true,
    max: 100,
    doc: 'words of the firm’s title, or of the application’s number; ranks stay as they are',
  })
  q?: string;
  @Text({ optional: true, max: 400, doc: 'from `next` of the page before' }) cursor?: string;
  @Int({ optional: true, min: 1, max: 500, doc: 'lines a page, default 100' }) limit?: number;
}
export class PreviewSelection extends SelectionQuery {}
export class ReadSelection extends SelectionQuery {
  @Int({ optional: true, min: 1, doc: 'an earlier version; default the last' }) version?: number;
}
export class SectorCount {
  @Text({ nullable: true, doc: 'the group' }) sector: string | null;
  @Int() selected: number;
  @Int() reserve: number;
  @Int() rejected: number;
}
/** How far a quota, a limit or the ceiling is filled. */
export class FillState {
  @Text({ max: 140, doc: '`sector`, `answer:<key>`, `total` or `budget`' }) dimension: string;
  @Text({ nullable: true, max: 200 }) value: string | null;
  @Int({ nullable: true }) min: number | null;
  @Int({ nullable: true, doc: 'in minor units for the budget' }) max: number | null;
  @Int({ doc: 'in minor units for the budget' }) filled: number;
  @Int({ nullable: true }) reserveMax: number | null;
  @Int({ nullable: true, doc: 'on the reserve list; null where the dimension has none' }) reserve:
    number | null;
  @Text({ nullable: true, max: 3, doc: 'of the budget' }) currency: string | null;
}
export class AffectedApplication {
  @Id() applicationId: string;
  @Id() firmId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @OneOf(['passed-over', 'moved-up'], {
    doc: 'passed-over: a better score of the same group with a worse outcome; moved-up: took a seat that exceptions freed',
  })
  how: 'passed-over' | 'moved-up';
}
/** An outcome given by hand, against the rules. */
export class SelectionException {
  @Id() applicationId: string;
  @Id({ nullable: true, doc: 'null: its application does not compete any more' }) firmId: string | null;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @OneOf(OUTCOMES) outcome: Outcome;
  @Text({ max: 1000, multiline: true }) reason: string;
  @Id({ doc: 'account' }) by: string;
  @Instant() at: string;
  @OneOf(OUTCOMES, { nullable: true, doc: 'what the rules alone gave' }) byRules: Outcome | null;
  @Parts(() => AffectedApplication, { max: 500, doc: 'whom it concerns beside, the first 500' })
  affected: AffectedApplication[];
  @Int({ doc: 'all whom it concerns beside' }) affectedCount: number;
}
class Ranking {
  @Id() callId: string;
  @Text({
    max: 64,
    doc: 'SHA-256 of everything used and of the result (canonical JSON), hex; hand it to the decision so that nothing else is decided than what was seen',
  })
  sha256: string;
  @Int() selected: number;
  @Int() reserve: number;
  @Int() rejected: number;
  @Int({ doc: 'applications with fewer submitted reviews than the call asks for' }) incomplete: number;
  @Parts(() => SectorCount, { max: 1000 }) bySector: SectorCount[];
  @Parts(() => FillState, { max: 1000 }) fill: FillState[];
  @Text({ max: 140, doc: 'dimension of the groups' }) groupBy: string;
  @Text({ max: 64, doc: 'SHA-256 of the seed of the lot that was used, hex' }) seedSha256: string;
  @Flag({ doc: 'the true seed is not shown yet: a stand-in was used, lots will fall otherwise' })
  seedStandIn: boolean;
  @Parts(() => SelectionException, { max: 500 }) exceptions: SelectionException[];
  @Parts(() => RankedApplication, { max: 500 }) items: RankedApplication[];
  @Text({ optional: true, max: 400 }) next?: string;
}
export class SelectionPreview extends Ranking {}
export class Selection extends Ranking {
  @Id() id: string;
  @Int() version: number;
  @Text({ max: 60 }) decisionNo: string;
  @Day() decidedOn: string;
  @Int() attendees: number;
  @Text({ nullable: true, max: 500, doc: 'why there is this version' }) reason: string | null;
  @Id({ nullable: true, doc: 'signed minutes, GET /files/:id' }) minutesFileId: string | null;
  @Id({ doc: 'account that entered the decision' }) enteredBy: string;
  @Id({ doc: 'account that confirmed it' }) confirmedBy: string;
  @Instant() recordedAt: string;
}

export class SetException {
  @Id() callId: string;
  @Id() applicationId: string;
  @OneOf(OUTCOMES) outcome: Outcome;
  @Text({ max: 1000, multiline: true, doc: 'stands in the dossier; name no person' }) reason: string;
}
export class RemoveException {
  @Id() callId: string;
  @Id() applicationId: string;
}
