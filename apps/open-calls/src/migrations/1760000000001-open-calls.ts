import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenCalls1760000000001 implements MigrationInterface {
  name = 'OpenCalls1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        title text NOT NULL COLLATE "tr-x-icu",
        title_en text,
        search_key text NOT NULL,
        summary text NOT NULL,
        summary_en text,
        deadline timestamptz(3) NOT NULL,
        sectors jsonb NOT NULL,
        criteria jsonb NOT NULL,
        threshold numeric NOT NULL,
        reviewers_per_application int NOT NULL,
        max_selected int,
        max_reserve int,
        tie_breakers jsonb NOT NULL,
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        decided_on date,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT call_code UNIQUE (program_id, code)
      );
      CREATE INDEX call_state_deadline ON call (state, deadline);

      -- what was announced, frozen: version 1 with the opening, later ones with a reason
      CREATE TABLE call_version (
        call_id uuid NOT NULL REFERENCES call,
        number int NOT NULL,
        body jsonb NOT NULL,
        sha256 text NOT NULL,
        reason text,
        recorded_at timestamptz(3) NOT NULL,
        PRIMARY KEY (call_id, number)
      );

      CREATE TABLE call_form (
        call_id uuid PRIMARY KEY REFERENCES call,
        version int NOT NULL,
        def jsonb NOT NULL,
        saved_at timestamptz(3) NOT NULL
      );
      CREATE TABLE call_form_version (
        call_id uuid NOT NULL REFERENCES call,
        number int NOT NULL,
        def jsonb NOT NULL,
        sha256 text NOT NULL,
        -- null: the opening
        reason text,
        recorded_at timestamptz(3) NOT NULL,
        PRIMARY KEY (call_id, number)
      );

      -- 2 before 10
      CREATE COLLATION tr_numbers (provider = icu, locale = 'tr-u-kn');
      CREATE TABLE application (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        -- receipt numbers: gaps do no harm, and nobody waits for another's number in the last hour
        seq bigint GENERATED ALWAYS AS IDENTITY,
        call_id uuid NOT NULL REFERENCES call,
        firm_id uuid NOT NULL,
        -- the firm it turned out to be; follows merges
        firm_key uuid NOT NULL,
        -- what a firm may have one application for in a call: the facility, or '' for the firm as a whole
        unit text NOT NULL DEFAULT '',
        -- the firm's first application in the call (application_lot)
        lot_id uuid NOT NULL,
        sector text,
        state text NOT NULL,
        state_reason text,
        content jsonb NOT NULL,
        -- key → version in which it was last changed, so that people who write at once do not overwrite each other
        touched jsonb NOT NULL DEFAULT '{}',
        form_version int,
        -- answers that a later version of the form has no place for
        left_over jsonb NOT NULL DEFAULT '[]',
        -- the version that was left while the change is not read yet, and fields to look at since
        carried_from int,
        look jsonb NOT NULL DEFAULT '[]',
        search_key text NOT NULL,
        number text,
        submitted_at timestamptz(3),
        sha256 text,
        -- files of what was submitted, each with the hash of its bytes
        attachments jsonb NOT NULL DEFAULT '[]',
        handed_in_needs jsonb,
        saved_at timestamptz(3) NOT NULL,
        pitched_on date,
        pitch_event_id uuid,
        declaration_file_id uuid,
        declared_on date,
        receipt_file_id uuid,
        import_id uuid,
        -- a column of its own: an index that names the state would be written anew with every change of it
        live boolean NOT NULL GENERATED ALWAYS AS (state IN ('draft', 'submitted', 'selected', 'reserve', 'rejected')) STORED,
        CONSTRAINT application_number UNIQUE (call_id, number)
      -- autosave and decisions write rows again and again: half a page is left for that, so that no index hears of it
      ) WITH (fillfactor = 50);
      CREATE UNIQUE INDEX application_live ON application (call_id, firm_key, unit) WHERE live;
      CREATE INDEX application_firm_id ON application (firm_id);
      -- what a firm agreed at submission to hand back to the registry, until it has arrived there
      CREATE TABLE registry_correction (
        application_id uuid PRIMARY KEY REFERENCES application ON DELETE CASCADE,
        agreed jsonb NOT NULL,
        -- what the registry had: key → {"value"}
        before jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL,
        -- why the registry did not take it
        code text,
        tries int NOT NULL DEFAULT 0,
        next_at timestamptz(3) NOT NULL
      );
      CREATE INDEX registry_correction_waiting ON registry_correction (next_at) WHERE state = 'waiting';
      CREATE INDEX application_firm_key ON application (firm_key);
      CREATE INDEX application_call_id ON application (call_id, id);

      -- what a firm's lot is drawn over, from its first application on; stays when a draft is deleted
      CREATE TABLE application_lot (
        call_id uuid NOT NULL REFERENCES call,
        firm_id uuid NOT NULL,
        -- the firm it turned out to be; follows merges
        firm_key uuid NOT NULL,
        lot_id uuid NOT NULL,
        given_at timestamptz(3) NOT NULL,
        PRIMARY KEY (call_id, firm_id)
      );
      CREATE INDEX application_lot_firm_key ON application_lot (call_id, firm_key);
      CREATE INDEX application_lot_firm_id ON application_lot (firm_id);

      CREATE TABLE apply_rules (
        call_id uuid PRIMARY KEY REFERENCES call,
        per_facility boolean NOT NULL,
        declaration_by timestamptz(3)
      );
      CREATE TABLE late_access (
        call_id uuid NOT NULL REFERENCES call,
        firm_id uuid NOT NULL,
        -- the firm it turned out to be; follows merges
        firm_key uuid NOT NULL,
        until timestamptz(3) NOT NULL,
        reason text NOT NULL,
        granted_at timestamptz(3) NOT NULL,
        PRIMARY KEY (call_id, firm_id)
      );
      CREATE INDEX late_access_firm_id ON late_access (firm_id);
      CREATE INDEX late_access_firm_key ON late_access (firm_key);

      CREATE TABLE call_reviewer (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        account_id uuid,
        alias text NOT NULL,
        -- hash of how an imported list writes the reviewer, so that a repeat finds the same alias
        key_hash text,
        CONSTRAINT call_reviewer_account UNIQUE (call_id, account_id),
        CONSTRAINT call_reviewer_alias UNIQUE (call_id, alias),
        CONSTRAINT call_reviewer_key UNIQUE (call_id, key_hash)
      );
      CREATE INDEX call_reviewer_account_id ON call_reviewer (account_id);

      CREATE TABLE review (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        call_id uuid NOT NULL REFERENCES call,
        application_id uuid NOT NULL REFERENCES application,
        reviewer_id uuid NOT NULL REFERENCES call_reviewer,
        state text NOT NULL,
        state_reason text,
        declared_at timestamptz(3),
        scores jsonb NOT NULL,
        comment text,
        submitted_at timestamptz(3),
        import_id uuid
      );
      CREATE UNIQUE INDEX review_once ON review (application_id, reviewer_id) WHERE state <> 'released';
      CREATE INDEX review_call_id ON review (call_id, id);
      CREATE INDEX review_reviewer_id ON review (reviewer_id);

      CREATE TABLE selection_rules (
        call_id uuid PRIMARY KEY REFERENCES call,
        version int NOT NULL,
        body jsonb NOT NULL
      );
      -- the lot's seed: its hash is public from the opening on, itself only when nobody may submit any more
      CREATE TABLE selection_seed (
        call_id uuid PRIMARY KEY REFERENCES call,
        seed text NOT NULL,
        sha256 text NOT NULL,
        reveal_at timestamptz(3) NOT NULL,
        made_at timestamptz(3) NOT NULL
      );
      CREATE TABLE selection_exception (
        call_id uuid NOT NULL REFERENCES call,
        application_id uuid NOT NULL REFERENCES application,
        outcome text NOT NULL,
        reason text NOT NULL,
        by_account text NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (call_id, application_id)
      );
      -- entered by one person, waits for another's confirmation
      CREATE TABLE decision_entry (
        call_id uuid PRIMARY KEY REFERENCES call,
        id uuid NOT NULL,
        decision_no text NOT NULL,
        decided_on date NOT NULL,
        at timestamptz(3) NOT NULL,
        attendees int NOT NULL,
        attendee_ids jsonb NOT NULL,
        minutes_file_id uuid,
        reason text,
        accept_incomplete boolean NOT NULL,
        sha256 text NOT NULL,
        entered_by text NOT NULL,
        entered_at timestamptz(3) NOT NULL
      );
      CREATE TABLE decision (
        selection_id uuid NOT NULL,
        version int NOT NULL,
        call_id uuid NOT NULL REFERENCES call,
        decision_no text NOT NULL,
        decided_on date NOT NULL,
        attendees int NOT NULL,
        attendee_ids jsonb NOT NULL,
        minutes_file_id uuid,
        reason text,
        entered_by text NOT NULL,
        confirmed_by text NOT NULL,
        sha256 text NOT NULL,
        -- the signed content of the dossier (docs/dossier.md), as it was signed: read as a whole, never looked into
        content text NOT NULL,
        content_sha256 text NOT NULL,
        signature text NOT NULL,
        kid text NOT NULL,
        summary jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        PRIMARY KEY (selection_id, version),
        CONSTRAINT decision_call UNIQUE (call_id, version)
      );
      -- megabytes that nobody searches: packing them took longer than writing them
      ALTER TABLE decision ALTER COLUMN content SET STORAGE EXTERNAL;
      CREATE TABLE decision_item (
        selection_id uuid NOT NULL,
        version int NOT NULL,
        position int NOT NULL,
        application_id uuid NOT NULL,
        number text,
        firm_id uuid NOT NULL,
        sector text,
        group_value text,
        outcome text NOT NULL,
        score numeric,
        exact text,
        rank int,
        sector_rank int,
        reserve_rank int,
        decided_by text,
        lot text,
        reason text NOT NULL,
        amount bigint,
        currency text,
        reviews int NOT NULL,
        PRIMARY KEY (selection_id, version, position),
        FOREIGN KEY (selection_id, version) REFERENCES decision
      );

      CREATE TABLE firm_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        merged_into uuid,
        nace text,
        province text,
        district text,
        kobi_class text,
        related_firm_ids uuid[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX firm_copy_merged_into ON firm_copy (merged_into);
      CREATE TABLE facility_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        firm_id uuid NOT NULL,
        province text,
        district text,
        zone text
      );
      CREATE INDEX facility_copy_firm_id ON facility_copy (firm_id);
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        -- as the firm has been told; null: nothing yet
        state text,
        until date
      );
      CREATE INDEX participation_copy_program ON participation_copy (program_id, firm_id);
      CREATE INDEX participation_copy_firm_id ON participation_copy (firm_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE participation_copy, facility_copy, firm_copy, decision_item, decision, decision_entry, selection_exception, selection_seed, selection_rules, review, call_reviewer, late_access, apply_rules, registry_correction, application_lot, application, call_form_version, call_form, call_version, call',
    );
  }
}
