import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgreedCorrections, ApplicationContent } from '#contracts/open-calls/application.messages';
import { fieldsOf, type FormDef } from '#contracts/open-calls/form/form-def';
import { ofPermits } from '#contracts/open-calls/form/form-prefill';
import { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { Logger } from '#platform/log/logger';
import { describe } from '#platform/messaging/rpc-server';
import type { Origin } from '#platform/messaging/rpc-client';
import type { Side } from '../applications/told.js';
import { announcedForm } from './form.store.js';
import type { Correction } from './prefill.rules.js';
import { PrefillService } from './prefill.service.js';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}
/** By key of the field: what the registry had there, as it was last seen before a change. */
type Before = Record<string, { path: string; value: unknown }>;
interface Waiting {
  callId: string;
  firmKey: string;
  content: ApplicationContent;
  formVersion: number;
  agreed: string[];
  tries: number;
  institutionId: string;
  programId: string;
}

/** What may come right by itself: the registry is away or busy, or somebody else wrote to the same record. */
const PASSING = ['SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'VERSION_CONFLICT', 'TOO_MANY_REQUESTS'];
const LONGEST_MS = 3_600_000;
const BATCH = 20;

/** Notes with the submission what the firm agreed to hand back; of fields that no correction is taken of, nothing. */
export async function agreeCorrections(
  tx: Tx,
  applicationId: string,
  form: FormDef | undefined,
  agreed: readonly string[] = [],
): Promise<boolean> {
  const keys = new Set(
    form ? fieldsOf(form).flatMap(({ field }) => (field.correctsRegistry ? [field.key] : [])) : [],
  );
  const meant = [...new Set(agreed)].filter((key) => keys.has(key));
  if (meant.length === 0) return false;
  await tx.query(
    `INSERT INTO registry_correction (application_id, agreed, state, next_at) VALUES ($1, $2, 'waiting', $3)`,
    [applicationId, JSON.stringify(meant), tx.now],
  );
  return true;
}

/** What was agreed, with old and new. `side`: what stood in the registry of permits is for the firm's eyes only. */
export async function correctionsOf(
  db: Queryable,
  { id, content }: { id: string; content: ApplicationContent },
  side: Side,
): Promise<AgreedCorrections | null> {
  const [row] = await db.query<
    Pick<AgreedCorrections, 'state' | 'code'> & { agreed: string[]; before: Before }
  >('SELECT agreed, before, state, code FROM registry_correction WHERE application_id = $1', [id]);
  if (!row) return null;
  const { agreed, before, state, code } = row;
  const fields = agreed.map((key) => {
    const had = before[key];
    const said = content.answers?.[key];
    const withheld = side !== 'firm' && had !== undefined && ofPermits(had.path);
    return {
      key,
      before: had === undefined || withheld ? null : { value: had.value },
      withheld,
      after: said === undefined ? null : { value: said },
    };
  });
  return { fields, state, code };
}

/** Carries agreed corrections to the registry until it has them or says no: at once in the firm's name, later in the service's. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly prefill: PrefillService,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Never throws: what fails is tried again by the worker. */
  async carry(applicationId: string, from: Origin): Promise<void> {
    await this.attempt(applicationId, from).catch((error: unknown) =>
      this.log.warn({ applicationId, err: describe(error) }, 'a correction waits'),
    );
  }

  /** Everything whose time has come. */
  async carryWaiting(): Promise<number> {
    const rows = (await this.source.query(
      `SELECT application_id AS id FROM registry_correction WHERE state = 'waiting' AND next_at <= $1 ORDER BY next_at LIMIT $2`,
      [this.clock.now(), BATCH],
    )) as { id: string }[];
    for (const { id } of rows)
      await this.carry(id, { actor: Actor.service('open-calls'), requestId: newId() });
    return rows.length;
  }

  private async attempt(applicationId: string, from: Origin): Promise<void> {
    const [row] = (await this.source.query(WAITING, [applicationId])) as Waiting[];
    if (!row) return;
    try {
      const form = await announcedForm(this.source, row.callId, row.formVersion);
      const { answers = {}, facilityId } = row.content;
      if (form)
        await this.prefill.handBack(
          form.def,
          answers,
          row.agreed,
          { firmId: row.firmKey, facilityId },
          from,
          (all) => this.remember(applicationId, all),
        );
      await this.note(applicationId, row, from, { state: 'done', code: null });
    } catch (error) {
      const code = error instanceof DomainError ? error.code : undefined;
      if (code && !PASSING.includes(code))
        return this.note(applicationId, row, from, { state: 'refused', code });
      const wait = Math.min(30_000 * 2 ** row.tries, LONGEST_MS);
      await this.source.query(
        'UPDATE registry_correction SET tries = tries + 1, next_at = $2 WHERE application_id = $1',
        [applicationId, new Date(this.clock.now().getTime() + wait)],
      );
      throw error;
    }
  }

  /** Before anything is changed. What no longer differs was changed by an attempt whose answer got lost: the old stays. */
  private async remember(applicationId: string, all: readonly Correction[]): Promise<void> {
    const now = (some: readonly Correction[]): Before =>
      Object.fromEntries(some.map(({ field, path, had }) => [field.key, { path, value: had }]));
    await this.source.query(
      'UPDATE registry_correction SET before = $2::jsonb || before || $3::jsonb WHERE application_id = $1',
      [applicationId, JSON.stringify(now(all)), JSON.stringify(now(all.filter(({ differs }) => differs)))],
    );
  }

  private async note(
    id: string,
    { institutionId, programId, agreed }: Waiting,
    { actor, requestId }: Origin,
    { state, code }: Pick<AgreedCorrections, 'state' | 'code'>,
  ): Promise<void> {
    const call = { actor, requestId, causationId: requestId, deadline: Number.MAX_SAFE_INTEGER, token: '' };
    await this.work.run(call, async (tx) => {
      await tx.query('UPDATE registry_correction SET state = $2, code = $3 WHERE application_id = $1', [
        id,
        state,
        code,
      ]);
      const details = { fields: agreed, code };
      tx.audit(`application.corrections-${state}`, {
        noun: 'application',
        id,
        institutionId,
        programId,
        details,
      });
      return { done: true };
    });
  }
}

const WAITING = `
  SELECT a.call_id AS "callId", a.firm_key AS "firmKey", a.content, a.form_version AS "formVersion", r.agreed, r.tries,
         c.institution_id AS "institutionId", c.program_id AS "programId"
  FROM registry_correction r JOIN application a ON a.id = r.application_id JOIN call c ON c.id = a.call_id
  WHERE r.application_id = $1 AND r.state = 'waiting'`;
