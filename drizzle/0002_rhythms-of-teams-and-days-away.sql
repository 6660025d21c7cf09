CREATE TABLE "contract_ends" (
	"person_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"ends_on" date NOT NULL,
	"confirmed" boolean DEFAULT false NOT NULL,
	"proposed" date,
	"taken" boolean DEFAULT false NOT NULL,
	CONSTRAINT "contract_ends_person_id_cohort_id_pk" PRIMARY KEY("person_id","cohort_id")
);
--> statement-breakpoint
CREATE TABLE "skips" (
	"cohort_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "skips_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "standup_proposals" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"settings" json NOT NULL,
	"proposed_by" uuid,
	"proposed_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	CONSTRAINT "standup_proposals_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "standup_proposals_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "pauses" DROP CONSTRAINT "pauses_pkey";--> statement-breakpoint
ALTER TABLE "pauses" ADD COLUMN "kind" text DEFAULT 'pause' NOT NULL;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_person_id_kind_pk" PRIMARY KEY("person_id","kind");--> statement-breakpoint
ALTER TABLE "pauses" ADD COLUMN "from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pauses" ADD COLUMN "shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "chosen" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "ritual_challenges" ADD COLUMN "chosen" json;--> statement-breakpoint
ALTER TABLE "ritual_challenges" ADD COLUMN "stopped_on" date;--> statement-breakpoint
ALTER TABLE "rituals" ADD COLUMN "origin" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "question_set" text;--> statement-breakpoint
UPDATE "rounds" SET "question_set" = CASE WHEN "answer_by" = 'team' THEN 'weekly' ELSE 'daily' END;--> statement-breakpoint
ALTER TABLE "rounds" ALTER COLUMN "question_set" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "contract_ends" ADD CONSTRAINT "contract_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_ends" ADD CONSTRAINT "contract_ends_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skips" ADD CONSTRAINT "skips_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skips" ADD CONSTRAINT "skips_cohort_id_round_id_rounds_cohort_id_id_fk" FOREIGN KEY ("cohort_id","round_id") REFERENCES "public"."rounds"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standup_proposals" ADD CONSTRAINT "standup_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standup_proposals" ADD CONSTRAINT "standup_proposals_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "standup_proposals_challenge" ON "standup_proposals" USING btree ("challenge_id","state");