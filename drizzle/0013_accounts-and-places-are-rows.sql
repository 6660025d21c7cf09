CREATE TABLE "listed_accounts" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"external_user" text NOT NULL,
	CONSTRAINT "listed_accounts_cohort_id_person_id_platform_pk" PRIMARY KEY("cohort_id","person_id","platform")
);
--> statement-breakpoint
CREATE TABLE "listed_places" (
	"cohort_id" uuid NOT NULL,
	"name" text NOT NULL,
	"platform" text NOT NULL,
	"external_id" text NOT NULL,
	CONSTRAINT "listed_places_cohort_id_name_platform_pk" PRIMARY KEY("cohort_id","name","platform")
);
--> statement-breakpoint
ALTER TABLE "listed_accounts" ADD CONSTRAINT "listed_accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_accounts" ADD CONSTRAINT "listed_accounts_roster" FOREIGN KEY ("cohort_id","person_id") REFERENCES "public"."roster"("cohort_id","person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_places" ADD CONSTRAINT "listed_places_cohort_id_name_channels_cohort_id_name_fk" FOREIGN KEY ("cohort_id","name") REFERENCES "public"."channels"("cohort_id","name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listed_accounts_external" ON "listed_accounts" USING btree ("platform","external_user");--> statement-breakpoint
INSERT INTO "listed_accounts" ("cohort_id", "person_id", "platform", "external_user")
SELECT r."cohort_id", r."person_id", a."platform", a."external_user"
FROM "roster" r CROSS JOIN LATERAL (VALUES ('slack', r."slack"), ('mattermost', r."mattermost")) a ("platform", "external_user")
WHERE a."external_user" IS NOT NULL;--> statement-breakpoint
INSERT INTO "listed_places" ("cohort_id", "name", "platform", "external_id")
SELECT c."cohort_id", c."name", p."platform", p."external_id"
FROM "channels" c CROSS JOIN LATERAL (VALUES ('slack', c."slack"), ('mattermost', c."mattermost")) p ("platform", "external_id")
WHERE p."external_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "channels" DROP COLUMN "slack";--> statement-breakpoint
ALTER TABLE "channels" DROP COLUMN "mattermost";--> statement-breakpoint
ALTER TABLE "roster" DROP COLUMN "slack";--> statement-breakpoint
ALTER TABLE "roster" DROP COLUMN "mattermost";