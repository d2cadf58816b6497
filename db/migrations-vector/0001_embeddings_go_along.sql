-- A message that is erased takes what was computed from it along.
alter table public.message_embeddings
  drop constraint message_embeddings_session_id_message_id_fkey,
  add constraint message_embeddings_session_id_message_id_fkey
    foreign key (session_id, message_id) references public.messages (session_id, id) on delete cascade not valid;
--> statement-breakpoint
alter table public.message_embeddings validate constraint message_embeddings_session_id_message_id_fkey;
