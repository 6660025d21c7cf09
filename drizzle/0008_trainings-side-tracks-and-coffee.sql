CREATE TABLE "pairing_marks" (
	"cohort_id" uuid NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "pairing_marks_cohort_id_mark_pk" PRIMARY KEY("cohort_id","mark")
);
--> statement-breakpoint
CREATE TABLE "pairing_members" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "pairing_members_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "pairing_skips" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "pairing_skips_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"group_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"drawn_on" date NOT NULL,
	CONSTRAINT "pairings_once" UNIQUE("cohort_id","person_id","drawn_on")
);
--> statement-breakpoint
CREATE TABLE "side_tracks" (
	"cohort_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "side_tracks_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"challenge_id" uuid,
	"author_id" uuid,
	"title" text NOT NULL,
	"tried" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"shareable" boolean DEFAULT false NOT NULL,
	"changed_on" date NOT NULL,
	"shown_on" date,
	CONSTRAINT "side_tracks_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "calendar_feeds_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "workshop_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workshop_id" uuid NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshop_seats" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"workshop_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"rank" integer NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"token" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL,
	"answered" boolean DEFAULT false NOT NULL,
	CONSTRAINT "workshop_seats_workshop_id_person_id_pk" PRIMARY KEY("workshop_id","person_id"),
	CONSTRAINT "workshop_seats_id_unique" UNIQUE("id"),
	CONSTRAINT "workshop_seats_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"cohort_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "workshops_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"trainer_id" uuid,
	"wished_by" uuid,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"format" text NOT NULL,
	"minutes" integer NOT NULL,
	"for_whom" text NOT NULL,
	"places" integer NOT NULL,
	"place" text NOT NULL,
	"minimum" integer NOT NULL,
	"cutoff_hours" integer NOT NULL,
	"state" text NOT NULL,
	"starts_at" timestamp with time zone,
	"zone" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"asked_for_date" boolean DEFAULT false NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"offered_on" date NOT NULL,
	"settled_on" date,
	CONSTRAINT "workshops_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "cohorts" ADD COLUMN "workshop_channel" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "promised" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pairing_marks" ADD CONSTRAINT "pairing_marks_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_members" ADD CONSTRAINT "pairing_members_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_members" ADD CONSTRAINT "pairing_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_skips" ADD CONSTRAINT "pairing_skips_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_skips" ADD CONSTRAINT "pairing_skips_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_tracks" ADD CONSTRAINT "side_tracks_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_tracks" ADD CONSTRAINT "side_tracks_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_tracks" ADD CONSTRAINT "side_tracks_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_answers" ADD CONSTRAINT "workshop_answers_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_seats" ADD CONSTRAINT "workshop_seats_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_seats" ADD CONSTRAINT "workshop_seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_trainer_id_people_id_fk" FOREIGN KEY ("trainer_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_wished_by_people_id_fk" FOREIGN KEY ("wished_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairings_group" ON "pairings" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "side_tracks_cohort" ON "side_tracks" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "side_tracks_author" ON "side_tracks" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "workshop_answers_workshop" ON "workshop_answers" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "workshop_seats_person" ON "workshop_seats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "workshops_cohort" ON "workshops" USING btree ("cohort_id","state");--> statement-breakpoint
CREATE INDEX "workshops_trainer" ON "workshops" USING btree ("trainer_id");