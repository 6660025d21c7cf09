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
ALTER TABLE "cohort_imports" ADD CONSTRAINT "cohort_imports_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;