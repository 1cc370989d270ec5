import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FindMatches, Match, Matches, Resource } from '#contracts/symbiosis/symbiosis.messages';
import { found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { Programs } from '../programs/programs.js';
import { RESOURCE_COLUMNS } from '../resources/resource.queries.js';
import { candidates } from './match.rules.js';
import { roadKm } from './road-distance.js';

type Row = Resource & { nameKey: string; firm: string; province: string | null };

/** The resources of a programme with who offers them now and where that firm is. */
const ROWS = `SELECT ${RESOURCE_COLUMNS}, r.name_key AS "nameKey", c.firm, f.province
  FROM resource r CROSS JOIN LATERAL (SELECT canonical_firm(r.firm_id) AS firm) c LEFT JOIN firm_copy f ON f.id = c.firm
  WHERE r.program_id = $1 AND r.state = 'active'`;

@Injectable()
export class MatchService {
  constructor(
    private readonly source: DataSource,
    private readonly programs: Programs,
  ) {}

  async find({ programId, resourceId, limit = 20 }: FindMatches, call: Call): Promise<Matches> {
    await this.programs.toAdvise(programId, call);
    const [own] = (await this.source.query(`${ROWS} AND r.id = $2`, [programId, resourceId])) as Row[];
    const of = found(own);
    const others = (await this.source.query(`${ROWS} AND r.direction <> $2 ORDER BY r.id LIMIT 5000`, [
      programId,
      of.direction,
    ])) as Row[];
    const byId = new Map(others.map((row) => [row.id, row]));
    const best = candidates(of, others, (other) => roadKm(of.province, byId.get(other.id)!.province)).slice(
      0,
      limit,
    );
    const known = await this.knownOpportunities(
      programId,
      of,
      best.map((c) => byId.get(c.id)!),
    );
    return {
      items: best.map(({ id, score, km, reasons }): Match => {
        const { nameKey: _key, firm, province: _province, ...resource } = byId.get(id)!;
        return { resource, score, km, reasons, opportunityId: known.get(firm) ?? null };
      }),
    };
  }

  /** By the other firm: the opportunity that says already what accepting the match would say. */
  private async knownOpportunities(programId: string, of: Row, others: Row[]): Promise<Map<string, string>> {
    const [mine, theirs] =
      of.direction === 'offer' ? ['giver_firm_id', 'taker_firm_id'] : ['taker_firm_id', 'giver_firm_id'];
    const names = of.direction === 'offer' ? [of.nameKey] : others.map((o) => o.nameKey);
    const rows = (await this.source.query(
      `SELECT id, ${theirs} AS firm FROM opportunity WHERE program_id = $1 AND merged_into IS NULL AND ${mine} = $2 AND ${theirs} = ANY($3) AND resource_key = ANY($4)`,
      [programId, of.firm, others.map((o) => o.firm), names],
    )) as { id: string; firm: string }[];
    return new Map(rows.map((r) => [r.firm, r.id]));
  }
}
