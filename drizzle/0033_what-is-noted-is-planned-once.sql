-- Each trigger gets a function of its own, whose question is planned once for each connection. Run as text, it was parsed and planned
-- again for each row, which was four fifths of what writing a row took. The trigger keeps its question as an argument, for readers.
CREATE FUNCTION "make_notes_subjects"(name text, question text) RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  EXECUTE format($made$CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
DECLARE
  noted_so_far text := coalesce(nullif(current_setting('ritournelle.touched', true), ''), ' ');
  one_subject text;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) = to_jsonb(OLD) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    FOR one_subject IN %s LOOP
      noted_so_far := note_subject(noted_so_far, one_subject);
    END LOOP;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    FOR one_subject IN %s LOOP
      noted_so_far := note_subject(noted_so_far, one_subject);
    END LOOP;
  END IF;
  IF noted_so_far <> ' ' THEN
    PERFORM set_config('ritournelle.touched', noted_so_far, true);
  END IF;
  RETURN NULL;
END
$body$ $made$, name, replace(question, '($1).', 'NEW.'), replace(question, '($1).', 'OLD.'));
END
$fn$;--> statement-breakpoint
CREATE FUNCTION "make_notes_plans"(name text, appointments text, question text) RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  EXECUTE format($made$CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
DECLARE
  one_cohort uuid;
BEGIN
  -- How far a cohort was checked changes at each check.
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'covered_until' = to_jsonb(OLD) - 'covered_until' THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    FOR one_cohort IN %s LOOP
      PERFORM note_outdated_plan(one_cohort, %L);
    END LOOP;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    FOR one_cohort IN %s LOOP
      PERFORM note_outdated_plan(one_cohort, %L);
    END LOOP;
  END IF;
  RETURN NULL;
END
$body$ $made$, name, replace(question, '($1).', 'NEW.'), appointments, replace(question, '($1).', 'OLD.'), appointments);
END
$fn$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "touch_on_write"(source text, subjects text, events text DEFAULT 'insert or update or delete')
RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE
  before int := (SELECT count(*) FROM pg_trigger WHERE tgrelid = source::regclass AND tgname LIKE 'touches_%');
  name text := 'touches_' || source || '_' || before;
BEGIN
  PERFORM make_notes_subjects(name, subjects);
  EXECUTE format('create trigger %I after %s on %I for each row execute function %I(%L)', name, events, source, name, subjects);
  IF before = 0 THEN
    EXECUTE format('create constraint trigger %I after insert or update or delete on %I
      deferrable initially deferred for each row execute function raise_at_commit()', 'raises_' || source, source);
  END IF;
END
$fn$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "replan_on_write"(source text, appointments text, cohorts text, events text DEFAULT 'insert or update or delete',
  condition text DEFAULT 'true') RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE
  before int := (SELECT count(*) FROM pg_trigger WHERE tgrelid = source::regclass AND tgname LIKE 'replans_%');
  name text := 'replans_' || source || '_' || before;
BEGIN
  PERFORM make_notes_plans(name, appointments, cohorts);
  EXECUTE format('create trigger %I after %s on %I for each row when (%s) execute function %I(%L, %L)',
    name, events, source, condition, name, appointments, cohorts);
END
$fn$;--> statement-breakpoint
-- Those that are there already.
DO $do$
DECLARE
  one record;
  parts text[];
BEGIN
  FOR one IN SELECT t.oid, t.tgname::text AS name, t.tgrelid::regclass AS source, t.tgargs AS args, p.proname
    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname IN ('note_subjects', 'note_outdated_plans') ORDER BY t.oid
  LOOP
    parts := ARRAY[
      convert_from(substring(one.args FROM 1 FOR position('\x00'::bytea IN one.args) - 1), 'UTF8'),
      convert_from(trim(trailing '\x00'::bytea FROM substring(one.args FROM position('\x00'::bytea IN one.args) + 1)), 'UTF8')];
    IF one.proname = 'note_subjects' THEN
      PERFORM make_notes_subjects(one.name, parts[1]);
    ELSE
      PERFORM make_notes_plans(one.name, parts[1], parts[2]);
    END IF;
    EXECUTE format('drop trigger if exists %I on %s; %s', one.name, one.source,
      regexp_replace(pg_get_triggerdef(one.oid), 'EXECUTE FUNCTION [^(]+\(', format('EXECUTE FUNCTION %I(', one.name)));
  END LOOP;
END
$do$;
