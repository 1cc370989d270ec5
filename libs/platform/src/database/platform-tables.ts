import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables that every service has beside its own: outbox, inbox, dead letters, idempotency, audit. Released migrations
 * are immutable: a change is a new class.
 */
export class PlatformTables1700000000000 implements MigrationInterface {
  name = 'PlatformTables1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        -- given by the relay in the order of publishing: gapless, so a consumer can tell that it has everything
        seq bigint UNIQUE,
        -- where the stream stored it; null: to be published (again)
        stream_seq bigint,
        type text NOT NULL,
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        aggregate_version int NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        actor_type text NOT NULL,
        actor_id text NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid,
        request_id text NOT NULL,
        causation_id text NOT NULL,
        data jsonb NOT NULL
      );
      CREATE INDEX outbox_unnumbered ON outbox (position) WHERE seq IS NULL;
      CREATE INDEX outbox_unpublished ON outbox (seq) WHERE stream_seq IS NULL;
      CREATE INDEX outbox_type_stream ON outbox (type, stream_seq);
      CREATE TABLE relay_state (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        stream_created text NOT NULL
      );
      CREATE TABLE inbox (
        id uuid PRIMARY KEY,
        producer text NOT NULL,
        seq bigint NOT NULL,
        received_at timestamptz(3) NOT NULL,
        UNIQUE (producer, seq)
      );
      CREATE TABLE dead_letter (
        id uuid PRIMARY KEY,
        producer text NOT NULL,
        seq bigint NOT NULL,
        type text NOT NULL,
        aggregate_id uuid NOT NULL,
        fact jsonb NOT NULL,
        reason text NOT NULL,
        failed_at timestamptz(3) NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'replayed'))
      );
      CREATE INDEX dead_letter_waiting ON dead_letter (aggregate_id, seq) WHERE state = 'waiting';
      CREATE TABLE idempotency (
        actor_id text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        reply jsonb NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (actor_id, key)
      );
      CREATE TABLE audit (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        actor_type text NOT NULL,
        actor_id text NOT NULL,
        action text NOT NULL,
        noun text NOT NULL,
        noun_id uuid,
        institution_id uuid,
        program_id uuid,
        reason text,
        details jsonb,
        request_id text NOT NULL
      );
      CREATE INDEX audit_noun ON audit (noun, noun_id, at);
      CREATE INDEX audit_at ON audit (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit, idempotency, dead_letter, inbox, relay_state, outbox');
  }
}

/**
 * What the runtime role may do: everything on rows, no DDL; audit rows only added and read; what was said stays said: of an
 * outbox row only where the stream keeps it changes, and none is deleted.
 */
export const grantsFor = (role: string): string => `
  GRANT USAGE ON SCHEMA public TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
  REVOKE UPDATE, DELETE ON audit FROM ${role};
  REVOKE UPDATE, DELETE ON outbox, inbox FROM ${role};
  GRANT UPDATE (seq, stream_seq) ON outbox TO ${role};
  REVOKE ALL ON migrations FROM ${role};
`;
