import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { sessionCommands as commands } from '#contracts/accounts/account.commands';
import { TokenCreate, TokenId } from '#contracts/accounts/account.messages';
import { Nothing } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { TokenService } from './token.service.js';

@Controller()
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Handles(commands.createToken)
  create(@Payload() command: TokenCreate, @CurrentCall() call: Call) {
    return this.tokens.create(command, call);
  }

  @Handles(commands.listTokens)
  list(@Payload() _query: Nothing, @CurrentCall() call: Call) {
    return this.tokens.list(call);
  }

  @Handles(commands.revokeToken)
  revoke(@Payload() command: TokenId, @CurrentCall() call: Call) {
    return this.tokens.revoke(command.tokenId, call);
  }
}
