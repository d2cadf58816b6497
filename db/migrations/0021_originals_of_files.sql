CREATE INDEX CONCURRENTLY "files_with_original" ON "files" USING btree ("stored_at") WHERE state = 'stored' and upload_id is not null;
