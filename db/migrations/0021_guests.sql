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
ALTER TABLE "consult_guests" ADD CONSTRAINT "consult_guests_link_id_consult_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."consult_links"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_guests" ADD CONSTRAINT "consult_guests_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_links" ADD CONSTRAINT "consult_links_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_links" ADD CONSTRAINT "consult_links_created_by_user_profiles_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "consult_guests_of_consult" ON "consult_guests" USING btree ("session_id","created_at");
--> statement-breakpoint
CREATE INDEX "consult_links_of_consult" ON "consult_links" USING btree ("session_id","created_at");
--> statement-breakpoint
CREATE INDEX "consult_links_created_by_index" ON "consult_links" USING btree ("created_by");
--> statement-breakpoint
CREATE INDEX "consult_links_created_at_index" ON "consult_links" USING btree ("created_at");
