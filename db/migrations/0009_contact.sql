CREATE TABLE "contact_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"send_key" uuid NOT NULL,
	"topic" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"locale" text NOT NULL,
	"address_hash" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "contact_messages_send_key" UNIQUE("send_key"),
	CONSTRAINT "contact_messages_topic" CHECK ("contact_messages"."topic" in ('question', 'enterprise', 'press', 'privacy')),
	CONSTRAINT "contact_messages_status" CHECK ("contact_messages"."status" in ('new', 'answered')),
	CONSTRAINT "contact_messages_locale" CHECK ("contact_messages"."locale" in ('es', 'en')),
	CONSTRAINT "contact_messages_answered" CHECK (("contact_messages"."status" = 'answered') = ("contact_messages"."answered_at" is not null)),
	CONSTRAINT "contact_messages_lengths" CHECK (char_length("contact_messages"."name") between 1 and 120 and char_length("contact_messages"."email") between 3 and 320
        and char_length("contact_messages"."organisation") <= 160 and char_length("contact_messages"."body") between 1 and 5000
        and char_length("contact_messages"."note") <= 2000)
);
--> statement-breakpoint
CREATE INDEX "contact_messages_by_creation" ON "contact_messages" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "contact_messages_by_filters" ON "contact_messages" USING btree ("status","topic","created_at","id");
--> statement-breakpoint
CREATE INDEX "contact_messages_by_address" ON "contact_messages" USING btree ("address_hash","created_at");
--> statement-breakpoint
CREATE INDEX "contact_messages_by_email" ON "contact_messages" USING btree (lower("email"),"created_at");
--> statement-breakpoint
CREATE INDEX "contact_messages_words" ON "contact_messages" USING gin ((private.folded(' ' || "name" || ' ' || "email" || ' ' || "organisation")) extensions.gin_trgm_ops) WITH (fastupdate=false);
