ALTER TABLE "join_requests" ADD COLUMN "claims_place" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "listed_as" text;--> statement-breakpoint
-- The notice goes to whoever gets an account, however long after their cohort was launched.
SELECT replan_on_write('identities', 'welcome', $$select cohort_id from memberships
    where person_id = ($1).person_id and cohort_id is not null
  union select cohort_id from roster where person_id = ($1).person_id$$, 'insert or update of active, preferred, person_id or delete');
