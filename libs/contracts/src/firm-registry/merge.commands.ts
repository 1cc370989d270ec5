import { command } from '../core/command.js';
import { Flag, Id, Instant, Int, OneOf, Part, Parts, Text, Texts } from '../core/fields.js';
import { Backfill, Done, PageQuery, pageOf } from '../core/messages.js';

export const MERGE_KINDS = ['firm', 'person'] as const;
export const CANDIDATE_STATES = ['open', 'same', 'different'] as const;
type MergeKind = (typeof MERGE_KINDS)[number];
/** Why a pair is doubtful. */
export const DOUBT_REASONS = [
  'same-title',
  'same-core',
  'similar-title',
  'same-email-other-name',
  'namesake-other-email',
  'similar-name',
  'initial',
  'name-only',
] as const;

/** What another record on this side is called. */
export class SideAlias {
  @Id() id: string;
  @Text() title: string;
  @Text({ nullable: true, doc: 'district, tax number; of a person e-mail or phone' }) detail: string | null;
}
/** One side of a doubtful pair: the record that raised the doubt, and what is known of the firm or person it stands for. */
export class MergeSide {
  @Id({ doc: 'the record' }) id: string;
  @Id({ doc: 'the firm or person it turned out to be so far; equal to id if none' }) canonicalId: string;
  @Text({ nullable: true, doc: 'title or name; null for an erased person' }) title: string | null;
  @Flag({ doc: 'known by title and district only' }) provisional: boolean;
  @Text({ nullable: true, doc: 'VKN of a firm' }) taxNumber: string | null;
  @Text({ nullable: true }) provinceName: string | null;
  @Text({ nullable: true }) districtName: string | null;
  @Texts({
    doc: 'of a person, merged records included; of a firm its own. Of people who stand on no list of the reader’s: a***@f***.com.tr',
  })
  emails: string[];
  @Texts({ doc: 'of people who stand on no list of the reader’s the last two digits' }) phones: string[];
  @Texts({ doc: 'of a person: titles of firms and institutions they were met at' }) places: string[];
  @Int({ doc: 'rows of lists that led to it' }) rows: number;
  @Int({ doc: 'of a firm: people known there' }) people: number;
  @Text({ nullable: true, doc: 'list on which it first stood' }) source: string | null;
  @Parts(() => SideAlias, { max: 50, doc: 'all records of this side, the record itself included' })
  aliases: SideAlias[];
}
export class MergeCandidate {
  @Id() id: string;
  @OneOf(MERGE_KINDS) kind: MergeKind;
  @OneOf(CANDIDATE_STATES) state: (typeof CANDIDATE_STATES)[number];
  @OneOf(DOUBT_REASONS) reason: (typeof DOUBT_REASONS)[number];
  @Text({ max: 10, doc: '0 to 1, of the compared keys' }) similarity: string;
  @Text({ nullable: true, doc: 'list whose row raised the doubt' }) source: string | null;
  @Instant() at: string;
  @Part(() => MergeSide) left: MergeSide;
  @Part(() => MergeSide) right: MergeSide;
}
export const MergeCandidatePage = pageOf(MergeCandidate);
export class ListMergeCandidates extends PageQuery {
  @OneOf(CANDIDATE_STATES, { optional: true, doc: 'default open' }) state?: (typeof CANDIDATE_STATES)[number];
  @OneOf(MERGE_KINDS, { optional: true }) kind?: MergeKind;
  @Id({ optional: true }) programId?: string;
}
export class DecideMerge extends Backfill {
  @Id() candidateId: string;
  @OneOf(['same', 'different']) decision: 'same' | 'different';
  @OneOf(['left', 'right'], {
    optional: true,
    doc: 'which id stays; default the one with a tax number, else the older',
  })
  keep?: 'left' | 'right';
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class MergeDecided extends Done {
  @Id({
    nullable: true,
    doc: 'of the merge that followed; null for “different” or when they were one already',
  })
  mergeId: string | null;
  @Id({ nullable: true, doc: 'the firm or person that stands for both' }) canonicalId: string | null;
}
export class UndoMerge {
  @Id() mergeId: string;
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class ReopenMergeCandidate {
  @Id() candidateId: string;
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class ListMerges extends PageQuery {
  @OneOf(MERGE_KINDS, { optional: true }) kind?: MergeKind;
  @Flag({ optional: true, doc: 'those taken back, too' }) undone?: boolean;
}
export class Merge {
  @Id() id: string;
  @OneOf(MERGE_KINDS) kind: MergeKind;
  @Id({ doc: 'record that was merged' }) mergedId: string;
  @Text({ nullable: true }) mergedTitle: string | null;
  @Id({ doc: 'record it was merged into' }) keptId: string;
  @Text({ nullable: true }) keptTitle: string | null;
  @Id({ nullable: true, doc: 'merge of firms that caused this merge of people' }) causedBy: string | null;
  @Instant() at: string;
  @Instant({ nullable: true }) undoneAt: string | null;
  @Text({ nullable: true }) reason: string | null;
}
export const MergePage = pageOf(Merge);

const STAFF = ['admin', 'staff'] as const;

export const mergeCommands = {
  listMergeCandidates: command('rpc.firm-registry.merge-candidate.list.v1', {
    http: 'GET /merge-candidates',
    request: ListMergeCandidates,
    reply: MergeCandidatePage,
    access: STAFF,
    doc: 'The merge queue, oldest first (decided pairs: newest first): doubtful pairs with what is known of both. Staff see the pairs of their institution’s and programmes’ lists. Names shown are audited.',
  }),
  decideMerge: command('rpc.firm-registry.merge-candidate.decide.v1', {
    http: 'POST /merge-candidates/:candidateId/decision',
    request: DecideMerge,
    reply: MergeDecided,
    access: STAFF,
    errors: ['MERGE_DECIDED'],
    doc: 'One firm or person, or two. “Different” is not asked again unless it is taken back; “same” merges, and later rows lead to the one that stays. When two firms become one, so do their people of the same name, unless both have other e-mails or somebody said they are two; similar names make pairs. Repeating the same decision changes nothing.',
  }),
  reopenMergeCandidate: command('rpc.firm-registry.merge-candidate.reopen.v1', {
    http: 'POST /merge-candidates/:candidateId/reopening',
    request: ReopenMergeCandidate,
    reply: Done,
    access: STAFF,
    errors: ['MERGE_DECIDED'],
    doc: 'Takes “different” back: the pair waits in the queue again. “Same” is taken back by undoing its merge. Repeating it changes nothing.',
  }),
  undoMerge: command('rpc.firm-registry.merge.undo.v1', {
    http: 'POST /merges/:mergeId/undo',
    request: UndoMerge,
    reply: Done,
    access: STAFF,
    doc: 'Takes a merge back, with the merges of people that followed from it; the pair waits in the queue again. Repeating it changes nothing.',
  }),
  listMerges: command('rpc.firm-registry.merge.list.v1', {
    http: 'GET /merges',
    request: ListMerges,
    reply: MergePage,
    access: STAFF,
    doc: 'What was merged, newest first.',
  }),
};
