import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Workshops1760000000001 implements MigrationInterface {
  name = 'Workshops1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        code text,
        kind text NOT NULL,
        title text NOT NULL COLLATE "tr-x-icu",
        title_en text,
        search_key text NOT NULL,
        sector text,
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3),
        place text,
        link text,
        capacity int,
        is_public boolean NOT NULL,
        summary text,
        state text NOT NULL,
        cancel_reason text,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT event_code UNIQUE (program_id, code)
      );
      CREATE INDEX event_program ON event (program_id, starts_at DESC, id DESC);
      CREATE INDEX event_public ON event (starts_at, id) WHERE is_public;
      CREATE TABLE attendance (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        event_id uuid NOT NULL REFERENCES event,
        person_id uuid NOT NULL,
        firm_id uuid,
        institution_id uuid,
        state text NOT NULL,
        source text NOT NULL,
        import_id uuid,
        row int,
        -- a person is one participation of an event, however often they stand on its lists
        CONSTRAINT attendance_person UNIQUE (event_id, person_id)
      );
      CREATE INDEX attendance_person_id ON attendance (person_id);
      CREATE TABLE output (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        event_id uuid NOT NULL REFERENCES event,
        kind text NOT NULL,
        text text,
        file_id uuid,
        file_name text,
        state text NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX output_event ON output (event_id);
      -- the newest printed sheet, so that printing it again without a change makes no second file
      CREATE TABLE sign_sheet (
        event_id uuid PRIMARY KEY REFERENCES event,
        fingerprint text NOT NULL,
        file_id uuid NOT NULL
      );
      -- what those expected at an event were told; to whom stands in the fact
      CREATE TABLE event_notice (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES event,
        kind text NOT NULL,
        reason text,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX event_notice_event_id ON event_notice (event_id);
      -- who pitches at an event, as open-calls says
      CREATE TABLE pitch_copy (
        event_id uuid PRIMARY KEY,
        version int NOT NULL,
        pitches jsonb NOT NULL,
        firm_ids uuid[] NOT NULL
      );
      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        kind text NOT NULL,
        sector text NOT NULL,
        title text NOT NULL,
        goals jsonb NOT NULL,
        state text NOT NULL,
        published_on date,
        CONSTRAINT plan_sector UNIQUE (program_id, kind, sector)
      );
      CREATE TABLE action (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        plan_id uuid NOT NULL REFERENCES plan,
        number text NOT NULL,
        title text NOT NULL,
        responsible jsonb NOT NULL,
        stakeholders jsonb NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL,
        CONSTRAINT action_number UNIQUE (plan_id, number)
      );
      -- whose list a taken-in file was, for the right to download it
      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        file_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        -- as the firm has been told; null: nothing yet
        state text
      );
      CREATE INDEX participation_copy_firm ON participation_copy (firm_id);
      CREATE TABLE merge_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        merged_into uuid
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE merge_copy, participation_copy, import_run, action, plan, pitch_copy, event_notice, sign_sheet, output, attendance, event',
    );
  }
}
