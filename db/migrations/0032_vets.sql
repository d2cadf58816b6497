CREATE TABLE "vet_applications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "vet_applications_state" CHECK ("vet_applications"."state" in ('draft', 'sent', 'asked', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT "vet_applications_reason" CHECK (char_length("vet_applications"."reason") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "vet_licences" (
	"vet_id" uuid NOT NULL,
	"country" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"number" text NOT NULL,
	"expires_on" date,
	"ends_at" timestamp with time zone,
	"warned_days" integer,
	CONSTRAINT "vet_licences_vet_id_country_pk" PRIMARY KEY("vet_id","country"),
	CONSTRAINT "vet_licences_country" CHECK ("vet_licences"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "vet_licences_number" CHECK (char_length("vet_licences"."number") between 1 and 60),
	CONSTRAINT "vet_licences_end" CHECK (("vet_licences"."expires_on" is null) = ("vet_licences"."ends_at" is null))
);
--> statement-breakpoint
ALTER TABLE "files" DROP CONSTRAINT "files_subject";
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "suspended_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "suspension_reason" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "suspended_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "suspension_reason" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "licensed_until" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "vet_applications" ADD CONSTRAINT "vet_applications_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "vet_licences" ADD CONSTRAINT "vet_licences_vet_id_vets_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."vets"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "vet_applications_open" ON "vet_applications" USING btree ("user_id") WHERE state in ('draft', 'sent', 'asked');
--> statement-breakpoint
CREATE INDEX "vet_applications_of_person" ON "vet_applications" USING btree ("user_id","created_at");
--> statement-breakpoint
CREATE INDEX "vet_applications_by_state" ON "vet_applications" USING btree ("state","created_at","id");
--> statement-breakpoint
CREATE INDEX "vet_licences_to_tell" ON "vet_licences" USING btree ("ends_at") WHERE warned_days is distinct from 0;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "vets_licence_ends" ON "vets" USING btree ("licensed_until") WHERE on_duty;
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_subject" CHECK ("files"."subject" in ('start', 'consult', 'pet', 'vet')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "files" VALIDATE CONSTRAINT "files_subject";
--> statement-breakpoint
-- in batches
-- The licences that the team has noted before, whose ends nobody has.
with noted as (
	insert into public.vet_licences (vet_id, country, number)
	select user_id, licence_country, left(licence_number, 60) from public.vets
	where licence_number <> '' and licence_country ~ '^[A-Z]{2}$'
		and not exists (select from public.vet_licences l where l.vet_id = vets.user_id)
	limit 1000
	on conflict do nothing
	returning 1
)
select count(*) as changed from noted;
