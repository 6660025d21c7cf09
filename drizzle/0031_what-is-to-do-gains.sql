-- What is to do for a coordination also gains what comes after Monday; the next page has a list of its own, and ends the one before.
SELECT touch_on_write('coordination_asks', $$select 'to-do:' || ($1).cohort_id$$);--> statement-breakpoint
SELECT touch_on_write('join_requests', $$select 'to-do:' || ($1).cohort_id$$);--> statement-breakpoint
SELECT touch_on_write('datasets', $$select 'to-do:' || ($1).cohort_id$$);--> statement-breakpoint
-- A draft is its author’s, and a request to mentors theirs: neither moves what others read.
SELECT touch_on_write('help_requests', $$select 'to-do:' || ($1).cohort_id
  where ($1).state <> 'draft' and ($1).audience <> 'mentors'$$);--> statement-breakpoint
SELECT touch_on_write('digests', $$select 'to-do:' || ($1).cohort_id$$, 'insert');--> statement-breakpoint
UPDATE messages SET shows = array_append(shows, 'to-do:' || cohort_id) WHERE kind = 'digest-to-do';
