-- Everything that needs pgvector, apart from the other migrations: a PostgreSQL without it runs the rest of the product.
create schema if not exists extensions;
create extension if not exists vector with schema extensions;

create table public.message_embeddings (
  session_id uuid not null references public.chat_sessions (id),
  message_id uuid not null,
  embedding extensions.vector(1536) not null,
  primary key (session_id, message_id),
  foreign key (session_id, message_id) references public.messages (session_id, id)
);
