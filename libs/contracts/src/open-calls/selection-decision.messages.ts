import { Day, Flag, Id, Ids, Instant, Int, OneOf, Parts, Text } from '../core/fields.js';
import { Backfill } from '../core/messages.js';
import { CallById } from './call.messages.js';

/** The board’s decision, as one person enters it from the minutes. */
export class EnterDecision extends Backfill {
  @Id() callId: string;
  @Text({ max: 60, doc: 'number of the board’s decision' }) decisionNo: string;
  @Day({ doc: 'day of the decision; an earlier day than today needs the right backfill and a reason' })
  decidedOn: string;
  @Int({ min: 1, max: 1000, doc: 'how many attended' }) attendees: number;
  @Ids({ optional: true, max: 200, doc: 'who attended, as people of the registry' }) attendeeIds?: string[];
  @Id({
    optional: true,
    doc: 'the signed minutes, an upload; needed unless a past decision is entered with a reason (backfill)',
  })
  minutesFileId?: string;
  @Text({
    max: 64,
    doc: '`sha256` of the preview that was put to the board; refused when the result has changed since',
  })
  sha256: string;
  @Flag({ optional: true, doc: 'decide although some applications have too few reviews; needs a reason' })
  acceptIncomplete?: boolean;
  @Text({
    optional: true,
    max: 500,
    doc: 'needed for a decision that replaces an earlier one, or with acceptIncomplete',
  })
  reason?: string;
}
export class DecisionEntry {
  @Id({ doc: 'of this entry; entering again makes another' }) id: string;
  @Id() callId: string;
  @Text({ max: 60 }) decisionNo: string;
  @Day() decidedOn: string;
  @Int() attendees: number;
  @Id({ nullable: true }) minutesFileId: string | null;
  @Text({ nullable: true, max: 500 }) reason: string | null;
  @Text({ max: 64 }) sha256: string;
  @Id({ doc: 'account' }) enteredBy: string;
  @Instant() enteredAt: string;
  @Flag({ doc: 'the asker entered it, so another person has to confirm' }) own: boolean;
}
export class DecisionEntryOfCall {
  @Parts(() => DecisionEntry, { max: 1, doc: 'the entry that waits for its confirmation; empty without one' })
  items: DecisionEntry[];
}
export class ConfirmDecision {
  @Id() callId: string;
  @Id({ doc: 'the entry that was compared with the minutes' }) entryId: string;
}
export class Decided {
  @Id({ doc: 'of the selection' }) id: string;
  @Int({ doc: '1, or one more with each version that replaces the one before' }) version: number;
  @Text({ max: 64 }) sha256: string;
  @Int() selected: number;
  @Int() reserve: number;
  @Int() rejected: number;
}
export class WithdrawEntry {
  @Id() callId: string;
}

/** A selected firm gives its seat back. */
export class DeclineSeat extends Backfill {
  @Id() applicationId: string;
  @Text({ max: 500, doc: 'as the firm said it; stands in the dossier, name no person' }) reason: string;
  @Day({ optional: true, doc: 'day of the firm’s letter, not in the future; default today' })
  declinedOn?: string;
}
export class SeatDeclined {
  @Id({ doc: 'of the selection' }) id: string;
  @Int() version: number;
  @Ids({ max: 500, doc: 'applications that moved up from the reserve; for staff only' }) movedUp: string[];
}

export class DossierInfo {
  @Id({ doc: 'of the selection' }) id: string;
  @Int() version: number;
  @Text({ max: 64, doc: 'of the canonical JSON of its content, hex' }) sha256: string;
  @Text({ max: 200, doc: 'id of the key that signed' }) kid: string;
  @Text({ max: 1000, doc: 'detached JWS (RFC 7515, RFC 7797) over the same' }) signature: string;
  @Instant() recordedAt: string;
}
export class ReadDossier extends CallById {
  @Int({ optional: true, min: 1, doc: 'default the last version' }) version?: number;
}
export const DOSSIER_FORMATS = ['json', 'pdf', 'docx', 'zip'] as const;
export class DownloadDossier extends CallById {
  @OneOf(DOSSIER_FORMATS, {
    doc: 'json: the dossier; pdf and docx: the committee’s report (before a decision: of the preview, marked as a draft); zip: everything for an auditor',
  })
  format: (typeof DOSSIER_FORMATS)[number];
  @Int({ optional: true, min: 1, max: 1_000_000, doc: 'default the last version' }) version?: number;
}
export class DossierFile {
  @Id({ doc: 'GET /files/:id; for the asker only' }) fileId: string;
  @Text() name: string;
}
