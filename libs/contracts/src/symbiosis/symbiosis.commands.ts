import { command } from '../core/command.js';
import { Created, ImportReport } from '../core/messages.js';
import * as m from './symbiosis.messages.js';

const ADVISERS = ['admin', 'staff', 'consultant', 'adviser'] as const;
const ADVISERS_AND_FIRM = [...ADVISERS, 'firm'] as const;
const READERS = [...ADVISERS_AND_FIRM, 'analyst'] as const;

export const resourceCommands = {
  addResource: command('rpc.symbiosis.resource.add.v1', {
    http: 'POST /programs/:programId/resources',
    request: m.AddResource,
    reply: Created,
    access: ADVISERS_AND_FIRM,
    creates: true,
    errors: ['WASTE_CODE_UNKNOWN', 'NOT_IN_PROGRAM', 'FILE_NOT_FOUND'],
    doc: 'What a firm offers or needs, of six kinds. A firm enters its own, advisers those of any firm.',
  }),
  changeResource: command('rpc.symbiosis.resource.change.v1', {
    http: 'PUT /resources/:resourceId',
    request: m.ChangeResource,
    reply: m.DoneWithVersion,
    access: ADVISERS_AND_FIRM,
    versioned: true,
    errors: ['WASTE_CODE_UNKNOWN', 'WRONG_STATE', 'VERSION_CONFLICT', 'FILE_NOT_FOUND'],
    doc: 'Replaces what is said of a resource; firm and direction stay.',
  }),
  withdrawResource: command('rpc.symbiosis.resource.withdraw.v1', {
    http: 'POST /resources/:resourceId/withdrawal',
    request: m.WithdrawResource,
    reply: m.DoneWithVersion,
    access: ADVISERS_AND_FIRM,
    doc: 'The resource is no longer offered or needed. Withdrawing it again changes nothing.',
  }),
  readResource: command('rpc.symbiosis.resource.read.v1', {
    http: 'GET /resources/:resourceId',
    request: m.ResourceById,
    reply: m.Resource,
    access: READERS,
    doc: 'One resource.',
  }),
  listResources: command('rpc.symbiosis.resource.list.v1', {
    http: 'GET /programs/:programId/resources',
    request: m.ListResources,
    reply: m.ResourcePage,
    access: READERS,
    doc: 'The resources of a programme by name; a firm’s user sees the firm’s own.',
  }),
  importResources: command('rpc.symbiosis.resource.import.v1', {
    http: 'POST /programs/:programId/resources/imports',
    request: m.ImportIntoProgram,
    reply: ImportReport,
    access: ADVISERS,
    creates: true,
    deadline: 60_000,
    errors: ['COLUMN_MISSING', 'FILE_UNREADABLE'],
    doc: 'Resources from a list (see docs/raw-files.md); firm, direction, kind and name make a resource, a repeat changes nothing.',
  }),
  findMatches: command('rpc.symbiosis.match.find.v1', {
    http: 'GET /programs/:programId/matches',
    request: m.FindMatches,
    reply: m.Matches,
    access: ADVISERS,
    doc: 'Candidates for an offer or a need, ranked by waste code, likeness of the names and road distance, each with its reasons.',
  }),
  acceptMatch: command('rpc.symbiosis.match.accept.v1', {
    http: 'POST /programs/:programId/matches',
    request: m.AcceptMatch,
    reply: m.OpportunityNoted,
    access: ADVISERS,
    creates: true,
    errors: ['MATCH_SIDES', 'SAME_FIRM'],
    doc: 'Makes an opportunity (source: matching) of an offer and a need.',
  }),
};

export const opportunityCommands = {
  noteOpportunity: command('rpc.symbiosis.opportunity.note.v1', {
    http: 'POST /programs/:programId/opportunities',
    request: m.NoteOpportunity,
    reply: m.OpportunityNoted,
    access: ADVISERS,
    creates: true,
    errors: ['FIRM_OR_WRITTEN', 'SAME_FIRM', 'WASTE_CODE_UNKNOWN'],
    doc: 'A line of the synergy table: "A gives, B takes". Programme, giver, taker, kind and folded name make an opportunity; noting it again only adds the source.',
  }),
  moveOpportunity: command('rpc.symbiosis.opportunity.move.v1', {
    http: 'POST /opportunities/:opportunityId/moves',
    request: m.MoveOpportunity,
    reply: m.DoneWithVersion,
    access: ADVISERS,
    creates: true,
    errors: ['WRONG_STATE', 'DROP_REASON'],
    doc: 'Moves along the funnel potential → contacted → site-visit → sample → agreement → realised (steps may be skipped), or drops with a reason; a dropped one may be taken up again.',
  }),
  readOpportunity: command('rpc.symbiosis.opportunity.read.v1', {
    http: 'GET /opportunities/:opportunityId',
    request: m.OpportunityById,
    reply: m.Opportunity,
    access: READERS,
    doc: 'One opportunity with its sources and its way through the funnel.',
  }),
  listOpportunities: command('rpc.symbiosis.opportunity.list.v1', {
    http: 'GET /programs/:programId/opportunities',
    request: m.ListOpportunities,
    reply: m.OpportunityPage,
    access: READERS,
    doc: 'The opportunities of a programme, newest first; a firm’s user sees those the firm gives or takes.',
  }),
  funnel: command('rpc.symbiosis.opportunity.funnel.v1', {
    http: 'GET /programs/:programId/opportunities/funnel',
    request: m.FunnelQuery,
    reply: m.Funnel,
    access: [...ADVISERS, 'analyst'],
    doc: 'How many opportunities stand at, and came to, each stage.',
  }),
  importSynergies: command('rpc.symbiosis.opportunity.import.v1', {
    http: 'POST /programs/:programId/opportunities/imports',
    request: m.ImportIntoProgram,
    reply: ImportReport,
    access: ADVISERS,
    creates: true,
    deadline: 60_000,
    errors: ['COLUMN_MISSING', 'FILE_UNREADABLE'],
    doc: 'A synergy table (see docs/raw-files.md): firms as spelled, source and stage kept. A line that is known only adds its source.',
  }),
};
