import { Flag, Id, Instant, Int, Json, Parts, Text, type Class } from './fields.js';

/** A request without fields. */
export class Nothing {}

/** A reply that only says it is done. */
export class Done {
  @Flag() done: boolean;
}

/** Reply of a command that made something. */
export class Created {
  @Id() id: string;
  @Int({ doc: 'version for If-Match' }) version: number;
}

/** Opaque cursor pages: 25 at a time, at most 100. */
export class PageQuery {
  @Text({ optional: true, max: 400, doc: 'opaque; from `next` of the page before' }) cursor?: string;
  @Int({ optional: true, min: 1, max: 100, doc: 'rows a page, default 25' }) limit?: number;
  @Text({ optional: true, max: 200, doc: 'words to look for, with or without Turkish letters' }) q?: string;
}

export interface Page<T> {
  items: T[];
  next?: string;
  total?: number;
}

/** The page class of an item class, named for the document. */
export function pageOf<T extends object>(item: Class<T>): Class<Page<T>> {
  class ItemPage {
    @Parts(() => item) items: T[];
    @Text({ optional: true, max: 400, doc: 'cursor of the next page; absent on the last' }) next?: string;
    @Int({ optional: true, doc: 'rows in all, where counting is cheap' }) total?: number;
  }
  Object.defineProperty(ItemPage, 'name', { value: `${item.name}Page` });
  return ItemPage;
}

/** For commands that staff may enter for an earlier day (right *backfill*, with a reason, audited). */
export class Backfill {
  @Instant({ optional: true, doc: 'when it really happened; needs the right backfill and a reason' })
  occurredAt?: string;
  @Text({ optional: true, max: 500, doc: 'why it is entered late' }) backfillReason?: string;
}

/** One thing that waits for a person, as each service answers it for the work queue. */
export class Task {
  @Text({ doc: 'stable within the service' }) id: string;
  @Text({ doc: 'kind, e.g. merge.open; the web has the words' }) kind: string;
  @Json({ doc: 'what the words need' }) params: Record<string, string | number>;
  @Instant({ optional: true }) dueAt?: string;
  @Text({ doc: 'path in the console' }) href: string;
  @Int({ doc: 'how many things wait behind this line' }) count: number;
}
export class TaskList {
  @Parts(() => Task, { max: 200 }) items: Task[];
}

export class SearchQuery {
  @Text({ max: 200 }) q: string;
  @Int({ optional: true, min: 1, max: 20 }) limit?: number;
}
export class SearchHit {
  @Text({ doc: 'firm, program, call …' }) kind: string;
  @Text() id: string;
  @Text() title: string;
  @Text({ optional: true }) detail?: string;
  @Text({ doc: 'path in the console' }) href: string;
}
export class SearchHits {
  @Parts(() => SearchHit, { max: 20 }) items: SearchHit[];
}

/** A row of an import that needs saying. */
export class ImportIssue {
  @Int({ doc: 'row in the file, 1-based' }) row: number;
  @Text({ optional: true, doc: 'column header as in the file' }) column?: string;
  @Text({ doc: 'accepted | merged | doubtful | refused | warning' }) outcome: string;
  @Text({ doc: 'error or notice code' }) code: string;
  @Json({ optional: true }) params?: Record<string, string | number>;
}
/** What an import did, or (dry run) would do. */
export class ImportReport {
  @Id() importId: string;
  @Flag() dryRun: boolean;
  @Int() read: number;
  @Int() accepted: number;
  @Int({ doc: 'rows that lead to a record that is there already' }) merged: number;
  @Int({ doc: 'rows accepted with a pair for the merge queue' }) doubtful: number;
  @Int() refused: number;
  @Parts(() => ImportIssue, { max: 500, doc: 'the first 500' }) issues: ImportIssue[];
}
/** Base of every import command: a staged file, tried first. */
export class ImportFile extends Backfill {
  @Id({ doc: 'of an upload' }) fileId: string;
  @Flag({ optional: true, doc: 'default true: only say what would happen' }) dryRun?: boolean;
  @Text({ optional: true, max: 100, doc: 'sheet of the workbook; default the first' }) sheet?: string;
}
