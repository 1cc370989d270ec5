import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Training1760000000001 implements MigrationInterface {
  name = 'Training1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE course (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        code text,
        kind text NOT NULL,
        title text NOT NULL COLLATE "tr-x-icu",
        title_en text,
        search_key text NOT NULL,
        topics jsonb NOT NULL,
        completion jsonb NOT NULL,
        certificate_kind text NOT NULL,
        protocol_no text,
        trainers jsonb NOT NULL,
        signatories jsonb NOT NULL,
        place text,
        state text NOT NULL,
        CONSTRAINT course_code UNIQUE (program_id, code)
      );
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        course_id uuid NOT NULL REFERENCES course,
        number int NOT NULL,
        on_day date NOT NULL,
        starts_at text,
        hours numeric NOT NULL,
        topic text,
        place text,
        state text NOT NULL,
        taken_at timestamptz(3),
        CONSTRAINT session_number UNIQUE (course_id, number)
      );
      CREATE TABLE enrolment (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        course_id uuid NOT NULL REFERENCES course,
        person_id uuid NOT NULL,
        firm_id uuid,
        institution_id uuid,
        state text NOT NULL,
        enrolled_at timestamptz(3) NOT NULL,
        passed boolean,
        score numeric,
        hours_attended numeric NOT NULL,
        sessions_attended int NOT NULL,
        completed boolean NOT NULL,
        completed_on date,
        import_id uuid,
        CONSTRAINT enrolment_person UNIQUE (course_id, person_id)
      );
      CREATE INDEX enrolment_person_id ON enrolment (person_id);
      CREATE TABLE presence (
        session_id uuid NOT NULL REFERENCES session,
        enrolment_id uuid NOT NULL REFERENCES enrolment,
        PRIMARY KEY (session_id, enrolment_id)
      );
      CREATE INDEX presence_enrolment ON presence (enrolment_id);
      -- numbers run without a gap a programme and year; the row's lock orders those who issue
      CREATE TABLE certificate_counter (
        program_id uuid NOT NULL,
        year int NOT NULL,
        last int NOT NULL,
        PRIMARY KEY (program_id, year)
      );
      CREATE TABLE certificate (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        course_id uuid NOT NULL REFERENCES course,
        enrolment_id uuid NOT NULL REFERENCES enrolment,
        person_id uuid NOT NULL,
        firm_id uuid,
        kind text NOT NULL,
        number text NOT NULL CONSTRAINT certificate_number UNIQUE,
        code text NOT NULL CONSTRAINT certificate_code UNIQUE,
        issued_on date NOT NULL,
        state text NOT NULL,
        ended_on date,
        supersedes uuid REFERENCES certificate,
        -- what stands on the paper, as it was at issue
        holder_name text,
        paper jsonb NOT NULL,
        file_id uuid
      );
      CREATE INDEX certificate_course ON certificate (course_id, number);
      CREATE INDEX certificate_person ON certificate (person_id);
      -- nobody holds two valid certificates of a course
      CREATE UNIQUE INDEX certificate_valid ON certificate (enrolment_id) WHERE state = 'issued';
      CREATE TABLE head_count (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        at_institution_id uuid,
        pupils int NOT NULL,
        teachers int NOT NULL,
        others int NOT NULL,
        on_day date NOT NULL,
        event_code text,
        permission_no text,
        state text NOT NULL
      );
      CREATE INDEX head_count_program ON head_count (program_id, on_day DESC, id DESC);
      CREATE TABLE feedback (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        course_id uuid NOT NULL REFERENCES course,
        enrolment_id uuid REFERENCES enrolment CONSTRAINT feedback_enrolment UNIQUE,
        score int NOT NULL,
        content int,
        trainer int,
        comment text,
        on_day date NOT NULL
      );
      CREATE INDEX feedback_course ON feedback (course_id);
      CREATE TABLE site_visit (
        id uuid PRIMARY KEY,
        course_id uuid NOT NULL REFERENCES course,
        on_day date NOT NULL,
        firm_id uuid,
        place text NOT NULL,
        findings text NOT NULL,
        file_id uuid
      );
      CREATE INDEX site_visit_course ON site_visit (course_id);
      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL,
        program_id uuid NOT NULL,
        file_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE TABLE participation_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        program_id uuid NOT NULL,
        firm_id uuid NOT NULL,
        -- as the firm has been told; null: nothing yet
        state text
      );
      CREATE INDEX participation_copy_firm ON participation_copy (firm_id);
      CREATE TABLE merge_copy (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        merged_into uuid
      );
      CREATE INDEX merge_copy_into ON merge_copy (merged_into) WHERE merged_into IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE merge_copy, participation_copy, import_run, site_visit, feedback, head_count, certificate, certificate_counter, presence, enrolment, session, course',
    );
  }
}
