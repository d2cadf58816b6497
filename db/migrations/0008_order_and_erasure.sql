ALTER TABLE "chat_sessions" DROP CONSTRAINT "chat_sessions_reason";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "messages_in_order" ON "messages" USING btree ("session_id","sent_at","epoch","seq");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "usage_reservations_usage_id_index" ON "usage_reservations" USING btree ("usage_id");
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_reason_length" CHECK (char_length("chat_sessions"."reason") <= 2000) NOT VALID;
--> statement-breakpoint
ALTER TABLE "chat_sessions" VALIDATE CONSTRAINT "chat_sessions_reason_length";
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_reason_given" CHECK ("chat_sessions"."reason" <> '' or "chat_sessions"."erased_at" is not null) NOT VALID;
--> statement-breakpoint
ALTER TABLE "chat_sessions" VALIDATE CONSTRAINT "chat_sessions_reason_given";
