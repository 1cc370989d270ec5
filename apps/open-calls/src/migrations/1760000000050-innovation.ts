import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open innovation: needs, who answers them, running orders of pitch days, meetings. */
export class Innovation1760000000050 implements MigrationInterface {
  name = 'Innovation1760000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE need (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        call_id uuid REFERENCES call,
        firm_id uuid NOT NULL,
        -- the firm it turned out to be; follows merges
        firm_key uuid NOT NULL,
        state text NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        sought text NOT NULL,
        sector text,
        tags text[] NOT NULL,
        confidential text,
        names_firm boolean NOT NULL,
        close_reason text,
        -- why staff wrote it in the firm's stead
        staff_reason text,
        search_key text NOT NULL
      );
      CREATE INDEX need_program_id ON need (program_id, id);
      CREATE INDEX need_call_id ON need (call_id, id);
      CREATE INDEX need_firm_id ON need (firm_id);
      CREATE INDEX need_firm_key ON need (firm_key);
      CREATE TABLE application_need (
        application_id uuid NOT NULL REFERENCES application ON DELETE CASCADE,
        need_id uuid NOT NULL REFERENCES need,
        PRIMARY KEY (application_id, need_id)
      );
      CREATE INDEX application_need_need_id ON application_need (need_id);

      -- what a running order's version counts, and what its writers lock
      CREATE TABLE pitch_day (
        event_id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        -- the event, as workshops said it last
        event_version int NOT NULL,
        event_starts_at timestamptz(3) NOT NULL,
        event_state text NOT NULL,
        -- when providers were last told of the order
        told_at timestamptz(3)
      );
      CREATE TABLE pitch_slot (
        event_id uuid NOT NULL REFERENCES pitch_day,
        application_id uuid NOT NULL REFERENCES application,
        starts_at timestamptz(3) NOT NULL,
        minutes int NOT NULL,
        PRIMARY KEY (event_id, application_id),
        -- all slots of a day move with it at once
        CONSTRAINT pitch_slot_start UNIQUE (event_id, starts_at) DEFERRABLE
      );
      CREATE INDEX pitch_slot_application_id ON pitch_slot (application_id);
      -- the place and time that a provider was last told
      CREATE TABLE pitch_told (
        event_id uuid NOT NULL REFERENCES pitch_day,
        application_id uuid NOT NULL REFERENCES application,
        place int NOT NULL,
        starts_at timestamptz(3) NOT NULL,
        minutes int NOT NULL,
        PRIMARY KEY (event_id, application_id)
      );

      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        call_id uuid NOT NULL REFERENCES call,
        need_id uuid NOT NULL REFERENCES need,
        application_id uuid NOT NULL REFERENCES application,
        state text NOT NULL,
        asked_by text NOT NULL,
        times jsonb NOT NULL,
        message text,
        agreed_time timestamptz(3),
        -- from the acceptance on both sides are named, whatever becomes of it
        named boolean NOT NULL
      );
      CREATE UNIQUE INDEX meeting_live ON meeting (need_id, application_id) WHERE state <> 'ended';
      CREATE INDEX meeting_call_id ON meeting (call_id, id);
      CREATE INDEX meeting_application_id ON meeting (application_id);
      CREATE TABLE meeting_step (
        meeting_id uuid NOT NULL REFERENCES meeting,
        number int NOT NULL,
        state text NOT NULL,
        at timestamptz(3) NOT NULL,
        side text NOT NULL,
        reason text,
        PRIMARY KEY (meeting_id, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE meeting_step, meeting, pitch_told, pitch_slot, pitch_day, application_need, need',
    );
  }
}
