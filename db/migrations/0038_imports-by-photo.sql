ALTER TABLE "import_jobs" DROP CONSTRAINT "import_jobs_source";
--> statement-breakpoint
ALTER TABLE "import_jobs" DROP CONSTRAINT "import_jobs_failure";
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_source" CHECK ("import_jobs"."source" in ('address', 'text', 'file', 'photo')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "import_jobs" VALIDATE CONSTRAINT "import_jobs_source";
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_failure" CHECK ("import_jobs"."failure" in ('private', 'no-name', 'away', 'timeout', 'too-large', 'gone', 'unreadable', 'model-away', 'not-read')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "import_jobs" VALIDATE CONSTRAINT "import_jobs_failure";
