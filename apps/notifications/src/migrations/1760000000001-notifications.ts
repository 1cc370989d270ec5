import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1760000000001 implements MigrationInterface {
  name = 'Notifications1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        state text NOT NULL,
        -- records of the registry that the account stands for: its own person, and those it has the role of
        person_ids uuid[] NOT NULL,
        firm_ids uuid[] NOT NULL
      );
      CREATE INDEX account_copy_firms ON account_copy USING gin (firm_ids);
      -- a firm's record that an account may see since records were merged
      CREATE TABLE firm_reach (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        account_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        state text NOT NULL
      );
      CREATE INDEX firm_reach_firm ON firm_reach (firm_id) WHERE state = 'accepted';
      CREATE INDEX account_copy_people ON account_copy USING gin (person_ids);
      -- No address, no name, no text: they are asked when the mail is written, and go with it.
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        fact_id uuid NOT NULL,
        template text NOT NULL,
        recipient uuid NOT NULL,
        language text NOT NULL,
        params jsonb NOT NULL,
        state text NOT NULL,
        tries int NOT NULL,
        next_try_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        sent_at timestamptz(3),
        reason text,
        claim uuid,
        handed_over_at timestamptz(3),
        CONSTRAINT mail_once UNIQUE (fact_id, template, recipient)
      );
      CREATE INDEX mail_due ON mail (next_try_at) WHERE state IN ('queued', 'sending');
      CREATE INDEX mail_newest ON mail (created_at DESC, id DESC);
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        fact_id uuid NOT NULL,
        template text NOT NULL,
        recipient uuid NOT NULL,
        params jsonb NOT NULL,
        href text NOT NULL,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        CONSTRAINT message_once UNIQUE (fact_id, template, recipient)
      );
      CREATE INDEX message_of ON message (recipient, at DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message, mail, firm_reach, account_copy');
  }
}
