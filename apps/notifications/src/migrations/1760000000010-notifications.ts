import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1760000000010 implements MigrationInterface {
  name = 'Notifications1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No address and no text: both are asked or made at the moment of sending.
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        fact_id uuid NOT NULL,
        template text NOT NULL,
        account_id uuid NOT NULL,
        language text NOT NULL,
        params jsonb NOT NULL,
        state text NOT NULL,
        tries int NOT NULL DEFAULT 0,
        next_at timestamptz(3) NOT NULL,
        at timestamptz(3) NOT NULL,
        sent_at timestamptz(3),
        reason text,
        CONSTRAINT mail_once UNIQUE (fact_id, template, account_id)
      );
      CREATE INDEX mail_due ON mail (next_at) WHERE state = 'queued';
      CREATE INDEX mail_newest ON mail (at DESC, id DESC);
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        fact_id uuid NOT NULL,
        template text NOT NULL,
        account_id uuid NOT NULL,
        record_id uuid NOT NULL,
        params jsonb NOT NULL,
        href text NOT NULL,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        CONSTRAINT message_once UNIQUE (fact_id, template, account_id)
      );
      CREATE INDEX message_account ON message (account_id, at DESC, id DESC);
      CREATE INDEX message_record ON message (record_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message, mail');
  }
}
