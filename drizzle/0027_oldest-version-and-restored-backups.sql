CREATE TABLE "schema_floor" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" text NOT NULL,
	CONSTRAINT "schema_floor_one" CHECK ("schema_floor"."one")
);
--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "restored_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "key_check" text;--> statement-breakpoint
-- 0.1.0 refuses any schema that it does not know, so nothing older than this version is promised.
INSERT INTO "schema_floor" ("version") VALUES ('0.2.0');
