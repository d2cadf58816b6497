CREATE TABLE "business_hours" (
	"business_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" smallint NOT NULL,
	"closes" smallint NOT NULL,
	CONSTRAINT "business_hours_business_id_weekday_opens_pk" PRIMARY KEY("business_id","weekday","opens"),
	CONSTRAINT "business_hours_weekday" CHECK ("business_hours"."weekday" between 1 and 7),
	CONSTRAINT "business_hours_shift" CHECK ("business_hours"."opens" between 0 and 1439 and "business_hours"."closes" > "business_hours"."opens" and "business_hours"."closes" <= 2880)
);
--> statement-breakpoint
CREATE TABLE "business_members" (
	"business_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "business_members_business_id_user_id_pk" PRIMARY KEY("business_id","user_id"),
	CONSTRAINT "business_members_role" CHECK ("business_members"."role" in ('OWNER', 'ADMIN', 'STAFF'))
);
--> statement-breakpoint
CREATE TABLE "business_special_hours" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"day" date NOT NULL,
	"opens" smallint,
	"closes" smallint,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "business_special_hours_shift" UNIQUE NULLS NOT DISTINCT("business_id","day","opens"),
	CONSTRAINT "business_special_hours_times" CHECK (("business_special_hours"."opens" is null) = ("business_special_hours"."closes" is null)
        and "business_special_hours"."opens" between 0 and 1439 and "business_special_hours"."closes" > "business_special_hours"."opens" and "business_special_hours"."closes" <= 2880)
);
--> statement-breakpoint
CREATE TABLE "businesses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"country" char(2) NOT NULL,
	"time_zone" text NOT NULL,
	"currency" char(3) NOT NULL,
	"languages" text[] NOT NULL,
	"contact" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"payer_id" uuid NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"live_revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "businesses_kind" CHECK ("businesses"."kind" in ('restaurant', 'cafe', 'bar', 'pizzeria', 'bakery', 'ice-cream', 'food-truck', 'hotel', 'catering', 'other')),
	CONSTRAINT "businesses_currency" CHECK ("businesses"."currency" in ('EUR', 'USD', 'GBP', 'CHF', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'UYU', 'CRC', 'DOP', 'GTQ')),
	CONSTRAINT "businesses_country" CHECK ("businesses"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "businesses_languages" CHECK (cardinality("businesses"."languages") between 1 and 6),
	CONSTRAINT "businesses_lengths" CHECK (char_length("businesses"."name") between 1 and 120 and char_length("businesses"."time_zone") between 1 and 64)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('OWNER', 'ADMIN', 'STAFF')),
	CONSTRAINT "invitations_accepted" CHECK (("invitations"."accepted_at" is null) = ("invitations"."accepted_by" is null)),
	CONSTRAINT "invitations_email" CHECK (char_length("invitations"."email") between 3 and 320)
);
--> statement-breakpoint
CREATE TABLE "content_edits" (
	"business_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"edit_key" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"edits" jsonb NOT NULL,
	"conflicts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "content_edits_business_id_revision_pk" PRIMARY KEY("business_id","revision"),
	CONSTRAINT "content_edits_revision" CHECK ("content_edits"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "addon_groups" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"least" integer DEFAULT 0 NOT NULL,
	"most" integer,
	CONSTRAINT "addon_groups_of_business" UNIQUE("business_id","id"),
	CONSTRAINT "addon_groups_texts" CHECK (jsonb_typeof("addon_groups"."name") = 'object'),
	CONSTRAINT "addon_groups_bounds" CHECK ("addon_groups"."least" >= 0 and ("addon_groups"."most" is null or "addon_groups"."most" >= greatest("addon_groups"."least", 1))),
	CONSTRAINT "addon_groups_position" CHECK ("addon_groups"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("addon_groups"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "addons" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"group_id" uuid NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"price" integer DEFAULT 0 NOT NULL,
	"allergens" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"allergen_note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sold_out_until" timestamp with time zone,
	CONSTRAINT "addons_texts" CHECK (jsonb_typeof("addons"."name") = 'object' and jsonb_typeof("addons"."allergen_note") = 'object'),
	CONSTRAINT "addons_allergens" CHECK (jsonb_typeof("addons"."allergens") = 'object'),
	CONSTRAINT "addons_price" CHECK ("addons"."price" between 0 and 100000000),
	CONSTRAINT "addons_position" CHECK ("addons"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("addons"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "item_addon_groups" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"item_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	CONSTRAINT "item_addon_groups_position" CHECK ("item_addon_groups"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("item_addon_groups"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "item_sizes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"item_id" uuid NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"price" integer,
	"by_market" boolean DEFAULT false NOT NULL,
	CONSTRAINT "item_sizes_texts" CHECK (jsonb_typeof("item_sizes"."name") = 'object'),
	CONSTRAINT "item_sizes_price" CHECK ("item_sizes"."price" between 0 and 100000000),
	CONSTRAINT "item_sizes_market" CHECK (not "item_sizes"."by_market" or "item_sizes"."price" is null),
	CONSTRAINT "item_sizes_position" CHECK ("item_sizes"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("item_sizes"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "menu_categories" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"menu_id" uuid NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "menu_categories_of_business" UNIQUE("business_id","id"),
	CONSTRAINT "menu_categories_texts" CHECK (jsonb_typeof("menu_categories"."name") = 'object' and jsonb_typeof("menu_categories"."description") = 'object'),
	CONSTRAINT "menu_categories_position" CHECK ("menu_categories"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("menu_categories"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "menu_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"category_id" uuid NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"allergens" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"allergen_note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"diets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"highlighted" boolean DEFAULT false NOT NULL,
	"sold_out_until" timestamp with time zone,
	"photo_id" uuid,
	"photo_text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "menu_items_of_business" UNIQUE("business_id","id"),
	CONSTRAINT "menu_items_texts" CHECK (jsonb_typeof("menu_items"."name") = 'object' and jsonb_typeof("menu_items"."description") = 'object' and jsonb_typeof("menu_items"."allergen_note") = 'object' and jsonb_typeof("menu_items"."photo_text") = 'object'),
	CONSTRAINT "menu_items_allergens" CHECK (jsonb_typeof("menu_items"."allergens") = 'object'),
	CONSTRAINT "menu_items_diets" CHECK (jsonb_typeof("menu_items"."diets") = 'array'),
	CONSTRAINT "menu_items_position" CHECK ("menu_items"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("menu_items"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "menus" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"position" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"schedule" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "menus_of_business" UNIQUE("business_id","id"),
	CONSTRAINT "menus_texts" CHECK (jsonb_typeof("menus"."name") = 'object' and jsonb_typeof("menus"."note") = 'object'),
	CONSTRAINT "menus_schedule" CHECK (jsonb_typeof("menus"."schedule") = 'array'),
	CONSTRAINT "menus_position" CHECK ("menus"."position" ~ '^[0-9A-Za-z]*[1-9A-Za-z]$' and char_length("menus"."position") <= 120)
);
--> statement-breakpoint
CREATE TABLE "business_photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"blur" text,
	"files" jsonb NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "business_photos_of_business" UNIQUE("business_id","id"),
	CONSTRAINT "business_photos_size" CHECK ("business_photos"."width" between 1 and 10000 and "business_photos"."height" between 1 and 10000 and "business_photos"."bytes" > 0),
	CONSTRAINT "business_photos_files" CHECK (jsonb_typeof("business_photos"."files") = 'array' and jsonb_array_length("business_photos"."files") between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "configurations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"name" text NOT NULL,
	"template_code" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"content" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "configurations_of_business" UNIQUE("business_id","id"),
	CONSTRAINT "configurations_name" CHECK (char_length("configurations"."name") between 1 and 80),
	CONSTRAINT "configurations_objects" CHECK (jsonb_typeof("configurations"."settings") = 'object' and jsonb_typeof("configurations"."content") = 'object')
);
--> statement-breakpoint
CREATE TABLE "preview_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"configuration_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "preview_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "site_domains" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"host" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"proof" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"proven_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "site_domains_status" CHECK ("site_domains"."status" in ('pending', 'verified', 'lost')),
	CONSTRAINT "site_domains_host" CHECK ("site_domains"."host" = lower("site_domains"."host") and char_length("site_domains"."host") between 4 and 253)
);
--> statement-breakpoint
CREATE TABLE "site_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_versions" (
	"site_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"restored_from" integer,
	"override_reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "site_versions_site_id_number_pk" PRIMARY KEY("site_id","number"),
	CONSTRAINT "site_versions_number" CHECK ("site_versions"."number" > 0 and "site_versions"."restored_from" < "site_versions"."number"),
	CONSTRAINT "site_versions_reason" CHECK (char_length("site_versions"."override_reason") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"business_id" uuid NOT NULL,
	"configuration_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"short_code" text NOT NULL,
	"live_version" integer,
	"next_version" integer,
	"next_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"told_revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "sites_slug" UNIQUE("slug"),
	CONSTRAINT "sites_short_code" UNIQUE("short_code"),
	CONSTRAINT "sites_slug_form" CHECK ("sites"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
	CONSTRAINT "sites_short_code_form" CHECK ("sites"."short_code" ~ '^[a-z0-9]{8}$'),
	CONSTRAINT "sites_next" CHECK (("sites"."next_version" is null) = ("sites"."next_at" is null)),
	CONSTRAINT "sites_told" CHECK ("sites"."told_revision" <= "sites"."revision")
);
--> statement-breakpoint
CREATE TABLE "template_measurements" (
	"template_code" text NOT NULL,
	"day" date NOT NULL,
	"version" integer NOT NULL,
	"performance" smallint,
	"accessibility" smallint,
	"figures" jsonb NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	CONSTRAINT "template_measurements_template_code_day_pk" PRIMARY KEY("template_code","day"),
	CONSTRAINT "template_measurements_scores" CHECK ("template_measurements"."performance" between 0 and 100 and "template_measurements"."accessibility" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "template_ratings" (
	"template_code" text NOT NULL,
	"user_id" uuid NOT NULL,
	"stars" smallint NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "template_ratings_template_code_user_id_pk" PRIMARY KEY("template_code","user_id"),
	CONSTRAINT "template_ratings_stars" CHECK ("template_ratings"."stars" between 1 and 5),
	CONSTRAINT "template_ratings_comment" CHECK (char_length("template_ratings"."comment") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"code" text PRIMARY KEY NOT NULL,
	"name_es" text NOT NULL,
	"name_en" text NOT NULL,
	"summary_es" text NOT NULL,
	"summary_en" text NOT NULL,
	"kinds" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"position" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"stars" integer DEFAULT 0 NOT NULL,
	"ratings" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "templates_counts" CHECK ("templates"."ratings" >= 0 and "templates"."stars" between "templates"."ratings" and "templates"."ratings" * 5)
);
--> statement-breakpoint
ALTER TABLE "business_hours" ADD CONSTRAINT "business_hours_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "business_members" ADD CONSTRAINT "business_members_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "business_members" ADD CONSTRAINT "business_members_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "business_special_hours" ADD CONSTRAINT "business_special_hours_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_payer_id_user_profiles_user_id_fk" FOREIGN KEY ("payer_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_user_profiles_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_user_profiles_user_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "content_edits" ADD CONSTRAINT "content_edits_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "content_edits" ADD CONSTRAINT "content_edits_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "addon_groups" ADD CONSTRAINT "addon_groups_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "addons" ADD CONSTRAINT "addons_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "addons" ADD CONSTRAINT "addons_business_id_group_id_addon_groups_business_id_id_fk" FOREIGN KEY ("business_id","group_id") REFERENCES "public"."addon_groups"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "item_addon_groups" ADD CONSTRAINT "item_addon_groups_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "item_addon_groups" ADD CONSTRAINT "item_addon_groups_business_id_item_id_menu_items_business_id_id_fk" FOREIGN KEY ("business_id","item_id") REFERENCES "public"."menu_items"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "item_addon_groups" ADD CONSTRAINT "item_addon_groups_business_id_group_id_addon_groups_business_id_id_fk" FOREIGN KEY ("business_id","group_id") REFERENCES "public"."addon_groups"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "item_sizes" ADD CONSTRAINT "item_sizes_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "item_sizes" ADD CONSTRAINT "item_sizes_business_id_item_id_menu_items_business_id_id_fk" FOREIGN KEY ("business_id","item_id") REFERENCES "public"."menu_items"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "menu_categories" ADD CONSTRAINT "menu_categories_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "menu_categories" ADD CONSTRAINT "menu_categories_business_id_menu_id_menus_business_id_id_fk" FOREIGN KEY ("business_id","menu_id") REFERENCES "public"."menus"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "menu_items" ADD CONSTRAINT "menu_items_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "menu_items" ADD CONSTRAINT "menu_items_business_id_category_id_menu_categories_business_id_id_fk" FOREIGN KEY ("business_id","category_id") REFERENCES "public"."menu_categories"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "menu_items" ADD CONSTRAINT "menu_items_business_id_photo_id_business_photos_business_id_id_fk" FOREIGN KEY ("business_id","photo_id") REFERENCES "public"."business_photos"("business_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "menus" ADD CONSTRAINT "menus_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "business_photos" ADD CONSTRAINT "business_photos_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "business_photos" ADD CONSTRAINT "business_photos_uploaded_by_user_profiles_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "configurations" ADD CONSTRAINT "configurations_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "configurations" ADD CONSTRAINT "configurations_template_code_templates_code_fk" FOREIGN KEY ("template_code") REFERENCES "public"."templates"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_configuration_id_configurations_id_fk" FOREIGN KEY ("configuration_id") REFERENCES "public"."configurations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_created_by_user_profiles_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_domains" ADD CONSTRAINT "site_domains_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_slugs" ADD CONSTRAINT "site_slugs_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_versions" ADD CONSTRAINT "site_versions_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_versions" ADD CONSTRAINT "site_versions_created_by_user_profiles_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_configuration_id_configurations_id_fk" FOREIGN KEY ("configuration_id") REFERENCES "public"."configurations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "template_measurements" ADD CONSTRAINT "template_measurements_template_code_templates_code_fk" FOREIGN KEY ("template_code") REFERENCES "public"."templates"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "template_ratings" ADD CONSTRAINT "template_ratings_template_code_templates_code_fk" FOREIGN KEY ("template_code") REFERENCES "public"."templates"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "template_ratings" ADD CONSTRAINT "template_ratings_user_id_user_profiles_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_profiles"("user_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "business_members_user_id_index" ON "business_members" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "businesses_payer_id_index" ON "businesses" USING btree ("payer_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open" ON "invitations" USING btree ("business_id","email") WHERE accepted_at is null and revoked_at is null;
--> statement-breakpoint
CREATE INDEX "invitations_business_id_index" ON "invitations" USING btree ("business_id");
--> statement-breakpoint
CREATE INDEX "invitations_created_at_index" ON "invitations" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "invitations_invited_by_index" ON "invitations" USING btree ("invited_by");
--> statement-breakpoint
CREATE INDEX "invitations_accepted_by_index" ON "invitations" USING btree ("accepted_by");
--> statement-breakpoint
CREATE UNIQUE INDEX "content_edits_key" ON "content_edits" USING btree ("business_id","edit_key");
--> statement-breakpoint
CREATE INDEX "content_edits_user_id_index" ON "content_edits" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "content_edits_created_at_index" ON "content_edits" USING btree ("created_at");
--> statement-breakpoint
CREATE INDEX "addons_business_id_group_id_index" ON "addons" USING btree ("business_id","group_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "item_addon_groups_once" ON "item_addon_groups" USING btree ("item_id","group_id") WHERE archived_at is null;
--> statement-breakpoint
CREATE INDEX "item_addon_groups_business_id_item_id_index" ON "item_addon_groups" USING btree ("business_id","item_id");
--> statement-breakpoint
CREATE INDEX "item_addon_groups_business_id_group_id_index" ON "item_addon_groups" USING btree ("business_id","group_id");
--> statement-breakpoint
CREATE INDEX "item_sizes_business_id_item_id_index" ON "item_sizes" USING btree ("business_id","item_id");
--> statement-breakpoint
CREATE INDEX "menu_categories_business_id_menu_id_index" ON "menu_categories" USING btree ("business_id","menu_id");
--> statement-breakpoint
CREATE INDEX "menu_items_business_id_category_id_index" ON "menu_items" USING btree ("business_id","category_id");
--> statement-breakpoint
CREATE INDEX "menu_items_business_id_photo_id_index" ON "menu_items" USING btree ("business_id","photo_id");
--> statement-breakpoint
CREATE INDEX "business_photos_uploaded_by_index" ON "business_photos" USING btree ("uploaded_by");
--> statement-breakpoint
CREATE INDEX "configurations_template_code_index" ON "configurations" USING btree ("template_code");
--> statement-breakpoint
CREATE INDEX "preview_links_configuration_id_index" ON "preview_links" USING btree ("configuration_id");
--> statement-breakpoint
CREATE INDEX "preview_links_created_by_index" ON "preview_links" USING btree ("created_by");
--> statement-breakpoint
CREATE INDEX "preview_links_created_at_index" ON "preview_links" USING btree ("created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "site_domains_one_owner" ON "site_domains" USING btree ("host") WHERE status = 'verified' and removed_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "site_domains_once" ON "site_domains" USING btree ("site_id","host") WHERE removed_at is null;
--> statement-breakpoint
CREATE INDEX "site_domains_site_id_index" ON "site_domains" USING btree ("site_id");
--> statement-breakpoint
CREATE INDEX "site_domains_due" ON "site_domains" USING btree ("checked_at") WHERE removed_at is null;
--> statement-breakpoint
CREATE INDEX "site_slugs_site_id_index" ON "site_slugs" USING btree ("site_id");
--> statement-breakpoint
CREATE INDEX "site_versions_created_by_index" ON "site_versions" USING btree ("created_by");
--> statement-breakpoint
CREATE INDEX "sites_business_id_index" ON "sites" USING btree ("business_id");
--> statement-breakpoint
CREATE INDEX "sites_configuration_id_index" ON "sites" USING btree ("configuration_id");
--> statement-breakpoint
CREATE INDEX "sites_due" ON "sites" USING btree ("next_at") WHERE next_at is not null;
--> statement-breakpoint
CREATE INDEX "sites_untold" ON "sites" USING btree ("updated_at") WHERE told_revision < revision;
--> statement-breakpoint
CREATE INDEX "template_ratings_newest" ON "template_ratings" USING btree ("template_code","updated_at","user_id");
--> statement-breakpoint
CREATE INDEX "template_ratings_user_id_index" ON "template_ratings" USING btree ("user_id");
