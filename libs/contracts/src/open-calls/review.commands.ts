import { command } from '../core/command.js';
import { Created, ImportReport } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import * as m from './review.messages.js';

const STAFF = ['admin', 'staff'] as const;
const REVIEWERS = ['admin', 'reviewer'] as const;

export const reviewCommands = {
  addReviewer: command('rpc.open-calls.reviewer.add.v1', {
    http: 'POST /calls/:callId/reviewers',
    request: m.AddReviewer,
    reply: Created,
    access: STAFF,
    creates: true,
    doc: 'Takes a reviewer into the pool of a call. Adding one again gives the same.',
  }),
  listReviewers: command('rpc.open-calls.reviewer.list.v1', {
    http: 'GET /calls/:callId/reviewers',
    request: m.ReviewersOfCall,
    reply: m.CallReviewers,
    access: STAFF,
    doc: 'The pool of a call with what each has to do and has done.',
  }),
  assignReview: command('rpc.open-calls.review.assign.v1', {
    http: 'POST /calls/:callId/assignments',
    request: m.AssignReview,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['REVIEW_EXISTS', 'REVIEWER_CONFLICT', 'WRONG_STATE'],
    doc: 'Gives one application to one reviewer, once the call is closed.',
  }),
  assignAll: command('rpc.open-calls.review.assign-all.v1', {
    http: 'POST /calls/:callId/assignments/automatic',
    request: m.AssignAll,
    reply: m.Assigned,
    access: STAFF,
    creates: true,
    deadline: 30_000,
    errors: ['WRONG_STATE'],
    doc: 'Gives each application as many reviewers as the call asks for: least burdened first, never one who has recused, the same input gives the same output. What is assigned already stays.',
  }),
  releaseReview: command('rpc.open-calls.review.release.v1', {
    http: 'POST /reviews/:reviewId/release',
    request: m.ReleaseReview,
    reply: DoneWithVersion,
    access: STAFF,
    errors: ['WRONG_STATE'],
    doc: 'Takes an assignment that is not submitted back from a reviewer, with the reason.',
  }),
  declareConflict: command('rpc.open-calls.review.declare.v1', {
    http: 'POST /reviews/:reviewId/declaration',
    request: m.DeclareConflict,
    reply: DoneWithVersion,
    access: REVIEWERS,
    errors: ['WRONG_STATE'],
    doc: 'Before anything of the application is shown: no conflict of interest, or a conflict, which gives the application back. A conflict found later is declared in the same way.',
  }),
  saveReview: command('rpc.open-calls.review.save.v1', {
    http: 'PUT /reviews/:reviewId',
    request: m.SaveReview,
    reply: DoneWithVersion,
    access: REVIEWERS,
    versioned: true,
    errors: ['CONFLICT_UNDECLARED', 'SCORE_FAULTY', 'WRONG_STATE'],
    doc: 'Keeps scores and comment as a draft. A draft never counts.',
  }),
  submitReview: command('rpc.open-calls.review.submit.v1', {
    http: 'POST /reviews/:reviewId/submission',
    request: m.SubmitReview,
    reply: DoneWithVersion,
    access: REVIEWERS,
    creates: true,
    errors: ['CONFLICT_UNDECLARED', 'SCORE_FAULTY', 'WRONG_STATE'],
    doc: 'Submits a review: every criterion has its mark. It cannot be changed afterwards.',
  }),
  readReview: command('rpc.open-calls.review.read.v1', {
    http: 'GET /reviews/:reviewId',
    request: m.ReviewById,
    reply: m.Review,
    access: REVIEWERS,
    doc: 'One’s own review with what may be seen of the application: until no conflict is declared only which firm it is. Others’ reviews once all have submitted.',
  }),
  listReviews: command('rpc.open-calls.review.mine.v1', {
    http: 'GET /reviews',
    request: m.ListReviews,
    reply: m.ReviewPage,
    access: REVIEWERS,
    doc: 'One’s own assignments, oldest first.',
  }),
  listCallReviews: command('rpc.open-calls.review.list.v1', {
    http: 'GET /calls/:callId/reviews',
    request: m.ListCallReviews,
    reply: m.CallReviewPage,
    access: STAFF,
    doc: 'All reviews of a call for its staff. Scores and comment appear once submitted.',
  }),
  importScores: command('rpc.open-calls.review.import.v1', {
    http: 'POST /calls/:callId/reviews/imports',
    request: m.ImportScores,
    reply: ImportReport,
    access: STAFF,
    creates: true,
    deadline: 60_000,
    errors: ['WRONG_STATE', 'BACKFILL_FORBIDDEN', 'BACKFILL_REASON', 'COLUMN_MISSING', 'FILE_NOT_FOUND'],
    doc: 'Enters submitted reviews of a past call from a score sheet (columns: docs/raw-files.md; one column a criterion, its title begins with the code); needs the right backfill and a reason. The same application and reviewer again is left as it is.',
  }),
};
