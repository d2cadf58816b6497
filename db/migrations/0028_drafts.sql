CREATE TABLE "consult_drafts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"model" text,
	"lines" jsonb,
	"dropped" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"made_at" timestamp with time zone,
	"set_aside_at" timestamp with time zone,
	"rejected_at" timestamp with time zone,
	"rejection" text,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "consult_drafts_language" UNIQUE("session_id","locale"),
	CONSTRAINT "consult_drafts_status" CHECK ("consult_drafts"."status" in ('waiting', 'made', 'aside')),
	CONSTRAINT "consult_drafts_locale" CHECK ("consult_drafts"."locale" in ('es', 'en')),
	CONSTRAINT "consult_drafts_made" CHECK (("consult_drafts"."status" = 'made') = ("consult_drafts"."lines" is not null)),
	CONSTRAINT "consult_drafts_rejection" CHECK (char_length("consult_drafts"."rejection") <= 500)
);
--> statement-breakpoint
CREATE TABLE "consult_summaries" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"vet_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"lines" jsonb NOT NULL,
	"edited" boolean NOT NULL,
	"signed_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "consult_summaries_locale" CHECK ("consult_summaries"."locale" in ('es', 'en'))
);
--> statement-breakpoint
CREATE TABLE "message_translations" (
	"session_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"body" text,
	"refused" boolean DEFAULT false NOT NULL,
	"model" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "message_translations_of" PRIMARY KEY("session_id","message_id","locale"),
	CONSTRAINT "message_translations_locale" CHECK ("message_translations"."locale" in ('es', 'en'))
);
--> statement-breakpoint
ALTER TABLE "consult_drafts" ADD CONSTRAINT "consult_drafts_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_summaries" ADD CONSTRAINT "consult_summaries_draft_id_consult_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."consult_drafts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_summaries" ADD CONSTRAINT "consult_summaries_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_summaries" ADD CONSTRAINT "consult_summaries_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "message_translations" ADD CONSTRAINT "message_translations_message" FOREIGN KEY ("session_id","message_id") REFERENCES "public"."messages"("session_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "consult_drafts_due" ON "consult_drafts" USING btree ("due_at","id") WHERE status = 'waiting';
--> statement-breakpoint
CREATE INDEX "consult_drafts_aside" ON "consult_drafts" USING btree ("set_aside_at","id") WHERE status = 'aside';
--> statement-breakpoint
CREATE INDEX "consult_summaries_session_id_index" ON "consult_summaries" USING btree ("session_id");
--> statement-breakpoint
CREATE INDEX "consult_summaries_vet_id_index" ON "consult_summaries" USING btree ("vet_id");
