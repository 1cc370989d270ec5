import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CallById } from '#contracts/open-calls/call.messages';
import { noticeCommands as commands } from '#contracts/open-calls/notice.commands';
import {
  ListCallMessages,
  NoticesById,
  SendMessage,
  TimelineOf,
} from '#contracts/open-calls/notice.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { CallMessageService } from './message.service.js';
import { NoticeTexts } from './notice-text.js';
import { TimelineQueries } from './timeline.queries.js';

@Controller()
export class NoticeController {
  constructor(
    private readonly messages: CallMessageService,
    private readonly texts: NoticeTexts,
    private readonly timelines: TimelineQueries,
  ) {}

  @Handles(commands.sendMessage)
  send(@Payload() command: SendMessage, @CurrentCall() call: Call) {
    return this.messages.send(command, call);
  }

  @Handles(commands.listMessages)
  list(@Payload() query: ListCallMessages, @CurrentCall() call: Call) {
    return this.messages.list(query, call);
  }

  @Handles(commands.noticeTexts)
  async text(@Payload() query: NoticesById) {
    return { items: await this.texts.read(query.noticeIds) };
  }

  @Handles(commands.readTimeline)
  timeline(@Payload() query: TimelineOf, @CurrentCall() call: Call) {
    return this.timelines.read(query.applicationId, call);
  }

  @Handles(commands.callStatistics)
  statistics(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.timelines.statistics(query.callId, call);
  }
}
