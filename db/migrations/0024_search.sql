CREATE TABLE "search_pieces" (
	"text_id" uuid NOT NULL,
	"model" text NOT NULL,
	"piece" integer NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "search_pieces_text_id_model_piece_pk" PRIMARY KEY("text_id","model","piece"),
	CONSTRAINT "search_pieces_kind" CHECK ("search_pieces"."kind" in ('article', 'animal', 'consult', 'message', 'vet'))
);
--> statement-breakpoint
CREATE TABLE "search_queue" (
	"text_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"set_aside_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "search_texts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"thing" text NOT NULL,
	"locale" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"session_id" uuid,
	"pet_id" uuid,
	"species" text[] DEFAULT '{}' NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"concepts" "tsvector",
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "search_texts_thing" UNIQUE("kind","thing","locale"),
	CONSTRAINT "search_texts_kind" CHECK ("search_texts"."kind" in ('article', 'animal', 'consult', 'message', 'vet'))
);
--> statement-breakpoint
CREATE TABLE "search_walks" (
	"name" text PRIMARY KEY NOT NULL,
	"after" uuid,
	"walked_at" timestamp with time zone,
	"filled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_pieces" ADD CONSTRAINT "search_pieces_text_id_search_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."search_texts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "search_queue" ADD CONSTRAINT "search_queue_text_id_search_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."search_texts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "search_pieces_kind_model_index" ON "search_pieces" USING btree ("kind","model");
--> statement-breakpoint
CREATE INDEX "search_pieces_owner_id_index" ON "search_pieces" USING btree ("owner_id");
--> statement-breakpoint
CREATE INDEX "search_pieces_model_index" ON "search_pieces" USING btree ("model");
--> statement-breakpoint
CREATE INDEX "search_queue_due" ON "search_queue" USING btree ("due_at","text_id") WHERE set_aside_at is null;
--> statement-breakpoint
CREATE INDEX "search_queue_aside" ON "search_queue" USING btree ("set_aside_at","text_id") WHERE set_aside_at is not null;
--> statement-breakpoint
CREATE INDEX "search_texts_owner_id_kind_index" ON "search_texts" USING btree ("owner_id","kind");
--> statement-breakpoint
CREATE INDEX "search_texts_session_id_index" ON "search_texts" USING btree ("session_id");
--> statement-breakpoint
CREATE INDEX "search_texts_pet_id_index" ON "search_texts" USING btree ("pet_id");
--> statement-breakpoint
CREATE INDEX "search_texts_words" ON "search_texts" USING gin ("words") WHERE kind in ('article', 'animal', 'vet');
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_lately_ended" ON "chat_sessions" USING btree ("vet_id","ended_at") WHERE status = 'ended';
