CREATE TABLE "call_requests" (
	"cohort_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"first_reader" uuid NOT NULL,
	"second_reader" uuid,
	"asked_on" date NOT NULL,
	CONSTRAINT "call_requests_once" UNIQUE("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "coordination_asks" (
	"cohort_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "coordination_asks_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"challenge_id" uuid,
	"author_id" uuid,
	"text" text NOT NULL,
	"asked_on" date NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_on" date,
	CONSTRAINT "coordination_asks_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"cohort_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "join_requests_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"workspace_id" uuid NOT NULL,
	"external_user" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"asked_on" date NOT NULL,
	CONSTRAINT "join_requests_number_unique" UNIQUE("number"),
	CONSTRAINT "join_requests_once" UNIQUE("workspace_id","external_user")
);
--> statement-breakpoint
CREATE TABLE "help_hands" (
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "help_hands_request_id_person_id_pk" PRIMARY KEY("request_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "help_requests" (
	"cohort_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "help_requests_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"challenge_id" uuid,
	"author_id" uuid,
	"subject" text NOT NULL,
	"context" text NOT NULL,
	"tried" text NOT NULL,
	"urgency" text NOT NULL,
	"tags" jsonb NOT NULL,
	"audience" text NOT NULL,
	"state" text NOT NULL,
	"asked_on" date NOT NULL,
	"asked_at" timestamp with time zone,
	"suggested" integer DEFAULT 0 NOT NULL,
	"closed_on" date,
	"learnt" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('help_fr', subject || ' ' || tags::text), 'A')
          || setweight(to_tsvector('help_en', subject || ' ' || tags::text), 'A')
          || setweight(to_tsvector('help_fr', learnt || ' ' || context || ' ' || tried), 'B')
          || setweight(to_tsvector('help_en', learnt || ' ' || context || ' ' || tried), 'B')) STORED NOT NULL,
	CONSTRAINT "help_requests_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "help_suggestions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	CONSTRAINT "help_suggestions_once" UNIQUE("request_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "skill_profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"suggested" boolean NOT NULL,
	"monthly_cap" integer NOT NULL,
	"declared_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skills" (
	"person_id" uuid NOT NULL,
	"tag" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "skills_person_id_tag_pk" PRIMARY KEY("person_id","tag")
);
--> statement-breakpoint
ALTER TABLE "cohorts" ADD COLUMN "help_channels" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "call_requests" ADD CONSTRAINT "call_requests_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_requests" ADD CONSTRAINT "call_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_requests" ADD CONSTRAINT "call_requests_first_reader_people_id_fk" FOREIGN KEY ("first_reader") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_requests" ADD CONSTRAINT "call_requests_second_reader_people_id_fk" FOREIGN KEY ("second_reader") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordination_asks" ADD CONSTRAINT "coordination_asks_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordination_asks" ADD CONSTRAINT "coordination_asks_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coordination_asks" ADD CONSTRAINT "coordination_asks_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_hands" ADD CONSTRAINT "help_hands_request_id_help_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."help_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_hands" ADD CONSTRAINT "help_hands_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_requests" ADD CONSTRAINT "help_requests_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_suggestions" ADD CONSTRAINT "help_suggestions_request_id_help_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."help_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_suggestions" ADD CONSTRAINT "help_suggestions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_profiles" ADD CONSTRAINT "skill_profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_requests_search" ON "help_requests" USING gin ("search");--> statement-breakpoint
CREATE INDEX "help_requests_running" ON "help_requests" USING btree ("cohort_id") WHERE "help_requests"."state" in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "help_requests_author" ON "help_requests" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "help_suggestions_person" ON "help_suggestions" USING btree ("person_id","asked_on");