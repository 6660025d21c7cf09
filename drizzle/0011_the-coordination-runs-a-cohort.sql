CREATE TABLE "cohort_acts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cohort_acts_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cohort_id" uuid NOT NULL,
	"on" date NOT NULL,
	"actor_id" uuid,
	"person_id" uuid,
	"what" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cohort_pauses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tombstones" (
	"hash" text PRIMARY KEY NOT NULL,
	"on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cohorts" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "roster" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "roster" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "secret" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "cohort_acts" ADD CONSTRAINT "cohort_acts_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_acts" ADD CONSTRAINT "cohort_acts_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_acts" ADD CONSTRAINT "cohort_acts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_pauses" ADD CONSTRAINT "cohort_pauses_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_acts_cohort" ON "cohort_acts" USING btree ("cohort_id","position");