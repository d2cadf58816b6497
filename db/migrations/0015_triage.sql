CREATE TABLE "consult_triage" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"answers" jsonb NOT NULL,
	"level" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"decided_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "consult_triage_level" CHECK ("consult_triage"."level" in ('red', 'orange', 'yellow', 'green', 'blue'))
);
--> statement-breakpoint
ALTER TABLE "consult_triage" ADD CONSTRAINT "consult_triage_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
