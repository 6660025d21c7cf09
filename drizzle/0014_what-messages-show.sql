ALTER TABLE "messages" ADD COLUMN "shows" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "messages_shows" ON "messages" USING gin ("shows");--> statement-breakpoint
-- Where the subjects of a transaction that writes thousands of rows are noted: a longer text would be read again at each row.
-- Nothing of it outlives its transaction.
CREATE UNLOGGED TABLE "touched_subjects" (
	"transaction" xid8 NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "touched_subjects_pk" PRIMARY KEY("transaction", "subject")
);
--> statement-breakpoint
-- Notes one more subject of this transaction.
CREATE FUNCTION "note_subject"("noted" text, "subject" text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  IF subject IS NULL OR position(' ' || subject || ' ' IN noted) > 0 THEN
    RETURN noted;
  END IF;
  IF length(noted) < 4000 THEN
    RETURN noted || subject || ' ';
  END IF;
  INSERT INTO touched_subjects VALUES (pg_current_xact_id(), note_subject.subject) ON CONFLICT DO NOTHING;
  PERFORM set_config('ritournelle.many_touched', 'yes', true);
  RETURN noted;
END
$$;--> statement-breakpoint
-- A subject is the id of a row, or a name and ids: what a message shows, and what writing a row touches. Each table below has a
-- question that tells the subjects of a row ($1). They are noted until the end of the transaction, whoever writes: a command, an
-- import, a purge, or the reference that takes a row along with its person.
CREATE FUNCTION "note_subjects"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  noted text := coalesce(nullif(current_setting('ritournelle.touched', true), ''), ' ');
  subject text;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) = to_jsonb(OLD) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    FOR subject IN EXECUTE TG_ARGV[0] USING NEW LOOP
      noted := note_subject(noted, subject);
    END LOOP;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    FOR subject IN EXECUTE TG_ARGV[0] USING OLD LOOP
      noted := note_subject(noted, subject);
    END LOOP;
  END IF;
  IF noted <> ' ' THEN
    PERFORM set_config('ritournelle.touched', noted, true);
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- Raises the version of all that shows what was touched, and returns the deliveries to bring up to date. Keys are locked in order, so
-- that two transactions never wait for each other; the deliveries are a second statement, which sees what was delivered meanwhile.
CREATE FUNCTION "raise_touched"(OUT touched boolean, OUT stale uuid[]) LANGUAGE plpgsql AS $$
DECLARE
  subjects text[] := string_to_array(trim(coalesce(current_setting('ritournelle.touched', true), '')), ' ');
  raised text[];
