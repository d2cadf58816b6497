CREATE INDEX CONCURRENTLY "payouts_paid" ON "payouts" USING btree ("paid_at","statement_id") WHERE paid_at is not null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "import_jobs_by_status" ON "import_jobs" USING btree ("status","source","id");
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "sites_live" ON "sites" USING btree ("id") WHERE closed_at is null and live_version is not null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "sites_unpublished" ON "sites" USING btree ("id") WHERE closed_at is null and live_version is null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "sites_closed" ON "sites" USING btree ("id") WHERE closed_at is not null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "vet_applications_to_forget" ON "vet_applications" USING btree ("decided_at") WHERE state = 'refused' and content -> 'documents' <> '[]';
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "vet_applications_decided_by_index" ON "vet_applications" USING btree ("decided_by");
