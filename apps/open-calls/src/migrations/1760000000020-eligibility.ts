import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Eligibility and the round for missing documents. */
export class Eligibility1760000000020 implements MigrationInterface {
  name = 'Eligibility1760000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE eligibility_rules (
        call_id uuid PRIMARY KEY REFERENCES call,
        rules jsonb NOT NULL,
        completion_days int NOT NULL,
        completable jsonb NOT NULL
      );
      -- what the rules said when the application came (and when documents were completed), and what a person decided
      CREATE TABLE eligibility (
        application_id uuid PRIMARY KEY REFERENCES application ON DELETE CASCADE,
        call_id uuid NOT NULL REFERENCES call,
        verdict text NOT NULL,
        findings jsonb NOT NULL,
        checked_at timestamptz(3) NOT NULL,
        decided text,
        reason text,
        decided_at timestamptz(3)
      );
      CREATE INDEX eligibility_open ON eligibility (call_id, application_id) WHERE verdict <> 'eligible' AND decided IS NULL;
      CREATE TABLE completion (
        application_id uuid PRIMARY KEY REFERENCES application,
        call_id uuid NOT NULL REFERENCES call,
        fields jsonb NOT NULL,
        note text,
        days int NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        notified_on date,
        way text,
        due_at timestamptz(3),
        completed_at timestamptz(3)
      );
      CREATE INDEX completion_call_id ON completion (call_id);
      CREATE TABLE completion_file (
        application_id uuid NOT NULL REFERENCES completion,
        file_id uuid NOT NULL,
        field text NOT NULL,
        name text NOT NULL,
        size bigint NOT NULL,
        sha256 text NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (application_id, file_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE completion_file, completion, eligibility, eligibility_rules');
  }
}
