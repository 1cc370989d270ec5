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
  UploadId,
  UploadUnderway,
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
  beginUpload: command('rpc.gateway.upload.begin.v1', {
    request: Nothing,
    reply: UploadUnderway,
    access: 'account',
    http: 'POST /files/uploads',
    creates: true,
    errors: ['FILE_TYPE', 'PAYLOAD_TOO_LARGE', 'UPLOAD_HEADER', 'UPLOAD_PROTOCOL', 'UPLOADS_OPEN'],
    doc: 'Begins an upload that can go on after its line was cut (tus 1.0.0, https://tus.io/protocols/resumable-upload). `Upload-Length` announces at most 25 MB, `Upload-Metadata` the `filename`; `Location` says where the pieces go. Within 24 hours; at most 20 under way for an account.',
  }),
  readUpload: command('rpc.gateway.upload.read.v1', {
    request: UploadId,
    reply: UploadUnderway,
    access: 'account',
    http: 'GET /files/uploads/:uploadId',
    errors: ['FILE_TYPE'],
    doc: 'How far your upload is, and its file once everything is here. HEAD says the same in headers, as tus wants it.',
  }),
  continueUpload: command('rpc.gateway.upload.continue.v1', {
    request: UploadId,
    reply: Nothing,
    access: 'account',
    http: 'PATCH /files/uploads/:uploadId',
    errors: ['FILE_TYPE', 'PAYLOAD_TOO_LARGE', 'UPLOAD_HEADER', 'UPLOAD_PROTOCOL', 'UPLOAD_OFFSET'],
    doc: 'Takes the next piece, beginning at `Upload-Offset`; what arrives before a line is cut is kept. With the last piece the content is judged as in `POST /files`: a refused one leaves nothing, one that is taken is staged, and `Filiz-File-Id` is its id.',
  }),
  endUpload: command('rpc.gateway.upload.end.v1', {
    request: UploadId,
    reply: Nothing,
    access: 'account',
    http: 'DELETE /files/uploads/:uploadId',
    errors: ['UPLOAD_PROTOCOL'],
    doc: 'Ends an upload and removes what has arrived of it.',
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
