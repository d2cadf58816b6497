ALTER TABLE "device_sessions" ADD COLUMN "is_new" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "second_factor_dropped_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "country" text;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "currency" text;
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD CONSTRAINT "user_profiles_country" CHECK ("user_profiles"."country" ~ '^[A-Z]{2}$') NOT VALID;
--> statement-breakpoint
ALTER TABLE "user_profiles" VALIDATE CONSTRAINT "user_profiles_country";
--> statement-breakpoint
ALTER TABLE "user_profiles" ADD CONSTRAINT "user_profiles_currency" CHECK ("user_profiles"."currency" in ('EUR', 'USD', 'MXN')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "user_profiles" VALIDATE CONSTRAINT "user_profiles_currency";
