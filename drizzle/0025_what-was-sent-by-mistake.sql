ALTER TABLE "cohorts" ADD COLUMN "silenced_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "digests" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
SELECT touch_on_write('digests', $$select 'page:' || ($1).cohort_id || ':' || ($1).week$$, 'update');--> statement-breakpoint
SELECT touch_on_write('rounds', $$select 'bulletin:' || ($1).ritual_id || ':' || ($1).iso_week$$, 'update of withdrawn');--> statement-breakpoint
-- What was said before can be taken back too.
UPDATE messages SET shows = array_append(shows, 'page:' || cohort_id || ':' || subject)
  WHERE kind IN ('digest', 'digest-details', 'digest-pictures', 'digest-to-do');--> statement-breakpoint
UPDATE messages SET shows = array_append(shows, 'bulletin:' || replace(subject, ' ', ':')) WHERE kind = 'standup-bulletin';
