CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_reason" text DEFAULT '' NOT NULL,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"request_id" text DEFAULT '' NOT NULL,
	"details" jsonb DEFAULT '{}' NOT NULL,
	CONSTRAINT "audit_log_actor_kind" CHECK ("audit_log"."actor_kind" in ('visitor', 'user', 'guest', 'service'))
);
--> statement-breakpoint
CREATE TABLE "chat_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"pet_id" uuid NOT NULL,
	"vet_id" uuid,
	"mode" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"reason" text NOT NULL,
	"locale" text NOT NULL,
	"consent_version" text NOT NULL,
	"consent_country" char(2) NOT NULL,
	"consent_at" timestamp with time zone NOT NULL,
	"unit_price" integer,
	"currency" char(3),
	"consumption_id" uuid,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"queued_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "chat_sessions_idempotency" UNIQUE("owner_id","idempotency_key"),
	CONSTRAINT "chat_sessions_mode" CHECK ("chat_sessions"."mode" in ('chat', 'video')),
	CONSTRAINT "chat_sessions_status" CHECK ("chat_sessions"."status" in ('queued', 'active', 'ended', 'cancelled', 'expired')),
	CONSTRAINT "chat_sessions_locale" CHECK ("chat_sessions"."locale" in ('es', 'en')),
	CONSTRAINT "chat_sessions_reason" CHECK (char_length("chat_sessions"."reason") between 1 and 2000),
	CONSTRAINT "chat_sessions_vet" CHECK ("chat_sessions"."vet_id" is not null or "chat_sessions"."status" not in ('active', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"epoch" text NOT NULL,
	"seq" integer NOT NULL,
	"sender_id" uuid,
	"sender_role" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_session_id_seq_pk" PRIMARY KEY("session_id","seq"),
	CONSTRAINT "messages_client_id" UNIQUE("session_id","id"),
	CONSTRAINT "messages_sender_role" CHECK ("messages"."sender_role" in ('owner', 'vet', 'guest', 'system')),
	CONSTRAINT "messages_body" CHECK (char_length("messages"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"vet_id" uuid NOT NULL,
	"stars" integer NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "ratings_stars" CHECK ("ratings"."stars" between 1 and 5),
	CONSTRAINT "ratings_comment" CHECK (char_length("ratings"."comment") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "subscription_usage" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"product" text NOT NULL,
	"meter" text NOT NULL,
	"period_start" timestamp with time zone NOT NULL,
	"period_end" timestamp with time zone NOT NULL,
	"included" integer,
	"granted" integer DEFAULT 0 NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "subscription_usage_counter" UNIQUE("user_id","meter","period_start"),
	CONSTRAINT "subscription_usage_period" CHECK ("subscription_usage"."period_end" > "subscription_usage"."period_start"),
	CONSTRAINT "subscription_usage_not_negative" CHECK (least("subscription_usage"."included", "subscription_usage"."granted", "subscription_usage"."used", "subscription_usage"."reserved") >= 0)
);
--> statement-breakpoint
CREATE TABLE "usage_ledger" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"usage_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"reservation_id" uuid,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"balance_before" integer NOT NULL,
	"balance_after" integer NOT NULL,
	"at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "usage_ledger_reservation" UNIQUE("reservation_id"),
	CONSTRAINT "usage_ledger_kind" CHECK ("usage_ledger"."kind" in ('commit', 'grant')),
	CONSTRAINT "usage_ledger_balance" CHECK ("usage_ledger"."balance_after" = "usage_ledger"."balance_before" + "usage_ledger"."amount"),
	CONSTRAINT "usage_ledger_commit" CHECK (("usage_ledger"."kind" = 'commit') = ("usage_ledger"."reservation_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "usage_reservations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"usage_id" uuid NOT NULL,
	"meter" text NOT NULL,
	"amount" integer NOT NULL,
	"status" text DEFAULT 'reserved' NOT NULL,
	"idempotency_key" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"settled_at" timestamp with time zone,
	"committed_amount" integer,
	"overage_amount" integer,
	CONSTRAINT "usage_reservations_idempotency" UNIQUE("user_id","idempotency_key"),
	CONSTRAINT "usage_reservations_status" CHECK ("usage_reservations"."status" in ('reserved', 'committed', 'released', 'expired')),
	CONSTRAINT "usage_reservations_amount" CHECK ("usage_reservations"."amount" > 0),
	CONSTRAINT "usage_reservations_settled" CHECK (("usage_reservations"."status" = 'reserved') = ("usage_reservations"."settled_at" is null)),
	CONSTRAINT "usage_reservations_committed" CHECK (("usage_reservations"."status" = 'committed') = ("usage_reservations"."committed_amount" is not null and "usage_reservations"."overage_amount" is not null)),
	CONSTRAINT "usage_reservations_not_negative" CHECK (least("usage_reservations"."committed_amount", "usage_reservations"."overage_amount") >= 0)
);
--> statement-breakpoint
CREATE TABLE "user_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"product" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"status" text NOT NULL,
	"anchor" timestamp with time zone NOT NULL,
	"billing_interval" text DEFAULT 'month' NOT NULL,
	"current_period_start" timestamp with time zone NOT NULL,
	"current_period_end" timestamp with time zone,
	"cancel_at_period_end" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "user_subscriptions_product" CHECK ("user_subscriptions"."product" in ('call-a-vet', 'gastronomy')),
	CONSTRAINT "user_subscriptions_status" CHECK ("user_subscriptions"."status" in ('trialing', 'active', 'past_due', 'paused', 'unpaid', 'incomplete', 'canceled')),
	CONSTRAINT "user_subscriptions_interval" CHECK ("user_subscriptions"."billing_interval" in ('month', 'year')),
	CONSTRAINT "user_subscriptions_source" CHECK ("user_subscriptions"."source" in ('start', 'stripe')),
	CONSTRAINT "user_subscriptions_period" CHECK ("user_subscriptions"."current_period_end" > "user_subscriptions"."current_period_start")
);
--> statement-breakpoint
CREATE TABLE "device_sessions" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user_profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"locale" text NOT NULL,
	"role" text DEFAULT 'owner' NOT NULL,
	"sessions_valid_from" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "user_profiles_locale" CHECK ("user_profiles"."locale" in ('es', 'en')),
	CONSTRAINT "user_profiles_role" CHECK ("user_profiles"."role" in ('owner', 'vet', 'admin')),
	CONSTRAINT "user_profiles_display_name" CHECK (char_length("user_profiles"."display_name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "vets" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"licence_number" text DEFAULT '' NOT NULL,
	"licence_country" text DEFAULT '' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"species" text[] DEFAULT '{}' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"on_duty" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"species" text NOT NULL,
	"species_other" text,
	"birth_date" date,
	"birth_date_approximate" boolean DEFAULT false NOT NULL,
	"weight_grams" integer,
	"sex" text,
	"neutered" boolean,
	"notes" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "pets_name" CHECK (char_length("pets"."name") between 1 and 80),
	CONSTRAINT "pets_species" CHECK ("pets"."species" in ('dog', 'cat', 'horse', 'other')),
	CONSTRAINT "pets_species_other" CHECK ("pets"."species_other" is null or "pets"."species" = 'other'),
	CONSTRAINT "pets_weight" CHECK ("pets"."weight_grams" between 1 and 2000000),
	CONSTRAINT "pets_sex" CHECK ("pets"."sex" in ('female', 'male')),
	CONSTRAINT "pets_notes" CHECK (char_length("pets"."notes") <= 4000)
);
--> statement-breakpoint
CREATE TABLE "meters" (
	"code" text PRIMARY KEY NOT NULL,
	"product" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "meters_product_code" UNIQUE("code","product"),
	CONSTRAINT "meters_product" CHECK ("meters"."product" in ('call-a-vet', 'gastronomy')),
	CONSTRAINT "meters_kind" CHECK ("meters"."kind" in ('consumable', 'level'))
);
--> statement-breakpoint
CREATE TABLE "overage_prices" (
	"meter" text NOT NULL,
	"currency" char(3) NOT NULL,
	"unit_amount" integer NOT NULL,
	CONSTRAINT "overage_prices_meter_currency_pk" PRIMARY KEY("meter","currency"),
	CONSTRAINT "overage_prices_amount" CHECK ("overage_prices"."unit_amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "plan_limits" (
	"plan_id" uuid NOT NULL,
	"meter" text NOT NULL,
	"included" integer,
	CONSTRAINT "plan_limits_plan_id_meter_pk" PRIMARY KEY("plan_id","meter"),
	CONSTRAINT "plan_limits_included" CHECK ("plan_limits"."included" >= 0)
);
--> statement-breakpoint
CREATE TABLE "subscription_plan_prices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"billing_interval" text NOT NULL,
	"unit_amount" integer NOT NULL,
	"lookup_key" text NOT NULL,
	"stripe_price_id" text,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "subscription_plan_prices_lookup_key" UNIQUE("lookup_key"),
	CONSTRAINT "subscription_plan_prices_interval" CHECK ("subscription_plan_prices"."billing_interval" in ('month', 'year')),
	CONSTRAINT "subscription_plan_prices_amount" CHECK ("subscription_plan_prices"."unit_amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "subscription_plans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product" text NOT NULL,
	"code" text NOT NULL,
	"name_es" text NOT NULL,
	"name_en" text NOT NULL,
	"summary_es" text NOT NULL,
	"summary_en" text NOT NULL,
	"is_start" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "subscription_plans_code" UNIQUE("product","code"),
	CONSTRAINT "subscription_plans_product" CHECK ("subscription_plans"."product" in ('call-a-vet', 'gastronomy'))
);
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_pet_id_pets_id_fk" FOREIGN KEY ("pet_id") REFERENCES "public"."pets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_consumption_id_usage_reservations_id_fk" FOREIGN KEY ("consumption_id") REFERENCES "public"."usage_reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_session_id_chat_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_vet_id_user_profiles_user_id_fk" FOREIGN KEY ("vet_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_usage" ADD CONSTRAINT "subscription_usage_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_usage" ADD CONSTRAINT "subscription_usage_subscription_id_user_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."user_subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_usage" ADD CONSTRAINT "subscription_usage_meter_product_meters_code_product_fk" FOREIGN KEY ("meter","product") REFERENCES "public"."meters"("code","product") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_ledger" ADD CONSTRAINT "usage_ledger_usage_id_subscription_usage_id_fk" FOREIGN KEY ("usage_id") REFERENCES "public"."subscription_usage"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_ledger" ADD CONSTRAINT "usage_ledger_reservation_id_usage_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."usage_reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_reservations" ADD CONSTRAINT "usage_reservations_usage_id_subscription_usage_id_fk" FOREIGN KEY ("usage_id") REFERENCES "public"."subscription_usage"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_plan_id_subscription_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."subscription_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vets" ADD CONSTRAINT "vets_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pets" ADD CONSTRAINT "pets_owner_id_user_profiles_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overage_prices" ADD CONSTRAINT "overage_prices_meter_meters_code_fk" FOREIGN KEY ("meter") REFERENCES "public"."meters"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_limits" ADD CONSTRAINT "plan_limits_plan_id_subscription_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."subscription_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_limits" ADD CONSTRAINT "plan_limits_meter_meters_code_fk" FOREIGN KEY ("meter") REFERENCES "public"."meters"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_plan_prices" ADD CONSTRAINT "subscription_plan_prices_plan_id_subscription_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."subscription_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_entity_entity_id_index" ON "audit_log" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE INDEX "audit_log_actor_id_at_index" ON "audit_log" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_at_index" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_sessions_open_pet" ON "chat_sessions" USING btree ("pet_id") WHERE status in ('queued', 'active');--> statement-breakpoint
CREATE INDEX "chat_sessions_queue" ON "chat_sessions" USING btree ("status","queued_at") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "chat_sessions_owner_id_created_at_index" ON "chat_sessions" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "chat_sessions_vet_id_created_at_index" ON "chat_sessions" USING btree ("vet_id","created_at");--> statement-breakpoint
CREATE INDEX "chat_sessions_consumption_id_index" ON "chat_sessions" USING btree ("consumption_id");--> statement-breakpoint
CREATE INDEX "chat_sessions_created_at_index" ON "chat_sessions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "ratings_owner_id_index" ON "ratings" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "ratings_vet_id_index" ON "ratings" USING btree ("vet_id");--> statement-breakpoint
CREATE INDEX "usage_ledger_user_id_usage_id_index" ON "usage_ledger" USING btree ("user_id","usage_id");--> statement-breakpoint
CREATE INDEX "usage_reservations_due" ON "usage_reservations" USING btree ("expires_at") WHERE status = 'reserved';--> statement-breakpoint
CREATE UNIQUE INDEX "user_subscriptions_one_live" ON "user_subscriptions" USING btree ("user_id","product") WHERE status <> 'canceled';--> statement-breakpoint
CREATE INDEX "user_subscriptions_user_id_product_index" ON "user_subscriptions" USING btree ("user_id","product");--> statement-breakpoint
CREATE INDEX "device_sessions_user_id_last_seen_at_index" ON "device_sessions" USING btree ("user_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "user_profiles_role_created_at_index" ON "user_profiles" USING btree ("role","created_at");--> statement-breakpoint
CREATE INDEX "pets_owner_id_created_at_index" ON "pets" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "subscription_plan_prices_plan_id_index" ON "subscription_plan_prices" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_plans_one_start" ON "subscription_plans" USING btree ("product") WHERE is_start;