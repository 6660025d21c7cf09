CREATE INDEX "memberships_cohort" ON "memberships" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "outdated_plans_cohort" ON "outdated_plans" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "deliveries_leaving" ON "deliveries" USING btree ("person_id") WHERE "deliveries"."state" = 'sending';