ALTER TABLE "stripe_customers" ADD COLUMN "invoices_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stripe_customers" ADD COLUMN "payments_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webhook_inbox" ADD COLUMN "kinds" text[];