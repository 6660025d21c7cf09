-- How requests for help are read for search: words by their root, in both languages, whatever their accents. unaccent
-- comes with PostgreSQL and any owner of a database may add it; where it is missing, search minds accents, and works.
CREATE TEXT SEARCH CONFIGURATION "help_fr" (COPY = pg_catalog.french);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "help_en" (COPY = pg_catalog.english);--> statement-breakpoint
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS unaccent;
  ALTER TEXT SEARCH CONFIGURATION "help_fr" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
  ALTER TEXT SEARCH CONFIGURATION "help_en" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE NOTICE 'unaccent is not there: search will mind accents';
END
$$;
