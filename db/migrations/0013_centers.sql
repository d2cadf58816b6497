create extension if not exists cube with schema extensions;
--> statement-breakpoint
-- A point of the globe, in metres from its centre: what is near in space is near on the ground, also across the date line and at the poles.
-- Indexes depend on it. The radius is the mean one of the IUGG.
create or replace function private.on_globe(p_latitude double precision, p_longitude double precision) returns extensions.cube
  language sql immutable strict parallel safe
  return extensions.cube(array[
    6371008.8 * pg_catalog.cos(pg_catalog.radians(p_latitude)) * pg_catalog.cos(pg_catalog.radians(p_longitude)),
    6371008.8 * pg_catalog.cos(pg_catalog.radians(p_latitude)) * pg_catalog.sin(pg_catalog.radians(p_longitude)),
    6371008.8 * pg_catalog.sin(pg_catalog.radians(p_latitude))]);
--> statement-breakpoint
CREATE TABLE "center_hours" (
	"center_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" smallint NOT NULL,
	"closes" smallint NOT NULL,
	CONSTRAINT "center_hours_center_id_weekday_opens_pk" PRIMARY KEY("center_id","weekday","opens"),
	CONSTRAINT "center_hours_weekday" CHECK ("center_hours"."weekday" between 1 and 7),
	CONSTRAINT "center_hours_shift" CHECK ("center_hours"."opens" between 0 and 1439 and "center_hours"."closes" > "center_hours"."opens" and "center_hours"."closes" <= 2880)
);
--> statement-breakpoint
CREATE TABLE "center_special_hours" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"center_id" uuid NOT NULL,
	"day" date NOT NULL,
	"opens" smallint,
	"closes" smallint,
	CONSTRAINT "center_special_hours_shift" UNIQUE NULLS NOT DISTINCT("center_id","day","opens"),
	CONSTRAINT "center_special_hours_shift_times" CHECK (("center_special_hours"."opens" is null) = ("center_special_hours"."closes" is null)
        and "center_special_hours"."opens" between 0 and 1439 and "center_special_hours"."closes" > "center_special_hours"."opens" and "center_special_hours"."closes" <= 2880)
);
--> statement-breakpoint
CREATE TABLE "centers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"city" text NOT NULL,
	"postal_code" text DEFAULT '' NOT NULL,
	"country" char(2) NOT NULL,
	"phone" text NOT NULL,
	"url" text,
	"species" text[] NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"time_zone" text NOT NULL,
	"emergency" boolean DEFAULT false NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.now() NOT NULL,
	CONSTRAINT "centers_status" CHECK ("centers"."status" in ('active', 'inactive')),
	CONSTRAINT "centers_country" CHECK ("centers"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "centers_species" CHECK ("centers"."species" <@ array['dog', 'cat', 'horse', 'other'] and cardinality("centers"."species") > 0),
	CONSTRAINT "centers_point" CHECK ("centers"."latitude" between -90 and 90 and "centers"."longitude" between -180 and 180),
	CONSTRAINT "centers_lengths" CHECK (char_length("centers"."name") between 1 and 120 and char_length("centers"."address") between 1 and 200
        and char_length("centers"."city") between 1 and 80 and char_length("centers"."postal_code") <= 12
        and char_length("centers"."phone") between 1 and 24 and char_length("centers"."url") <= 300
        and char_length("centers"."time_zone") between 1 and 64)
);
--> statement-breakpoint
ALTER TABLE "center_hours" ADD CONSTRAINT "center_hours_center_id_centers_id_fk" FOREIGN KEY ("center_id") REFERENCES "public"."centers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "center_special_hours" ADD CONSTRAINT "center_special_hours_center_id_centers_id_fk" FOREIGN KEY ("center_id") REFERENCES "public"."centers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "centers_by_place" ON "centers" USING gist (private.on_globe("latitude", "longitude")) WHERE "centers"."status" = 'active';
--> statement-breakpoint
CREATE INDEX "centers_by_postal_code" ON "centers" USING btree (replace("postal_code", ' ', '') text_pattern_ops);
--> statement-breakpoint
CREATE INDEX "centers_by_city" ON "centers" USING btree (private.folded("city"));
--> statement-breakpoint
CREATE INDEX "centers_words" ON "centers" USING gin ((private.folded(' ' || "name" || ' ' || "city" || ' ' || "address")) extensions.gin_trgm_ops) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "centers_by_name" ON "centers" USING btree (private.folded("name"),"id");
--> statement-breakpoint
CREATE INDEX "centers_by_status" ON "centers" USING btree ("status",private.folded("name"),"id");
