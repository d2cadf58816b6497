CREATE TABLE "alarms" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"raised_with" double precision NOT NULL,
	"last_figure" double precision NOT NULL,
	"raised_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"last_bad_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"ended_at" timestamp with time zone,
	"post_after" timestamp with time zone DEFAULT private.now() NOT NULL,
	"posted_begin" timestamp with time zone,
	"posted_end" timestamp with time zone,
	CONSTRAINT "alarms_name" CHECK (char_length("alarms"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "health_marks" (
	"name" text PRIMARY KEY NOT NULL,
	"figure" double precision NOT NULL,
	"total" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT private.now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_open" ON "alarms" USING btree ("name") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "alarms_to_post" ON "alarms" USING btree ("post_after") WHERE posted_begin is null or posted_end is null;
--> statement-breakpoint
CREATE INDEX "alarms_ended_at_index" ON "alarms" USING btree ("ended_at");
