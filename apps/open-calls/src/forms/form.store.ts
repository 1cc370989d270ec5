import type { FormDef } from '#contracts/open-calls/form/form-def';
import { canonicalHash } from '#platform/signing/canonical';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The form of a call as it is written on; once the call is open, as it was last announced. */
export interface FormRow {
  version: number;
  def: FormDef;
  savedAt: Date;
}
export interface AnnouncedForm {
  number: number;
  def: FormDef;
  sha256: string;
  reason: string | null;
  recordedAt: Date;
}

export const formHash = (def: FormDef): string => canonicalHash(def);

export async function formRow(db: Queryable, callId: string): Promise<FormRow | undefined> {
  const [row] = await db.query<FormRow>(
    'SELECT version, def, saved_at AS "savedAt" FROM call_form WHERE call_id = $1',
    [callId],
  );
  return row;
}

/** Writes the form on; a version higher than the one before. */
export const keepForm = (
  db: Queryable,
  callId: string,
  { version, def, savedAt }: FormRow,
): Promise<unknown> =>
  db.query(
    `INSERT INTO call_form (call_id, version, def, saved_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (call_id) DO UPDATE SET version = excluded.version, def = excluded.def, saved_at = excluded.saved_at`,
    [callId, version, JSON.stringify(def), savedAt],
  );

const ANNOUNCED = `SELECT number, def, sha256, reason, recorded_at AS "recordedAt" FROM call_form_version WHERE call_id = $1`;

/** The announced versions, newest first. */
export const announcedForms = (db: Queryable, callId: string): Promise<AnnouncedForm[]> =>
  db.query<AnnouncedForm>(`${ANNOUNCED} ORDER BY number DESC LIMIT 200`, [callId]);

export async function announcedForm(
  db: Queryable,
  callId: string,
  number?: number,
): Promise<AnnouncedForm | undefined> {
  const [row] = await db.query<AnnouncedForm>(
    `${ANNOUNCED} AND ($2::int IS NULL OR number = $2) ORDER BY number DESC LIMIT 1`,
    [callId, number ?? null],
  );
  return row;
}

/** Announces another version. */
export const announce = (db: Queryable, callId: string, form: AnnouncedForm): Promise<unknown> =>
  db.query(
    `INSERT INTO call_form_version (call_id, number, def, sha256, reason, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [callId, form.number, JSON.stringify(form.def), form.sha256, form.reason, form.recordedAt],
  );
