ALTER TABLE "notification_deliveries" DROP CONSTRAINT "notification_deliveries_status";
--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_status" CHECK ("notification_deliveries"."status" in ('waiting', 'sending', 'sent', 'delivered', 'unknown', 'lost', 'dead', 'skipped', 'withdrawn', 'expired')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "notification_deliveries" VALIDATE CONSTRAINT "notification_deliveries_status";
