DROP INDEX "help_requests_search";--> statement-breakpoint
CREATE INDEX "help_requests_search" ON "help_requests" USING gin ("search") WHERE "help_requests"."state" in ('solved', 'around');