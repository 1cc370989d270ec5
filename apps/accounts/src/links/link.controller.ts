import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { linkCommands as commands } from '#contracts/accounts/account.commands';
import { LinkOpen, LinkToken, LinkUse, ResetRequest } from '#contracts/accounts/account.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { LinkService } from './link.service.js';

@Controller()
export class LinkController {
  constructor(private readonly links: LinkService) {}

  @Handles(commands.acceptInvitation)
  accept(@Payload() command: LinkUse, @CurrentCall() call: Call) {
    return this.links.accept(command, call);
  }

  @Handles(commands.checkLink)
  check(@Payload() query: LinkToken, @CurrentCall() call: Call) {
    return this.links.check(query.token, call);
  }

  @Handles(commands.requestReset)
  requestReset(@Payload() command: ResetRequest, @CurrentCall() call: Call) {
    return this.links.requestReset(command, call);
  }

  @Handles(commands.completeReset)
  completeReset(@Payload() command: LinkUse, @CurrentCall() call: Call) {
    return this.links.completeReset(command, call);
  }

  @Handles(commands.openLink)
  open(@Payload() query: LinkOpen, @CurrentCall() call: Call) {
    return this.links.open(query.linkId, call);
  }
}
