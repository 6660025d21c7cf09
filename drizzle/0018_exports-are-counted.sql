CREATE TABLE "export_counts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"on" date NOT NULL,
	"asked" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "export_counts" ADD CONSTRAINT "export_counts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;