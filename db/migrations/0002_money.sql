CREATE TABLE "billing_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"product" text,
	"kind" text NOT NULL,
	"amount" integer,
	"currency" char(3),
	"details" jsonb DEFAULT '{}' NOT NULL,
	"external_id" text,
	"at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "billing_events_product" CHECK ("billing_events"."product" in ('call-a-vet', 'gastronomy'))
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"product" text,
	"stripe_subscription_id" text,
	"number" text,
	"status" text NOT NULL,
	"amount_due" integer NOT NULL,
	"amount_paid" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"hosted_url" text,
	"period_start" timestamp with time zone NOT NULL,
	"period_end" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invoices_product" CHECK ("invoices"."product" in ('call-a-vet', 'gastronomy'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}' NOT NULL,
	"locale" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notifications_dedupe" UNIQUE("dedupe_key"),
	CONSTRAINT "notifications_locale" CHECK ("notifications"."locale" in ('es', 'en'))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"consult_key" text,
	"meter" text,
	"payment_intent_id" text NOT NULL,
	"invoice_id" text,
	"amount" integer NOT NULL,
	"amount_captured" integer DEFAULT 0 NOT NULL,
	"amount_refunded" integer DEFAULT 0 NOT NULL,
	"currency" char(3) NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "payments_intent" UNIQUE("payment_intent_id"),
	CONSTRAINT "payments_purpose" CHECK ("payments"."purpose" in ('overage', 'invoice')),
	CONSTRAINT "payments_status" CHECK ("payments"."status" in ('open', 'authorised', 'captured', 'voided', 'refunded', 'partially_refunded', 'failed', 'disputed')),
	CONSTRAINT "payments_overage" CHECK ("payments"."purpose" <> 'overage' or ("payments"."consult_key" is not null and "payments"."meter" is not null)),
	CONSTRAINT "payments_amounts" CHECK ("payments"."amount_refunded" between 0 and "payments"."amount_captured" and "payments"."amount_captured" <= "payments"."amount")
);
--> statement-breakpoint
CREATE TABLE "stripe_customers" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"synced_from" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "stripe_customers_customer" UNIQUE("customer_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_inbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"type" text NOT NULL,
	"customer_id" text,
	"event_created" timestamp with time zone NOT NULL,
	"livemode" boolean NOT NULL,
	"payload" jsonb NOT NULL,
	"status" text DEFAULT 'received' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"last_error" text,
	"received_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "webhook_inbox_event" UNIQUE("source","external_id"),
	CONSTRAINT "webhook_inbox_status" CHECK ("webhook_inbox"."status" in ('received', 'processing', 'done', 'failed', 'unmatched', 'ignored'))
);
--> statement-breakpoint
CREATE TABLE "usage_grants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"product" text NOT NULL,
	"meter" text NOT NULL,
	"amount" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"source" text NOT NULL,
	"priority" integer NOT NULL,
	"expires_at" timestamp with time zone,
	"grant_key" text NOT NULL,
	"consult_key" text,
	"payment_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "usage_grants_key" UNIQUE("user_id","grant_key"),
	CONSTRAINT "usage_grants_source" CHECK ("usage_grants"."source" in ('overage', 'credit', 'refund', 'promise', 'promotion')),
	CONSTRAINT "usage_grants_amount" CHECK ("usage_grants"."amount" >= 0),
	CONSTRAINT "usage_grants_burned" CHECK (least("usage_grants"."used", "usage_grants"."reserved") >= 0),
	CONSTRAINT "usage_grants_limit" CHECK ("usage_grants"."used" + "usage_grants"."reserved" <= "usage_grants"."amount")
);
--> statement-breakpoint
DROP INDEX "user_subscriptions_one_live";--> statement-breakpoint
ALTER TABLE "usage_reservations" ADD COLUMN "grant_id" uuid;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "stripe_subscription_id" text;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "stripe_item_id" text;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "price_id" uuid;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "is_duplicate" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "trial_end" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "pause_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "pending_plan_id" uuid;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "pending_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "canceled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "billing_events" ADD CONSTRAINT "billing_events_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_meter_meters_code_fk" FOREIGN KEY ("meter") REFERENCES "public"."meters"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stripe_customers" ADD CONSTRAINT "stripe_customers_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_grants" ADD CONSTRAINT "usage_grants_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_grants" ADD CONSTRAINT "usage_grants_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_grants" ADD CONSTRAINT "usage_grants_meter_product_meters_code_product_fk" FOREIGN KEY ("meter","product") REFERENCES "public"."meters"("code","product") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "billing_events_once" ON "billing_events" USING btree ("kind","external_id");--> statement-breakpoint
CREATE INDEX "billing_events_user_id_id_index" ON "billing_events" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "invoices_user_id_created_at_index" ON "invoices" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_user_id_created_at_index" ON "notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_unsent" ON "notifications" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "payments_user_id_created_at_index" ON "payments" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_inbox_due" ON "webhook_inbox" USING btree ("lease_until") WHERE status in ('received', 'processing', 'failed');--> statement-breakpoint
CREATE INDEX "webhook_inbox_customer_id_index" ON "webhook_inbox" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "webhook_inbox_received_at_index" ON "webhook_inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "usage_grants_payment_id_index" ON "usage_grants" USING btree ("payment_id");--> statement-breakpoint
ALTER TABLE "usage_reservations" ADD CONSTRAINT "usage_reservations_grant_id_usage_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."usage_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_price_id_subscription_plan_prices_id_fk" FOREIGN KEY ("price_id") REFERENCES "public"."subscription_plan_prices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_pending_plan_id_subscription_plans_id_fk" FOREIGN KEY ("pending_plan_id") REFERENCES "public"."subscription_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "usage_reservations_grant_id_index" ON "usage_reservations" USING btree ("grant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_subscriptions_one_live" ON "user_subscriptions" USING btree ("user_id","product") WHERE status not in ('canceled', 'incomplete') and not is_duplicate;--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_stripe" UNIQUE("stripe_subscription_id");--> statement-breakpoint
ALTER TABLE "subscription_plan_prices" ADD CONSTRAINT "subscription_plan_prices_stripe" UNIQUE("stripe_price_id");--> statement-breakpoint
ALTER TABLE "user_subscriptions" ADD CONSTRAINT "user_subscriptions_pending" CHECK (("user_subscriptions"."pending_plan_id" is null) = ("user_subscriptions"."pending_at" is null));