BEGIN
  IF current_setting('ritournelle.many_touched', true) = 'yes' THEN
    WITH noted AS (
      DELETE FROM touched_subjects WHERE transaction = pg_current_xact_id() RETURNING subject)
    SELECT subjects || coalesce(array_agg(noted.subject), '{}') INTO subjects FROM noted;
    PERFORM set_config('ritournelle.many_touched', '', true);
  END IF;
  touched := cardinality(subjects) > 0;
  stale := '{}';
  IF NOT touched THEN
    RETURN;
  END IF;
  PERFORM set_config('ritournelle.touched', '', true);
  raised := array(SELECT m.key FROM messages m WHERE m.shows && subjects ORDER BY m.key FOR UPDATE);
  IF cardinality(raised) = 0 THEN
    RETURN;
  END IF;
  UPDATE messages SET version = version + 1 WHERE key = ANY (raised);
  WITH outdated AS (
    UPDATE deliveries SET stale = true
    WHERE id IN (SELECT coalesce(d.merged_into, d.id) FROM deliveries d WHERE d.message_key = ANY (raised) AND d.part = 0)
      AND state IN ('delivered', 'sending')
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') INTO raise_touched.stale FROM outdated;
END
$$;--> statement-breakpoint
CREATE FUNCTION "raise_at_commit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_touched();
  RETURN NULL;
END
$$;--> statement-breakpoint
-- To be called for each table whose rows something the bot said may show; a second time for another question.
CREATE FUNCTION "touch_on_write"(source text, subjects text, events text DEFAULT 'insert or update or delete')
RETURNS void LANGUAGE plpgsql AS $fn$
DECLARE
  before int := (SELECT count(*) FROM pg_trigger WHERE tgrelid = source::regclass AND tgname LIKE 'touches_%');
BEGIN
  EXECUTE format('create trigger %I after %s on %I for each row execute function note_subjects(%L)',
    'touches_' || source || '_' || before, events, source, subjects);
  IF before = 0 THEN
    EXECUTE format('create constraint trigger %I after insert or update or delete on %I
      deferrable initially deferred for each row execute function raise_at_commit()', 'raises_' || source, source);
  END IF;
END
$fn$;--> statement-breakpoint
SELECT touch_on_write('answers', $$select ($1).round_id::text
  union all select 'week:' || r.cohort_id || ':' || r.iso_week from rounds r where r.id = ($1).round_id$$);--> statement-breakpoint
SELECT touch_on_write('rounds', $$select ($1).id::text
  union all select 'week:' || ($1).cohort_id || ':' || ($1).iso_week$$);--> statement-breakpoint
SELECT touch_on_write('skips', $$select ($1).round_id::text$$);--> statement-breakpoint
SELECT touch_on_write('standup_proposals', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('rituals', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('ritual_challenges', $$select 'rhythm:' || ($1).ritual_id || ':' || ($1).challenge_id
  union all (select r.id::text from rounds r where r.ritual_id = ($1).ritual_id
  and r.challenge_id = ($1).challenge_id order by r.local_date desc limit 1)$$);--> statement-breakpoint
-- What teammates announce stands on the prompts that are open; a pause that is not told leaves no trace on them.
SELECT touch_on_write('pauses', $$select r.id::text from memberships m
  join rounds r on r.challenge_id = m.challenge_id and r.state = 'open'
  where ($1).shared and m.person_id = ($1).person_id and m.role = 'eig'$$);--> statement-breakpoint
-- What is asked of a team is taken away from whoever leaves it.
SELECT touch_on_write('memberships', $$select 'member:' || ($1).person_id
  union all select r.id::text from rounds r where r.challenge_id = ($1).challenge_id and r.state = 'open'
  union all (select c.id::text from dataset_checkins c where c.challenge_id = ($1).challenge_id
  order by c.local_date desc limit 1)$$);--> statement-breakpoint
SELECT touch_on_write('contract_ends', $$select 'contract:' || ($1).person_id$$);--> statement-breakpoint
SELECT touch_on_write('help_requests', $$select ($1).id::text
  union all select s.id::text from help_suggestions s where s.request_id = ($1).id$$);--> statement-breakpoint
SELECT touch_on_write('help_hands', $$select ($1).request_id::text$$);--> statement-breakpoint
SELECT touch_on_write('help_suggestions', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('call_requests', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('coordination_asks', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('join_requests', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('datasets', $$select ($1).id::text
  union all (select c.id::text from dataset_checkins c where c.challenge_id = ($1).challenge_id
  order by c.local_date desc limit 1)$$);--> statement-breakpoint
SELECT touch_on_write('dataset_checkins', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('milestones', $$select 'milestone:' || ($1).cohort_id || ':' || ($1).slug || ':'
  || coalesce(($1).challenge_id::text, '-') || ':' || coalesce(($1).person_id::text, '-')
  union all select 'nudge:' || n.cohort_id || ':' || n.person_id || ':' || n.last_on
  from milestone_nudges n where n.cohort_id = ($1).cohort_id$$);--> statement-breakpoint
SELECT touch_on_write('workshops', $$select ($1).id::text$$);--> statement-breakpoint
-- Their own seat, and the rank of those who wait.
SELECT touch_on_write('workshop_seats', $$select 'seats:' || ($1).workshop_id
  union all select ($1).id::text
  union all select s.id::text from workshop_seats s where s.workshop_id = ($1).workshop_id and s.state = 'waits'$$);--> statement-breakpoint
SELECT touch_on_write('workshop_answers', $$select 'answers:' || ($1).workshop_id$$);--> statement-breakpoint
SELECT touch_on_write('pairing_members', $$select 'coffee:' || ($1).cohort_id || ':' || ($1).person_id$$);--> statement-breakpoint
SELECT touch_on_write('pairing_skips', $$select 'coffee:' || ($1).cohort_id || ':' || ($1).person_id$$);--> statement-breakpoint
SELECT touch_on_write('pairings', $$select ($1).group_id::text$$);--> statement-breakpoint
-- Taken up by this month's showcase, it stays on the last one.
SELECT touch_on_write('side_tracks', $$select ($1).id::text
  union all select 'showcase:' || ($1).cohort_id || ':' || ($1).shown_on$$, 'insert or update of title, tried, link, state, shareable, challenge_id, author_id or delete');--> statement-breakpoint
SELECT touch_on_write('good_news', $$select ($1).id::text$$);--> statement-breakpoint
SELECT touch_on_write('gazettes', $$select 'gazette:' || ($1).cohort_id || ':' || ($1).week$$);--> statement-breakpoint
-- The next one is open: the one before asks nothing any more.
SELECT touch_on_write('rounds', $$(select r.id::text from rounds r where r.ritual_id = ($1).ritual_id
  and r.challenge_id = ($1).challenge_id and r.local_date < ($1).local_date order by r.local_date desc limit 1)$$, 'insert');--> statement-breakpoint
SELECT touch_on_write('dataset_checkins', $$(select c.id::text from dataset_checkins c where c.challenge_id = ($1).challenge_id
  and c.local_date < ($1).local_date order by c.local_date desc limit 1)$$, 'insert');--> statement-breakpoint
-- What was said before: each shows the ids of its key and its subject, and what its kind adds to them.
UPDATE messages m SET shows = array(
  SELECT DISTINCT found[1]
  FROM regexp_matches(m.key || ' ' || m.subject || ' ' || coalesce((
      SELECT d.facts::text FROM digests d
      WHERE m.kind IN ('digest', 'digest-details') AND d.cohort_id = m.cohort_id AND d.week = m.subject), ''),
    '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') AS found
) || CASE m.kind
  WHEN 'digest' THEN array['week:' || m.cohort_id || ':' || m.subject]
  WHEN 'digest-details' THEN array['week:' || m.cohort_id || ':' || m.subject]
  WHEN 'gazette' THEN array['gazette:' || m.cohort_id || ':' || m.subject]
  WHEN 'side-track-showcase' THEN array['showcase:' || m.cohort_id || ':' || m.subject]
  WHEN 'standup-rhythm' THEN array['rhythm:' || replace(m.subject, ' ', ':')]
  WHEN 'contract-end' THEN array['contract:' || split_part(m.key, ':', 3)]
  WHEN 'contract-proposed' THEN array['contract:' || split_part(m.key, ':', 3)]
  WHEN 'contract-answer' THEN array['contract:' || split_part(m.key, ':', 3)]
  WHEN 'cohort-goodbye' THEN array['member:' || split_part(m.key, ':', 4)]
  WHEN 'milestone-nudge' THEN array['nudge:' || substr(m.key, length('milestone:nudge:') + 1)]
  WHEN 'milestone-ready' THEN array['milestone:' || substr(m.key, length('milestone:ready:') + 1)]
  WHEN 'pairing-announce' THEN array['coffee:' || m.cohort_id || ':' || split_part(m.key, ':', 4)]
  WHEN 'workshop-post' THEN array['seats:' || m.subject]
  WHEN 'workshop-trainer' THEN array['seats:' || split_part(m.subject, ' ', 1), 'answers:' || split_part(m.subject, ' ', 1)]
  ELSE '{}'
END;
