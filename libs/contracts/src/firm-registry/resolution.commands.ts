import { command } from '../core/command.js';
import { Flag, Id, Int, OneOf, Part, Parts, Text } from '../core/fields.js';
import { INSTITUTION_KINDS } from './registry.facts.js';

/** A firm as a list names it. */
export class FirmAsWritten {
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 40, doc: 'as written; a faulty one is reported and treated as absent' })
  taxNumber?: string;
  @Text({ optional: true, max: 80 }) province?: string;
  @Text({ optional: true, max: 80 }) district?: string;
}
/** A body that is not a firm, as a list names it. */
export class InstitutionAsWritten {
  @Text({ max: 300 }) title: string;
  @OneOf(INSTITUTION_KINDS, { optional: true }) kind?: (typeof INSTITUTION_KINDS)[number];
}
/** A person as a list names them. */
export class PersonAsWritten {
  @Text({ max: 200 }) name: string;
  @Text({ optional: true, max: 254 }) email?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
  @OneOf(['female', 'male'], { optional: true }) gender?: 'female' | 'male';
}
export class RowToResolve {
  @Int({ min: 1, doc: 'row in the file; with the import’s id it makes the row resolve once' }) row: number;
  @Part(() => FirmAsWritten, { optional: true }) firm?: FirmAsWritten;
  @Part(() => InstitutionAsWritten, { optional: true, doc: 'instead of a firm' })
  institution?: InstitutionAsWritten;
  @Part(() => PersonAsWritten, { optional: true }) person?: PersonAsWritten;
}
export class ResolveRows {
  @Id({ doc: 'of the import; a repeat with the same id and row gives the same answer and makes nothing' })
  importId: string;
  @Id({ doc: 'whose staff imports' }) institutionId: string;
  @Id({ optional: true }) programId?: string;
  @Text({ max: 200, doc: 'what the merge queue shows as the source, e.g. the file’s name' }) source: string;
  @Flag({ doc: 'true: only say what would happen' }) dryRun: boolean;
  @Parts(() => RowToResolve, { max: 500 }) rows: RowToResolve[];
}

/** matched: known already; created: new and without doubt; doubtful: new, and a pair waits in the merge queue. */
export const RESOLUTION_OUTCOMES = ['matched', 'created', 'doubtful'] as const;
export type ResolutionOutcome = (typeof RESOLUTION_OUTCOMES)[number];

export class ResolvedRow {
  @Int() row: number;
  @Id({
    nullable: true,
    doc: 'canonical; null when there is no firm in the row, or in a dry run that would make one',
  })
  firmId: string | null;
  @OneOf(RESOLUTION_OUTCOMES, { nullable: true }) firm: ResolutionOutcome | null;
  @Id({ nullable: true }) institutionId: string | null;
  @OneOf(RESOLUTION_OUTCOMES, { nullable: true }) institution: ResolutionOutcome | null;
  @Id({ nullable: true }) personId: string | null;
  @OneOf(RESOLUTION_OUTCOMES, { nullable: true }) person: ResolutionOutcome | null;
  @Text({ optional: true, max: 40, doc: 'notice code, e.g. BAD_TAX_NUMBER' }) notice?: string;
}
export class ResolvedRows {
  @Parts(() => ResolvedRow, { max: 500 }) rows: ResolvedRow[];
}

/** Whether anybody of a row waits in the merge queue. */
export const isDoubtful = (row: ResolvedRow | undefined): boolean =>
  row !== undefined && [row.firm, row.institution, row.person].includes('doubtful');

export const resolutionCommands = {
  resolveRows: command('rpc.firm-registry.resolution.resolve.v1', {
    request: ResolveRows,
    reply: ResolvedRows,
    access: 'service',
    callers: ['open-calls', 'advisory', 'workshops', 'symbiosis', 'training'],
    changes: true,
    deadline: 30_000,
    doc:
      'Finds out who is who for the rows of a list (at most 500 a message): firms by tax number, else title and district; people by ' +
      'e-mail, else phone, else name and firm. What is doubtful is made new and goes to the merge queue. Idempotent by import id and row.',
  }),
};
