CREATE TABLE "service_promise_levels" (
	"product" text NOT NULL,
	"mode" text NOT NULL,
	"level" text NOT NULL,
	"answer_seconds" integer NOT NULL,
	CONSTRAINT "service_promise_levels_product_mode_level_pk" PRIMARY KEY("product","mode","level"),
	CONSTRAINT "service_promise_levels_level" CHECK ("service_promise_levels"."level" in ('red', 'orange', 'yellow', 'green', 'blue')),
	CONSTRAINT "service_promise_levels_positive" CHECK ("service_promise_levels"."answer_seconds" > 0)
);
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "away_seconds" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "promised_seconds" integer;
--> statement-breakpoint
ALTER TABLE "service_promise_levels" ADD CONSTRAINT "service_promise_levels_promise" FOREIGN KEY ("product","mode") REFERENCES "public"."service_promises"("product","mode") ON DELETE no action ON UPDATE no action;
