import { command } from '../core/command.js';
import { Created } from '../core/messages.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import * as m from './call.messages.js';

const STAFF = ['admin', 'staff'] as const;

export const callCommands = {
  createCall: command('rpc.open-calls.call.create.v1', {
    http: 'POST /programs/:programId/calls',
    request: m.CreateCall,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['CALL_CODE_TAKEN', 'CALL_RULES', 'SECTOR_UNKNOWN'],
    doc: 'Makes a call as a draft: who may apply by when, and by which rules they are chosen.',
  }),
  changeCall: command('rpc.open-calls.call.change.v1', {
    http: 'PUT /calls/:callId',
    request: m.ChangeCall,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['CALL_RULES', 'SECTOR_UNKNOWN', 'WRONG_STATE'],
    doc: 'Replaces what a draft call says. An open call is frozen; only its deadline can be extended.',
  }),
  copyCall: command('rpc.open-calls.call.copy.v1', {
    http: 'POST /calls/:callId/copies',
    request: m.CopyCall,
    reply: Created,
    access: STAFF,
    creates: true,
    errors: ['CALL_CODE_TAKEN', 'CALL_RULES', 'SECTOR_UNKNOWN'],
    doc: 'Starts a draft call from an earlier one: its text, criteria, quotas, form and rules. Sectors that the programme of the new call does not have are left out.',
  }),
  extendDeadline: command('rpc.open-calls.call.extend.v1', {
    http: 'POST /calls/:callId/extension',
    request: m.ExtendDeadline,
    reply: DoneWithVersion,
    access: STAFF,
    versioned: true,
    errors: ['DEADLINE_NOT_LATER', 'WRONG_STATE'],
    doc: 'Gives all applicants more time, with a reason for the audit trail and the new version of the call’s rules. A closed call opens again; a decided one does not.',
  }),
  openCall: command('rpc.open-calls.call.open.v1', {
    http: 'POST /calls/:callId/opening',
    request: m.MoveCall,
    reply: DoneWithVersion,
    access: STAFF,
    errors: ['CALL_DEADLINE', 'CALL_RULES', 'WRONG_STATE'],
    doc: 'Publishes a draft call: it is seen by everybody and takes applications until its deadline. Its rules are frozen as version 1.',
  }),
  closeCall: command('rpc.open-calls.call.close.v1', {
    http: 'POST /calls/:callId/closing',
    request: m.MoveCall,
    reply: DoneWithVersion,
    access: STAFF,
    errors: ['CALL_DEADLINE', 'WRONG_STATE'],
    doc: 'Begins the review, after the deadline. (Applications stop at the deadline by themselves.)',
  }),
  readCall: command('rpc.open-calls.call.read.v1', {
    http: 'GET /calls/:callId',
    request: m.CallById,
    reply: m.Call,
    access: 'account',
    doc: 'One call. A draft is seen by staff of its programme only.',
  }),
  listCalls: command('rpc.open-calls.call.list.v1', {
    http: 'GET /programs/:programId/calls',
    request: m.ListCalls,
    reply: m.CallPage,
    access: 'account',
    doc: 'The calls of a programme, newest deadline first; drafts for its staff only.',
  }),
  listPublicCalls: command('rpc.open-calls.call.public-list.v1', {
    http: 'GET /public/calls',
    request: m.ListPublicCalls,
    reply: m.PublicCallPage,
    access: 'public',
    doc: 'Calls that take applications now, nearest deadline first.',
  }),
  listCallVersions: command('rpc.open-calls.call.versions.v1', {
    http: 'GET /public/calls/:callId/versions',
    request: m.CallById,
    reply: m.CallVersions,
    access: 'public',
    doc: 'What a published call announced, version by version, each with its hash and, from the second on, the reason.',
  }),
  readPublicCall: command('rpc.open-calls.call.public-read.v1', {
    http: 'GET /public/calls/:callId',
    request: m.CallById,
    reply: m.Call,
    access: 'public',
    doc: 'One published call with its rules: sectors, quotas, criteria, weights, threshold, tie-breakers.',
  }),
};
