import { command } from '../core/command.js';
import { Day, Decimal, Flag, Id, Ids, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';
import { Backfill } from '../core/messages.js';
import { CallById } from './call.messages.js';

export const OUTCOMES = ['selected', 'reserve', 'rejected'] as const;

/** One line of the ranking. */
export class RankedApplication {
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60 }) number: string | null;
  @Id() firmId: string;
  @Text({ nullable: true }) sector: string | null;
  @OneOf(OUTCOMES) outcome: (typeof OUTCOMES)[number];
  @Decimal({ nullable: true, doc: 'of 100, to ten places for the eye; null without a submitted review' })
  score: string | null;
  @Text({
    nullable: true,
    max: 200,
    doc: 'the exact mean as a fraction `numerator/denominator`, by which it was compared',
  })
  exact: string | null;
  @Int({ nullable: true, doc: 'place over all sectors' }) rank: number | null;
  @Int({ nullable: true, doc: 'place within its sector' }) sectorRank: number | null;
  @Text({
    nullable: true,
    max: 60,
    doc: 'what put it behind the one before: score, criterion:<code>, earlier or lot',
  })
  decidedBy: string | null;
  @Text({ max: 30, doc: 'why this outcome: minimum, rank, threshold, sector-quota, total, unreviewed' })
  reason: string;
  @Int({ doc: 'submitted reviews it rests on' }) reviews: number;
}
class SelectionQuery extends CallById {
  @OneOf(OUTCOMES, { optional: true }) outcome?: (typeof OUTCOMES)[number];
  @Text({ optional: true, max: 40 }) sector?: string;
  @Text({ optional: true, max: 400, doc: 'from `next` of the page before' }) cursor?: string;
  @Int({ optional: true, min: 1, max: 500, doc: 'lines a page, default 100' }) limit?: number;
}
export class PreviewSelection extends SelectionQuery {}
export class ReadSelection extends SelectionQuery {
  @Int({ optional: true, min: 1, doc: 'an earlier decision; default the last' }) version?: number;
}
export class SectorCount {
  @Text({ nullable: true }) sector: string | null;
  @Int() selected: number;
  @Int() reserve: number;
  @Int() rejected: number;
}
class Ranking {
  @Id() callId: string;
  @Text({
    max: 64,
    doc: 'SHA-256 of rules, reviews and result (canonical JSON), hex; hand it to the decision so that nothing else is decided than what was seen',
  })
  sha256: string;
  @Int() selected: number;
  @Int() reserve: number;
  @Int() rejected: number;
  @Int({ doc: 'applications with fewer submitted reviews than the call asks for' }) incomplete: number;
  @Parts(() => SectorCount) bySector: SectorCount[];
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
  @Text({ nullable: true, max: 500, doc: 'why it was decided again' }) reason: string | null;
  @Instant() recordedAt: string;
}
export class DecideCall extends Backfill {
  @Id() callId: string;
  @Text({ max: 60, doc: 'number of the board’s decision' }) decisionNo: string;
  @Day({ doc: 'day of the decision; an earlier day than today needs the right backfill and a reason' })
  decidedOn: string;
  @Int({ min: 1, max: 1000, doc: 'how many attended' }) attendees: number;
  @Ids({ optional: true, max: 200, doc: 'who attended, as people of the registry' }) attendeeIds?: string[];
  @Text({
    optional: true,
    max: 64,
    doc: '`sha256` of the preview that was put to the board; refused when the result has changed since',
  })
  sha256?: string;
  @Flag({ optional: true, doc: 'decide although some applications have too few reviews; needs a reason' })
  acceptIncomplete?: boolean;
  @Text({
    optional: true,
    max: 500,
    doc: 'needed for a decision that replaces an earlier one, or with acceptIncomplete',
  })
  reason?: string;
}
export class Decided {
  @Id({ doc: 'of the selection' }) id: string;
  @Int({ doc: '1, or one more with each decision that replaces the one before' }) version: number;
  @Text({ max: 64 }) sha256: string;
  @Int() selected: number;
  @Int() reserve: number;
  @Int() rejected: number;
}

const STAFF = ['admin', 'staff'] as const;

export const selectionCommands = {
  previewSelection: command('rpc.open-calls.selection.preview.v1', {
    http: 'POST /calls/:callId/selection/preview',
    request: PreviewSelection,
    reply: SelectionPreview,
    access: STAFF,
    changes: false,
    deadline: 15_000,
    errors: ['WRONG_STATE', 'REVIEWS_OWED'],
    doc: 'What the announced rules give from the reviews submitted so far; changes nothing, as often as wanted. Staff who still owe a review of the call do not see it.',
  }),
  decideCall: command('rpc.open-calls.selection.decide.v1', {
    http: 'POST /calls/:callId/decision',
    request: DecideCall,
    reply: Decided,
    access: STAFF,
    creates: true,
    deadline: 30_000,
    errors: [
      'WRONG_STATE',
      'SELECTION_CHANGED',
      'SELECTION_INCOMPLETE',
      'DECISION_REASON',
      'DECISION_DATE',
      'BACKFILL_FORBIDDEN',
      'BACKFILL_REASON',
      'BACKFILL_FUTURE',
    ],
    doc: 'Enters the board’s decision: the selection is frozen, each application learns its outcome, and the selected firms of a firm call become participations. Deciding again makes a new version of the selection, with a reason.',
  }),
  readSelection: command('rpc.open-calls.selection.read.v1', {
    http: 'GET /calls/:callId/selection',
    request: ReadSelection,
    reply: Selection,
    access: ['admin', 'staff', 'analyst'],
    doc: 'The decided selection, as it was frozen.',
  }),
};
