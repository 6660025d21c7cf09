CREATE SCHEMA "sandbox";
--> statement-breakpoint
CREATE TABLE "pauses" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "proactive_counts" (
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"daily" boolean NOT NULL,
	"sent" integer NOT NULL,
	CONSTRAINT "proactive_counts_person_id_day_daily_pk" PRIMARY KEY("person_id","day","daily")
);
--> statement-breakpoint
CREATE TABLE "aliases" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"alias" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "aliases_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id"),
	CONSTRAINT "aliases_alias_unique" UNIQUE("alias")
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"host" text,
	"goal" text,
	"channel" text,
	"timezone" text NOT NULL,
	"holidays" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"in_charge" uuid,
	"sponsor" uuid,
	"coach" uuid,
	CONSTRAINT "challenges_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "challenges_id_unique" UNIQUE("id"),
	CONSTRAINT "challenges_slug" UNIQUE("cohort_id","slug")
);
--> statement-breakpoint
CREATE TABLE "channel_places" (
	"cohort_id" uuid NOT NULL,
	"name" text NOT NULL,
	"workspace_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	CONSTRAINT "channel_places_cohort_id_name_workspace_id_pk" PRIMARY KEY("cohort_id","name","workspace_id"),
	CONSTRAINT "channel_places_external" UNIQUE("workspace_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"cohort_id" uuid NOT NULL,
	"name" text NOT NULL,
	"audience" text NOT NULL,
	CONSTRAINT "channels_cohort_id_name_pk" PRIMARY KEY("cohort_id","name")
);
--> statement-breakpoint
CREATE TABLE "cohorts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"timezone" text NOT NULL,
	"holidays" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"coordination_label" text NOT NULL,
	"bulletin_channel" text NOT NULL,
	"digest_channel" text NOT NULL,
	"contacts" jsonb NOT NULL,
	"privacy" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"file_hash" text,
	"covered_until" timestamp with time zone,
	CONSTRAINT "cohorts_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"external_user" text NOT NULL,
	"preferred" boolean DEFAULT true NOT NULL,
	CONSTRAINT "identities_external" UNIQUE("workspace_id","external_user")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid,
	"person_id" uuid NOT NULL,
	"challenge_id" uuid,
	"role" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "memberships_once" UNIQUE NULLS NOT DISTINCT("person_id","cohort_id","challenge_id","role")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"locale" text,
	"timezone" text,
	"works" jsonb,
	"notice_version" text
);
--> statement-breakpoint
CREATE TABLE "ritual_challenges" (
	"cohort_id" uuid NOT NULL,
	"ritual_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	CONSTRAINT "ritual_challenges_cohort_id_ritual_id_challenge_id_pk" PRIMARY KEY("cohort_id","ritual_id","challenge_id")
);
--> statement-breakpoint
CREATE TABLE "rituals" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"settings" json NOT NULL,
	"ended_on" date,
	CONSTRAINT "rituals_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "rituals_id_unique" UNIQUE("id"),
	CONSTRAINT "rituals_slug" UNIQUE("cohort_id","slug")
);
--> statement-breakpoint
CREATE TABLE "roster" (
	"cohort_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"person_id" uuid NOT NULL,
	"slack" text,
	"mattermost" text,
	CONSTRAINT "roster_cohort_id_slug_pk" PRIMARY KEY("cohort_id","slug"),
	CONSTRAINT "roster_person" UNIQUE("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cohort_id" uuid,
	"local_date" date NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"alias" uuid,
	"facts" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"cohort_id" uuid NOT NULL,
	"appointment" text NOT NULL,
	"subject" text NOT NULL,
	"local_date" date NOT NULL,
	"slot" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"ran_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "runs_cohort_id_appointment_subject_local_date_slot_pk" PRIMARY KEY("cohort_id","appointment","subject","local_date","slot")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"workspace_id" uuid NOT NULL,
	"id" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calls_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"kind" text NOT NULL,
	"clock_offset_ms" bigint DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "instance_one" CHECK ("instance"."one"),
	CONSTRAINT "instance_kind" CHECK ("instance"."kind" in ('sandbox', 'live'))
);
--> statement-breakpoint
CREATE TABLE "memory" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"value" json NOT NULL,
	CONSTRAINT "memory_workspace_id_kind_id_pk" PRIMARY KEY("workspace_id","kind","id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"platform" text NOT NULL,
	"external_id" text NOT NULL,
	CONSTRAINT "workspaces_external" UNIQUE("platform","external_id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_on" date NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message_key" text NOT NULL,
	"workspace_id" uuid NOT NULL,
	"person_id" uuid,
	"place" text NOT NULL,
	"thread_key" text,
	"part" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"ref" text,
	"delivered_version" integer DEFAULT 0 NOT NULL,
	"stale" boolean DEFAULT false NOT NULL,
	"lease_until" timestamp with time zone,
	"retry_at" timestamp with time zone,
	"fence" integer DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"intent_at" timestamp with time zone,
	"not_before" timestamp with time zone,
	"not_after" timestamp with time zone,
	"after" text,
	"proactive" boolean DEFAULT false NOT NULL,
	"mergeable" boolean DEFAULT false NOT NULL,
	"daily" boolean DEFAULT false NOT NULL,
	"legal" boolean DEFAULT false NOT NULL,
	"merging" boolean DEFAULT false NOT NULL,
	"merged_into" uuid,
	"reason" text,
	CONSTRAINT "deliveries_once" UNIQUE NULLS NOT DISTINCT("message_key","workspace_id","place","part")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"key" text PRIMARY KEY NOT NULL,
	"cohort_id" uuid,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."forms" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"form" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sandbox"."messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation" text NOT NULL,
	"thread" bigint,
	"sender" text NOT NULL,
	"only" text,
	"key" text,
	"sections" json NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"removed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."reads" (
	"person" text NOT NULL,
	"conversation" text NOT NULL,
	"up_to" bigint NOT NULL,
	CONSTRAINT "reads_person_conversation_pk" PRIMARY KEY("person","conversation")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"person_id" uuid,
	"written_by" uuid,
	"several_hands" boolean DEFAULT false NOT NULL,
	"values" jsonb NOT NULL,
	"kept" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "answers_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "answers_id_unique" UNIQUE("id"),
	CONSTRAINT "answers_once" UNIQUE NULLS NOT DISTINCT("round_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"cohort_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"ritual_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"local_date" date NOT NULL,
	"iso_week" text NOT NULL,
	"zone" text NOT NULL,
	"questions" json NOT NULL,
	"answer_by" text NOT NULL,
	"recap" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"reminds_at" timestamp with time zone,
	"closes_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	CONSTRAINT "rounds_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "rounds_id_unique" UNIQUE("id"),
	CONSTRAINT "rounds_once" UNIQUE("ritual_id","challenge_id","local_date")
);
--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proactive_counts" ADD CONSTRAINT "proactive_counts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_in_charge_people_id_fk" FOREIGN KEY ("in_charge") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_sponsor_people_id_fk" FOREIGN KEY ("sponsor") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_coach_people_id_fk" FOREIGN KEY ("coach") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_places" ADD CONSTRAINT "channel_places_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_places" ADD CONSTRAINT "channel_places_cohort_id_name_channels_cohort_id_name_fk" FOREIGN KEY ("cohort_id","name") REFERENCES "public"."channels"("cohort_id","name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ritual_challenges" ADD CONSTRAINT "ritual_challenges_cohort_id_ritual_id_rituals_cohort_id_id_fk" FOREIGN KEY ("cohort_id","ritual_id") REFERENCES "public"."rituals"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ritual_challenges" ADD CONSTRAINT "ritual_challenges_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rituals" ADD CONSTRAINT "rituals_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster" ADD CONSTRAINT "roster_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster" ADD CONSTRAINT "roster_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory" ADD CONSTRAINT "memory_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_key_messages_key_fk" FOREIGN KEY ("message_key") REFERENCES "public"."messages"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_cohort_id_round_id_rounds_cohort_id_id_fk" FOREIGN KEY ("cohort_id","round_id") REFERENCES "public"."rounds"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_cohort_id_ritual_id_rituals_cohort_id_id_fk" FOREIGN KEY ("cohort_id","ritual_id") REFERENCES "public"."rituals"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_cohort_id_challenge_id_challenges_cohort_id_id_fk" FOREIGN KEY ("cohort_id","challenge_id") REFERENCES "public"."challenges"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identities_person" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_challenge" ON "memberships" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "activity_cohort" ON "activity" USING btree ("cohort_id","local_date");--> statement-breakpoint
CREATE INDEX "runs_planned" ON "runs" USING btree ("cohort_id","planned_at");--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("position") WHERE "deliveries"."state" in ('pending', 'sending') or "deliveries"."stale";--> statement-breakpoint
CREATE INDEX "deliveries_person" ON "deliveries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "deliveries_merged" ON "deliveries" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "sandbox_conversation" ON "sandbox"."messages" USING btree ("conversation","id");--> statement-breakpoint
CREATE INDEX "sandbox_key" ON "sandbox"."messages" USING btree ("key");--> statement-breakpoint
CREATE INDEX "rounds_state" ON "rounds" USING btree ("cohort_id","state");