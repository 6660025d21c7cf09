-- The job queue that rang for deliveries had a schema of its own.
DROP SCHEMA IF EXISTS "pgboss" CASCADE;
