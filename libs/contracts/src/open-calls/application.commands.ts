import { command } from '../core/command.js';
import { Created, Done, ImportReport } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import * as m from './application.messages.js';

const STAFF = ['admin', 'staff'] as const;
const APPLICANTS = ['admin', 'staff', 'firm'] as const;

export const applicationCommands = {
  startApplication: command('rpc.open-calls.application.start.v1', {
    http: 'POST /calls/:callId/applications',
    request: m.StartApplication,
    reply: Created,
    access: APPLICANTS,
    creates: true,
    errors: [
      'CALL_CLOSED',
      'APPLICATION_EXISTS',
      'SECTOR_NOT_CALLED',
      'PROVIDER_PARTICIPATES',
      'CONTENT_FAULTY',
    ],
    doc: 'Begins a draft. One live application per firm and call; a solution provider must not be a firm of the programme.',
  }),
  saveApplication: command('rpc.open-calls.application.save.v1', {
    http: 'PUT /applications/:applicationId',
    request: m.SaveApplication,
    reply: DoneWithVersion,
    access: APPLICANTS,
    versioned: true,
    errors: ['SECTOR_NOT_CALLED', 'CONTENT_FAULTY', 'WRONG_STATE'],
    doc: 'Keeps a draft. Several people of a firm may work on it: whoever saves over another’s changes gets 412.',
  }),
  submitApplication: command('rpc.open-calls.application.submit.v1', {
    http: 'POST /applications/:applicationId/submission',
    request: m.SubmitApplication,
    reply: m.Receipt,
    access: APPLICANTS,
    creates: true,
    errors: [
      'CALL_CLOSED',
      'APPLICATION_INCOMPLETE',
      'APPLICATION_EXISTS',
      'WRONG_STATE',
      'VERSION_CONFLICT',
    ],
    doc: 'Submits a draft and gives a receipt. After the deadline by the server’s clock: CALL_CLOSED; staff may enter what came on paper in time (right backfill, with a reason).',
  }),
  withdrawApplication: command('rpc.open-calls.application.withdraw.v1', {
    http: 'POST /applications/:applicationId/withdrawal',
    request: m.WithdrawApplication,
    reply: DoneWithVersion,
    access: APPLICANTS,
    errors: ['WRONG_STATE'],
    doc: 'Takes a submitted application back. Until the deadline the firm may apply anew.',
  }),
  deleteDraft: command('rpc.open-calls.application.delete.v1', {
    http: 'DELETE /applications/:applicationId',
    request: m.ApplicationById,
    reply: Done,
    access: APPLICANTS,
    errors: ['WRONG_STATE'],
    doc: 'Throws a draft away. What was submitted can only be withdrawn.',
  }),
  refuseApplication: command('rpc.open-calls.application.refuse.v1', {
    http: 'POST /applications/:applicationId/ineligibility',
    request: m.RefuseApplication,
    reply: DoneWithVersion,
    access: STAFF,
    errors: ['WRONG_STATE'],
    doc: 'Finds a submitted application ineligible, with the reason; it takes no part in the selection.',
  }),
  markPitch: command('rpc.open-calls.application.pitch.v1', {
    http: 'POST /applications/:applicationId/pitch',
    request: m.MarkPitch,
    reply: DoneWithVersion,
    access: STAFF,
    errors: ['NOT_OPEN_INNOVATION', 'WRONG_STATE', 'BACKFILL_FUTURE'],
    doc: 'Notes that a solution was pitched, on which day and at which event. Repeating it corrects the day.',
  }),
  readApplication: command('rpc.open-calls.application.read.v1', {
    http: 'GET /applications/:applicationId',
    request: m.ApplicationById,
    reply: m.Application,
    access: APPLICANTS,
    doc: 'One application with its content and receipt, for the applying firm and the staff of the programme. Reviewers read theirs through the review.',
  }),
  listApplications: command('rpc.open-calls.application.list.v1', {
    http: 'GET /calls/:callId/applications',
    request: m.ListApplications,
    reply: m.ApplicationPage,
    access: ['admin', 'staff', 'analyst', 'firm'],
    doc: 'Applications to a call, newest first; a firm sees its own only. `q` looks in number and solution. Titles are asked from the registry.',
  }),
  listOwnApplications: command('rpc.open-calls.application.mine.v1', {
    http: 'GET /applications',
    request: m.ListOwnApplications,
    reply: m.ApplicationPage,
    access: ['admin', 'staff', 'analyst', 'firm'],
    doc: 'Applications to any call that the asker may see, newest first.',
  }),
  importApplications: command('rpc.open-calls.application.import.v1', {
    http: 'POST /calls/:callId/applications/imports',
    request: m.ImportApplications,
    reply: ImportReport,
    access: STAFF,
    creates: true,
    deadline: 60_000,
    errors: ['WRONG_STATE', 'BACKFILL_FORBIDDEN', 'BACKFILL_REASON', 'COLUMN_MISSING', 'FILE_NOT_FOUND'],
    doc: 'Enters applications of a past call from a list (columns: docs/raw-files.md), each at its own instant; needs the right backfill and a reason. Withdrawn ones stay withdrawn, late ones become ineligible. A number that is there already is left as it is.',
  }),
};
