DROP INDEX "deliveries_waiting";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "turn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "deliveries_place" ON "deliveries" USING btree ("workspace_id","place","turn") WHERE "deliveries"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree (("state" <> 'sending'),"turn","position") WHERE "deliveries"."state" in ('pending', 'sending') or "deliveries"."stale";