CREATE TABLE "pet_medications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"pet_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side" text NOT NULL,
	"day" date NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"removed_at" timestamp with time zone,
	"name" text NOT NULL,
	"dose" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"clinic" text DEFAULT '' NOT NULL,
	"until" date,
	CONSTRAINT "pet_medications_side" CHECK ("pet_medications"."side" in ('owner', 'vet')),
	CONSTRAINT "pet_medications_name" CHECK (char_length("pet_medications"."name") between 1 and 240),
	CONSTRAINT "pet_medications_dose" CHECK (char_length("pet_medications"."dose") <= 600),
	CONSTRAINT "pet_medications_purpose" CHECK (char_length("pet_medications"."purpose") <= 400),
	CONSTRAINT "pet_medications_clinic" CHECK (char_length("pet_medications"."clinic") <= 160),
	CONSTRAINT "pet_medications_until" CHECK ("pet_medications"."until" >= "pet_medications"."day")
);
--> statement-breakpoint
CREATE TABLE "pet_record_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"pet_id" uuid NOT NULL,
	"entry" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"was" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"side" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "pet_record_changes_entry" CHECK ("pet_record_changes"."entry" in ('weight', 'vaccination', 'medication')),
	CONSTRAINT "pet_record_changes_side" CHECK ("pet_record_changes"."side" in ('owner', 'vet'))
);
--> statement-breakpoint
CREATE TABLE "pet_vaccinations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"pet_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side" text NOT NULL,
	"day" date NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"removed_at" timestamp with time zone,
	"vaccine" text NOT NULL,
	"product" text DEFAULT '' NOT NULL,
	"batch" text DEFAULT '' NOT NULL,
	"clinic" text DEFAULT '' NOT NULL,
	"due" date,
	"reminded_of" date,
	CONSTRAINT "pet_vaccinations_side" CHECK ("pet_vaccinations"."side" in ('owner', 'vet')),
	CONSTRAINT "pet_vaccinations_vaccine" CHECK ("pet_vaccinations"."vaccine" in ('rabies', 'dhpp', 'leptospirosis', 'kennel-cough', 'leishmaniosis', 'fvrcp', 'felv', 'tetanus', 'influenza', 'ehv', 'west-nile', 'eee-wee', 'strangles', 'other')),
	CONSTRAINT "pet_vaccinations_product" CHECK (char_length("pet_vaccinations"."product") <= 160),
	CONSTRAINT "pet_vaccinations_batch" CHECK (char_length("pet_vaccinations"."batch") <= 80),
	CONSTRAINT "pet_vaccinations_clinic" CHECK (char_length("pet_vaccinations"."clinic") <= 160),
	CONSTRAINT "pet_vaccinations_due" CHECK ("pet_vaccinations"."due" >= "pet_vaccinations"."day")
);
--> statement-breakpoint
CREATE TABLE "pet_weights" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"pet_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side" text NOT NULL,
	"day" date NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"removed_at" timestamp with time zone,
	"grams" integer NOT NULL,
	CONSTRAINT "pet_weights_side" CHECK ("pet_weights"."side" in ('owner', 'vet')),
	CONSTRAINT "pet_weights_grams" CHECK ("pet_weights"."grams" between 1 and 2000000)
);
--> statement-breakpoint
CREATE TABLE "pet_record_shares" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"pet_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"max_openings" integer NOT NULL,
	"openings" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "pet_record_shares_token" UNIQUE("token_hash"),
	CONSTRAINT "pet_record_shares_token_hash" CHECK ("pet_record_shares"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "pet_record_shares_label" CHECK (char_length("pet_record_shares"."label") <= 120),
	CONSTRAINT "pet_record_shares_openings" CHECK ("pet_record_shares"."max_openings" between 1 and 50 and cardinality("pet_record_shares"."openings") <= "pet_record_shares"."max_openings")
);
--> statement-breakpoint
ALTER TABLE "pet_medications" ADD CONSTRAINT "pet_medications_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_medications" ADD CONSTRAINT "pet_medications_author_id_user_profiles_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_record_changes" ADD CONSTRAINT "pet_record_changes_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_record_changes" ADD CONSTRAINT "pet_record_changes_changed_by_user_profiles_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_vaccinations" ADD CONSTRAINT "pet_vaccinations_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_vaccinations" ADD CONSTRAINT "pet_vaccinations_author_id_user_profiles_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_weights" ADD CONSTRAINT "pet_weights_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_weights" ADD CONSTRAINT "pet_weights_author_id_user_profiles_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_record_shares" ADD CONSTRAINT "pet_record_shares_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pet_record_shares" ADD CONSTRAINT "pet_record_shares_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "pet_medications_of_pet" ON "pet_medications" USING btree ("pet_id","day","id");
--> statement-breakpoint
CREATE INDEX "pet_medications_author_id_index" ON "pet_medications" USING btree ("author_id");
--> statement-breakpoint
CREATE INDEX "pet_record_changes_of_pet" ON "pet_record_changes" USING btree ("pet_id","entry_id","id");
--> statement-breakpoint
CREATE INDEX "pet_record_changes_changed_by_index" ON "pet_record_changes" USING btree ("changed_by");
--> statement-breakpoint
CREATE INDEX "pet_vaccinations_of_pet" ON "pet_vaccinations" USING btree ("pet_id","day","id");
--> statement-breakpoint
CREATE INDEX "pet_vaccinations_author_id_index" ON "pet_vaccinations" USING btree ("author_id");
--> statement-breakpoint
CREATE INDEX "pet_vaccinations_to_remind" ON "pet_vaccinations" USING btree ("due") WHERE removed_at is null and due is not null and reminded_of is distinct from due;
--> statement-breakpoint
CREATE INDEX "pet_weights_of_pet" ON "pet_weights" USING btree ("pet_id","day","id");
--> statement-breakpoint
CREATE INDEX "pet_weights_author_id_index" ON "pet_weights" USING btree ("author_id");
--> statement-breakpoint
CREATE INDEX "pet_record_shares_of_pet" ON "pet_record_shares" USING btree ("pet_id","id");
--> statement-breakpoint
CREATE INDEX "pet_record_shares_owner_id_index" ON "pet_record_shares" USING btree ("owner_id");
