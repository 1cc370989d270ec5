import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Programs1760000000001 implements MigrationInterface {
  name = 'Programs1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE program (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        code text NOT NULL CONSTRAINT program_code UNIQUE,
        title text NOT NULL COLLATE "tr-x-icu",
        title_en text,
        search_key text NOT NULL,
        funding_program text,
        reference_no text,
        contract_no text,
        contract_date date,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        state text NOT NULL,
        institution_id uuid NOT NULL,
        funder_id uuid,
        sectors jsonb NOT NULL,
        partners jsonb NOT NULL,
        ambassadors_per_firm int NOT NULL,
        summary text,
        created_at timestamptz(3) NOT NULL
      );
      CREATE TABLE indicator (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL REFERENCES program,
        code text NOT NULL,
        name text NOT NULL,
        name_en text,
        unit text NOT NULL,
        rule jsonb NOT NULL,
        baseline numeric,
        target numeric,
        cumulative boolean NOT NULL,
        verification text,
        position int NOT NULL,
        state text NOT NULL,
        CONSTRAINT indicator_code UNIQUE (program_id, code)
      );
      CREATE TABLE participation (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL REFERENCES program,
        firm_id uuid NOT NULL,
        sector text,
        state text NOT NULL,
        -- the state that the firm has been told; null: a selection whose letter is not released
        told text,
        source text NOT NULL,
        call_id uuid,
        since date NOT NULL,
        until date,
        -- a firm takes part in a programme once; leaving and coming back is one record with its history
        CONSTRAINT participation_firm UNIQUE (program_id, firm_id)
      );
      CREATE INDEX participation_firm_id ON participation (firm_id);
      CREATE TABLE selection_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE selection_copy, participation, indicator, program');
  }
}
