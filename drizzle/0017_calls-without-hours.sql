-- The ids kept until now name who acted and when. Those handled from here on are hashed, so no replay would find the former ones.
DELETE FROM "calls";--> statement-breakpoint
ALTER TABLE "calls" DROP COLUMN "received_at";--> statement-breakpoint
-- Machine times that served: they would say at which hour somebody was answered.
UPDATE "deliveries" SET "intent_at" = NULL, "retry_at" = NULL, "lease_until" = NULL WHERE "state" IN ('delivered', 'parked');
