import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Advisory1760000000001 implements MigrationInterface {
  name = 'Advisory1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        sector text,
        state text NOT NULL,
        -- as the firm has been told; null: nothing yet
        told text
      );
      CREATE INDEX participation_copy_program ON participation_copy (program_id, firm_id);
      CREATE INDEX participation_copy_firm ON participation_copy (firm_id);
      CREATE TABLE facility_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        firm_id uuid NOT NULL
      );
      CREATE TABLE data_request (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        reference text NOT NULL,
        reference_key text NOT NULL,
        state text NOT NULL,
        due_on date NOT NULL,
        items jsonb NOT NULL,
        note text,
        reason text,
        opened_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        accepted_at timestamptz(3),
        CONSTRAINT data_request_reference UNIQUE (program_id, firm_id, reference_key)
      );
      CREATE INDEX data_request_due ON data_request (program_id, due_on, id);
      CREATE INDEX data_request_firm ON data_request (firm_id);
      CREATE TABLE data_answer (
        id uuid PRIMARY KEY,
        data_request_id uuid NOT NULL REFERENCES data_request,
        at timestamptz(3) NOT NULL,
        on_behalf boolean NOT NULL,
        complete boolean NOT NULL,
        values jsonb NOT NULL,
        file_ids uuid[] NOT NULL,
        note text
      );
      CREATE INDEX data_answer_request ON data_answer (data_request_id);
      CREATE TABLE report (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        scope text NOT NULL,
        firm_id uuid,
        sector text,
        title text NOT NULL COLLATE "tr-x-icu",
        search_key text NOT NULL,
        number text,
        revision int NOT NULL,
        state text NOT NULL,
        file_id uuid,
        drafted_at timestamptz(3) NOT NULL,
        finalised_at timestamptz(3)
      );
      -- one that is not withdrawn per firm, per sector, and per number of the others
      CREATE UNIQUE INDEX report_of_firm ON report (program_id, firm_id) WHERE scope = 'firm' AND state <> 'withdrawn';
      CREATE UNIQUE INDEX report_of_sector ON report (program_id, sector) WHERE scope = 'sector' AND state <> 'withdrawn';
      CREATE UNIQUE INDEX report_of_number ON report (program_id, scope, number)
        WHERE scope IN ('regional', 'site-visit') AND number IS NOT NULL AND state <> 'withdrawn';
      CREATE INDEX report_program ON report (program_id, drafted_at DESC, id DESC);
      CREATE TABLE measure (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        facility_id uuid,
        title text NOT NULL COLLATE "tr-x-icu",
        title_key text NOT NULL,
        met_no text,
        resource text NOT NULL,
        baseline numeric,
        saving numeric NOT NULL,
        saving_unit text NOT NULL,
        saving_money jsonb NOT NULL,
        investment jsonb NOT NULL,
        investment_on date,
        payback_months numeric,
        finance_source text,
        responsible text,
        proof text,
        verifier text,
        state text NOT NULL,
        reason text,
        proposed_at timestamptz(3) NOT NULL
      );
      CREATE INDEX measure_program ON measure (program_id, firm_id, id);
      CREATE INDEX measure_firm ON measure (firm_id);
      CREATE TABLE named_consultant (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        account_id uuid NOT NULL,
        since timestamptz(3) NOT NULL,
        until timestamptz(3)
      );
      CREATE UNIQUE INDEX named_consultant_now ON named_consultant (program_id, firm_id, account_id) WHERE until IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE named_consultant, measure, report, data_answer, data_request, facility_copy, participation_copy',
    );
  }
}
