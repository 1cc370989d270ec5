import { command } from '../core/command.js';
import { Done } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import * as d from './selection-decision.messages.js';
import * as m from './selection.messages.js';
import * as r from './selection-rules.messages.js';

const STAFF = ['admin', 'staff'] as const;
const READERS = ['admin', 'staff', 'analyst'] as const;
const BACKFILL = ['BACKFILL_FORBIDDEN', 'BACKFILL_REASON', 'BACKFILL_FUTURE'];

export const selectionCommands = {
  setSelectionRules: command('rpc.open-calls.selection-rules.set.v1', {
    http: 'PUT /calls/:callId/selection-rules',
    request: r.SetSelectionRules,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['WRONG_STATE', 'CALL_RULES'],
    doc: 'How a draft call chooses, beside what its body says: groups, limits, ceiling, sections and tie-breakers. Frozen when the call opens.',
  }),
  readSelectionRules: command('rpc.open-calls.selection-rules.read.v1', {
    http: 'GET /calls/:callId/selection-rules',
    request: r.ReadSelectionRules,
    reply: r.CallSelectionRules,
    access: 'account',
    doc: 'The rules of selection with the committed hash of the lot’s seed; of a draft for its staff only.',
  }),
  readPublicSelectionRules: command('rpc.open-calls.selection-rules.public-read.v1', {
    http: 'GET /public/calls/:callId/selection-rules',
    request: r.ReadSelectionRules,
    reply: r.CallSelectionRules,
    access: 'public',
    doc: 'The same for a published call, without an account; the seed itself once nobody may submit any more: the call is closed, the deadline and the last late access have passed.',
  }),
  previewSelection: command('rpc.open-calls.selection.preview.v1', {
    http: 'POST /calls/:callId/selection/preview',
    request: m.PreviewSelection,
    reply: m.SelectionPreview,
    access: STAFF,
    changes: false,
    deadline: 15_000,
    errors: ['WRONG_STATE', 'REVIEWS_OWED', 'SEARCH_TOO_WIDE'],
    doc: 'What the announced rules give from the reviews submitted so far; changes nothing, as often as wanted. While anybody may still submit a stand-in takes the place of the lot’s seed. Staff who still owe a review of the call do not see it.',
  }),
  setException: command('rpc.open-calls.selection.except.v1', {
    http: 'POST /calls/:callId/selection/exceptions',
    request: m.SetException,
    reply: Done,
    access: STAFF,
    creates: true,
    errors: ['WRONG_STATE', 'REFERENCE_NOT_FOUND'],
    doc: 'Gives one application an outcome by hand, with its reason; applied after the rules. A second one for the same application replaces the first. An entered decision can no longer be confirmed then.',
  }),
  removeException: command('rpc.open-calls.selection.unexcept.v1', {
    http: 'DELETE /calls/:callId/selection/exceptions/:applicationId',
    request: m.RemoveException,
    reply: Done,
    access: STAFF,
    errors: ['WRONG_STATE'],
    doc: 'Takes an exception back.',
  }),
  enterDecision: command('rpc.open-calls.decision.enter.v1', {
    http: 'POST /calls/:callId/decision',
    request: d.EnterDecision,
    reply: d.DecisionEntry,
    access: STAFF,
    creates: true,
    deadline: 30_000,
    errors: [
      'WRONG_STATE',
      'SELECTION_CHANGED',
      'SELECTION_INCOMPLETE',
      'DECISION_REASON',
      'DECISION_DATE',
      'DECISION_MINUTES',
      'FILE_NOT_FOUND',
      'FILE_OWNED',
      ...BACKFILL,
    ],
    doc: 'Enters the board’s decision from its minutes. Nothing is decided until another person confirms it; entering again replaces the entry.',
  }),
  readDecisionEntry: command('rpc.open-calls.decision.entry.v1', {
    http: 'GET /calls/:callId/decision',
    request: d.WithdrawEntry,
    reply: d.DecisionEntryOfCall,
    access: STAFF,
    doc: 'The entered decision that waits for its confirmation.',
  }),
  confirmDecision: command('rpc.open-calls.decision.confirm.v1', {
    http: 'POST /calls/:callId/decision/confirmation',
    request: d.ConfirmDecision,
    reply: d.Decided,
    access: STAFF,
    creates: true,
    deadline: 60_000,
    errors: [
      'WRONG_STATE',
      'DECISION_SAME_PERSON',
      'DECISION_NOT_ENTERED',
      'SELECTION_CHANGED',
      'SELECTION_INCOMPLETE',
    ],
    doc: 'Another person than the one who entered it confirms the decision: the selection is frozen and signed, each application learns its outcome, and the selected firms of a firm call become participations. Deciding again makes a new version of the selection, with a reason.',
  }),
  readSelection: command('rpc.open-calls.selection.read.v1', {
    http: 'GET /calls/:callId/selection',
    request: m.ReadSelection,
    reply: m.Selection,
    access: READERS,
    errors: ['SEARCH_TOO_WIDE'],
    doc: 'The decided selection, as it was frozen.',
  }),
  declineSeat: command('rpc.open-calls.selection.decline.v1', {
    http: 'POST /applications/:applicationId/decline',
    request: d.DeclineSeat,
    reply: d.SeatDeclined,
    access: ['admin', 'staff', 'firm'],
    creates: true,
    deadline: 30_000,
    errors: ['WRONG_STATE', ...BACKFILL],
    doc: 'A firm gives its seat or its place on the reserve list back, by itself or through staff: the reserve moves up by the announced rules, as a new version of the selection.',
  }),
  readDossier: command('rpc.open-calls.dossier.read.v1', {
    http: 'GET /calls/:callId/dossier',
    request: d.ReadDossier,
    reply: d.DossierInfo,
    access: READERS,
    doc: 'Hash and signature of the dossier of a decided selection.',
  }),
  downloadDossier: command('rpc.open-calls.dossier.download.v1', {
    http: 'POST /calls/:callId/dossier/files',
    request: d.DownloadDossier,
    reply: d.DossierFile,
    access: READERS,
    creates: true,
    deadline: 60_000,
    errors: ['DOSSIER_UNDECIDED', 'REVIEWS_OWED', 'WRONG_STATE'],
    doc: 'Makes a file of the dossier: everything the selection used and gave, signed, without personal names; or the committee’s report. Each download is audited.',
  }),
};
