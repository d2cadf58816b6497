CREATE TABLE "callback_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"pet_id" uuid NOT NULL,
	"start_key" uuid NOT NULL,
	"start_input" jsonb,
	"level" text DEFAULT 'yellow' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"licence" text,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"vet_id" uuid,
	"called_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "callback_requests_start_key" UNIQUE("owner_id","start_key"),
	CONSTRAINT "callback_requests_level" CHECK ("callback_requests"."level" in ('red', 'orange', 'yellow', 'green', 'blue')),
	CONSTRAINT "callback_requests_phone" CHECK ("callback_requests"."phone" = '' or "callback_requests"."phone" ~ '^\+[1-9][0-9]{6,14}$'),
	CONSTRAINT "callback_requests_called" CHECK (("callback_requests"."vet_id" is null) = ("callback_requests"."called_at" is null))
);
--> statement-breakpoint
CREATE TABLE "duty_shifts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"vet_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"told_begin" boolean DEFAULT false NOT NULL,
	"told_end" boolean DEFAULT false NOT NULL,
	CONSTRAINT "duty_shifts_order" CHECK ("duty_shifts"."starts_at" < "duty_shifts"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "shift_notices" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "callback_requests" ADD CONSTRAINT "callback_requests_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "callback_requests" ADD CONSTRAINT "callback_requests_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "callback_requests" ADD CONSTRAINT "callback_requests_vet_id_vets_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."vets"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duty_shifts" ADD CONSTRAINT "duty_shifts_vet_id_vets_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."vets"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "callback_requests_one_for_pet" ON "callback_requests" USING btree ("pet_id") WHERE withdrawn_at is null;
--> statement-breakpoint
CREATE INDEX "callback_requests_of_owner" ON "callback_requests" USING btree ("owner_id","created_at");
--> statement-breakpoint
CREATE INDEX "callback_requests_open" ON "callback_requests" USING btree ("expires_at") WHERE withdrawn_at is null;
--> statement-breakpoint
CREATE INDEX "callback_requests_vet_id_index" ON "callback_requests" USING btree ("vet_id");
--> statement-breakpoint
CREATE INDEX "callback_requests_created_at_index" ON "callback_requests" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "duty_shifts_vet_id_starts_at_index" ON "duty_shifts" USING btree ("vet_id","starts_at");
--> statement-breakpoint
CREATE INDEX "duty_shifts_starts_at_index" ON "duty_shifts" USING btree ("starts_at");
--> statement-breakpoint
CREATE INDEX "duty_shifts_ends_at_index" ON "duty_shifts" USING btree ("ends_at");
--> statement-breakpoint
CREATE INDEX "duty_shifts_to_tell_begin" ON "duty_shifts" USING btree ("starts_at") WHERE not told_begin;
--> statement-breakpoint
CREATE INDEX "duty_shifts_to_tell_end" ON "duty_shifts" USING btree ("ends_at") WHERE not told_end;
