import { command } from '../core/command.js';
import { Done } from '../core/messages.js';
import { CallById } from './call.messages.js';
import * as m from './eligibility.messages.js';

const STAFF = ['admin', 'staff'] as const;
const APPLICANTS = ['admin', 'staff', 'firm'] as const;

export const eligibilityCommands = {
  setEligibilityRules: command('rpc.open-calls.eligibility-rules.set.v1', {
    http: 'PUT /calls/:callId/eligibility-rules',
    request: m.SetEligibilityRules,
    reply: Done,
    access: STAFF,
    errors: ['CALL_RULES', 'WRONG_STATE'],
    doc: 'Replaces the rules of eligibility (Uygunluk kontrolü) and of the round for missing documents of a draft call. Repeating it changes nothing.',
  }),
  readEligibilityRules: command('rpc.open-calls.eligibility-rules.read.v1', {
    http: 'GET /public/calls/:callId/eligibility-rules',
    request: CallById,
    reply: m.EligibilityRules,
    access: 'public',
    doc: 'By which rules an application is eligible; a draft’s for its staff only.',
  }),
  checkEligibility: command('rpc.open-calls.eligibility.check.v1', {
    http: 'GET /applications/:applicationId/eligibility',
    request: m.EligibilityOf,
    reply: m.Eligibility,
    access: APPLICANTS,
    doc: 'What the rules say of an application, each finding with what was found: at once, while a draft can still be mended, and what a person has decided since.',
  }),
  listEligibility: command('rpc.open-calls.eligibility.list.v1', {
    http: 'GET /calls/:callId/eligibility',
    request: m.ListEligibility,
    reply: m.EligibilityPage,
    access: STAFF,
    doc: 'Submitted applications with what the rules said at submission, oldest first.',
  }),
  decideEligibility: command('rpc.open-calls.eligibility.decide.v1', {
    http: 'POST /applications/:applicationId/eligibility',
    request: m.DecideEligibility,
    reply: Done,
    access: STAFF,
    errors: ['WRONG_STATE', 'DECISION_REASON', 'BACKFILL_FORBIDDEN', 'BACKFILL_REASON', 'BACKFILL_FUTURE'],
    doc: 'A person decides. Ineligible with a reason takes no part in the selection; eligible can be said again of one that was refused, as long as the call is not decided. Repeating it changes nothing.',
  }),
  askForDocuments: command('rpc.open-calls.completion.ask.v1', {
    http: 'PUT /applications/:applicationId/completion',
    request: m.AskForDocuments,
    reply: Done,
    access: STAFF,
    errors: ['WRONG_STATE', 'CALL_DEADLINE', 'NOT_COMPLETABLE'],
    doc: 'Asks a firm for missing documents after the deadline, of those that the call lets complete. Repeating it changes nothing; another list takes the place of the one before as long as the firm has not been told.',
  }),
  beginCompletionRound: command('rpc.open-calls.completion.round.v1', {
    http: 'POST /calls/:callId/completion-round',
    request: m.BeginCompletionRound,
    reply: m.CompletionRound,
    access: STAFF,
    creates: true,
    deadline: 30_000,
    errors: ['WRONG_STATE', 'CALL_DEADLINE'],
    doc: 'Asks every submitted application for the completable documents that the rules miss. Repeating it asks nobody twice.',
  }),
  noteNotification: command('rpc.open-calls.completion.notify.v1', {
    http: 'POST /applications/:applicationId/completion/notification',
    request: m.NoteNotification,
    reply: Done,
    access: STAFF,
    errors: ['WRONG_STATE', 'NOTICE_DATE'],
    doc: 'Notes when and how the firm was told (Tebliğ): its days run from then, to the end of the last day in Istanbul. Another date may be noted until the documents are complete.',
  }),
  completeDocuments: command('rpc.open-calls.completion.complete.v1', {
    http: 'POST /applications/:applicationId/completion/files',
    request: m.CompleteDocuments,
    reply: m.CompletionAnswer,
    access: APPLICANTS,
    creates: true,
    errors: ['WRONG_STATE', 'COMPLETION_OVER', 'NOT_COMPLETABLE', 'CONTENT_FAULTY', 'FILE_NOT_FOUND'],
    doc: 'Hands asked documents in, until the last day. The application stays as it was submitted; the documents stand beside it.',
  }),
  readCompletion: command('rpc.open-calls.completion.read.v1', {
    http: 'GET /applications/:applicationId/completion',
    request: m.EligibilityOf,
    reply: m.CompletionAnswer,
    access: APPLICANTS,
    doc: 'Which documents a firm was asked for, until when, and what it has handed in.',
  }),
  listCompletions: command('rpc.open-calls.completion.list.v1', {
    http: 'GET /calls/:callId/completions',
    request: m.ListCompletions,
    reply: m.CompletionPage,
    access: STAFF,
    doc: 'Who was asked for missing documents, told when and how, until when, and what came; oldest first.',
  }),
};
