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
CREATE INDEX "files_of_subject" ON "files" USING btree ("subject_id","id");
--> statement-breakpoint
CREATE INDEX "files_of_uploader" ON "files" USING btree ("uploader_id","id");
--> statement-breakpoint
CREATE INDEX "files_unfinished" ON "files" USING btree ("created_at") WHERE attached_at is null and state <> 'deleted';
--> statement-breakpoint
CREATE INDEX "files_uncleared" ON "files" USING btree ("deleted_at") WHERE state = 'deleted' and cleared_at is null;
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
