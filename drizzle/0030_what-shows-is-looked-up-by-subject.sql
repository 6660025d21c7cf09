-- Without a list of what waits to be sorted in: each look-up would read it whole.
DROP INDEX "messages_shows";--> statement-breakpoint
CREATE INDEX "messages_shows" ON "messages" USING gin ("shows") WITH (fastupdate=false);--> statement-breakpoint
-- What shows a touched subject is looked up subject by subject: asked for all at once (`shows && subjects`), PostgreSQL takes for granted
-- that hundreds of subjects are on most messages and reads all there are, which took 3.7 s of an erasure after a year. `OFFSET 0` keeps
-- each look-up on the index. Locked in a second statement, in order, as before.
CREATE OR REPLACE FUNCTION "raise_touched"(OUT touched boolean, OUT stale uuid[]) LANGUAGE plpgsql AS $$
DECLARE
  subjects text[] := string_to_array(trim(coalesce(current_setting('ritournelle.touched', true), '')), ' ');
  showing text[];
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
  showing := array(SELECT DISTINCT shown.key FROM unnest(subjects) AS one(subject)
    CROSS JOIN LATERAL (SELECT m.key FROM messages m WHERE m.shows @> array[one.subject] OFFSET 0) AS shown);
  raised := array(SELECT m.key FROM messages m WHERE m.key = ANY (showing) ORDER BY m.key FOR UPDATE);
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
$$;
