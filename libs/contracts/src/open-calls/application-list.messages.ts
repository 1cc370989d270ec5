import { Flag, Id, Instant, Int, OneOf, Text, Texts } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { APPLICATION_STATES } from './application-states.js';

/**
 * Rows behind the numbers of open innovation. in: handed in and not withdrawn; answering: of these, it names a need; planned: it stands
 * in a running order; pitched: its pitch was held.
 */
export const APPLICATION_STAGES = ['in', 'answering', 'planned', 'pitched'] as const;
/** eligible, ineligible: by the rules, or as a person decided; open: somebody must decide. */
export const ELIGIBILITY_FILTER = ['eligible', 'ineligible', 'open'] as const;
/** none: no decision letter is released; released: it is, and no delivery noted yet; notified: its delivery is noted. */
export const LETTER_FILTER = ['none', 'released', 'notified'] as const;
class ApplicationFilter extends PageQuery {
  @OneOf(ELIGIBILITY_FILTER, { optional: true }) eligibility?: (typeof ELIGIBILITY_FILTER)[number];
  @OneOf(LETTER_FILTER, { optional: true, doc: 'how far its decision letter is' })
  letter?: (typeof LETTER_FILTER)[number];
  @OneOf(APPLICATION_STATES, { optional: true }) state?: (typeof APPLICATION_STATES)[number];
  @Text({ optional: true, max: 40 }) sector?: string;
  @Id({ optional: true }) firmId?: string;
  @Id({ optional: true, doc: 'open innovation: answers this need' }) needId?: string;
  @OneOf(APPLICATION_STAGES, { optional: true, doc: 'open innovation: how far it has come' })
  stage?: (typeof APPLICATION_STAGES)[number];
}
/** By what the applications of a call stand in order; `-desc`: the other way round. What has none of it (a draft's number) comes last. */
export const APPLICATION_SORTS = [
  'submitted',
  'submitted-desc',
  'number',
  'number-desc',
  'sector',
  'sector-desc',
  'state',
  'state-desc',
] as const;
export class ListApplications extends ApplicationFilter {
  @Id() callId: string;
  @OneOf(APPLICATION_SORTS, {
    optional: true,
    doc: 'default: what was begun last comes first; state: in the order of its life; number: 2 before 10',
  })
  sort?: (typeof APPLICATION_SORTS)[number];
  @Texts({
    optional: true,
    max: 100,
    length: 40,
    doc: 'codes in the order in which sort=sector has them (names are the programme’s); others after them, by code',
  })
  sectorOrder?: string[];
  @Flag({
    optional: true,
    doc: 'true: rather refused than answered without the titles (for a file, which nobody sees to be incomplete)',
  })
  whole?: boolean;
}
export class ListOwnApplications extends ApplicationFilter {}
export class ApplicationListItem {
  @Id() id: string;
  @Int() version: number;
  @Id() callId: string;
  @Id() firmId: string;
  @Text({ nullable: true, doc: 'Başvuru no; null while a draft' }) number: string | null;
  @Text({ nullable: true }) sector: string | null;
  @OneOf(APPLICATION_STATES) state: (typeof APPLICATION_STATES)[number];
  @Text({ nullable: true, doc: 'name of the solution (open innovation)' }) solution: string | null;
  @Id({ nullable: true, doc: 'the facility it is for, where the call takes one a facility' })
  facilityId: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Flag() pitched: boolean;
  @Int({ nullable: true, doc: 'reviewers at work or done; staff only' }) reviewers: number | null;
  @Int({ nullable: true, doc: 'reviews submitted; staff only' }) reviews: number | null;
}
export class ApplicationPage extends pageOf(ApplicationListItem) {
  @Flag({
    optional: true,
    doc: 'false: `q` was not looked for in all titles, since the registry is away or too many firms hold it; else absent',
  })
  titlesSearched?: boolean;
}
