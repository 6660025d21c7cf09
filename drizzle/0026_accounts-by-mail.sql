ALTER TABLE "identities" ADD COLUMN "confirmed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "link_epoch" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "refused_on" date;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "unreachable" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "reached_by" text DEFAULT 'chat' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "bulletins_by_mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Whoever pauses, or objects to everything, takes back the links that were sent before.
CREATE FUNCTION close_links() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE identities SET link_epoch = link_epoch + 1 WHERE person_id = NEW.person_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER pauses_close_links AFTER INSERT OR UPDATE ON pauses
  FOR EACH ROW WHEN (NEW.kind = 'pause') EXECUTE FUNCTION close_links();--> statement-breakpoint
CREATE TRIGGER objections_close_links AFTER INSERT ON objections
  FOR EACH ROW WHEN (NEW."to" = 'all') EXECUTE FUNCTION close_links();
--> statement-breakpoint
-- Another address is another place: links sent to the former one open nothing, and the new one is confirmed first.
CREATE FUNCTION move_mail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE identities i SET link_epoch = link_epoch + 1, confirmed = false, refused_on = null, refusal = null, unreachable = false
    FROM workspaces w WHERE w.id = i.workspace_id AND w.platform = 'mail' AND i.person_id = NEW.id;
  DELETE FROM deliveries d USING workspaces w, messages m WHERE w.id = d.workspace_id AND w.platform = 'mail'
    AND d.person_id = NEW.id AND m.key = d.message_key AND m.kind = 'notice';
  UPDATE deliveries d SET state = 'pending', reason = null FROM workspaces w WHERE w.id = d.workspace_id
    AND w.platform = 'mail' AND d.person_id = NEW.id AND d.state = 'parked' AND d.ref IS NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER people_move_mail AFTER UPDATE OF email ON people
  FOR EACH ROW WHEN (lower(OLD.email) IS DISTINCT FROM lower(NEW.email)) EXECUTE FUNCTION move_mail();
