CREATE TABLE "answer_sources" (
	"cohort_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"message" text NOT NULL,
	"values" jsonb NOT NULL,
	CONSTRAINT "answer_sources_round_id_message_pk" PRIMARY KEY("round_id","message")
);
--> statement-breakpoint
CREATE TABLE "held_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"bare" boolean NOT NULL,
	"act" jsonb NOT NULL,
	"thread" text,
	"source" text,
	"forget_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer_sources" ADD CONSTRAINT "answer_sources_cohort_id_round_id_rounds_cohort_id_id_fk" FOREIGN KEY ("cohort_id","round_id") REFERENCES "public"."rounds"("cohort_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_texts" ADD CONSTRAINT "held_texts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_sources_message" ON "answer_sources" USING btree ("message");--> statement-breakpoint
CREATE INDEX "held_texts_person" ON "held_texts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "held_texts_source" ON "held_texts" USING btree ("source");