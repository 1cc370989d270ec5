import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reporting1760000000008 implements MigrationInterface {
  name = 'Reporting1760000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The latest public state of every record of every service; all numbers are counted from here.
      CREATE TABLE record_state (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid,
        occurred_at timestamptz(3) NOT NULL,
        -- of the oldest version known: when the thing happened first
        first_version int NOT NULL,
        first_occurred_at timestamptz(3) NOT NULL,
        data jsonb NOT NULL
      );
      CREATE INDEX record_state_program ON record_state (program_id, source);
      -- Which firm, person or institution turned out to be which other: only those that are merged.
      CREATE TABLE merged (
        id uuid PRIMARY KEY,
        into_id uuid NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE merged, record_state');
  }
}
