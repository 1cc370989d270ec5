import { Injectable } from '@nestjs/common';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { DomainError } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

/** Canonical ids. */
export interface Named {
  ids: string[];
  /** None is missing. */
  complete: boolean;
}

/** Words that more firms have in their titles are no search. */
const MOST = 1000;

/** What only the registry knows of firms. */
@Injectable()
export class FirmLookup {
  constructor(private readonly rpc: RpcClient) {}

  /** Refuses a firm that the registry does not know. */
  async mustExist(firmId: string, call: Call): Promise<void> {
    const { items } = await this.rpc.askAsService(
      firmCommands.canonicalFirms,
      { ids: [firmId] },
      call.requestId,
    );
    if (items.length === 0) throw new DomainError('REFERENCE_NOT_FOUND', { pointer: '/firmId' });
  }

  /**
   * The firms whose titles hold these words, as far as the asker may see them: for who looks at a list, and is told that
   * some are missing while the registry is away, or when more firms than these hold them.
   */
  async named(words: string, call: Call): Promise<Named> {
    try {
      return await this.ask(words, call);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SERVICE_UNAVAILABLE')
        return { ids: [], complete: false };
      throw error;
    }
  }

  /** All of them, for what must leave none out. Errors: SERVICE_UNAVAILABLE, SEARCH_TOO_WIDE. */
  async allNamed(words: string, call: Call): Promise<string[]> {
    const { ids, complete } = await this.ask(words, call);
    if (!complete) throw new DomainError('SEARCH_TOO_WIDE', { pointer: '/q', params: { max: MOST } });
    return ids;
  }

  private async ask(q: string, call: Call): Promise<Named> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.rpc.ask(firmCommands.listFirms, { q, limit: 100, cursor }, call);
      ids.push(...page.items.map((firm) => firm.id));
      cursor = page.next;
    } while (cursor !== undefined && ids.length < MOST);
    return { ids, complete: cursor === undefined };
  }
}
