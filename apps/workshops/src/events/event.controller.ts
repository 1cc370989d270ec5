import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ChangeEvent,
  EventById,
  EventNoticeById,
  eventCommands as commands,
  ListEvents,
  ListPublicEvents,
  PlanEvent,
} from '#contracts/workshops/event.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { EventNotices } from '../notices/event-notice.service.js';
import { EventQueries } from './event.queries.js';
import { EventService } from './event.service.js';
import { SignSheets } from './sign-sheet.service.js';

@Controller()
export class EventController {
  constructor(
    private readonly events: EventService,
    private readonly queries: EventQueries,
    private readonly sheets: SignSheets,
    private readonly notices: EventNotices,
  ) {}

  @Handles(commands.planEvent)
  plan(@Payload() command: PlanEvent, @CurrentCall() call: Call) {
    return this.events.plan(command, call);
  }

  @Handles(commands.changeEvent)
  change(@Payload() command: ChangeEvent, @CurrentCall() call: Call) {
    return this.events.change(command, call);
  }

  @Handles(commands.readEvent)
  read(@Payload() query: EventById, @CurrentCall() call: Call) {
    return this.events.read(query.eventId, call);
  }

  @Handles(commands.noticeText)
  noticeText(@Payload() query: EventNoticeById) {
    return this.notices.text(query.noticeId);
  }

  @Handles(commands.listEvents)
  list(@Payload() query: ListEvents, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }

  @Handles(commands.listPublicEvents)
  listPublic(@Payload() query: ListPublicEvents) {
    return this.events.listPublic(query);
  }

  @Handles(commands.eventCounts)
  counts(@Payload() query: EventById, @CurrentCall() call: Call) {
    return this.events.counts(query.eventId, call);
  }

  @Handles(commands.signSheet)
  signSheet(@Payload() query: EventById, @CurrentCall() call: Call) {
    return this.sheets.print(query.eventId, call);
  }
}
