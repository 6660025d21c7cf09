CREATE TABLE "thanks" (
	"cohort_id" uuid NOT NULL REFERENCES "cohorts"("id"),
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"number" integer GENERATED ALWAYS AS IDENTITY,
	"author_id" uuid NOT NULL REFERENCES "people"("id") ON DELETE cascade,
	"receiver_id" uuid NOT NULL REFERENCES "people"("id") ON DELETE cascade,
	"text" text NOT NULL,
	"link" text NOT NULL,
	"given_on" date NOT NULL
);
--> statement-breakpoint
-- The subject of the message of whoever is thanked: withdrawn or purged, the row takes it away.
SELECT touch_on_write('thanks', $$select ($1).id::text$$);
