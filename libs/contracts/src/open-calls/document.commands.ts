import { command } from '../core/command.js';
import { Id, Instant, Int, OneOf, Text } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';

export const FIRM_DOCUMENT_KINDS = [
  'attachment',
  'completed',
  'declaration',
  'receipt',
  'letter',
  'agreement',
] as const;

export class ListFirmDocuments extends PageQuery {
  @Id() firmId: string;
}
/** A file that came with an application of the firm, or was made for it. */
export class FirmDocument {
  @Id({ doc: 'download it at /files/{fileId}' }) fileId: string;
  @OneOf(FIRM_DOCUMENT_KINDS, {
    doc: 'attachment: of the application; completed: in the round for missing documents; declaration, agreement: signed papers; receipt, letter: as the chamber gave them',
  })
  kind: (typeof FIRM_DOCUMENT_KINDS)[number];
  @Text({ nullable: true, max: 255, doc: 'as the firm named the file' }) name: string | null;
  @Int({ nullable: true, doc: 'bytes' }) size: number | null;
  @Instant({ doc: 'when it was handed in or made' }) at: string;
  @Id() applicationId: string;
  @Text({ nullable: true, max: 60, doc: 'Başvuru no' }) number: string | null;
}
export const FirmDocumentPage = pageOf(FirmDocument);

export const documentCommands = {
  listFirmDocuments: command('rpc.open-calls.document.of-firm.v1', {
    http: 'GET /firms/:firmId/documents',
    request: ListFirmDocuments,
    reply: FirmDocumentPage,
    access: ['admin', 'staff', 'firm'],
    doc: 'Files of a firm’s submitted applications, newest first: for staff those of their own calls, for the firm’s users all of theirs.',
  }),
};
