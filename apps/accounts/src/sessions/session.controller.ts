import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { sessionCommands as commands } from '#contracts/accounts/account.commands';
import {
  MyChange,
  PasswordChange,
  SessionId,
  SessionResolve,
  SignIn,
} from '#contracts/accounts/account.messages';
import { Nothing } from '#contracts/core/messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { Resolver } from './resolver.js';
import { SessionService } from './session.service.js';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly resolver: Resolver,
  ) {}

  @Handles(commands.signIn)
  signIn(@Payload() command: SignIn, @CurrentCall() call: Call) {
    return this.sessions.signIn(command, call);
  }

  @Handles(commands.resolve)
  resolve(@Payload() query: SessionResolve) {
    return this.resolver.resolve(query.tokenHash);
  }

  @Handles(commands.me)
  me(@Payload() _query: Nothing, @CurrentCall() call: Call) {
    return this.sessions.me(call);
  }

  @Handles(commands.changeMe)
  changeMe(@Payload() command: MyChange, @CurrentCall() call: Call) {
    return this.sessions.changeMe(command, call);
  }

  @Handles(commands.changePassword)
  changePassword(@Payload() command: PasswordChange, @CurrentCall() call: Call) {
    return this.sessions.changePassword(command, call);
  }

  @Handles(commands.listSessions)
  list(@Payload() _query: Nothing, @CurrentCall() call: Call) {
    return this.sessions.list(call);
  }

  @Handles(commands.endSession)
  end(@Payload() command: SessionId, @CurrentCall() call: Call) {
    return this.sessions.end(command.sessionId, call);
  }
}
