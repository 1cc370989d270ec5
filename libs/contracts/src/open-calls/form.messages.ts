import { Flag, Id, Instant, Int, Json, OneOf, Parts, Text, Texts } from '../core/fields.js';
import type { FormDef } from './form/form-def.js';

const FORM = 'as in form/form-def.ts: sections with fields; at most 200 fields';

export class FormOfCall {
  @Id() callId: string;
}
export class CallForm {
  @Id() callId: string;
  @Int({ doc: 'for If-Match; 0: the call has no form' }) version: number;
  @Int({ nullable: true, doc: 'number of the announced version; null in a draft call' }) number:
    number | null;
  @Instant({ nullable: true }) savedAt: string | null;
  @Json({ doc: FORM }) form: FormDef;
  @Parts(() => FormFault, { max: 500, doc: 'what stands in the way of opening' }) faults: FormFault[];
}
/** One thing wrong, rendered in the reader’s language by the web. */
export class FormFault {
  @Text() code: string;
  @Text({ max: 300, doc: 'from the form’s or the answers’ root' }) pointer: string;
  @Json({ optional: true }) params?: Record<string, string | number | boolean>;
}
export class SaveForm {
  @Id() callId: string;
  @Int({ doc: 'from If-Match; 0 for the first save' }) ifVersion: number;
  @Json({ doc: FORM }) form: FormDef;
}
export class FormSaved {
  @Int({ doc: 'for the next If-Match' }) version: number;
  @Instant() savedAt: string;
  @Parts(() => FormFault, { max: 500 }) faults: FormFault[];
}
export class StartForm {
  @Id() callId: string;
  @Int({ doc: 'from If-Match' }) ifVersion: number;
  @Text({ optional: true, max: 40, doc: 'a house template, see form-templates' }) template?: string;
  @Id({ optional: true, doc: 'an earlier call that the asker may see' }) fromCallId?: string;
}
export class FormChangeItem {
  @OneOf(['section', 'field']) what: 'section' | 'field';
  @Text({ max: 40 }) key: string;
  @OneOf(['added', 'removed', 'changed']) change: 'added' | 'removed' | 'changed';
  @Json({ doc: '{ tr, en? }' }) label: { tr: string; en?: string };
  @Texts({ doc: 'of a changed one: label, required, options, section, order …' }) parts: string[];
}
export class ReviseForm {
  @Id() callId: string;
  @Json({ doc: FORM }) form: FormDef;
  @Text({ max: 500, doc: 'shown to everybody who has begun an application' }) reason: string;
  @Int({ min: 1, doc: 'the version it was written on' }) onNumber: number;
  @Flag({ optional: true, doc: 'default true: only say what would change' }) dryRun?: boolean;
}
export class FormRevised {
  @Flag() dryRun: boolean;
  @Int({ doc: 'of the new version, also in a dry run' }) number: number;
  @Parts(() => FormChangeItem, { max: 500 }) changes: FormChangeItem[];
  @Int({ doc: 'drafts that will be carried over' }) drafts: number;
}
export class FormRevision {
  @Int() number: number;
  @Instant() recordedAt: string;
  @Text({ nullable: true, doc: 'null: the opening' }) reason: string | null;
  @Text({ doc: 'SHA-256 of the form’s RFC 8785 JSON' }) sha256: string;
  @Int() fields: number;
  @Parts(() => FormChangeItem, { max: 500, doc: 'against the version before' }) changes: FormChangeItem[];
}
export class FormRevisions {
  @Parts(() => FormRevision, { max: 200 }) items: FormRevision[];
}
export class FormRevisionByNumber {
  @Id() callId: string;
  @Int({ min: 1 }) number: number;
}
export class FormFile {
  @Text({ doc: 'always filiz-form' }) kind: string;
  @Int({ doc: 'of this file’s shape' }) formatVersion: number;
  @Text() title: string;
  @Instant() exportedAt: string;
  @Json({ doc: FORM }) form: FormDef;
}
export class ImportForm {
  @Id() callId: string;
  @Json({ doc: 'a file as the export gives it, or the form alone' }) file: object;
  @Int({ optional: true, doc: 'version it takes the place of; needed when dryRun is false' })
  ifVersion?: number;
  @Flag({ optional: true, doc: 'default true: only say what would happen' }) dryRun?: boolean;
}
export class FormImported {
  @Flag() dryRun: boolean;
  @Int({ doc: 'fields read' }) fields: number;
  @Parts(() => FormFault, { max: 500, doc: 'taken in with these, to be mended before the opening' })
  faults: FormFault[];
  @Parts(() => FormChangeItem, { max: 500, doc: 'against the present form' }) changes: FormChangeItem[];
  @Int({ doc: 'for the next If-Match' }) version: number;
}
export class FormTemplate {
  @Text({ max: 40 }) key: string;
  @Json({ doc: '{ tr, en }' }) title: { tr: string; en: string };
  @Int() fields: number;
}
export class FormTemplates {
  @Parts(() => FormTemplate) items: FormTemplate[];
}
export class CheckFormAnswers {
  @Id() callId: string;
  @Json({ doc: 'field key → answer' }) answers: Record<string, unknown>;
  @Flag({ optional: true, doc: 'as a draft: nothing is required' }) partial?: boolean;
}
export class FormAnswersChecked {
  @Parts(() => FormFault, { max: 500 }) faults: FormFault[];
  @Int({ doc: 'sections that are complete' }) done: number;
  @Int({ doc: 'sections that are shown' }) of: number;
}
export class FormSchema {
  @Json({ doc: 'JSON Schema 2020-12 of what is submitted' }) schema: object;
}
export class AskPrefill {
  @Id() callId: string;
  @Id() firmId: string;
  @Id({ optional: true, doc: 'for facility.*; default the firm’s only one' }) facilityId?: string;
}
export class PrefilledAnswer {
  @Text({ max: 40, doc: 'key of the field' }) key: string;
  @Text({ max: 60, doc: 'e.g. firm.title' }) path: string;
  @Json({ doc: '{ value }: an answer of the field’s kind' }) answer: { value: unknown };
  @Flag({ doc: 'a correction goes back to the registry when the firm agrees' }) correctable: boolean;
}
export class Prefill {
  @Parts(() => PrefilledAnswer, { max: 200 }) items: PrefilledAnswer[];
}
export class CorrectRegistry {
  @Id() callId: string;
  @Id() firmId: string;
  @Id({ optional: true }) facilityId?: string;
  @Json({ doc: 'field key → answer; only what the form lets correct is looked at' })
  answers: Record<string, unknown>;
  @Texts({ max: 200, length: 40, doc: 'keys of the fields whose correction the firm agrees to' })
  agreed: string[];
}
export class RegistryCorrection {
  @Text({ max: 40 }) key: string;
  @Text({ max: 60 }) path: string;
}
export class RegistryCorrected {
  @Parts(() => RegistryCorrection, { max: 200, doc: 'now in the registry' }) items: RegistryCorrection[];
}
