import { Injectable } from '@nestjs/common';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { DomainError } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

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

  /** Canonical ids of the firms whose titles hold these words, as far as the asker may see them (the first hundred). */
  async named(words: string, call: Call): Promise<string[]> {
    const { items } = await this.rpc.ask(firmCommands.listFirms, { q: words, limit: 100 }, call);
    return items.map((firm) => firm.id);
  }

  /** The same for who looks at a list, who is told that titles are missing: undefined while the registry is away. */
  async namedIfThere(words: string, call: Call): Promise<string[] | undefined> {
    try {
      return await this.named(words, call);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SERVICE_UNAVAILABLE') return undefined;
      throw error;
    }
  }
}
