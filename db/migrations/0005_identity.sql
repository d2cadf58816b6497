ALTER TABLE "vets" ALTER COLUMN "display_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "second_factor_at" timestamp with time zone;