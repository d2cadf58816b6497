CREATE INDEX CONCURRENTLY "chat_sessions_in_hand_until" ON "chat_sessions" USING btree ("follow_up_until","id") WHERE follow_up_until is not null;
