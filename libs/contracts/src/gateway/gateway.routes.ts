/** Routes that the gateway answers itself, declared like all others: for the document and for whoever walks all routes. */
import { command } from '../core/command.js';
import { Json, Int, Parts, Text } from '../core/fields.js';
import { Done, Nothing, SearchQuery } from '../core/messages.js';
import { SignIn } from '../accounts/account.messages.js';
import {
  CurrentSession,
  FileQuery,
  SearchResult,
  SystemStatus,
  UploadedFile,
  WorkQueue,
} from './gateway.messages.js';

/** One fault of a request (RFC 9457 extension member). */
export class ProblemFault {
  @Text({ doc: 'stable; see the list of error codes' }) code: string;
  @Text({ optional: true, max: 1000, doc: 'JSON pointer into the request' }) pointer?: string;
  @Text({ max: 2000, doc: 'in the reader’s language' }) detail: string;
  @Json({ optional: true }) params?: Record<string, unknown>;
}
/** What went wrong (RFC 9457, `application/problem+json`). */
export class Problem {
  @Text({ doc: 'urn:filiz:problem:…, one for each code' }) type: string;
  @Text({ doc: 'kind of trouble, in the reader’s language' }) title: string;
  @Int({ min: 400, max: 599 }) status: number;
  @Text({ max: 2000, doc: 'in the reader’s language (Accept-Language: tr or en)' }) detail: string;
  @Text({ doc: 'stable; programs decide by it' }) code: string;
  @Text({ optional: true, max: 1000, doc: 'JSON pointer into the request' }) pointer?: string;
  @Json({ optional: true, doc: 'what the message was made from' }) params?: Record<string, unknown>;
  @Parts(() => ProblemFault, { optional: true, doc: 'every fault of a validation' }) errors?: ProblemFault[];
  @Text({ doc: 'for support' }) requestId: string;
}

export const gatewayRoutes = {
  signIn: command('rpc.gateway.session.open.v1', {
    request: SignIn,
    reply: CurrentSession,
    access: 'public',
    http: 'POST /sessions',
    creates: true,
    errors: ['SIGN_IN_FAILED'],
    doc: 'Signs in and sets the cookie `filiz_session` (over HTTPS `__Host-filiz_session`). The session ends after 12 hours without use, or after 7 days. After 10 wrong passwords an address waits 15 minutes.',
  }),
  currentSession: command('rpc.gateway.session.current.v1', {
    request: Nothing,
    reply: CurrentSession,
    access: 'account',
    http: 'GET /sessions/current',
    doc: 'Who is signed in, with name, roles and CSRF token.',
  }),
  signOut: command('rpc.gateway.session.close.v1', {
    request: Nothing,
    reply: Done,
    access: 'account',
    http: 'DELETE /sessions/current',
    errors: ['SIGNED_IN_PERSON_ONLY'],
    doc: 'Ends the session and removes the cookie.',
  }),
  uploadFile: command('rpc.gateway.file.upload.v1', {
    request: Nothing,
    reply: UploadedFile,
    access: 'account',
    http: 'POST /files',
    creates: true,
    errors: ['FILE_TYPE', 'PAYLOAD_TOO_LARGE', 'MEDIA_TYPE', 'FILE_PART_MISSING'],
    doc: 'Stages a file of at most 25 MB; hand its id to the command that attaches it within 24 hours. Taken: pdf, png, jpg, xlsx, docx, pptx, csv, zip, if the content is what the name says.',
  }),
  downloadFile: command('rpc.gateway.file.download.v1', {
    request: FileQuery,
    reply: Nothing,
    access: 'public',
    http: 'GET /files/:fileId',
    doc: 'The file, if the service that holds it says that you may read it; staged ones only for who staged them.',
  }),
  tasks: command('rpc.gateway.overview.tasks.v1', {
    request: Nothing,
    reply: WorkQueue,
    access: 'account',
    http: 'GET /tasks',
    doc: 'What waits for you, from all services; what is due first stands first.',
  }),
  search: command('rpc.gateway.overview.search.v1', {
    request: SearchQuery,
    reply: SearchResult,
    access: 'account',
    http: 'GET /search',
    doc: 'Looks in all services for words, with or without Turkish letters. `limit` is per service.',
  }),
  status: command('rpc.gateway.overview.status.v1', {
    request: Nothing,
    reply: SystemStatus,
    access: ['admin', 'staff', 'analyst'],
    http: 'GET /system/status',
    doc: 'How far facts have travelled between the services.',
  }),
} as const;
