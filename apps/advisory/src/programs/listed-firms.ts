import { Injectable } from '@nestjs/common';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import {
  resolutionCommands,
  type FirmAsWritten,
  type ResolutionOutcome,
} from '#contracts/firm-registry/resolution.commands';
import { resolveRows, type ImportSource } from '#platform/imports/import-source';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { Programs, type Place } from './programs.js';

/** A firm of a list, as the programme knows it. */
export interface ListedFirm {
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
    rows: { row: number; firm: FirmAsWritten }[],
    request: { source: ImportSource; place: Place; dryRun: boolean },
    call: Call,
  ): Promise<Map<number, ListedFirm>> {
    const { source, place, dryRun } = request;
    const resolved = await resolveRows(
      this.rpc,
      resolutionCommands.resolveRows,
      {
        importId: source.importId,
        institutionId: place.institutionId,
        programId: place.programId,
        source: source.fileName,
        dryRun,
      },
      rows,
      call,
    );
    const participants = await this.participants(place.programId, call);
    return new Map(
      [...resolved].map(([row, { firmId, firm, notice }]) => [
        row,
        {
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
