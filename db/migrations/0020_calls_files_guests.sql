-- Somebody without an account who is in one consult. Roles belong to the whole server, so each statement here can be run again.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'guest') then
    create role guest nologin noinherit;
  end if;
end
$$;
--> statement-breakpoint
grant guest to app with inherit false, set true;
--> statement-breakpoint
CREATE TABLE "call_events" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"is_stale" boolean NOT NULL,
	"received_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "call_events_text" CHECK (char_length("call_events"."id") between 1 and 200 and char_length("call_events"."kind") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "call_legs" (
	"call_id" uuid NOT NULL,
	"sid" text NOT NULL,
	"user_id" uuid NOT NULL,
	"joined_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	CONSTRAINT "call_legs_connection" PRIMARY KEY("call_id","sid"),
	CONSTRAINT "call_legs_sid" CHECK (char_length("call_legs"."sid") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"transport" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"cap_seconds" integer NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"measured_seconds" integer,
	"checked_at" timestamp with time zone,
	"room_closed_at" timestamp with time zone,
	CONSTRAINT "calls_transport" CHECK ("calls"."transport" in ('livekit', 'peer')),
	CONSTRAINT "calls_end_reason" CHECK ("calls"."end_reason" in ('left', 'cap', 'consult-over', 'vet-changed', 'turned-chat', 'room-finished', 'room-lost')),
	CONSTRAINT "calls_cap" CHECK ("calls"."cap_seconds" > 0),
	CONSTRAINT "calls_ended" CHECK (("calls"."ended_at" is null) = ("calls"."end_reason" is null) and ("calls"."ended_at" is null) = ("calls"."measured_seconds" is null)),
	CONSTRAINT "calls_measured" CHECK ("calls"."measured_seconds" between 0 and "calls"."cap_seconds")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"bucket" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"uploader_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'uploading' NOT NULL,
	"type" text NOT NULL,
	"kind" text,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"placeholder" text,
	"has_thumbnail" boolean DEFAULT false NOT NULL,
	"key" text NOT NULL,
	"upload_id" text,
	"parts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"attached_at" timestamp with time zone,
	"stored_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"cleared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "files_bucket" CHECK ("files"."bucket" in ('cases', 'attachments')),
	CONSTRAINT "files_subject" CHECK ("files"."subject" in ('start', 'consult', 'pet')),
	CONSTRAINT "files_state" CHECK ("files"."state" in ('uploading', 'stored', 'deleted')),
	CONSTRAINT "files_kind" CHECK ("files"."kind" in ('photo', 'clip', 'document')),
	CONSTRAINT "files_name" CHECK (char_length("files"."name") between 1 and 120),
	CONSTRAINT "files_size" CHECK ("files"."size" > 0),
	CONSTRAINT "files_stored" CHECK ("files"."state" <> 'stored' or ("files"."kind" is not null and "files"."stored_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "consult_guests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"link_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"name" text NOT NULL,
	"device" uuid NOT NULL,
	"consent_version" text NOT NULL,
	"consent_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "consult_guests_device" UNIQUE("link_id","device"),
	CONSTRAINT "consult_guests_name" CHECK (char_length("consult_guests"."name") <= 60)
);
--> statement-breakpoint
CREATE TABLE "consult_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"max_uses" integer NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "consult_links_token" UNIQUE("token_hash"),
	CONSTRAINT "consult_links_token_hash" CHECK ("consult_links"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "consult_links_uses" CHECK ("consult_links"."uses" between 0 and "consult_links"."max_uses"),
	CONSTRAINT "consult_links_max_uses" CHECK ("consult_links"."max_uses" between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_body";
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "files" jsonb;
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "reply_to" integer;
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deletes" integer;
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "deleted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "pets" ADD COLUMN "photo_id" uuid;
--> statement-breakpoint
ALTER TABLE "call_events" ADD CONSTRAINT "call_events_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "call_legs" ADD CONSTRAINT "call_legs_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_guests" ADD CONSTRAINT "consult_guests_link_id_consult_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."consult_links"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_guests" ADD CONSTRAINT "consult_guests_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_links" ADD CONSTRAINT "consult_links_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_links" ADD CONSTRAINT "consult_links_created_by_user_profiles_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "call_events_call_id_index" ON "call_events" USING btree ("call_id");
--> statement-breakpoint
CREATE INDEX "call_events_received_at_index" ON "call_events" USING btree ("received_at");
--> statement-breakpoint
CREATE INDEX "call_legs_user_id_index" ON "call_legs" USING btree ("user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "calls_open" ON "calls" USING btree ("session_id") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "calls_of_consult" ON "calls" USING btree ("session_id","id");
--> statement-breakpoint
CREATE INDEX "calls_to_close" ON "calls" USING btree ("checked_at") WHERE transport = 'livekit' and room_closed_at is null;
--> statement-breakpoint
CREATE INDEX "files_of_subject" ON "files" USING btree ("subject_id","id");
--> statement-breakpoint
CREATE INDEX "files_of_uploader" ON "files" USING btree ("uploader_id","id");
--> statement-breakpoint
CREATE INDEX "files_unfinished" ON "files" USING btree ("created_at") WHERE attached_at is null and state <> 'deleted';
--> statement-breakpoint
CREATE INDEX "files_uncleared" ON "files" USING btree ("deleted_at") WHERE state = 'deleted' and cleared_at is null;
--> statement-breakpoint
CREATE INDEX "consult_guests_of_consult" ON "consult_guests" USING btree ("session_id","created_at");
--> statement-breakpoint
CREATE INDEX "consult_links_of_consult" ON "consult_links" USING btree ("session_id","created_at");
--> statement-breakpoint
CREATE INDEX "consult_links_created_by_index" ON "consult_links" USING btree ("created_by");
--> statement-breakpoint
CREATE INDEX "consult_links_created_at_index" ON "consult_links" USING btree ("created_at");
--> statement-breakpoint
ALTER TABLE "pets" ADD CONSTRAINT "pets_photo_id_files_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_photo_id_files_id_fk";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "pets_photo_id_index" ON "pets" USING btree ("photo_id");
--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_content" CHECK (char_length("messages"."body") between 0 and 4000) NOT VALID;
--> statement-breakpoint
ALTER TABLE "messages" VALIDATE CONSTRAINT "messages_content";
--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_says_something" CHECK ("messages"."body" <> '' or "messages"."files" is not null or "messages"."deletes" is not null or "messages"."deleted_at" is not null) NOT VALID;
--> statement-breakpoint
ALTER TABLE "messages" VALIDATE CONSTRAINT "messages_says_something";
