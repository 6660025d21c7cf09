CREATE TABLE "pacing" (
	"workspace_id" uuid NOT NULL,
	"what" text NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pacing_workspace_id_what_pk" PRIMARY KEY("workspace_id","what")
);
--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "slack" text;--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "mattermost" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "pacing" ADD CONSTRAINT "pacing_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;