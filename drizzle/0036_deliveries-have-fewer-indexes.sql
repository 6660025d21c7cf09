DROP INDEX "deliveries_leaving";--> statement-breakpoint
DROP INDEX "deliveries_person";--> statement-breakpoint
DROP INDEX "deliveries_merged";--> statement-breakpoint
CREATE INDEX "deliveries_person" ON "deliveries" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "deliveries_merged" ON "deliveries" USING btree ("merged_into") WHERE "deliveries"."merged_into" is not null;