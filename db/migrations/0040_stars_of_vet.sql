-- A vet's stars are read without their ratings: some have tens of thousands.
CREATE INDEX CONCURRENTLY "ratings_vet_id_stars_index" ON "ratings" USING btree ("vet_id","stars");
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "ratings_vet_id_index";
