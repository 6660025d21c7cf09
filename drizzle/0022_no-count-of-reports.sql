-- The bulletin is signed team by team: beside it, a number of reports says how many are missing.
DELETE FROM "weekly_totals" WHERE "what" IN ('reports', 'report-people', 'report-teams');--> statement-breakpoint
UPDATE "digests" SET "facts" = "facts" - 'reports' WHERE "facts" ? 'reports';--> statement-breakpoint
-- Nor does the week's page change when a report does, which would say that one came.
DROP TRIGGER "touches_answers_0" ON "answers";--> statement-breakpoint
DROP TRIGGER "touches_rounds_0" ON "rounds";--> statement-breakpoint
CREATE TRIGGER "touches_answers_0" AFTER INSERT OR UPDATE OR DELETE ON "answers"
  FOR EACH ROW EXECUTE FUNCTION note_subjects('select ($1).round_id::text');--> statement-breakpoint
CREATE TRIGGER "touches_rounds_0" AFTER INSERT OR UPDATE OR DELETE ON "rounds"
  FOR EACH ROW EXECUTE FUNCTION note_subjects('select ($1).id::text');
