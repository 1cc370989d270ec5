import { Injectable } from '@nestjs/common';
import type { MessageReach, MessageRecipient } from '#contracts/open-calls/notice.messages';
import { notificationCommands, type Reach } from '#contracts/notifications/notifications.commands';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';

/** As many as are asked for at once, and as many as are named. */
const BATCH = 1000;
const NAMED = 500;

/** An application that is meant, with the person whom it names. */
export interface Meant extends MessageRecipient {
  personId: string | null;
}

/** Whom a message would reach, and how: asked from notifications, which sends it. */
@Injectable()
export class MessageReaches {
  constructor(private readonly rpc: RpcClient) {}

  /** Null while notifications cannot say: that keeps nobody from writing. */
  async of(meant: readonly Meant[], requestId: string): Promise<MessageReach | null> {
    const reaches: Reach[] = [];
    try {
      for (let at = 0; at < meant.length; at += BATCH) {
        const items = meant
          .slice(at, at + BATCH)
          .map(({ firmId, personId }) => ({ firmId, ...(personId ? { personId } : {}) }));
        const { items: known } = await this.rpc.askAsService(
          notificationCommands.reachOfFirms,
          { items },
          requestId,
        );
        reaches.push(...known);
      }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SERVICE_UNAVAILABLE') return null;
      throw error;
    }
    return counted(meant, reaches);
  }
}

/** By firm: one with several applications is reached if somebody is reached for any of them. */
export function counted(meant: readonly Meant[], reaches: readonly Reach[]): MessageReach {
  const firms = new Map<string, Reach>();
  meant.forEach(({ firmId }, i) => {
    const known = firms.get(firmId) ?? { console: false, mail: false };
    firms.set(firmId, {
      console: known.console || reaches[i].console,
      mail: known.mail || reaches[i].mail,
    });
  });
  const all = [...firms.values()];
  return {
    console: all.filter((one) => one.console).length,
    mailOnly: all.filter((one) => !one.console && one.mail).length,
    nobody: all.filter((one) => !one.console && !one.mail).length,
    unreached: meant
      .filter(({ firmId }) => !firms.get(firmId)!.console && !firms.get(firmId)!.mail)
      .slice(0, NAMED)
      .map(recipient),
  };
}

export const recipient = ({ personId: _, ...named }: Meant): MessageRecipient => named;
