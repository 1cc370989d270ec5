import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CallById } from '#contracts/open-calls/call.messages';
import { innovationCommands as commands } from '#contracts/open-calls/innovation.commands';
import {
  AnswerMeeting,
  AskMeeting,
  ChangeNeed,
  CloseNeed,
  InnovationOf,
  ListMeetings,
  ListNeeds,
  ListPublicNeeds,
  MoveMeeting,
  NameNeeds,
  NeedById,
  RunningOrderOf,
  SetRunningOrder,
  TellRunningOrder,
  WriteNeed,
} from '#contracts/open-calls/innovation.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AnsweredNeedsService } from './answered-needs.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingService } from './meeting.service.js';
import { NeedQueries } from './need.queries.js';
import { NeedService } from './need.service.js';
import { PitchNewsService } from './pitch-news.service.js';
import { RunningOrderService } from './running-order.service.js';

@Controller()
export class InnovationController {
  constructor(
    private readonly needs: NeedService,
    private readonly needQueries: NeedQueries,
    private readonly answered: AnsweredNeedsService,
    private readonly orders: RunningOrderService,
    private readonly news: PitchNewsService,
    private readonly meetings: MeetingService,
    private readonly meetingQueries: MeetingQueries,
  ) {}

  @Handles(commands.writeNeed)
  write(@Payload() command: WriteNeed, @CurrentCall() call: Call) {
    return this.needs.write(command, call);
  }

  @Handles(commands.changeNeed)
  change(@Payload() command: ChangeNeed, @CurrentCall() call: Call) {
    return this.needs.change(command, call);
  }

  @Handles(commands.publishNeed)
  publish(@Payload() command: NeedById, @CurrentCall() call: Call) {
    return this.needs.publish(command.needId, call);
  }

  @Handles(commands.closeNeed)
  close(@Payload() command: CloseNeed, @CurrentCall() call: Call) {
    return this.needs.close(command, call);
  }

  @Handles(commands.readNeed)
  read(@Payload() query: NeedById, @CurrentCall() call: Call) {
    return this.needQueries.read(query.needId, call);
  }

  @Handles(commands.listNeeds)
  list(@Payload() query: ListNeeds, @CurrentCall() call: Call) {
    return this.needQueries.list(query, call);
  }

  @Handles(commands.listPublicNeeds)
  listPublic(@Payload() query: ListPublicNeeds, @CurrentCall() call: Call) {
    return this.needQueries.listPublic(query, call);
  }

  @Handles(commands.needAnswers)
  answers(@Payload() query: NeedById, @CurrentCall() call: Call) {
    return this.needQueries.answers(query.needId, call);
  }

  @Handles(commands.nameNeeds)
  nameNeeds(@Payload() command: NameNeeds, @CurrentCall() call: Call) {
    return this.answered.name(command, call);
  }

  @Handles(commands.readInnovation)
  innovation(@Payload() query: InnovationOf, @CurrentCall() call: Call) {
    return this.answered.read(query.applicationId, call);
  }

  @Handles(commands.setRunningOrder)
  setOrder(@Payload() command: SetRunningOrder, @CurrentCall() call: Call) {
    return this.orders.set(command, call);
  }

  @Handles(commands.readRunningOrder)
  readOrder(@Payload() query: RunningOrderOf, @CurrentCall() call: Call) {
    return this.orders.read(query.eventId, call);
  }

  @Handles(commands.tellRunningOrder)
  tellOrder(@Payload() command: TellRunningOrder, @CurrentCall() call: Call) {
    return this.news.tell(command, call);
  }

  @Handles(commands.runningOrderFile)
  orderFile(@Payload() query: RunningOrderOf, @CurrentCall() call: Call) {
    return this.orders.file(query.eventId, call);
  }

  @Handles(commands.askMeeting)
  ask(@Payload() command: AskMeeting, @CurrentCall() call: Call) {
    return this.meetings.ask(command, call);
  }

  @Handles(commands.answerMeeting)
  answer(@Payload() command: AnswerMeeting, @CurrentCall() call: Call) {
    return this.meetings.answer(command, call);
  }

  @Handles(commands.moveMeeting)
  move(@Payload() command: MoveMeeting, @CurrentCall() call: Call) {
    return this.meetings.move(command, call);
  }

  @Handles(commands.listInnovationMeetings)
  listMeetings(@Payload() query: ListMeetings, @CurrentCall() call: Call) {
    return this.meetingQueries.list(query, call);
  }

  @Handles(commands.innovationSummary)
  summary(@Payload() query: CallById, @CurrentCall() call: Call) {
    return this.meetingQueries.summary(query.callId, call);
  }
}
