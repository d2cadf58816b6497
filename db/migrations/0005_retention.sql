CREATE TABLE "retention_terms" (
	"what" text PRIMARY KEY NOT NULL,
	"keep" interval,
	"reason" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "notifications_unsent";--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "expires_at" timestamp with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
-- What was there before anybody could send it has expired.
ALTER TABLE "notifications" ALTER COLUMN "expires_at" SET DEFAULT private.now() + interval '3 days';--> statement-breakpoint
CREATE INDEX "billing_events_at_index" ON "billing_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "billing_events_subject" ON "billing_events" USING btree ((coalesce("details" ->> 'paymentId', "details" ->> 'grantId')));--> statement-breakpoint
CREATE INDEX "invoices_created_at_id_index" ON "invoices" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_created_at_index" ON "notifications" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notifications_to_send" ON "notifications" USING btree ("expires_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "payments_created_at_id_index" ON "payments" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "payments_unstarted" ON "payments" USING btree ("created_at") WHERE start_input is not null;--> statement-breakpoint
CREATE INDEX "webhook_inbox_done_at_index" ON "webhook_inbox" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "subscription_usage_period_start_id_index" ON "subscription_usage" USING btree ("period_start","id");--> statement-breakpoint
CREATE INDEX "usage_ledger_at_index" ON "usage_ledger" USING btree ("at");--> statement-breakpoint
CREATE INDEX "user_subscriptions_at_stripe" ON "user_subscriptions" USING btree ("created_at","id") WHERE source = 'stripe';--> statement-breakpoint
CREATE INDEX "usage_grants_created_at_id_index" ON "usage_grants" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "device_sessions_forgotten" ON "device_sessions" USING btree ("last_seen_at") WHERE revoked_at is null;