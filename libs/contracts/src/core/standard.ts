/** The questions that every service answers in the same form. */
import { command, type Command } from './command.js';
import { Flag, Id, Instant, Int, Json, Parts, Text } from './fields.js';
import { Done, Nothing, SearchHits, SearchQuery, TaskList } from './messages.js';

/** How far a service has come in publishing its own facts and taking in others'. */
export class ServiceStatus {
  @Text() service: string;
  @Int({ doc: 'number of its newest fact' }) lastSeq: number;
  @Int({ doc: 'facts not yet stored by the stream' }) unpublished: number;
  @Json({
    doc: 'facts taken in per producer, e.g. {"programs": 12}; numbers have no gaps, so equal to the producer’s lastSeq means up to date',
  })
  taken: Record<string, number>;
  @Int({ doc: 'dead letters that wait' }) deadLetters: number;
}

export class DeadLetter {
  @Id() id: string;
  @Text() producer: string;
  @Text() type: string;
  @Id() aggregateId: string;
  @Text({ max: 2000 }) reason: string;
  @Instant() failedAt: string;
}
export class DeadLetterList {
  @Parts(() => DeadLetter) items: DeadLetter[];
}
export class ReplayDeadLetters {
  @Id({ doc: 'whose facts wait' }) aggregateId: string;
}

export class AuditQuery {
  @Text({ optional: true, max: 60 }) noun?: string;
  @Id({ optional: true, doc: 'id of the record' }) nounId?: string;
  @Int({ optional: true, min: 1, max: 100 }) limit?: number;
}
export class AuditEntry {
  @Id() id: string;
  @Instant() at: string;
  @Text({ doc: 'user, token or service' }) actorType: string;
  @Text() actorId: string;
  @Text() action: string;
  @Text() noun: string;
  @Id({ nullable: true }) nounId: string | null;
  @Text({ nullable: true }) reason: string | null;
  @Json({ nullable: true }) details: Record<string, unknown> | null;
  @Flag({ optional: true }) own?: boolean;
}
export class AuditList {
  @Parts(() => AuditEntry) items: AuditEntry[];
}

/** May the asker read a file that this service attached? */
export class FileAccessQuery {
  @Id() fileId: string;
  @Text({ max: 200, doc: 'what it is attached to, as the service wrote it: `<noun>:<id>`' }) of: string;
}
export class FileAccess {
  @Flag() allowed: boolean;
}

export interface StandardCommands {
  fileAccess: Command<FileAccessQuery, FileAccess>;
  tasks: Command<Nothing, TaskList>;
  search: Command<SearchQuery, SearchHits>;
  status: Command<Nothing, ServiceStatus>;
  deadLetters: Command<Nothing, DeadLetterList>;
  replay: Command<ReplayDeadLetters, Done>;
  audit: Command<AuditQuery, AuditList>;
}

/** The standard commands of a service. Gateway merges tasks and search of all; the others have a route per service. */
export function standardCommands(name: string): StandardCommands {
  return {
    tasks: command(`rpc.${name}.platform.tasks.v1`, {
      request: Nothing,
      reply: TaskList,
      access: 'account',
      changes: false,
      doc: 'What waits for the asker in this service.',
    }),
    search: command(`rpc.${name}.platform.search.v1`, {
      request: SearchQuery,
      reply: SearchHits,
      access: 'account',
      changes: false,
      doc: 'What the asker may see of this service and whose folded words match.',
    }),
    status: command(`rpc.${name}.platform.status.v1`, {
      request: Nothing,
      reply: ServiceStatus,
      access: ['admin', 'staff', 'analyst'],
      changes: false,
      doc: 'How far facts have travelled.',
    }),
    fileAccess: command(`rpc.${name}.platform.file-access.v1`, {
      request: FileAccessQuery,
      reply: FileAccess,
      access: 'public',
      changes: false,
      doc: 'Whether the asker may read a file that this service holds. Unless the service says otherwise: no.',
    }),
    deadLetters: command(`rpc.${name}.platform.dead-letters.v1`, {
      request: Nothing,
      reply: DeadLetterList,
      access: ['admin'],
      http: `GET /system/services/${name}/dead-letters`,
      doc: 'Facts that could not be taken in, with the reason (the first 100).',
    }),
    replay: command(`rpc.${name}.platform.replay.v1`, {
      request: ReplayDeadLetters,
      reply: Done,
      access: ['admin'],
      http: `POST /system/services/${name}/dead-letters/replay`,
      doc: 'Plays the waiting facts of one aggregate again, in their order. Repeating it does nothing: a replayed fact does not wait any more.',
    }),
    audit: command(`rpc.${name}.platform.audit.v1`, {
      request: AuditQuery,
      reply: AuditList,
      access: ['admin'],
      http: `GET /system/services/${name}/audit`,
      doc: 'The audit trail of this service, newest first.',
    }),
  };
}
