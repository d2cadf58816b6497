CREATE TABLE "service_promises" (
	"product" text NOT NULL,
	"mode" text NOT NULL,
	"answer_seconds" integer NOT NULL,
	"credit_meter" text NOT NULL,
	"credit_amount" integer NOT NULL,
	"credit_days" integer NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	CONSTRAINT "service_promises_product_mode_pk" PRIMARY KEY("product","mode"),
	CONSTRAINT "service_promises_product" CHECK ("service_promises"."product" in ('call-a-vet', 'gastronomy')),
	CONSTRAINT "service_promises_positive" CHECK (least("service_promises"."answer_seconds", "service_promises"."credit_amount", "service_promises"."credit_days") > 0)
);
--> statement-breakpoint
ALTER TABLE "payments" ALTER COLUMN "payment_intent_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "checkout_session_id" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "start_input" jsonb;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "authorised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "settlement" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "settle_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "settle_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "service_promises" ADD CONSTRAINT "service_promises_credit_meter_product_meters_code_product_fk" FOREIGN KEY ("credit_meter","product") REFERENCES "public"."meters"("code","product") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payments_session_id_index" ON "payments" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "payments_held" ON "payments" USING btree ("settle_after") WHERE purpose = 'overage' and (status = 'authorised' or (status in ('captured', 'partially_refunded') and settlement is distinct from 'capture'));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_checkout" UNIQUE("checkout_session_id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_settlement" CHECK ("payments"."settlement" in ('capture', 'void', 'refund'));--> statement-breakpoint
-- By hand: in the schema's files this reference would close a circle of imports.
ALTER TABLE "payments" ADD CONSTRAINT "payments_session" FOREIGN KEY ("session_id") REFERENCES "public"."chat_sessions"("id");
