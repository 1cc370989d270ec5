import { Injectable } from '@nestjs/common';
import { codeListCommands, type CodeListEntry } from '#contracts/firm-registry/code-list.commands';
import { DomainError } from '#platform/errors/domain-error';
import { RpcClient } from '#platform/messaging/rpc-client';
import { normaliseWasteCode } from './resource.rules.js';

/** What the list of waste says of a code. */
export interface KnownWaste {
  code: string;
  hazardous: boolean | null;
  mark: 'A' | 'M' | null;
}

const HOUR = 3_600_000;

/** The list of waste, asked from its owner and remembered for an hour: it changes with a regulation, once in years. */
@Injectable()
export class WasteCodes {
  private known?: { until: number; codes: Promise<Map<string, KnownWaste>> };

  constructor(private readonly rpc: RpcClient) {}

  /** The code in six digits with its marks; undefined when the list has none such. Error: SERVICE_UNAVAILABLE. */
  async find(written: string): Promise<KnownWaste | undefined> {
    const code = normaliseWasteCode(written);
    return code === undefined ? undefined : (await this.codes()).get(code);
  }

  /** The same, or WASTE_CODE_UNKNOWN; of nothing, nothing. */
  async check(written: string | undefined): Promise<KnownWaste | undefined> {
    if (written === undefined) return undefined;
    const known = await this.find(written);
    if (!known)
      throw new DomainError('WASTE_CODE_UNKNOWN', { pointer: '/wasteCode', params: { code: written } });
    return known;
  }

  private codes(): Promise<Map<string, KnownWaste>> {
    const now = performance.now();
    if (!this.known || this.known.until < now) {
      const codes = this.ask();
      this.known = { until: now + HOUR, codes };
      // A question that failed must not be remembered as an answer.
      codes.catch(() => (this.known = undefined));
    }
    return this.known.codes;
  }

  private async ask(): Promise<Map<string, KnownWaste>> {
    const { items } = await this.rpc.askAsService(codeListCommands.searchCodeList, {
      list: 'waste',
      level: 'waste',
      limit: 1000,
    });
    return new Map(items.map((entry) => [entry.code, known(entry)]));
  }
}

const known = ({ code, hazardous, mark }: CodeListEntry): KnownWaste => ({
  code,
  hazardous: hazardous ?? null,
  mark: mark === 'A' || mark === 'M' ? mark : null,
});
