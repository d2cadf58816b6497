create schema if not exists extensions;
--> statement-breakpoint
create extension if not exists pg_trgm with schema extensions;
--> statement-breakpoint
create extension if not exists unaccent with schema extensions;
--> statement-breakpoint
-- A text without accents, in lower case. `unaccent(text)` is only stable, because the dictionary that it takes is found by the search path; a
-- dictionary that is named is always the same. Its cost is what it takes beside a comparison, so that plans call it for few rows.
create or replace function private.folded(p_text text) returns text
  language sql immutable strict parallel safe cost 100
  return pg_catalog.lower(extensions.unaccent('extensions.unaccent'::regdictionary, p_text));
--> statement-breakpoint
CREATE INDEX "payments_invoice" ON "payments" USING btree ("invoice_id");
--> statement-breakpoint
CREATE INDEX "payments_by_creation" ON "payments" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "payments_by_status" ON "payments" USING btree ("status","purpose","created_at","id");
--> statement-breakpoint
CREATE INDEX "webhook_inbox_of_customer" ON "webhook_inbox" USING btree ("customer_id","received_at","id");
--> statement-breakpoint
CREATE INDEX "webhook_inbox_by_arrival" ON "webhook_inbox" USING btree ("received_at","id");
--> statement-breakpoint
CREATE INDEX "webhook_inbox_by_status" ON "webhook_inbox" USING btree ("status","received_at","id");
--> statement-breakpoint
CREATE INDEX "webhook_inbox_by_type" ON "webhook_inbox" USING btree ("type","received_at","id");
--> statement-breakpoint
CREATE INDEX "chat_sessions_of_owner" ON "chat_sessions" USING btree ("owner_id","id","status","mode");
--> statement-breakpoint
CREATE INDEX "chat_sessions_of_vet" ON "chat_sessions" USING btree ("vet_id","id","status","mode");
--> statement-breakpoint
CREATE INDEX "chat_sessions_by_status" ON "chat_sessions" USING btree ("status","mode","id");
--> statement-breakpoint
CREATE INDEX "usage_grants_of_person" ON "usage_grants" USING btree ("user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "usage_grants_left" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'left';
--> statement-breakpoint
CREATE INDEX "usage_grants_held" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'held';
--> statement-breakpoint
CREATE INDEX "usage_grants_used" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'used';
--> statement-breakpoint
CREATE INDEX "usage_grants_revoked" ON "usage_grants" USING btree ("source","created_at","id",(coalesce("expires_at", 'infinity'::timestamptz))) WHERE (case when "usage_grants"."amount" = 0 then 'revoked' when "usage_grants"."used" >= "usage_grants"."amount" then 'used' when "usage_grants"."used" + "usage_grants"."reserved" >= "usage_grants"."amount" then 'held' else 'left' end) = 'revoked';
--> statement-breakpoint
CREATE INDEX "user_profiles_by_creation" ON "user_profiles" USING btree ("created_at","user_id");
--> statement-breakpoint
CREATE INDEX "user_profiles_by_role" ON "user_profiles" USING btree ("role","created_at","user_id");
--> statement-breakpoint
CREATE INDEX "user_profiles_by_name" ON "user_profiles" USING btree (private.folded("display_name"),"user_id");
--> statement-breakpoint
CREATE INDEX "user_profiles_email" ON "user_profiles" USING btree (lower("email"));
--> statement-breakpoint
CREATE INDEX "user_profiles_words" ON "user_profiles" USING gin ((private.folded(' ' || "display_name" || ' ' || "email")) extensions.gin_trgm_ops) WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "pets_words" ON "pets" USING gin ((private.folded(' ' || "name")) extensions.gin_trgm_ops) WITH (fastupdate=false);
--> statement-breakpoint
DROP INDEX "webhook_inbox_customer_id_index";
--> statement-breakpoint
DROP INDEX "webhook_inbox_received_at_index";
--> statement-breakpoint
DROP INDEX "chat_sessions_owner_id_created_at_index";
--> statement-breakpoint
DROP INDEX "chat_sessions_vet_id_created_at_index";
--> statement-breakpoint
DROP INDEX "user_profiles_role_created_at_index";
