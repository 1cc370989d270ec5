import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Facility } from '#contracts/firm-registry/facility.commands';

const COLUMNS = `id, version, firm_id AS "firmId", name, province, district, address, zone, zone_id AS "zoneId", parcel, latitude::text, longitude::text,
  sgk_no AS "sgkNo", true AS "permitsVisible", eia_decision AS "eiaDecision", permit, permit_until AS "permitUntil", certificates, zero_waste AS "zeroWaste", emission_grade AS "emissionGrade"`;

@Injectable()
export class FacilityQueries {
  constructor(private readonly source: DataSource) {}

  /** The plants of these records of a firm, the first 200, with all that is known of them. */
  async ofFirms(firmIds: readonly string[]): Promise<Facility[]> {
    return (await this.source.query(
      `SELECT ${COLUMNS} FROM facility WHERE firm_id = ANY($1::uuid[]) ORDER BY name, id LIMIT 200`,
      [firmIds],
    )) as Facility[];
  }

  async read(id: string): Promise<Facility | undefined> {
    const rows = (await this.source.query(`SELECT ${COLUMNS} FROM facility WHERE id = $1`, [
      id,
    ])) as Facility[];
    return rows[0];
  }
}
