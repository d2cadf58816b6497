CREATE TABLE "stripe_former_customers" (
	"customer_id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"synced_from" timestamp with time zone,
	"replaced_at" timestamp with time zone DEFAULT private.now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_accounts" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_terms" (
	"what" text PRIMARY KEY NOT NULL,
	"keep" interval,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unknown_prices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"stripe_subscription_id" text NOT NULL,
	"place" text NOT NULL,
	"stripe_price_id" text NOT NULL,
	"status" text NOT NULL,
	"found_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"alarmed_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "unknown_prices_subscription" UNIQUE("stripe_subscription_id","place"),
	CONSTRAINT "unknown_prices_place" CHECK ("unknown_prices"."place" in ('current', 'pending'))
);
--> statement-breakpoint
ALTER TABLE "vets" ALTER COLUMN "display_name" DROP NOT NULL;
--> statement-breakpoint
-- What was there before anybody could send it has expired.
ALTER TABLE "notifications" ADD COLUMN "expires_at" timestamp with time zone DEFAULT '-infinity' NOT NULL;
--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "expires_at" SET DEFAULT private.now() + interval '3 days';
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "stripe_customer_id" text;
--> statement-breakpoint
ALTER TABLE "stripe_customers" ADD COLUMN "invoices_from" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "stripe_customers" ADD COLUMN "payments_from" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "webhook_inbox" ADD COLUMN "kinds" text[];
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "erased_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "second_factor_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "fair_wait_seconds" integer DEFAULT 2700 NOT NULL;
--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "credit_cap" integer DEFAULT 2 NOT NULL;
--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "cap_days" integer DEFAULT 30 NOT NULL;
--> statement-breakpoint
ALTER TABLE "stripe_former_customers" ADD CONSTRAINT "stripe_former_customers_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "unknown_prices" ADD CONSTRAINT "unknown_prices_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "stripe_former_customers_user_id_index" ON "stripe_former_customers" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "unknown_prices_user_id_index" ON "unknown_prices" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "billing_events_at_index" ON "billing_events" USING btree ("at");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "billing_events_subject" ON "billing_events" USING btree ((coalesce("details" ->> 'paymentId', "details" ->> 'grantId')));
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "invoices_created_at_id_index" ON "invoices" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "notifications_created_at_index" ON "notifications" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "notifications_to_send" ON "notifications" USING btree ("expires_at") WHERE sent_at is null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "payments_unstarted" ON "payments" USING btree ("created_at") WHERE start_input is not null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "payments_invoice" ON "payments" USING btree ("invoice_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "payments_by_creation" ON "payments" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "payments_by_status" ON "payments" USING btree ("status","purpose","created_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "webhook_inbox_of_customer" ON "webhook_inbox" USING btree ("customer_id","received_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "webhook_inbox_by_arrival" ON "webhook_inbox" USING btree ("received_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "webhook_inbox_by_status" ON "webhook_inbox" USING btree ("status","received_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "webhook_inbox_by_type" ON "webhook_inbox" USING btree ("type","received_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "webhook_inbox_done_at_index" ON "webhook_inbox" USING btree ("done_at");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_of_owner" ON "chat_sessions" USING btree ("owner_id","id","status","mode");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_of_vet" ON "chat_sessions" USING btree ("vet_id","id","status","mode");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_in_hand" ON "chat_sessions" USING btree ("vet_id","id") WHERE status = 'active';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_pet_id_vet_id_index" ON "chat_sessions" USING btree ("pet_id","vet_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_by_status" ON "chat_sessions" USING btree ("status","mode","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "subscription_usage_period_start_id_index" ON "subscription_usage" USING btree ("period_start","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_ledger_at_index" ON "usage_ledger" USING btree ("at");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_subscriptions_at_stripe" ON "user_subscriptions" USING btree ("created_at","id") WHERE source = 'stripe';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_subscriptions_price" ON "user_subscriptions" USING btree ("price_id","status") WHERE price_id is not null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_grants_of_person" ON "usage_grants" USING btree ("user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_grants_by_creation" ON "usage_grants" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_grants_left" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'left';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_grants_held" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'held';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_grants_used" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'used';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_grants_revoked" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'revoked';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "device_sessions_forgotten" ON "device_sessions" USING btree ("last_seen_at") WHERE revoked_at is null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_profiles_by_creation" ON "user_profiles" USING btree ("created_at","user_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_profiles_by_role" ON "user_profiles" USING btree ("role","created_at","user_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_profiles_by_name" ON "user_profiles" USING btree (private.folded("display_name"),"user_id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_profiles_email" ON "user_profiles" USING btree (lower("email"));
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "user_profiles_words" ON "user_profiles" USING gin ((private.folded(' ' || "display_name" || ' ' || "email")) extensions.gin_trgm_ops) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "pets_words" ON "pets" USING gin ((private.folded(' ' || "name")) extensions.gin_trgm_ops) WITH (fastupdate=false);
--> statement-breakpoint
ALTER TABLE "service_promises" ADD CONSTRAINT "service_promises_limits" CHECK (least("service_promises"."fair_wait_seconds", "service_promises"."credit_cap", "service_promises"."cap_days") > 0) NOT VALID;
--> statement-breakpoint
ALTER TABLE "service_promises" VALIDATE CONSTRAINT "service_promises_limits";
--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY "messages_place" ON "messages" USING btree ("session_id","epoch","seq");
--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_session_id_seq_pk", ADD CONSTRAINT "messages_place" PRIMARY KEY USING INDEX "messages_place";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "notifications_unsent";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "webhook_inbox_customer_id_index";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "webhook_inbox_received_at_index";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "chat_sessions_owner_id_created_at_index";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "chat_sessions_vet_id_created_at_index";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "user_profiles_role_created_at_index";
