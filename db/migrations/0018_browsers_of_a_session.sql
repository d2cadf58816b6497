ALTER TABLE "push_subscriptions" ADD COLUMN "session_id" uuid;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "push_subscriptions_session_id_index" ON "push_subscriptions" USING btree ("session_id") WHERE gone_at is null;
