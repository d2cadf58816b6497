CREATE TABLE "care_plan_drafts" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"pet_id" uuid NOT NULL,
	"vet_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"content" jsonb NOT NULL,
	"origin" text DEFAULT 'vet' NOT NULL,
	"draft_id" uuid,
	"amends" uuid,
	"amend_reason" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "care_plan_drafts_locale" CHECK ("care_plan_drafts"."locale" in ('es', 'en')),
	CONSTRAINT "care_plan_drafts_origin" CHECK ("care_plan_drafts"."origin" in ('vet', 'draft')),
	CONSTRAINT "care_plan_drafts_content" CHECK (jsonb_typeof("care_plan_drafts"."content") = 'object' and octet_length(("care_plan_drafts"."content")::text) <= 200000),
	CONSTRAINT "care_plan_drafts_amend_reason" CHECK (char_length("care_plan_drafts"."amend_reason") <= 600)
);
--> statement-breakpoint
CREATE TABLE "care_plans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"pet_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"vet_id" uuid NOT NULL,
	"vet_name" text NOT NULL,
	"locale" text NOT NULL,
	"content" jsonb NOT NULL,
	"animal" jsonb NOT NULL,
	"confirmations" jsonb DEFAULT '[]' NOT NULL,
	"origin" text NOT NULL,
	"draft_id" uuid,
	"amends" uuid,
	"amend_reason" text,
	"content_hash" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "care_plans_amended_once" UNIQUE("amends"),
	CONSTRAINT "care_plans_locale" CHECK ("care_plans"."locale" in ('es', 'en')),
	CONSTRAINT "care_plans_origin" CHECK ("care_plans"."origin" in ('vet', 'draft')),
	CONSTRAINT "care_plans_content" CHECK (jsonb_typeof("care_plans"."content") = 'object' and octet_length(("care_plans"."content")::text) <= 200000),
	CONSTRAINT "care_plans_amends" CHECK (("care_plans"."amends" is null) = ("care_plans"."amend_reason" is null)),
	CONSTRAINT "care_plans_amend_reason" CHECK (char_length("care_plans"."amend_reason") between 1 and 600)
);
--> statement-breakpoint
CREATE TABLE "consult_notes" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"pet_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"vet_id" uuid NOT NULL,
	"template" text,
	"subjective" text DEFAULT '' NOT NULL,
	"objective" text DEFAULT '' NOT NULL,
	"assessment" text DEFAULT '' NOT NULL,
	"plan" text DEFAULT '' NOT NULL,
	"vitals" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"signed_at" timestamp with time zone,
	"addenda" jsonb DEFAULT '[]' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "consult_notes_subjective" CHECK (char_length("consult_notes"."subjective") <= 8000),
	CONSTRAINT "consult_notes_objective" CHECK (char_length("consult_notes"."objective") <= 8000),
	CONSTRAINT "consult_notes_assessment" CHECK (char_length("consult_notes"."assessment") <= 8000),
	CONSTRAINT "consult_notes_plan" CHECK (char_length("consult_notes"."plan") <= 8000),
	CONSTRAINT "consult_notes_vitals" CHECK (jsonb_typeof("consult_notes"."vitals") = 'object'),
	CONSTRAINT "consult_notes_addenda" CHECK (jsonb_typeof("consult_notes"."addenda") = 'array' and jsonb_array_length("consult_notes"."addenda") <= 50)
);
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_says_something";
--> statement-breakpoint
ALTER TABLE "search_pieces" DROP CONSTRAINT "search_pieces_kind";
--> statement-breakpoint
ALTER TABLE "search_texts" DROP CONSTRAINT "search_texts_kind";
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "care_plan" uuid;
--> statement-breakpoint
ALTER TABLE "pets" ADD COLUMN "weighed_on" date;
--> statement-breakpoint
ALTER TABLE "pets" ADD COLUMN "ueln" text;
--> statement-breakpoint
ALTER TABLE "pets" ADD COLUMN "food_chain" text;
--> statement-breakpoint
ALTER TABLE "pets" ADD COLUMN "food_chain_by" uuid;
--> statement-breakpoint
ALTER TABLE "pets" ADD COLUMN "food_chain_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "care_plan_drafts" ADD CONSTRAINT "care_plan_drafts_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plan_drafts" ADD CONSTRAINT "care_plan_drafts_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plan_drafts" ADD CONSTRAINT "care_plan_drafts_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plan_drafts" ADD CONSTRAINT "care_plan_drafts_amends_care_plans_id_fk" FOREIGN KEY ("amends") REFERENCES "public"."care_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plans" ADD CONSTRAINT "care_plans_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plans" ADD CONSTRAINT "care_plans_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plans" ADD CONSTRAINT "care_plans_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plans" ADD CONSTRAINT "care_plans_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_plans" ADD CONSTRAINT "care_plans_amends_care_plans_id_fk" FOREIGN KEY ("amends") REFERENCES "public"."care_plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_notes" ADD CONSTRAINT "consult_notes_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_notes" ADD CONSTRAINT "consult_notes_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_notes" ADD CONSTRAINT "consult_notes_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consult_notes" ADD CONSTRAINT "consult_notes_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "care_plan_drafts_pet_id_index" ON "care_plan_drafts" USING btree ("pet_id");
--> statement-breakpoint
CREATE INDEX "care_plan_drafts_vet_id_index" ON "care_plan_drafts" USING btree ("vet_id");
--> statement-breakpoint
CREATE INDEX "care_plan_drafts_amends_index" ON "care_plan_drafts" USING btree ("amends");
--> statement-breakpoint
CREATE INDEX "care_plans_of_consult" ON "care_plans" USING btree ("session_id","signed_at");
--> statement-breakpoint
CREATE INDEX "care_plans_of_pet" ON "care_plans" USING btree ("pet_id","signed_at");
--> statement-breakpoint
CREATE INDEX "care_plans_of_owner" ON "care_plans" USING btree ("owner_id","signed_at");
--> statement-breakpoint
CREATE INDEX "care_plans_vet_id_index" ON "care_plans" USING btree ("vet_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "care_plans_first" ON "care_plans" USING btree ("session_id") WHERE amends is null;
--> statement-breakpoint
CREATE INDEX "consult_notes_pet_id_signed_at_index" ON "consult_notes" USING btree ("pet_id","signed_at");
--> statement-breakpoint
CREATE INDEX "consult_notes_owner_id_index" ON "consult_notes" USING btree ("owner_id");
--> statement-breakpoint
CREATE INDEX "consult_notes_vet_id_index" ON "consult_notes" USING btree ("vet_id");
--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_says_something" CHECK ("messages"."body" <> '' or "messages"."files" is not null or "messages"."care_plan" is not null or "messages"."deletes" is not null or "messages"."deleted_at" is not null) NOT VALID;
--> statement-breakpoint
ALTER TABLE "messages" VALIDATE CONSTRAINT "messages_says_something";
--> statement-breakpoint
ALTER TABLE "pets" ADD CONSTRAINT "pets_ueln" CHECK ("pets"."ueln" is null or ("pets"."ueln" ~ '^[0-9A-Z]{15}$' and "pets"."species" = 'horse')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_ueln";
--> statement-breakpoint
ALTER TABLE "pets" ADD CONSTRAINT "pets_food_chain" CHECK ("pets"."food_chain" in ('in', 'out')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_food_chain";
--> statement-breakpoint
ALTER TABLE "pets" ADD CONSTRAINT "pets_food_chain_horse" CHECK ("pets"."food_chain" is null or "pets"."species" = 'horse') NOT VALID;
--> statement-breakpoint
ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_food_chain_horse";
--> statement-breakpoint
ALTER TABLE "search_pieces" ADD CONSTRAINT "search_pieces_kind" CHECK ("search_pieces"."kind" in ('article', 'animal', 'consult', 'message', 'note', 'plan', 'vet')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "search_pieces" VALIDATE CONSTRAINT "search_pieces_kind";
--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_kind" CHECK ("search_texts"."kind" in ('article', 'animal', 'consult', 'message', 'note', 'plan', 'vet')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "search_texts" VALIDATE CONSTRAINT "search_texts_kind";
