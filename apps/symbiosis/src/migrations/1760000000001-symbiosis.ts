import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Symbiosis1760000000001 implements MigrationInterface {
  name = 'Symbiosis1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        -- as the firm has been told; null: nothing yet
        state text
      );
      CREATE INDEX participation_copy_firm ON participation_copy (firm_id, program_id);
      CREATE TABLE firm_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        merged_into uuid,
        province text
      );
      CREATE INDEX firm_copy_merged ON firm_copy (merged_into) WHERE merged_into IS NOT NULL;
      -- The firm that an id stands for by now. A ring of merges cannot arise in the registry; the depth guards against a bad copy all the same.
      CREATE FUNCTION canonical_firm(firm uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE chain AS (
          SELECT firm AS id, 0 AS depth
          UNION ALL
          SELECT f.merged_into, c.depth + 1 FROM chain c JOIN firm_copy f ON f.id = c.id WHERE f.merged_into IS NOT NULL AND c.depth < 50
        )
        SELECT id FROM chain ORDER BY depth DESC LIMIT 1
      $$;
      CREATE TABLE resource (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        direction text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL COLLATE "tr-x-icu",
        name_key text NOT NULL,
        legal_state text,
        waste_code text,
        waste_mark text,
        hazardous boolean,
        treatment_code text,
        receiver_licence text,
        amount numeric,
        amount_unit text,
        tonnes_per_year numeric,
        season text,
        disposal_cost jsonb,
        in_marketplace boolean NOT NULL,
        analysis_file_id uuid,
        note text,
        state text NOT NULL,
        added_at timestamptz(3) NOT NULL
      );
      CREATE INDEX resource_program ON resource (program_id, direction, state);
      CREATE INDEX resource_name ON resource (program_id, name, id);
      CREATE TABLE opportunity (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        -- as the registry knows the firms now; the ids given when it was noted stand beside, so that an undone merge can be followed
        giver_firm_id uuid NOT NULL,
        taker_firm_id uuid NOT NULL,
        giver_as_noted uuid NOT NULL,
        taker_as_noted uuid NOT NULL,
        kind text NOT NULL,
        resource text NOT NULL,
        resource_key text NOT NULL,
        waste_code text,
        tonnes_per_year numeric,
        sources text[] NOT NULL,
        state text NOT NULL,
        stage text NOT NULL,
        reason text,
        merged_into uuid,
        noted_at timestamptz(3) NOT NULL,
        offer_id uuid,
        need_id uuid
      );
      -- the same giver, taker, kind and name are one opportunity, however often it is noted
      CREATE UNIQUE INDEX opportunity_identity ON opportunity (program_id, giver_firm_id, taker_firm_id, kind, resource_key) WHERE merged_into IS NULL;
      CREATE INDEX opportunity_noted ON opportunity (program_id, noted_at DESC, id DESC);
      CREATE INDEX opportunity_giver ON opportunity (giver_firm_id);
      CREATE INDEX opportunity_taker ON opportunity (taker_firm_id);
      CREATE INDEX opportunity_merged ON opportunity (merged_into) WHERE merged_into IS NOT NULL;
      CREATE TABLE sighting (
        id uuid PRIMARY KEY,
        opportunity_id uuid NOT NULL REFERENCES opportunity,
        source text NOT NULL,
        table_name text,
        table_key text NOT NULL,
        at timestamptz(3) NOT NULL,
        note text,
        CONSTRAINT sighting_once UNIQUE (opportunity_id, source, table_key)
      );
      CREATE TABLE opportunity_move (
        id uuid PRIMARY KEY,
        opportunity_id uuid NOT NULL REFERENCES opportunity,
        from_state text NOT NULL,
        to_state text NOT NULL,
        at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        reason text,
        note text
      );
      CREATE INDEX opportunity_move_of ON opportunity_move (opportunity_id, recorded_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE opportunity_move, sighting, opportunity, resource, participation_copy; DROP FUNCTION canonical_firm(uuid); DROP TABLE firm_copy',
    );
  }
}
