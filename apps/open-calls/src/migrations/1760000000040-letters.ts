import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes after the decision: letters, appeals, agreements. */
export class Letters1760000000040 implements MigrationInterface {
  name = 'Letters1760000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE after_rules (
        call_id uuid PRIMARY KEY REFERENCES call,
        appeal_days int NOT NULL,
        agreement text
      );
      CREATE TABLE letter_template (
        call_id uuid NOT NULL REFERENCES call,
        kind text NOT NULL,
        file_id uuid NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (call_id, kind)
      );
      -- one current letter an application; a later decision that changes it makes another
      CREATE TABLE letter (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        application_id uuid NOT NULL REFERENCES application,
        selection_version int NOT NULL,
        current boolean NOT NULL,
        kind text NOT NULL,
        -- what stands in it, apart from titles, which are asked when the file is made
        data jsonb NOT NULL,
        template_file_id uuid,
        -- false: the firm was told outside, and there is no file
        paper boolean NOT NULL,
        -- the reviews that counted at the release: their marks are what the firm sees, whatever is reviewed anew since
        review_ids uuid[] NOT NULL,
        released_at timestamptz(3) NOT NULL,
        notified_on date,
        way text,
        appeal_until timestamptz(3),
        docx_file_id uuid,
        pdf_file_id uuid
      );
      CREATE UNIQUE INDEX letter_current ON letter (application_id) WHERE current;
      CREATE INDEX letter_call_id ON letter (call_id, id);
      CREATE TABLE appeal (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        application_id uuid NOT NULL REFERENCES application,
        letter_id uuid NOT NULL REFERENCES letter,
        state text NOT NULL,
        text text NOT NULL,
        file_ids jsonb NOT NULL,
        filed_at timestamptz(3) NOT NULL,
        answer text,
        answered_at timestamptz(3),
        -- once decided anew: when, and what came out
        ended_at timestamptz(3),
        outcome text,
        CONSTRAINT appeal_once UNIQUE (letter_id)
      );
      CREATE INDEX appeal_call_id ON appeal (call_id, id);
      CREATE INDEX appeal_application_id ON appeal (application_id);
      -- reviews that an accepted appeal set aside: they count no more, and their authors do not review it again
      ALTER TABLE review ADD COLUMN superseded_at timestamptz(3);
      CREATE TABLE agreement (
        application_id uuid PRIMARY KEY REFERENCES application,
        call_id uuid NOT NULL REFERENCES call,
        text_sha256 text,
        file_id uuid,
        accepted_by text NOT NULL,
        accepted_at timestamptz(3) NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE review DROP COLUMN superseded_at; DROP TABLE agreement, appeal, letter, letter_template, after_rules',
    );
  }
}
