CREATE INDEX "chat_sessions_owner_id_id_index" ON "chat_sessions" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "chat_sessions_vet_id_id_index" ON "chat_sessions" USING btree ("vet_id","id");--> statement-breakpoint
CREATE INDEX "chat_sessions_in_hand" ON "chat_sessions" USING btree ("vet_id","id") WHERE status = 'active';--> statement-breakpoint
CREATE INDEX "chat_sessions_pet_id_vet_id_index" ON "chat_sessions" USING btree ("pet_id","vet_id");--> statement-breakpoint
CREATE INDEX "user_subscriptions_price" ON "user_subscriptions" USING btree ("price_id","status") WHERE price_id is not null;--> statement-breakpoint
-- By hand: after those that take their place.
DROP INDEX "chat_sessions_owner_id_created_at_index";--> statement-breakpoint
DROP INDEX "chat_sessions_vet_id_created_at_index";
