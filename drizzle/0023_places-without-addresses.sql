ALTER TABLE "workshop_seats" ADD COLUMN "former_address" text;--> statement-breakpoint
-- Addresses already given go on answering, and a copy of the database gives none of them. No message says anything new.
ALTER TABLE "workshop_seats" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "workshop_seats" SET "former_address" = encode(sha256(convert_to("token", 'UTF8')), 'hex');--> statement-breakpoint
ALTER TABLE "workshop_seats" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "workshop_seats" DROP COLUMN "token";--> statement-breakpoint
ALTER TABLE "workshop_seats" ADD CONSTRAINT "workshop_seats_former_address" UNIQUE("former_address");
