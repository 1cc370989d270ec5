import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said to firms about their applications. */
export class Notices1760000000025 implements MigrationInterface {
  name = 'Notices1760000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call_message (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        subject text NOT NULL,
        text text NOT NULL,
        at timestamptz(3) NOT NULL,
        applications int NOT NULL
      );
      CREATE INDEX call_message_call_id ON call_message (call_id, id);
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        application_id uuid NOT NULL REFERENCES application ON DELETE CASCADE,
        kind text NOT NULL,
        message_id uuid REFERENCES call_message,
        meeting_id uuid,
        -- what its words need: the form's version, or the deadlines and the reason
        detail jsonb,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX notice_application_id ON notice (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice, call_message');
  }
}
