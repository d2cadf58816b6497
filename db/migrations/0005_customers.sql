CREATE TABLE "stripe_former_customers" (
	"customer_id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"synced_from" timestamp with time zone,
	"replaced_at" timestamp with time zone DEFAULT private.now() NOT NULL
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
ALTER TABLE "payments" ADD COLUMN "stripe_customer_id" text;--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "fair_wait_seconds" integer DEFAULT 2700 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "credit_cap" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "cap_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "stripe_former_customers" ADD CONSTRAINT "stripe_former_customers_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unknown_prices" ADD CONSTRAINT "unknown_prices_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stripe_former_customers_user_id_index" ON "stripe_former_customers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "unknown_prices_user_id_index" ON "unknown_prices" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "service_promises" ADD CONSTRAINT "service_promises_limits" CHECK (least("service_promises"."fair_wait_seconds", "service_promises"."credit_cap", "service_promises"."cap_days") > 0);--> statement-breakpoint
-- Of money that is still held the customer is written down at once, as its event named it; of everything else the next sync
-- does it, or whoever replaces the customer. A new database has nothing to fill in, and no grants yet.
DO $$
BEGIN
	IF NOT has_table_privilege('service', 'public.payments', 'UPDATE') THEN
		RETURN;
	END IF;
	GRANT SELECT, INSERT ON public.stripe_former_customers TO service;
	SET LOCAL ROLE service;
	UPDATE public.payments p
	SET stripe_customer_id = h.customer_id
	FROM (
		SELECT k.id, coalesce(e.customer_id, c.customer_id) AS customer_id
		FROM public.payments k
		JOIN public.stripe_customers c ON c.user_id = k.user_id
		LEFT JOIN (
			SELECT payload #>> '{data,object,id}' AS intent_id, min(customer_id) AS customer_id
			FROM public.webhook_inbox
			WHERE type LIKE 'payment\_intent.%' AND customer_id IS NOT NULL
			GROUP BY 1
		) e ON e.intent_id = k.payment_intent_id
		WHERE k.purpose = 'overage' AND k.payment_intent_id IS NOT NULL
			AND (k.status = 'authorised'
				OR (k.status IN ('captured', 'partially_refunded') AND k.settlement IS DISTINCT FROM 'capture'))
	) h
	WHERE p.id = h.id;
	INSERT INTO public.stripe_former_customers (customer_id, user_id)
	SELECT DISTINCT p.stripe_customer_id, p.user_id
	FROM public.payments p
	WHERE p.stripe_customer_id IS NOT NULL
		AND NOT EXISTS (SELECT FROM public.stripe_customers c WHERE c.customer_id = p.stripe_customer_id);
	RESET ROLE;
END
$$;
