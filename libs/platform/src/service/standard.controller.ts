import { Controller, Inject, Optional, type Type } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import {
  standardCommands,
  AuditQuery,
  FileAccessQuery,
  ReplayDeadLetters,
  type AuditList,
  type FileAccess,
  type DeadLetterList,
  type ServiceStatus,
} from '#contracts/core/standard';
import { Nothing, SearchQuery, type Done, type SearchHits, type TaskList } from '#contracts/core/messages';
import { CurrentCall, Handles } from '../messaging/handles.js';
import type { Call } from '../messaging/call.js';
import { DeadLetters } from '../messaging/dead-letters.js';

/** What a service may say to the work queue and to Ctrl+K. */
export abstract class StandardAnswers {
  abstract tasks(call: Call): Promise<TaskList>;
  abstract search(query: SearchQuery, call: Call): Promise<SearchHits>;
  /** Whether the asker may read a file that this service attached (`of` as it was attached). Default: nobody may. */
  fileAccess?(query: FileAccessQuery, call: Call): Promise<FileAccess>;
}

/** The controller for the standard commands of one service; a class of its own, since its subjects bear the service's name. */
export function standardController(name: string): Type {
  const commands = standardCommands(name);

  @Controller()
  class StandardController {
    constructor(
      @Inject(DataSource) private readonly source: DataSource,
      @Inject(DeadLetters) private readonly letters: DeadLetters,
      @Optional() @Inject(StandardAnswers) private readonly answers?: StandardAnswers,
    ) {}

    @Handles(commands.tasks)
    tasks(@Payload() _query: Nothing, @CurrentCall() call: Call): Promise<TaskList> | TaskList {
      return this.answers?.tasks(call) ?? { items: [] };
    }

    @Handles(commands.search)
    search(@Payload() query: SearchQuery, @CurrentCall() call: Call): Promise<SearchHits> | SearchHits {
      return this.answers?.search(query, call) ?? { items: [] };
    }

    @Handles(commands.fileAccess)
    fileAccess(
      @Payload() query: FileAccessQuery,
      @CurrentCall() call: Call,
    ): Promise<FileAccess> | FileAccess {
      return this.answers?.fileAccess?.(query, call) ?? { allowed: false };
    }

    @Handles(commands.status)
    async status(@Payload() _query: Nothing): Promise<ServiceStatus> {
      const [row] = (await this.source.query(STATUS)) as Omit<ServiceStatus, 'service'>[];
      return { service: name, ...row };
    }

    @Handles(commands.deadLetters)
    async deadLetters(@Payload() _query: Nothing): Promise<DeadLetterList> {
      const rows = await this.letters.list();
      return {
        items: rows.map((r) => ({
          id: r.id,
          producer: r.producer,
          type: r.type,
          aggregateId: r.aggregate_id,
          reason: r.reason,
          failedAt: r.failed_at.toISOString(),
        })),
      };
    }

    @Handles(commands.replay)
    async replay(@Payload() command: ReplayDeadLetters): Promise<Done> {
      return { done: (await this.letters.replay(command.aggregateId)) > 0 };
    }

    @Handles(commands.audit)
    async audit(@Payload() query: AuditQuery): Promise<AuditList> {
      const items = (await this.source.query(AUDIT, [
        query.noun ?? null,
        query.nounId ?? null,
        query.limit ?? 50,
      ])) as AuditList['items'];
      return { items };
    }
  }
  return StandardController;
}

/** Numbers have no gaps, so the count of one producer's facts equals its last number when all are in. */
const STATUS = `
  SELECT (SELECT coalesce(max(seq), 0) FROM outbox) + (SELECT count(*) FROM outbox WHERE seq IS NULL) AS "lastSeq",
         (SELECT count(*) FROM outbox WHERE stream_seq IS NULL) AS unpublished,
         (SELECT coalesce(jsonb_object_agg(producer, taken), '{}') FROM (SELECT producer, count(*) AS taken FROM inbox GROUP BY producer) i) AS taken,
         (SELECT count(*) FROM dead_letter WHERE state = 'waiting') AS "deadLetters"`;
const AUDIT = `
  SELECT id, at, actor_type AS "actorType", actor_id AS "actorId", action, noun, noun_id AS "nounId", reason, details
  FROM audit WHERE ($1::text IS NULL OR noun = $1) AND ($2::uuid IS NULL OR noun_id = $2) ORDER BY at DESC LIMIT $3`;
