import { Injectable } from '@nestjs/common';
import { accountCommands } from '#contracts/accounts/account.commands';
import { DomainError } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

const AT_ONCE = 500;

/** Names of reviewers for those who may see them; kept nowhere, and the look is audited by accounts. */
@Injectable()
export class ReviewerNames {
  constructor(private readonly rpc: RpcClient) {}

  /** A list is of use without names too: when accounts is away there are none. */
  async of(accountIds: readonly string[], call: Call): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let i = 0; i < accountIds.length; i += AT_ONCE) {
      try {
        const { items } = await this.rpc.askAsService(
          accountCommands.names,
          {
            accountIds: accountIds.slice(i, i + AT_ONCE),
            purpose: `reviewers of a call, for ${call.actor.type} ${call.actor.id}`,
          },
          call.requestId,
        );
        for (const { accountId, name } of items) names.set(accountId, name);
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'SERVICE_UNAVAILABLE')) throw error;
      }
    }
    return names;
  }
}
