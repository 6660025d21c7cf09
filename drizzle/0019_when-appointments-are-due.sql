CREATE TABLE "outdated_plans" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outdated_plans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cohort_id" uuid NOT NULL,
	"appointments" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_dues" (
	"cohort_id" uuid NOT NULL,
	"appointment" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_dues_cohort_id_appointment_pk" PRIMARY KEY("cohort_id","appointment")
);
--> statement-breakpoint
CREATE TABLE "plan_leases" (
	"cohort_id" uuid PRIMARY KEY NOT NULL,
	"fence" integer DEFAULT 1 NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "ticked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plan_dues" ADD CONSTRAINT "plan_dues_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_leases" ADD CONSTRAINT "plan_leases_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_dues_at" ON "plan_dues" USING btree ("due_at");
--> statement-breakpoint
-- Notes that appointments of a cohort have to be planned again, once per transaction.
CREATE FUNCTION "note_outdated_plan"(cohort uuid, appointments text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  noted text := coalesce(current_setting('ritournelle.outdated', true), '');
  mark text := ' ' || cohort || appointments;
BEGIN
  IF mark IS NULL OR position(mark IN noted) > 0 THEN
    RETURN;
  END IF;
  INSERT INTO outdated_plans (cohort_id, appointments) VALUES (cohort, string_to_array(note_outdated_plan.appointments, ' '));
  -- A longer text would be read again at each row: repeated notes cost less.
  IF length(noted) < 4000 THEN
    PERFORM set_config('ritournelle.outdated', noted || mark, true);
  END IF;
END
$$;--> statement-breakpoint
-- Each table that a plan reads has a question that tells the cohorts of a row ($1); a test reads the questions of every plan and
-- asks for the tables that are missing here.
CREATE FUNCTION "note_outdated_plans"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cohort uuid;
BEGIN
  -- How far a cohort was checked changes at each check.
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'covered_until' = to_jsonb(OLD) - 'covered_until' THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    FOR cohort IN EXECUTE TG_ARGV[1] USING NEW LOOP
      PERFORM note_outdated_plan(cohort, TG_ARGV[0]);
    END LOOP;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    FOR cohort IN EXECUTE TG_ARGV[1] USING OLD LOOP
      PERFORM note_outdated_plan(cohort, TG_ARGV[0]);
    END LOOP;
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- To be called for each table that the plans of these appointments read; a second time for another question.
CREATE FUNCTION "replan_on_write"(source text, appointments text, cohorts text, events text DEFAULT 'insert or update or delete',
  condition text DEFAULT 'true') RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE
  before int := (SELECT count(*) FROM pg_trigger WHERE tgrelid = source::regclass AND tgname LIKE 'replans_%');
BEGIN
  EXECUTE format('create trigger %I after %s on %I for each row when (%s) execute function note_outdated_plans(%L, %L)',
    'replans_' || source || '_' || before, events, source, condition, appointments, cohorts);
END
$fn$;--> statement-breakpoint
SELECT replan_on_write('cohorts', '*', 'select ($1).id');--> statement-breakpoint
SELECT replan_on_write('cohort_pauses', '*', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('challenges', '*', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('memberships', '*', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('roster', '*', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('rituals', 'standup-open standup-remind standup-close standup-recap', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('ritual_challenges', 'standup-open standup-remind standup-close standup-recap', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('rounds', 'standup-open standup-remind standup-close standup-recap', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('contract_ends', 'contract-end', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('help_requests', 'help-suggest help-retry help-follow', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('help_suggestions', 'help-suggest help-retry', 'select cohort_id from help_requests where id = ($1).request_id');--> statement-breakpoint
SELECT replan_on_write('help_hands', 'help-retry', 'select cohort_id from help_requests where id = ($1).request_id');--> statement-breakpoint
-- Who could be asked, in any cohort that looks for someone: people of the community belong to none.
SELECT replan_on_write('skill_profiles', 'help-retry', $$select distinct cohort_id from help_requests where state = 'open'$$);--> statement-breakpoint
SELECT replan_on_write('skills', 'help-retry', $$select distinct cohort_id from help_requests where state = 'open'$$);--> statement-breakpoint
SELECT replan_on_write('memberships', 'help-retry', $$select distinct cohort_id from help_requests
  where state = 'open' and ($1).cohort_id is null$$);--> statement-breakpoint
-- When the author of a request works.
SELECT replan_on_write('people', 'help-follow', $$select distinct cohort_id from help_requests
  where author_id = ($1).id and state in ('open', 'claimed')$$, 'update of timezone, works');--> statement-breakpoint
SELECT replan_on_write('identities', 'help-follow', $$select distinct cohort_id from help_requests
  where author_id = ($1).person_id and state in ('open', 'claimed')$$);--> statement-breakpoint
SELECT replan_on_write('memberships', 'help-follow', $$select distinct cohort_id from help_requests
  where author_id = ($1).person_id and state in ('open', 'claimed')$$);--> statement-breakpoint
SELECT replan_on_write('call_requests', 'call-erase', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('dataset_rhythms', 'dataset-checkin', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('datasets', 'dataset-checkin', 'select ($1).cohort_id', 'insert or update of "end", challenge_id or delete');--> statement-breakpoint
SELECT replan_on_write('milestones', 'milestone-ready milestone-nudge challenge-month challenge-farewell', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('milestone_nudges', 'milestone-ready milestone-nudge challenge-month challenge-farewell', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('timelines', 'milestone-ready milestone-nudge challenge-month challenge-farewell', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('workshops', 'workshop-remind workshop-end', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('side_tracks', 'side-track-showcase', 'select ($1).cohort_id');--> statement-breakpoint
SELECT replan_on_write('pairing_members', 'pairing-announce pairing-draw', 'select ($1).cohort_id');--> statement-breakpoint
-- Whoever has been told of the privacy notice is not to be welcomed any more.
SELECT replan_on_write('messages', 'welcome', 'select ($1).cohort_id', 'insert', $$new.kind = 'notice'$$);--> statement-breakpoint
SELECT replan_on_write('messages', 'welcome', 'select ($1).cohort_id', 'delete', $$old.kind = 'notice'$$);--> statement-breakpoint
-- What is there already.
INSERT INTO outdated_plans (cohort_id, appointments) SELECT id, '{*}' FROM cohorts WHERE state = 'launched';
