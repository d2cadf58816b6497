ALTER TABLE "notification_preferences" DROP CONSTRAINT "notification_preferences_group";
--> statement-breakpoint
ALTER TABLE "business_photos" ADD COLUMN "uploading_until" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "business_photos" ADD COLUMN "checked_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "business_photos" ADD COLUMN "unused_since" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "business_photos" ADD COLUMN "cleared_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "site_domains" ADD COLUMN "provider_id" text;
--> statement-breakpoint
ALTER TABLE "site_domains" ADD COLUMN "certificate" text;
--> statement-breakpoint
ALTER TABLE "site_domains" ADD COLUMN "certificate_records" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "business_photos_to_check" ON "business_photos" USING btree ("checked_at" NULLS FIRST) WHERE archived_at is null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "business_photos_to_clear" ON "business_photos" USING btree ("archived_at") WHERE archived_at is not null and cleared_at is null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "site_domains_to_let_go" ON "site_domains" USING btree ("removed_at") WHERE removed_at is not null and provider_id is not null;
--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_group" CHECK ("notification_preferences"."kind_group" in ('consult', 'follow-up', 'sites', 'billing', 'security')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "notification_preferences" VALIDATE CONSTRAINT "notification_preferences_group";
--> statement-breakpoint
ALTER TABLE "site_domains" ADD CONSTRAINT "site_domains_certificate" CHECK ("site_domains"."certificate" in ('pending', 'ready', 'failed')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "site_domains" VALIDATE CONSTRAINT "site_domains_certificate";
