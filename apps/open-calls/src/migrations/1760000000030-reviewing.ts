import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reviewing1760000000030 implements MigrationInterface {
  name = 'Reviewing1760000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_rules (
        call_id uuid PRIMARY KEY REFERENCES call,
        version int NOT NULL,
        body jsonb NOT NULL
      );

      -- an institution's reviewers and what they know about; calls draw from it
      CREATE TABLE pool_reviewer (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        account_id uuid NOT NULL,
        nace text[] NOT NULL,
        sectors text[] NOT NULL,
        tags text[] NOT NULL,
        -- folded
        tag_keys text[] NOT NULL,
        home_institution_id uuid,
        -- most applications in a call
        ceiling int,
        away_from date,
        away_until date,
        CONSTRAINT pool_reviewer_away CHECK (away_until IS NULL OR away_from <= away_until),
        CONSTRAINT pool_reviewer_once UNIQUE (institution_id, account_id)
      );
      -- firms that a reviewer has named as employer or tie, whatever the call
      CREATE TABLE declared_tie (
        account_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        declared_at timestamptz(3) NOT NULL,
        PRIMARY KEY (account_id, firm_id)
      );

      ALTER TABLE call_reviewer
        ADD COLUMN removed text,
        ADD COLUMN reminded_at timestamptz(3);

      -- what is mailed to reviewers; by the call's rules once for each of their days before one end
      CREATE TABLE reviewer_reminder (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        reviewer_id uuid NOT NULL REFERENCES call_reviewer,
        -- null: by hand
        days_before int,
        due_at timestamptz(3),
        at timestamptz(3) NOT NULL,
        CONSTRAINT reviewer_reminder_once UNIQUE (reviewer_id, due_at, days_before)
      );

      CREATE TABLE committee_meeting (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        held_on date NOT NULL,
        attendees int NOT NULL,
        minutes text,
        file_id uuid,
        recorded_at timestamptz(3) NOT NULL
      );
      CREATE INDEX committee_meeting_call_id ON committee_meeting (call_id, id);

      ALTER TABLE review
        ALTER COLUMN reviewer_id DROP NOT NULL,
        -- reviewer, third, committee
        ADD COLUMN kind text NOT NULL DEFAULT 'reviewer',
        -- false: agreed marks of the committee stand for it; only what counts is ranked
        ADD COLUMN counts boolean NOT NULL DEFAULT true,
        -- of 100, to ten places, once submitted: for lists and the normalised score, never for the ranking
        ADD COLUMN score numeric,
        -- criterion code → comment; apart from the marks, which go into the dossier
        ADD COLUMN remarks jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN saved_at timestamptz(3),
        ADD COLUMN flags jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN assigned_reason text,
        ADD COLUMN meeting_id uuid REFERENCES committee_meeting,
        -- from when its days count; null: from the closing of the call, as for everybody who began with it
        ADD COLUMN due_from timestamptz(3);
      CREATE INDEX review_application_id ON review (application_id);

      CREATE TABLE review_difference (
        application_id uuid PRIMARY KEY REFERENCES application,
        call_id uuid NOT NULL REFERENCES call,
        difference numeric NOT NULL,
        state text NOT NULL,
        found_at timestamptz(3) NOT NULL
      );
      CREATE INDEX review_difference_call_id ON review_difference (call_id, state);

      -- who works where, belongs together and advises whom: fed by facts, for conflicts of interest
      CREATE TABLE relation_firm (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        nace text,
        related uuid[] NOT NULL
      );
      CREATE INDEX relation_firm_related ON relation_firm USING gin (related);
      CREATE TABLE relation_person (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        merged_into uuid,
        firm_id uuid,
        institution_id uuid
      );
      CREATE INDEX relation_person_merged_into ON relation_person (merged_into);
      CREATE INDEX relation_person_firm_id ON relation_person (firm_id) WHERE institution_id IS NOT NULL;
      CREATE TABLE relation_account (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        person_id uuid,
        grants jsonb NOT NULL
      );
      -- the named consultant of a firm; ended_at null: advises it now
      CREATE TABLE relation_consultant (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        firm_id uuid NOT NULL,
        account_id uuid NOT NULL,
        ended_at timestamptz(3)
      );
      CREATE INDEX relation_consultant_account_id ON relation_consultant (account_id);
      CREATE TABLE relation_participation (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        state text NOT NULL
      );
      CREATE INDEX relation_participation_firm_id ON relation_participation (firm_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE relation_consultant, relation_participation, relation_account, relation_person, relation_firm, review_difference;
      ALTER TABLE review DROP COLUMN kind, DROP COLUMN counts, DROP COLUMN score, DROP COLUMN remarks, DROP COLUMN saved_at,
        DROP COLUMN flags, DROP COLUMN assigned_reason, DROP COLUMN meeting_id, DROP COLUMN due_from;
      DROP TABLE committee_meeting, reviewer_reminder, declared_tie, pool_reviewer, review_rules;
      ALTER TABLE call_reviewer DROP COLUMN removed, DROP COLUMN reminded_at;
    `);
  }
}
