import { command } from '../core/command.js';
import { Created } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { CallById } from './call.messages.js';
import * as m from './innovation.messages.js';

const STAFF = ['admin', 'staff'] as const;
const SIDES = ['admin', 'staff', 'firm'] as const;
const READERS = ['admin', 'staff', 'analyst', 'firm'] as const;

/** Open innovation: needs of firms, pitches of those who answer them, and what becomes of it. */
export const innovationCommands = {
  writeNeed: command('rpc.open-calls.need.write.v1', {
    http: 'POST /programs/:programId/needs',
    request: m.WriteNeed,
    reply: Created,
    access: SIDES,
    creates: true,
    errors: ['NEED_FIRM', 'NEED_CALL', 'NEED_CALL_DECIDED', 'NEED_SECTOR', 'NEED_REASON'],
    doc: 'Begins a need (İhtiyaç) of a firm that takes part in the programme, as a draft: by the firm’s users, or by staff on its behalf, who say why.',
  }),
  changeNeed: command('rpc.open-calls.need.change.v1', {
    http: 'PUT /needs/:needId',
    request: m.ChangeNeed,
    reply: DoneWithVersion,
    access: SIDES,
    versioned: true,
    errors: ['NEED_CALL', 'NEED_CALL_DECIDED', 'NEED_SECTOR', 'WRONG_STATE'],
    doc: 'Replaces what a need says; a closed one stays as it is.',
  }),
  publishNeed: command('rpc.open-calls.need.publish.v1', {
    http: 'POST /needs/:needId/publication',
    request: m.NeedById,
    reply: DoneWithVersion,
    access: SIDES,
    errors: ['NEED_FIRM', 'NEED_CALL', 'NEED_CALL_DECIDED', 'WRONG_STATE'],
    doc: 'Shows a draft to solution providers, and, where it belongs to a published call, to everybody; without the confidential part.',
  }),
  closeNeed: command('rpc.open-calls.need.close.v1', {
    http: 'POST /needs/:needId/closure',
    request: m.CloseNeed,
    reply: DoneWithVersion,
    access: SIDES,
    errors: ['WRONG_STATE'],
    doc: 'Takes a need from the lists, with the reason. Meetings about it go on.',
  }),
  readNeed: command('rpc.open-calls.need.read.v1', {
    http: 'GET /needs/:needId',
    request: m.NeedById,
    reply: m.Need,
    access: READERS,
    doc: 'One need: its firm and the staff of the programme see it whole, others once it is published in a published call, as far as it is for them.',
  }),
  listNeeds: command('rpc.open-calls.need.list.v1', {
    http: 'GET /needs',
    request: m.ListNeeds,
    reply: m.NeedPage,
    access: READERS,
    doc: 'Needs that the asker may see, newest first.',
  }),
  listPublicNeeds: command('rpc.open-calls.need.list-public.v1', {
    http: 'GET /public/calls/:callId/needs',
    request: m.ListPublicNeeds,
    reply: m.PublicNeedPage,
    access: 'public',
    doc: 'The published needs of a published call, newest first.',
  }),
  needAnswers: command('rpc.open-calls.need.answers.v1', {
    http: 'GET /needs/:needId/applications',
    request: m.NeedById,
    reply: m.NeedAnswers,
    access: READERS,
    doc: 'Applications that name the need, for its firm and the staff; the firm sees them once the call is closed, and who offers a solution only when a meeting is agreed.',
  }),
  nameNeeds: command('rpc.open-calls.application.needs.v1', {
    http: 'PUT /applications/:applicationId/needs',
    request: m.NameNeeds,
    reply: m.ApplicationInnovation,
    access: SIDES,
    errors: ['NOT_OPEN_INNOVATION', 'NEED_UNKNOWN', 'TOO_MANY_NEEDS', 'WRONG_STATE'],
    doc: 'Says which published needs an application answers, while it is a draft; staff may say it of one that was handed in, too. Repeating it changes nothing.',
  }),
  readInnovation: command('rpc.open-calls.application.innovation.v1', {
    http: 'GET /applications/:applicationId/innovation',
    request: m.InnovationOf,
    reply: m.ApplicationInnovation,
    access: SIDES,
    doc: 'The needs that an application answers and when it is to be pitched, for the provider and the staff.',
  }),
  setRunningOrder: command('rpc.open-calls.running-order.set.v1', {
    http: 'PUT /events/:eventId/running-order',
    request: m.SetRunningOrder,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['NOT_PITCH_DAY', 'PITCH_UNKNOWN', 'PITCH_OVERLAP', 'PITCH_OUTSIDE_EVENT', 'REPEATED'],
    doc: 'Replaces the running order of a pitch day of the programme: applications of its open-innovation calls that compete or were selected, one at a time, within the event.',
  }),
  readRunningOrder: command('rpc.open-calls.running-order.read.v1', {
    http: 'GET /events/:eventId/running-order',
    request: m.RunningOrderOf,
    reply: m.RunningOrder,
    access: [...STAFF, 'analyst'],
    doc: 'Who pitches when at an event.',
  }),
  tellRunningOrder: command('rpc.open-calls.running-order.tell.v1', {
    http: 'POST /events/:eventId/running-order/notices',
    request: m.TellRunningOrder,
    reply: m.RunningOrderTold,
    access: STAFF,
    versioned: true,
    deadline: 30_000,
    errors: ['NOT_PITCH_DAY'],
    doc: 'Tells each provider whose place or time in the running order is not as it was told last, and those who were taken out of it: first a dry run that names whom and what, then as messages to applicants go. What is told already, or over, is told to nobody.',
  }),
  runningOrderFile: command('rpc.open-calls.running-order.file.v1', {
    http: 'GET /events/:eventId/running-order/file',
    request: m.RunningOrderOf,
    reply: m.RunningOrderFile,
    access: [...STAFF, 'analyst'],
    doc: 'The running order as CSV, exactly as it is shown.',
  }),
  askMeeting: command('rpc.open-calls.meeting.ask.v1', {
    http: 'POST /needs/:needId/meetings',
    request: m.AskMeeting,
    reply: Created,
    access: ['admin', 'firm'],
    creates: true,
    errors: ['MEETING_EXISTS', 'MEETING_TIMES', 'NEED_UNKNOWN', 'WRONG_STATE'],
    doc: 'The firm of a need and the provider of an application that answers it ask each other for a meeting, once the call is closed.',
  }),
  answerMeeting: command('rpc.open-calls.meeting.answer.v1', {
    http: 'POST /meetings/:meetingId/answer',
    request: m.AnswerMeeting,
    reply: DoneWithVersion,
    access: ['admin', 'firm'],
    errors: ['MEETING_TIMES', 'MEETING_REASON', 'WRONG_STATE'],
    doc: 'The side that was asked takes one of the times, or declines with a reason. From the acceptance on both see each other’s names.',
  }),
  moveMeeting: command('rpc.open-calls.meeting.move.v1', {
    http: 'POST /meetings/:meetingId/steps',
    request: m.MoveMeeting,
    reply: DoneWithVersion,
    access: SIDES,
    errors: ['MEETING_REASON', 'MEETING_DATE', 'WRONG_STATE', 'BACKFILL_FUTURE'],
    doc: 'Follows the outcome: held, trial, agreement, or ended with why not. Either side or the staff; a step can be left out, none is taken back.',
  }),
  listInnovationMeetings: command('rpc.open-calls.meeting.list.v1', {
    http: 'GET /meetings',
    request: m.ListMeetings,
    reply: m.MeetingPage,
    access: READERS,
    doc: 'Meetings of the asker’s firm, or of the programmes that the asker works for, newest first, with their steps.',
  }),
  innovationSummary: command('rpc.open-calls.innovation.summary.v1', {
    http: 'GET /calls/:callId/innovation',
    request: CallById,
    reply: m.InnovationSummary,
    access: [...STAFF, 'analyst'],
    doc: 'Needs, pitches and the funnel of meetings of an open-innovation call, in numbers.',
  }),
};
