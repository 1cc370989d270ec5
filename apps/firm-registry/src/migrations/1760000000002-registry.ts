import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registry1760000000002 implements MigrationInterface {
  name = 'Registry1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- candidates for doubtful pairs; a trusted extension, so the owner of the database may make it
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE institution (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        title text NOT NULL COLLATE "tr-x-icu",
        short_title text,
        title_key text NOT NULL CONSTRAINT institution_title UNIQUE,
        search_key text NOT NULL,
        kind text NOT NULL,
        province text,
        district text,
        email text,
        phone text,
        school_code text,
        permission_no text,
        permission_until date,
        created_at timestamptz(3) NOT NULL
      );
      CREATE TABLE firm (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        -- whose staff entered it first; a firm is one for the whole installation
        institution_id uuid NOT NULL,
        -- as decided (A into B), and where the chain of decisions ends (its own id if nowhere)
        merged_into uuid REFERENCES firm,
        canonical_id uuid NOT NULL,
        provisional boolean NOT NULL,
        title text NOT NULL COLLATE "tr-x-icu",
        title_key text NOT NULL,
        core_key text NOT NULL,
        search_key text NOT NULL,
        tax_number text CONSTRAINT firm_tax_number UNIQUE,
        -- a sole proprietor's TCKN: AES-256-GCM, and a keyed hash by which equal ones find each other
        tckn_cipher bytea,
        tckn_index text CONSTRAINT firm_tckn UNIQUE,
        province text,
        district text,
        -- district code, or what was written where the list of places has none: what is compared
        district_key text,
        address text,
        tax_office text,
        mersis_no text,
        chamber_no text,
        profession_group text,
        nace text,
        nace_revision text,
        capacity_report_until date,
        kobi_class text,
        kobi_year int,
        kep text,
        email text,
        phone text,
        website text,
        signatories jsonb NOT NULL DEFAULT '[]',
        related_firm_ids jsonb NOT NULL DEFAULT '[]',
        source text,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX firm_canonical ON firm (canonical_id);
      CREATE INDEX firm_title_key ON firm (title_key);
      CREATE INDEX firm_core_trgm ON firm USING gin (core_key gin_trgm_ops);
      CREATE INDEX firm_search ON firm USING gin (search_key gin_trgm_ops);
      CREATE INDEX firm_by_title ON firm (title, id) WHERE merged_into IS NULL;
      CREATE TABLE firm_spelling (
        firm_id uuid NOT NULL REFERENCES firm,
        spelling text NOT NULL,
        PRIMARY KEY (firm_id, spelling)
      );
      CREATE TABLE facility (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        firm_id uuid NOT NULL REFERENCES firm,
        name text NOT NULL COLLATE "tr-x-icu",
        province text,
        district text,
        address text,
        zone text,
        zone_id uuid REFERENCES institution,
        parcel text,
        latitude numeric,
        longitude numeric,
        sgk_no text,
        eia_decision text,
        permit text,
        permit_until date,
        certificates jsonb NOT NULL DEFAULT '[]',
        zero_waste text,
        emission_grade text,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX facility_firm ON facility (firm_id);
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        merged_into uuid REFERENCES person,
        canonical_id uuid NOT NULL,
        -- null when erased; the id stays, so that counts stay
        name text COLLATE "tr-x-icu",
        name_key text,
        position text,
        gender text,
        birth_year int,
        firm_id uuid REFERENCES firm,
        at_institution_id uuid REFERENCES institution,
        source text,
        erased_at timestamptz(3),
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX person_canonical ON person (canonical_id);
      CREATE INDEX person_name_key ON person (name_key);
      CREATE TABLE person_contact (
        person_id uuid NOT NULL REFERENCES person,
        kind text NOT NULL,
        value text NOT NULL,
        PRIMARY KEY (person_id, kind, value)
      );
      CREATE INDEX person_contact_value ON person_contact (value);
      CREATE TABLE person_place (
        person_id uuid NOT NULL REFERENCES person,
        firm_id uuid REFERENCES firm,
        at_institution_id uuid REFERENCES institution,
        CONSTRAINT person_place_once UNIQUE NULLS NOT DISTINCT (person_id, firm_id, at_institution_id)
      );
      CREATE INDEX person_place_firm ON person_place (firm_id);
      CREATE INDEX person_place_institution ON person_place (at_institution_id);
      -- whose records speak of a person: the reason for which their staff may see the name
      CREATE TABLE person_holder (
        person_id uuid NOT NULL REFERENCES person,
        institution_id uuid NOT NULL,
        program_id uuid,
        CONSTRAINT person_holder_once UNIQUE NULLS NOT DISTINCT (person_id, institution_id, program_id)
      );
      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        institution_id uuid NOT NULL,
        kind text NOT NULL,
        purpose text NOT NULL,
        text_version text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3)
      );
      CREATE INDEX consent_person ON consent (person_id);
      -- what a row of an import was found to be; repeating the import gives the same answer
      CREATE TABLE resolved_row (
        import_id uuid NOT NULL,
        row int NOT NULL,
        -- keyed hash of the row: another sheet of the same file has other rows of the same numbers
        fingerprint text NOT NULL,
        firm_id uuid,
        firm text,
        institution_id uuid,
        institution text,
        person_id uuid,
        person text,
        notice text,
        PRIMARY KEY (import_id, row, fingerprint)
      );
      CREATE INDEX resolved_row_firm ON resolved_row (firm_id);
      CREATE INDEX resolved_row_person ON resolved_row (person_id);
      CREATE TABLE merge_candidate (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        -- left: the record that raised the doubt; right: the one it might be
        left_id uuid NOT NULL,
        right_id uuid NOT NULL,
        reason text NOT NULL,
        similarity numeric(4,3) NOT NULL,
        state text NOT NULL,
        source text,
        institution_id uuid NOT NULL,
        program_id uuid,
        -- the merge of firms that raised it; taken back, the pair goes with it
        merge_id uuid,
        created_at timestamptz(3) NOT NULL,
        decided_at timestamptz(3)
      );
      -- a pair is asked once, whichever side raises it
      CREATE UNIQUE INDEX merge_candidate_pair ON merge_candidate (kind, least(left_id, right_id), greatest(left_id, right_id));
      CREATE INDEX merge_candidate_state ON merge_candidate (state, id);
      CREATE INDEX merge_candidate_left ON merge_candidate (left_id);
      CREATE INDEX merge_candidate_right ON merge_candidate (right_id);
      CREATE TABLE merge (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        merged_id uuid NOT NULL,
        kept_id uuid NOT NULL,
        candidate_id uuid REFERENCES merge_candidate,
        -- merge of firms from which this merge of people followed
        caused_by uuid REFERENCES merge,
        institution_id uuid NOT NULL,
        program_id uuid,
        reason text,
        at timestamptz(3) NOT NULL,
        undone_at timestamptz(3)
      );
      CREATE UNIQUE INDEX merge_once ON merge (kind, merged_id) WHERE undone_at IS NULL;
      CREATE INDEX merge_caused_by ON merge (caused_by);
      CREATE TABLE ambassador (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL REFERENCES firm,
        person_id uuid NOT NULL REFERENCES person,
        position text,
        state text NOT NULL,
        since date NOT NULL,
        until date,
        succeeds uuid REFERENCES ambassador
      );
      CREATE INDEX ambassador_program ON ambassador (program_id, firm_id);
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        sector text,
        state text NOT NULL
      );
      CREATE INDEX participation_copy_program ON participation_copy (program_id, firm_id);
      CREATE INDEX participation_copy_firm ON participation_copy (firm_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE participation_copy, ambassador, merge, merge_candidate, resolved_row, consent, person_holder, person_place,
      person_contact, person, facility, firm_spelling, firm, institution`);
  }
}
