CREATE TABLE "consult_offers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"vet_id" uuid NOT NULL,
	"offered_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "consult_offers_outcome" CHECK ("consult_offers"."outcome" in ('accepted', 'declined', 'timed-out', 'withdrawn', 'gone')),
	CONSTRAINT "consult_offers_closed" CHECK (("consult_offers"."outcome" is null) = ("consult_offers"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "vet_skills" (
	"vet_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "vet_skills_vet_id_kind_code_pk" PRIMARY KEY("vet_id","kind","code"),
	CONSTRAINT "vet_skills_kind" CHECK ("vet_skills"."kind" in ('species', 'language', 'mode', 'country'))
);
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "level" text DEFAULT 'yellow' NOT NULL;
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "due_at" timestamp with time zone DEFAULT private.now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "away_since" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "first_answer_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "chats_at_once" integer DEFAULT 3 NOT NULL;
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "idle_since" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "consult_offers" ADD CONSTRAINT "consult_offers_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_offers" ADD CONSTRAINT "consult_offers_vet_id_vets_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."vets"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "vet_skills" ADD CONSTRAINT "vet_skills_vet_id_vets_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."vets"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "consult_offers_open_consult" ON "consult_offers" USING btree ("session_id") WHERE outcome is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "consult_offers_open_vet" ON "consult_offers" USING btree ("vet_id") WHERE outcome is null;
--> statement-breakpoint
CREATE INDEX "consult_offers_session_id_vet_id_index" ON "consult_offers" USING btree ("session_id","vet_id");
--> statement-breakpoint
CREATE INDEX "consult_offers_vet_id_offered_at_index" ON "consult_offers" USING btree ("vet_id","offered_at");
--> statement-breakpoint
CREATE INDEX "consult_offers_offered_at_index" ON "consult_offers" USING btree ("offered_at");
--> statement-breakpoint
CREATE INDEX "vet_skills_kind_code_index" ON "vet_skills" USING btree ("kind","code");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_due" ON "chat_sessions" USING btree ("due_at","id") WHERE status = 'queued';
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_level" CHECK ("chat_sessions"."level" in ('red', 'orange', 'yellow', 'green', 'blue')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "chat_sessions" VALIDATE CONSTRAINT "chat_sessions_level";
--> statement-breakpoint
ALTER TABLE "vets" ADD CONSTRAINT "vets_chats_at_once" CHECK ("vets"."chats_at_once" between 1 and 10) NOT VALID;
--> statement-breakpoint
ALTER TABLE "vets" VALIDATE CONSTRAINT "vets_chats_at_once";
