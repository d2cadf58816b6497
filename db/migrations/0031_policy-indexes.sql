CREATE INDEX CONCURRENTLY "consult_drafts_kept" ON "consult_drafts" USING btree ("session_id") WHERE rejected_at is null;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "consult_notes_signed_at_index" ON "consult_notes" USING btree ("signed_at");
