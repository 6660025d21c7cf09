CREATE TABLE "erasures" (
	"hash" text PRIMARY KEY NOT NULL,
	"on" date NOT NULL,
	"tombstones" jsonb NOT NULL,
	"written" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"person_id" uuid NOT NULL,
	"to" text NOT NULL,
	CONSTRAINT "objections_person_id_to_pk" PRIMARY KEY("person_id","to")
);
--> statement-breakpoint
CREATE TABLE "purge_runs" (
	"on" date PRIMARY KEY NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "received_on" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "erasures_file" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "good_news_author" ON "good_news" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "help_hands_person" ON "help_hands" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pairings_person" ON "pairings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "answers_person" ON "answers" USING btree ("person_id") WHERE "answers"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "answers_written_by" ON "answers" USING btree ("written_by") WHERE "answers"."written_by" is not null;--> statement-breakpoint
CREATE INDEX "skips_person" ON "skips" USING btree ("person_id");