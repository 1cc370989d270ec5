import { command } from '../core/command.js';
import { Day, Id, Int, OneOf, Part, Text } from '../core/fields.js';
import { Created, ImportFile, ImportReport, PageQuery, pageOf } from '../core/messages.js';
import { InstitutionAsWritten } from '../firm-registry/resolution.commands.js';
import { DoneWithVersion } from '../programs/program.commands.js';
import { TRAINERS } from './course.commands.js';

export const HEAD_COUNT_STATES = ['counted', 'withdrawn'] as const;

class HeadCountBody {
  @Int({ max: 100_000 }) pupils: number;
  @Int({ max: 100_000 }) teachers: number;
  @Int({ optional: true, max: 100_000 }) others?: number;
  @Day() on: string;
  @Text({ optional: true, max: 40, doc: 'the house’s code of the visit, e.g. E-O1' }) eventCode?: string;
  @Text({ optional: true, max: 60, doc: 'no. of the school authority’s permission (İzin yazısı)' })
  permissionNo?: string;
}
export class CountHeads extends HeadCountBody {
  @Id() programId: string;
  @Id({ optional: true, doc: 'school or other institution' }) atInstitutionId?: string;
  @Part(() => InstitutionAsWritten, { optional: true, doc: 'or as written' })
  institution?: InstitutionAsWritten;
}
export class CorrectHeadCount extends HeadCountBody {
  @Id() headCountId: string;
  @Text({ max: 500 }) reason: string;
  @Int({ min: 1, doc: 'from If-Match' }) ifVersion: number;
}
export class WithdrawHeadCount {
  @Id() headCountId: string;
  @Text({ max: 500 }) reason: string;
}
export class ImportHeadCounts extends ImportFile {
  @Id() programId: string;
}
export class ListHeadCounts extends PageQuery {
  @Id() programId: string;
  @OneOf(HEAD_COUNT_STATES, { optional: true }) state?: (typeof HEAD_COUNT_STATES)[number];
}
export class HeadCount {
  @Id() id: string;
  @Int() version: number;
  @Id() programId: string;
  @Id({ nullable: true }) atInstitutionId: string | null;
  @Int() pupils: number;
  @Int() teachers: number;
  @Int() others: number;
  @Int() total: number;
  @Day() on: string;
  @Text({ nullable: true }) eventCode: string | null;
  @Text({ nullable: true }) permissionNo: string | null;
  @OneOf(HEAD_COUNT_STATES) state: (typeof HEAD_COUNT_STATES)[number];
}
export const HeadCountPage = pageOf(HeadCount);

export const headCountCommands = {
  countHeads: command('rpc.training.head-count.count.v1', {
    http: 'POST /programs/:programId/head-counts',
    request: CountHeads,
    reply: Created,
    access: TRAINERS,
    creates: true,
    deadline: 30_000,
    errors: ['HEAD_COUNT_EMPTY', 'HEAD_COUNT_FUTURE', 'COUNTED_ALREADY', 'SERVICE_UNAVAILABLE'],
    doc: 'People reached where names are not kept, e.g. in a school: numbers only.',
  }),
  correctHeadCount: command('rpc.training.head-count.correct.v1', {
    http: 'PUT /head-counts/:headCountId',
    request: CorrectHeadCount,
    reply: DoneWithVersion,
    access: TRAINERS,
    versioned: true,
    errors: ['HEAD_COUNT_EMPTY', 'HEAD_COUNT_FUTURE', 'COUNTED_ALREADY', 'WRONG_STATE'],
    doc: 'Corrects a count, with the reason.',
  }),
  withdrawHeadCount: command('rpc.training.head-count.withdraw.v1', {
    http: 'POST /head-counts/:headCountId/withdrawal',
    request: WithdrawHeadCount,
    reply: DoneWithVersion,
    access: TRAINERS,
    doc: 'Takes a count back. Withdrawing it again changes nothing.',
  }),
  listHeadCounts: command('rpc.training.head-count.list.v1', {
    http: 'GET /programs/:programId/head-counts',
    request: ListHeadCounts,
    reply: HeadCountPage,
    access: ['admin', 'staff', 'trainer', 'consultant', 'adviser', 'analyst'],
    doc: 'Head counts of a programme, newest first.',
  }),
  importHeadCounts: command('rpc.training.head-count.import.v1', {
    http: 'POST /programs/:programId/head-counts/imports',
    request: ImportHeadCounts,
    reply: ImportReport,
    access: TRAINERS,
    deadline: 60_000,
    errors: ['COLUMN_MISSING', 'FILE_UNREADABLE', 'FILE_TYPE', 'FILE_NOT_FOUND', 'SERVICE_UNAVAILABLE'],
    doc: 'Reads school visits (XLSX or CSV: school, date, pupils, teachers). First a dry run (default). A school’s count of the same day and visit is one.',
  }),
};
