import { Injectable } from '@nestjs/common';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import {
  resolutionCommands,
  type FirmAsWritten,
  type ResolutionOutcome,
} from '#contracts/firm-registry/resolution.commands';
import type { ImportRun } from '#platform/imports/import-run';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { Programs, type Place } from './programs.js';

/** A firm of a list, as the programme knows it. */
export interface ListedFirm {
  row: number;
  /** The id under which it takes part; undefined when it does not (or, in a dry run, would be new). */
  firmId?: string;
  /** The firm itself, whether it takes part or not; undefined where a dry run would make it. */
  resolvedId?: string;
  outcome: ResolutionOutcome | null;
  notice?: string;
}

/** Which firm of the programme each row of a list means. */
@Injectable()
export class ListedFirms {
  constructor(
    private readonly rpc: RpcClient,
    private readonly programs: Programs,
  ) {}

  /**
   * Asks the registry who the firms are and matches them with the programme's, both by the firm they turned out to be: a
   * firm may take part under the id it had before a merge.
   */
  async resolve(
    list: ImportRun,
    rows: { row: number; firm: FirmAsWritten }[],
    place: Place,
    call: Call,
  ): Promise<Map<number, ListedFirm>> {
    const resolved = await list.whoIsWho(resolutionCommands.resolveRows, place, rows);
    const participants = await this.participants(place.programId, call);
    return new Map(
      [...resolved].map(([row, { firmId, firm, notice }]) => [
        row,
        {
          row,
          firmId: firmId ? participants.get(firmId) : undefined,
          resolvedId: firmId ?? undefined,
          outcome: firm,
          notice,
        },
      ]),
    );
  }

  /** Canonical firm → the id under which it takes part. */
  private async participants(programId: string, call: Call): Promise<Map<string, string>> {
    const ids = [...new Set((await this.programs.firmsOf(programId, call)).map((p) => p.firmId))];
    const known = new Map<string, string>();
    for (let at = 0; at < ids.length; at += 500) {
      const { items } = await this.rpc.askAsService(
        firmCommands.canonicalFirms,
        { ids: ids.slice(at, at + 500) },
        call.requestId,
      );
      for (const { id, canonicalId } of items) known.set(canonicalId, id);
    }
    return known;
  }
}
