CREATE TABLE "dataset_checkins" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"local_date" date NOT NULL,
	"answer" text,
	CONSTRAINT "dataset_checkins_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "dataset_checkins_id_unique" UNIQUE("id"),
	CONSTRAINT "dataset_checkins_once" UNIQUE("challenge_id","local_date")
);
--> statement-breakpoint
CREATE TABLE "dataset_moves" (
	"cohort_id" uuid NOT NULL,
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dataset_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dataset_id" uuid NOT NULL,
	"on" date NOT NULL,
	"by" text NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"end" text
);
--> statement-breakpoint
CREATE TABLE "dataset_rhythms" (
	"cohort_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"every_weeks" integer NOT NULL,
	CONSTRAINT "dataset_rhythms_cohort_id_challenge_id_pk" PRIMARY KEY("cohort_id","challenge_id")
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"stage" text NOT NULL,
	"state" text DEFAULT 'underway' NOT NULL,
	"reason" text,
	"who" text,
	"since" date NOT NULL,
	"end" text,
	"ground" text,
	"licence" text,
	"link" text,
	"published_on" date,
	"facts" json,
	"checked_on" date,
	"tried_on" date,
	"edited" boolean DEFAULT false NOT NULL,
	CONSTRAINT "datasets_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "datasets_id_unique" UNIQUE("id"),
	CONSTRAINT "datasets_slug" UNIQUE("cohort_id","slug"),
	CONSTRAINT "datasets_number" UNIQUE("challenge_id","number")
);
--> statement-breakpoint
CREATE TABLE "milestone_nudges" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"last_on" date NOT NULL,
	CONSTRAINT "milestone_nudges_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"challenge_id" uuid,
	"person_id" uuid,
	"title" text,
	"owner" text,
	"on" date,
	"state" text DEFAULT 'planned' NOT NULL,
	"note" text,
	"checked" json DEFAULT '[]'::json NOT NULL,
	"link" text,
	"in_charge" uuid,
	"deputy" uuid,
	"snoozed_until" date,
	"settled_on" date,
	"settled_by" text,
	"edited" boolean DEFAULT false NOT NULL,
	CONSTRAINT "milestones_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "milestones_id_unique" UNIQUE("id"),
	CONSTRAINT "milestones_once" UNIQUE NULLS NOT DISTINCT("cohort_id","slug","challenge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "timelines" (
	"cohort_id" uuid PRIMARY KEY NOT NULL,
	"template" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dataset_checkins" ADD CONSTRAINT "dataset_checkins_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_moves" ADD CONSTRAINT "dataset_moves_cohort_id_dataset_id_datasets_cohort_id_id_fk" FOREIGN KEY ("cohort_id","dataset_id") REFERENCES "public"."datasets"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_rhythms" ADD CONSTRAINT "dataset_rhythms_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_nudges" ADD CONSTRAINT "milestone_nudges_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_nudges" ADD CONSTRAINT "milestone_nudges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_in_charge_people_id_fk" FOREIGN KEY ("in_charge") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_deputy_people_id_fk" FOREIGN KEY ("deputy") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timelines" ADD CONSTRAINT "timelines_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_moves_dataset" ON "dataset_moves" USING btree ("dataset_id","id");--> statement-breakpoint
CREATE INDEX "dataset_moves_day" ON "dataset_moves" USING btree ("cohort_id","on");--> statement-breakpoint
CREATE INDEX "datasets_stage" ON "datasets" USING btree ("cohort_id","stage");