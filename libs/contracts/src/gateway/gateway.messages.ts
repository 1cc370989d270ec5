/** What the gateway answers itself: merged from all services, or about files. */
import { Flag, Id, Instant, Int, Part, Parts, Text, Texts } from '../core/fields.js';
import { SearchHit, Task } from '../core/messages.js';
import { ServiceStatus } from '../core/standard.js';
import { Me } from '../accounts/account.messages.js';

export class QueuedTask extends Task {
  @Text({ doc: 'who says so' }) service: string;
}
export class WorkQueue {
  @Parts(() => QueuedTask, { max: 5000 }) items: QueuedTask[];
  @Texts({ doc: 'services that did not answer in time; the list lacks theirs' }) failed: string[];
}
export class FoundHit extends SearchHit {
  @Text({ doc: 'where it was found' }) service: string;
}
export class SearchResult {
  @Parts(() => FoundHit, { max: 500 }) items: FoundHit[];
  @Texts({ doc: 'services that did not answer in time' }) failed: string[];
}
export class SystemStatus {
  @Parts(() => ServiceStatus) services: ServiceStatus[];
  @Texts({ doc: 'services that did not answer in time' }) failed: string[];
}
export class UploadedFile {
  @Id({ doc: 'hand it to the command that attaches the file; otherwise it goes after 24 hours' })
  fileId: string;
  @Text({ doc: 'cleaned' }) name: string;
  @Text({ doc: 'decided by name and content, not by the sender' }) type: string;
  @Int({ doc: 'bytes' }) size: number;
  @Text({ doc: 'of the content, hex' }) sha256: string;
  @Instant() storedAt: string;
}
export class UploadId {
  @Id() uploadId: string;
}
/** How far a resumable upload is. */
export class UploadUnderway {
  @Id() uploadId: string;
  @Text({ doc: 'cleaned' }) name: string;
  @Int({ doc: 'bytes, all together' }) size: number;
  @Int({ doc: 'bytes that are here; go on there' }) offset: number;
  @Instant({ doc: 'after it there is no such upload' }) expiresAt: string;
  @Part(() => UploadedFile, { optional: true, doc: 'the staged file, once everything is here' })
  file?: UploadedFile;
}
export class CurrentSession extends Me {
  @Text({
    optional: true,
    doc: 'send it as X-CSRF-Token with every request that changes something; absent for API tokens',
  })
  csrfToken?: string;
}
export class FileQuery {
  @Id() fileId: string;
  @Flag({
    optional: true,
    doc: 'show it in the browser where that is safe (PDF, PNG, JPEG); default: download',
  })
  show?: boolean;
}
