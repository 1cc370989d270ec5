import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { accountCommands as commands } from '#contracts/accounts/account.commands';
import {
  AccountBlock,
  AccountChange,
  AccountId,
  AccountQuery,
  Bootstrap,
  GrantAdd,
  GrantRemove,
  Invitation,
  NamesQuery,
} from '#contracts/accounts/account.messages';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { AccountService } from './account.service.js';
import { InvitationService } from './invitation.service.js';

@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly invitations: InvitationService,
  ) {}

  @Handles(commands.listAccounts)
  list(@Payload() query: AccountQuery, @CurrentCall() call: Call) {
    return this.accounts.list(query, call);
  }

  @Handles(commands.getAccount)
  get(@Payload() query: AccountId, @CurrentCall() call: Call) {
    return this.accounts.get(query.accountId, call);
  }

  @Handles(commands.changeAccount)
  change(@Payload() command: AccountChange, @CurrentCall() call: Call) {
    return this.accounts.change(command, call);
  }

  @Handles(commands.invite)
  invite(@Payload() command: Invitation, @CurrentCall() call: Call) {
    return this.invitations.invite(command, call);
  }

  @Handles(commands.addGrant)
  addGrant(@Payload() command: GrantAdd, @CurrentCall() call: Call) {
    return this.accounts.addGrant(command, call);
  }

  @Handles(commands.removeGrant)
  removeGrant(@Payload() command: GrantRemove, @CurrentCall() call: Call) {
    return this.accounts.removeGrant(command, call);
  }

  @Handles(commands.blockAccount)
  block(@Payload() command: AccountBlock, @CurrentCall() call: Call) {
    return this.accounts.block(command, call);
  }

  @Handles(commands.unblockAccount)
  unblock(@Payload() command: AccountBlock, @CurrentCall() call: Call) {
    return this.accounts.unblock(command, call);
  }

  @Handles(commands.names)
  names(@Payload() query: NamesQuery, @CurrentCall() call: Call) {
    return this.accounts.names(query, call);
  }

  @Handles(commands.bootstrap)
  bootstrap(@Payload() command: Bootstrap, @CurrentCall() call: Call) {
    return this.invitations.bootstrap(command, call);
  }
}
