CREATE TABLE "hourly_figures" (
	"hour" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"amount" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "hourly_figures_hour_kind_key_pk" PRIMARY KEY("hour","kind","key"),
	CONSTRAINT "hourly_figures_kind" CHECK ("hourly_figures"."kind" in ('filled', 'consults', 'waits', 'promises', 'stars', 'revenue', 'credits'))
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"succeeded_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"problem" text,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "job_runs_counts" CHECK ("job_runs"."failures" >= 0)
);
--> statement-breakpoint
ALTER TABLE "service_promises" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "audit_log_of_subject" ON "audit_log" USING btree ("entity_id","at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "audit_log_by_action" ON "audit_log" USING btree ("action","actor_kind","at","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "audit_log_by_kind" ON "audit_log" USING btree ("actor_kind","at","id");
