CREATE TABLE "import_jobs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"source" text NOT NULL,
	"address" text,
	"address_key" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"currency" text NOT NULL,
	"pages_read" integer DEFAULT 0 NOT NULL,
	"pages_found" integer DEFAULT 0 NOT NULL,
	"draft" jsonb,
	"failure" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"finished_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"applied_key" uuid,
	"hours_before" jsonb,
	CONSTRAINT "import_jobs_source" CHECK ("import_jobs"."source" in ('address', 'text')),
	CONSTRAINT "import_jobs_status" CHECK ("import_jobs"."status" in ('queued', 'reading', 'ready', 'applied', 'failed')),
	CONSTRAINT "import_jobs_failure" CHECK ("import_jobs"."failure" in ('private', 'no-name', 'away', 'timeout', 'too-large', 'gone', 'unreadable')),
	CONSTRAINT "import_jobs_currency" CHECK ("import_jobs"."currency" in ('EUR', 'USD', 'GBP', 'CHF', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'UYU', 'CRC', 'DOP', 'GTQ')),
	CONSTRAINT "import_jobs_address" CHECK (("import_jobs"."source" = 'address') = ("import_jobs"."address" is not null) and ("import_jobs"."address" is null) = ("import_jobs"."address_key" is null) and char_length("import_jobs"."address") <= 2000),
	CONSTRAINT "import_jobs_failed" CHECK (("import_jobs"."status" = 'failed') = ("import_jobs"."failure" is not null)),
	CONSTRAINT "import_jobs_read" CHECK ("import_jobs"."status" in ('queued', 'reading', 'failed') or "import_jobs"."draft" is not null),
	CONSTRAINT "import_jobs_applied" CHECK (("import_jobs"."applied_at" is null) = ("import_jobs"."applied_key" is null))
);
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_created_by_user_profiles_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "import_jobs_business_id_created_at_index" ON "import_jobs" USING btree ("business_id","created_at");
--> statement-breakpoint
CREATE INDEX "import_jobs_created_by_index" ON "import_jobs" USING btree ("created_by");
--> statement-breakpoint
CREATE INDEX "import_jobs_created_at_index" ON "import_jobs" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "import_jobs_due" ON "import_jobs" USING btree ("lease_until" NULLS FIRST) WHERE status in ('queued', 'reading');
