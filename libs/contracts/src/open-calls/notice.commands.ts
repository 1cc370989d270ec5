import { command } from '../core/command.js';
import { CallById } from './call.messages.js';
import * as m from './notice.messages.js';

const STAFF = ['admin', 'staff'] as const;

export const noticeCommands = {
  sendMessage: command('rpc.open-calls.message.send.v1', {
    http: 'POST /calls/:callId/messages',
    request: m.SendMessage,
    reply: m.MessageSent,
    access: STAFF,
    creates: true,
    deadline: 30_000,
    errors: ['NOBODY_MEANT', 'SEARCH_TOO_WIDE'],
    doc: 'Writes to applicants by filter: first a dry run that names whom it would reach, how, and whom nobody can be reached of; then by mail and into the console of each firm’s users; by mail also to the person whom the application names, and to the firm’s own address where it has no user. Drafts are reached too; withdrawn applications only when asked for by state.',
  }),
  listMessages: command('rpc.open-calls.message.list.v1', {
    http: 'GET /calls/:callId/messages',
    request: m.ListCallMessages,
    reply: m.CallMessagePage,
    access: STAFF,
    doc: 'What was written to the applicants of a call, newest first.',
  }),
  noticeTexts: command('rpc.open-calls.notice.texts.v1', {
    request: m.NoticesById,
    reply: m.NoticeTexts,
    access: 'service',
    callers: ['notifications'],
    changes: false,
    doc: 'The words of notices, asked when the mail is written, so that no fact and no queue holds them.',
  }),
  readTimeline: command('rpc.open-calls.application.timeline.v1', {
    http: 'GET /applications/:applicationId/timeline',
    request: m.TimelineOf,
    reply: m.Timeline,
    access: ['admin', 'staff', 'firm'],
    doc: 'Who did what with an application and when, from the audit trail, and what comes next. The firm sees its half.',
  }),
  callStatistics: command('rpc.open-calls.call.statistics.v1', {
    http: 'GET /calls/:callId/statistics',
    request: CallById,
    reply: m.CallStatistics,
    access: [...STAFF, 'analyst'],
    doc: 'Applications by state and sector, and submissions by hour.',
  }),
};
