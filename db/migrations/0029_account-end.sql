CREATE TABLE "account_erasures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"requested_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"requested_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"steps" text[] DEFAULT '{}' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"problem" text,
	"finished_at" timestamp with time zone,
	CONSTRAINT "account_erasures_user" UNIQUE("user_id"),
	CONSTRAINT "account_erasures_reason" CHECK (char_length("account_erasures"."reason") <= 500)
);
--> statement-breakpoint
CREATE TABLE "kept_identities" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"country" text,
	"licence_number" text,
	"licence_country" text,
	"laws" text[] NOT NULL,
	"keep_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "erased_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "export_again_at" timestamp with time zone;
--> statement-breakpoint
CREATE INDEX "account_erasures_due" ON "account_erasures" USING btree ("due_at") WHERE finished_at is null;
--> statement-breakpoint
CREATE INDEX "account_erasures_finished_at_index" ON "account_erasures" USING btree ("finished_at");
--> statement-breakpoint
CREATE INDEX "kept_identities_keep_until_index" ON "kept_identities" USING btree ("keep_until");
