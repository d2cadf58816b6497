ALTER TABLE "import_jobs" DROP CONSTRAINT "import_jobs_source";
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD COLUMN "handed_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD COLUMN "brought" jsonb;
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD COLUMN "hours_after" jsonb;
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD COLUMN "pictures_claimed_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_source" CHECK ("import_jobs"."source" in ('address', 'text', 'file')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "import_jobs" VALIDATE CONSTRAINT "import_jobs_source";
