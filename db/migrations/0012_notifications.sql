CREATE TABLE "notification_addresses" (
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"blocked" text,
	"told_at" timestamp with time zone,
	"heard_at" timestamp with time zone,
	CONSTRAINT "notification_addresses_channel_address_pk" PRIMARY KEY("channel","address"),
	CONSTRAINT "notification_addresses_channel" CHECK ("notification_addresses"."channel" in ('app', 'push', 'email', 'sms', 'whatsapp')),
	CONSTRAINT "notification_addresses_blocked" CHECK ("notification_addresses"."blocked" in ('bounce', 'complaint', 'stop'))
);
--> statement-breakpoint
CREATE TABLE "notification_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"notification_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"urgent" boolean NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"provider_id" text,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "notification_deliveries_once" UNIQUE("notification_id","channel"),
	CONSTRAINT "notification_deliveries_channel" CHECK ("notification_deliveries"."channel" in ('app', 'push', 'email', 'sms', 'whatsapp')),
	CONSTRAINT "notification_deliveries_status" CHECK ("notification_deliveries"."status" in ('waiting', 'sending', 'sent', 'delivered', 'dead', 'skipped', 'withdrawn', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"user_id" uuid NOT NULL,
	"kind_group" text NOT NULL,
	"channel" text NOT NULL,
	"enabled" boolean NOT NULL,
	CONSTRAINT "notification_preferences_user_id_kind_group_channel_pk" PRIMARY KEY("user_id","kind_group","channel"),
	CONSTRAINT "notification_preferences_group" CHECK ("notification_preferences"."kind_group" in ('consult', 'follow-up', 'billing', 'security')),
	CONSTRAINT "notification_preferences_channel" CHECK ("notification_preferences"."channel" in ('app', 'push', 'email', 'sms', 'whatsapp'))
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"time_zone" text DEFAULT 'Europe/Madrid' NOT NULL,
	"quiet_from" integer,
	"quiet_until" integer,
	"phone" text,
	"phone_channel" text,
	"seen_until" timestamp with time zone,
	CONSTRAINT "notification_settings_quiet" CHECK (("notification_settings"."quiet_from" is null) = ("notification_settings"."quiet_until" is null)
        and "notification_settings"."quiet_from" between 0 and 1439 and "notification_settings"."quiet_until" between 0 and 1439),
	CONSTRAINT "notification_settings_phone_channel" CHECK ("notification_settings"."phone_channel" in ('sms', 'whatsapp')),
	CONSTRAINT "notification_settings_phone" CHECK (("notification_settings"."phone" is null) = ("notification_settings"."phone_channel" is null))
);
--> statement-breakpoint
CREATE TABLE "phone_verifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"channel" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "phone_verifications_channel" CHECK ("phone_verifications"."channel" in ('sms', 'whatsapp')),
	CONSTRAINT "phone_verifications_phone" CHECK ("phone_verifications"."phone" ~ '^\+[1-9][0-9]{6,14}$')
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"gone_at" timestamp with time zone,
	CONSTRAINT "push_subscriptions_endpoint" UNIQUE("endpoint")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "subject" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "withdrawn_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "phone_verifications" ADD CONSTRAINT "phone_verifications_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "notification_deliveries_due" ON "notification_deliveries" USING btree ("channel","urgent" DESC NULLS LAST,"due_at") WHERE status in ('waiting', 'sending');
--> statement-breakpoint
CREATE INDEX "notification_deliveries_expiring" ON "notification_deliveries" USING btree ("expires_at") WHERE status in ('waiting', 'sending');
--> statement-breakpoint
CREATE INDEX "notification_deliveries_by_provider" ON "notification_deliveries" USING btree ("provider_id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_of_person" ON "notification_deliveries" USING btree ("user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_by_creation" ON "notification_deliveries" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_by_status" ON "notification_deliveries" USING btree ("status","created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_by_kind" ON "notification_deliveries" USING btree ("kind","created_at","id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_by_channel" ON "notification_deliveries" USING btree ("channel","created_at","id");
--> statement-breakpoint
CREATE INDEX "phone_verifications_user_id_created_at_index" ON "phone_verifications" USING btree ("user_id","created_at");
--> statement-breakpoint
CREATE INDEX "phone_verifications_phone_created_at_index" ON "phone_verifications" USING btree ("phone","created_at");
--> statement-breakpoint
CREATE INDEX "phone_verifications_created_at_index" ON "phone_verifications" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "push_subscriptions_user_id_gone_at_index" ON "push_subscriptions" USING btree ("user_id","gone_at");
--> statement-breakpoint
CREATE INDEX "push_subscriptions_gone_at_index" ON "push_subscriptions" USING btree ("gone_at");
