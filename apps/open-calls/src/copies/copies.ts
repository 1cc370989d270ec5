import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Fact } from '#contracts/core/fact';
import { facility, firm, person } from '#contracts/firm-registry/registry.facts';
import type { FacilityState, FirmState, PersonState } from '#contracts/firm-registry/registry.facts';
import { knownToFirm, participation, type ParticipationState } from '#contracts/programs/program.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { OnFact } from '#platform/messaging/on-fact';
import { lockAffected, recheck } from '../eligibility/eligibility.recheck.js';
import { canonicalFirms } from './copies.queries.js';

/** A copy that this fact has written: what the rules of eligibility look at, as it stood before; null: it is new. */
interface Kept<T> {
  before: T | null;
}
interface FirmCopy {
  merged_into: string | null;
  nace: string | null;
  province: string | null;
  kobi_class: string | null;
}
interface FacilityCopy {
  firm_id: string;
  province: string | null;
  zone: string | null;
}
interface ParticipationCopy {
  firm_id: string;
  state: string | null;
  until: string | null;
}

/** Keeps the small copies that facts of others feed. */
@Injectable()
export class Copies {
  /** A merge moves applications and late access to the firm they belong to now; an undone one moves them back. */
  @OnFact(firm)
  async takeFirm(fact: Fact<FirmState>, tx: Tx): Promise<void> {
    const { id, version } = fact.aggregate;
    const { mergedInto, nace, province, district, kobiClass, relatedFirmIds = [] } = fact.data;
    const [kept] = await tx.query<Kept<FirmCopy>>(
      `WITH before AS (SELECT merged_into, nace, province, kobi_class FROM firm_copy WHERE id = $1)
       INSERT INTO firm_copy (id, version, merged_into, nace, province, district, kobi_class, related_firm_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, merged_into = excluded.merged_into, nace = excluded.nace,
         province = excluded.province, district = excluded.district, kobi_class = excluded.kobi_class,
         related_firm_ids = excluded.related_firm_ids
       WHERE firm_copy.version < excluded.version RETURNING (SELECT to_jsonb(before) FROM before) AS before`,
      [id, version, mergedInto, nace, province, district, kobiClass, relatedFirmIds],
    );
    if (!kept) return;
    const now: FirmCopy = { merged_into: mergedInto, nace, province, kobi_class: kobiClass };
    const affected = isDeepStrictEqual(kept.before, now)
      ? undefined
      : await lockAffected(
          tx,
          [id, kept.before?.merged_into],
          mergedInto !== (kept.before?.merged_into ?? null),
        );
    await this.followMerges(tx, id);
    if (affected) await recheck(tx, affected);
  }

  /** Erasure takes the name with it that an application may give beside the person's id. The receipt's hash stays as it was. */
  @OnFact(person)
  async takePerson(fact: Fact<PersonState>, tx: Tx): Promise<void> {
    if (!fact.data.erased) return;
    // In the order of everybody who locks several.
    await tx.query(
      `UPDATE application SET content = content - 'signatory' WHERE id IN (
         SELECT id FROM application WHERE content ->> 'signatoryPersonId' = $1 AND content ? 'signatory' ORDER BY call_id, id FOR UPDATE)`,
      [fact.aggregate.id],
    );
  }

  @OnFact(facility)
  async takeFacility(fact: Fact<FacilityState>, tx: Tx): Promise<void> {
    const { firmId, province, district, zone } = fact.data;
    const [kept] = await tx.query<Kept<FacilityCopy>>(
      `WITH before AS (SELECT firm_id, province, zone FROM facility_copy WHERE id = $1)
       INSERT INTO facility_copy (id, version, firm_id, province, district, zone) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, firm_id = excluded.firm_id, province = excluded.province,
         district = excluded.district, zone = excluded.zone
       WHERE facility_copy.version < excluded.version RETURNING (SELECT to_jsonb(before) FROM before) AS before`,
      [fact.aggregate.id, fact.aggregate.version, firmId, province, district, zone],
    );
    const now: FacilityCopy = { firm_id: firmId, province, zone };
    await this.checkAnew(tx, kept, now);
  }

  /** As the firm knows it: what is checked here is shown to it at once (eligibility, needs). */
  @OnFact(participation)
  async takeParticipation(fact: Fact<ParticipationState>, tx: Tx): Promise<void> {
    const { firmId } = fact.data;
    const state = knownToFirm(fact.data);
    const until = state === fact.data.state ? fact.data.until : null;
    const [kept] = await tx.query<Kept<ParticipationCopy>>(
      `WITH before AS (SELECT firm_id, state, until FROM participation_copy WHERE id = $1)
       INSERT INTO participation_copy (id, version, program_id, firm_id, state, until) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, firm_id = excluded.firm_id, state = excluded.state, until = excluded.until
       WHERE participation_copy.version < excluded.version RETURNING (SELECT to_jsonb(before) FROM before) AS before`,
      [fact.aggregate.id, fact.aggregate.version, fact.programId, firmId, state, until],
    );
    // One of which the firm has been told nothing is no support to the rules.
    if (state !== null || kept?.before?.state)
      await this.checkAnew(tx, kept, { firm_id: firmId, state, until });
  }

  /** What the rules of eligibility said of the firm's applications is said anew, if the copy is another one than before. */
  private async checkAnew<T extends { firm_id: string }>(
    tx: Tx,
    kept: Kept<T> | undefined,
    now: T,
  ): Promise<void> {
    if (!kept || isDeepStrictEqual(kept.before, now)) return;
    const affected = await lockAffected(tx, [now.firm_id, kept.before?.firm_id]);
    if (affected) await recheck(tx, affected);
  }

  /**
   * Two firms that turn out to be one may both have applied: the one whose key moves keeps its old key then, and the pair
   * waits in the staff's work queue (see answers.ts), since only a person can say which of the two counts.
   */
  private async followMerges(tx: Tx, firmId: string): Promise<void> {
    const below = await tx.query<{ id: string }>(
      `WITH RECURSIVE down (id, depth) AS (
         SELECT $1::uuid, 0
         UNION ALL
         SELECT f.id, down.depth + 1 FROM down JOIN firm_copy f ON f.merged_into = down.id WHERE down.depth < 20)
       SELECT a.firm_id AS id FROM application a WHERE a.firm_id IN (SELECT id FROM down)
       UNION SELECT l.firm_id FROM late_access l WHERE l.firm_id IN (SELECT id FROM down)
       UNION SELECT t.firm_id FROM application_lot t WHERE t.firm_id IN (SELECT id FROM down)`,
      [firmId],
    );
    const keys = await canonicalFirms(
      tx,
      below.map((row) => row.id),
    );
    for (const [id, key] of keys) {
      await tx.query('UPDATE late_access SET firm_key = $2 WHERE firm_id = $1 AND firm_key <> $2', [id, key]);
      await tx.query('UPDATE application_lot SET firm_key = $2 WHERE firm_id = $1 AND firm_key <> $2', [
        id,
        key,
      ]);
      await tx.query(
        `UPDATE application a SET firm_key = $2 WHERE a.firm_id = $1 AND a.firm_key <> $2
           AND (a.state IN ('withdrawn', 'ineligible') OR NOT EXISTS (
             SELECT 1 FROM application b WHERE b.call_id = a.call_id AND b.firm_key = $2 AND b.unit = a.unit AND b.id <> a.id
               AND b.state IN ('draft', 'submitted', 'selected', 'reserve', 'rejected')))`,
        [id, key],
      );
    }
  }
}
