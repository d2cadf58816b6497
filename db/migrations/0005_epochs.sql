ALTER TABLE "messages" DROP CONSTRAINT "messages_session_id_seq_pk";--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_place" PRIMARY KEY("session_id","epoch","seq");--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "erased_at" timestamp with time zone;