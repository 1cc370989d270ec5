import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { visibleTo, Actor } from '#platform/actor/actor';
import { DomainError, notFound } from '#platform/errors/domain-error';
import type { Place } from '../programs/programs.js';

/** A record with plant data: where it stands and whose it is (null: of no single firm). */
export interface OfFirm extends Place {
  firmId: string | null;
}

/** The consultant's role alone: an admin looks after the installation and reads no plant's figures. */
const asConsultant = (actor: Actor): Actor =>
  new Actor(
    actor.type,
    actor.id,
    actor.grants.filter((g) => g.role === 'consultant'),
  );

/**
 * The SQL condition for rows of `row` (with firm_id, program_id, institution_id) whose figures this actor may read: the
 * firm's users, and its named consultant while the role is held (DOMAIN: plant data). Nobody else, whatever their role.
 */
export function figuresFor(actor: Actor, row: string, params: unknown[]): string {
  const firms = params.push(actor.scopes(['firm'], 'firm'));
  const role = visibleTo(
    asConsultant(actor),
    ['consultant'],
    { institution: `${row}.institution_id`, program: `${row}.program_id` },
    params,
  );
  const account = params.push(actor.id);
  return `(${row}.firm_id = ANY($${firms}::uuid[]) OR (${role} AND EXISTS (
    SELECT 1 FROM named_consultant c WHERE c.program_id = ${row}.program_id AND c.firm_id = ${row}.firm_id
      AND c.account_id::text = $${account} AND c.until IS NULL)))`;
}

/** Where the record stands: its firm gives nobody but the firm's users a right. */
const placeOf = ({ institutionId, programId }: OfFirm): Place => ({ institutionId, programId });

/** Who works with a firm's plant data. */
@Injectable()
export class PlantData {
  constructor(private readonly source: DataSource) {}

  /** Whether this is the firm's named consultant, who has the role still. */
  async isNamed(actor: Actor, { programId, institutionId, firmId }: OfFirm): Promise<boolean> {
    if (!firmId || !asConsultant(actor).can(['consultant'], { programId, institutionId })) return false;
    const rows = (await this.source.query(
      `SELECT 1 FROM named_consultant WHERE program_id = $1 AND firm_id = $2 AND account_id::text = $3 AND until IS NULL`,
      [programId, firmId, actor.id],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Of which of these firms this is the named consultant, who has the role still. One statement. */
  async namedAmong(
    actor: Actor,
    { programId, institutionId }: Place,
    firmIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (!asConsultant(actor).can(['consultant'], { programId, institutionId })) return new Set();
    const rows = (await this.source.query(
      `SELECT firm_id AS "firmId" FROM named_consultant
       WHERE program_id = $1 AND firm_id = ANY($2::uuid[]) AND account_id::text = $3 AND until IS NULL`,
      [programId, firmIds, actor.id],
    )) as { firmId: string }[];
    return new Set(rows.map((row) => row.firmId));
  }

  /**
   * Lets staff and the firm's named consultant through: they enter, send back and accept. A record of no single firm is any
   * consultant's. 404 for those who may not know of it.
   */
  async refuseOthers(actor: Actor, of: OfFirm): Promise<void> {
    const place = placeOf(of);
    if (actor.can(['staff'], place)) return;
    if (!actor.can(['consultant'], place)) throw notFound();
    if (of.firmId !== null && !(await this.isNamed(actor, of))) throw new DomainError('NOT_ITS_CONSULTANT');
  }

  /** Lets through only the firm's named consultant: who sees the figures may change them. */
  async refuseUnnamed(actor: Actor, of: OfFirm): Promise<void> {
    if (await this.isNamed(actor, of)) return;
    throw actor.can(['staff', 'consultant'], placeOf(of))
      ? new DomainError('NOT_ITS_CONSULTANT')
      : notFound();
  }
}
