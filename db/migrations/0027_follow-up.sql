ALTER TABLE "chat_sessions" ADD COLUMN "follow_up_until" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "follow_up" text DEFAULT 'none' NOT NULL;
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "follow_up_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "follow_up_hours" integer DEFAULT 72 NOT NULL;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_followed_up" ON "chat_sessions" USING btree ("follow_up","id") WHERE follow_up <> 'none';
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_follow_up" CHECK ("chat_sessions"."follow_up" in ('none', 'asked', 'answered')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "chat_sessions" VALIDATE CONSTRAINT "chat_sessions_follow_up";
--> statement-breakpoint
ALTER TABLE "service_promises" ADD CONSTRAINT "service_promises_follow_up" CHECK ("service_promises"."follow_up_hours" between 1 and 336) NOT VALID;
--> statement-breakpoint
ALTER TABLE "service_promises" VALIDATE CONSTRAINT "service_promises_follow_up";
