import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1760000000001 implements MigrationInterface {
  name = 'Accounts1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        -- lower-cased by ASCII rules before it comes here
        email text NOT NULL CONSTRAINT account_email UNIQUE,
        display_name text NOT NULL COLLATE "tr-x-icu",
        search_key text NOT NULL,
        language text NOT NULL,
        state text NOT NULL,
        -- argon2id in PHC form; null until the invitation is accepted
        password_hash text,
        person_id uuid,
        created_at timestamptz(3) NOT NULL,
        last_sign_in_at timestamptz(3)
      );
      CREATE INDEX account_person ON account (person_id) WHERE person_id IS NOT NULL;
      CREATE TABLE account_grant (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        role text NOT NULL,
        scope_type text NOT NULL,
        -- empty for the installation
        scope_id text NOT NULL,
        since timestamptz(3) NOT NULL,
        -- the scope in whose name it was given (an admin's: installation)
        given_by_scope_type text NOT NULL,
        given_by_scope_id text NOT NULL,
        CONSTRAINT account_grant_once UNIQUE (account_id, role, scope_type, scope_id)
      );
      CREATE INDEX account_grant_scope ON account_grant (scope_type, scope_id);
      -- whether somebody is a user of a firm that has users, or of the record that theirs was merged with
      CREATE TABLE firm_request (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        firm_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        decided_at timestamptz(3),
        asked_by_scope_type text NOT NULL,
        asked_by_scope_id text NOT NULL,
        CONSTRAINT firm_request_once UNIQUE (account_id, firm_id, kind)
      );
      CREATE INDEX firm_request_firm ON firm_request (firm_id);
      CREATE INDEX firm_request_asked ON firm_request (asked_at DESC, id DESC);
      -- whether an account is also another record of a person, which its own was merged with
      CREATE TABLE person_request (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        person_id uuid NOT NULL,
        state text NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        decided_at timestamptz(3),
        CONSTRAINT person_request_once UNIQUE (account_id, person_id)
      );
      CREATE INDEX person_request_person ON person_request (person_id);
      CREATE INDEX person_request_asked ON person_request (asked_at DESC, id DESC);
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        token_hash text NOT NULL UNIQUE,
        started_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3),
        agent text
      );
      CREATE INDEX session_open ON session (account_id) WHERE ended_at IS NULL;
      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        name text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        grants jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      CREATE INDEX api_token_account ON api_token (account_id);
      CREATE TABLE link (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        purpose text NOT NULL,
        state text NOT NULL,
        issued_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX link_account ON link (account_id) WHERE state = 'open';
      -- keyed by a hash of the address or account, known or not
      CREATE TABLE attempt (
        key text PRIMARY KEY,
        count int NOT NULL,
        since timestamptz(3) NOT NULL
      );
      CREATE TABLE program_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL
      );
      CREATE INDEX program_copy_institution ON program_copy (institution_id);
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        firm_id uuid NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL
      );
      CREATE INDEX participation_copy_firm ON participation_copy (firm_id);
      -- firms, institutions and people that turned out to be another one
      CREATE TABLE merge_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        merged_into uuid,
        -- the accounts that said so
        merged_by text[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX merge_copy_into ON merge_copy (merged_into) WHERE merged_into IS NOT NULL;
      -- on whose list a person's record first stood
      CREATE TABLE person_copy (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE person_copy, merge_copy, participation_copy, program_copy, attempt, link, api_token, session, person_request, firm_request, account_grant, account',
    );
  }
}
