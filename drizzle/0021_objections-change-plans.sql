-- Whoever objects is not looked for any more, nor shown: in any cohort that looks for someone, and in their own showcase.
SELECT replan_on_write('objections', 'help-retry', $$select distinct cohort_id from help_requests where state = 'open'$$);--> statement-breakpoint
SELECT replan_on_write('objections', 'side-track-showcase', $$select distinct cohort_id from side_tracks
  where author_id = ($1).person_id$$);
