CREATE TABLE "digests" (
	"cohort_id" uuid NOT NULL,
	"week" text NOT NULL,
	"sent_on" date NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "digests_cohort_id_week_pk" PRIMARY KEY("cohort_id","week")
);
--> statement-breakpoint
CREATE TABLE "gazettes" (
	"cohort_id" uuid NOT NULL,
	"week" text NOT NULL,
	"opening" text NOT NULL,
	"dates" text NOT NULL,
	"needs" text NOT NULL,
	"news" text NOT NULL,
	"sent_on" date,
	CONSTRAINT "gazettes_cohort_id_week_pk" PRIMARY KEY("cohort_id","week")
);
--> statement-breakpoint
CREATE TABLE "good_news" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"told_on" date NOT NULL,
	CONSTRAINT "good_news_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "good_news_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "weekly_totals" (
	"cohort_id" uuid NOT NULL,
	"week" text NOT NULL,
	"what" text NOT NULL,
	"total" integer NOT NULL,
	CONSTRAINT "weekly_totals_cohort_id_week_what_pk" PRIMARY KEY("cohort_id","week","what")
);
--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gazettes" ADD CONSTRAINT "gazettes_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "good_news" ADD CONSTRAINT "good_news_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "good_news" ADD CONSTRAINT "good_news_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_totals" ADD CONSTRAINT "weekly_totals_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "good_news_day" ON "good_news" USING btree ("cohort_id","told_on");--> statement-breakpoint
CREATE INDEX "rounds_week" ON "rounds" USING btree ("cohort_id","iso_week");