CREATE TABLE "cohort_imports" (
	"cohort_id" uuid NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"before" json NOT NULL,
	"file" json NOT NULL,
	"whole" boolean NOT NULL,
	"memberships" json NOT NULL,
	CONSTRAINT "cohort_imports_cohort_id_state_pk" PRIMARY KEY("cohort_id","state")
);
--> statement-breakpoint
ALTER TABLE "cohorts" ADD COLUMN "silenced_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "digests" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cohort_imports" ADD CONSTRAINT "cohort_imports_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT touch_on_write('digests', $$select 'page:' || ($1).cohort_id || ':' || ($1).week$$, 'update');--> statement-breakpoint
SELECT touch_on_write('rounds', $$select 'bulletin:' || ($1).ritual_id || ':' || ($1).iso_week$$, 'update of withdrawn');--> statement-breakpoint
-- What was said before can be taken back too.
UPDATE messages SET shows = array_append(shows, 'page:' || cohort_id || ':' || subject)
  WHERE kind IN ('digest', 'digest-details', 'digest-pictures', 'digest-to-do');--> statement-breakpoint
UPDATE messages SET shows = array_append(shows, 'bulletin:' || replace(subject, ' ', ':')) WHERE kind = 'standup-bulletin';
