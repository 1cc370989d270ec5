import { Injectable } from '@nestjs/common';
import type { FileAccess, FileAccessQuery } from '#contracts/core/standard';
import type { SearchHits, TaskList } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { StandardAnswers } from '#platform/service/standard.controller';

/** Reporting owns no record that waits or is searched for; an export is read by the one who asked for it. */
@Injectable()
export class ReportingAnswers extends StandardAnswers {
  override tasks(): Promise<TaskList> {
    return Promise.resolve({ items: [] });
  }

  override search(): Promise<SearchHits> {
    return Promise.resolve({ items: [] });
  }

  override fileAccess(query: FileAccessQuery, call: Call): Promise<FileAccess> {
    const [noun, , actorId] = query.of.split(':');
    return Promise.resolve({ allowed: noun === 'export' && actorId === call.actor.id });
  }
}
