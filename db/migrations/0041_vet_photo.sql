ALTER TABLE "files" DROP CONSTRAINT "files_subject";
--> statement-breakpoint
ALTER TABLE "vets" ADD COLUMN "photo_id" uuid;
--> statement-breakpoint
ALTER TABLE "vets" ADD CONSTRAINT "vets_photo_id_files_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action NOT VALID;
--> statement-breakpoint
ALTER TABLE "vets" VALIDATE CONSTRAINT "vets_photo_id_files_id_fk";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "vets_photo" ON "vets" USING btree ("photo_id");
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_subject" CHECK ("files"."subject" in ('start', 'consult', 'pet', 'vet', 'portrait')) NOT VALID;
--> statement-breakpoint
ALTER TABLE "files" VALIDATE CONSTRAINT "files_subject";
