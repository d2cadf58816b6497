-- What a model made of each piece. It lies in the row, uncompressed: whoever reads a piece reads its vector, and nothing else is long in it.
alter table public.search_pieces add column embedding extensions.vector(1536);
--> statement-breakpoint
alter table public.search_pieces alter column embedding set storage plain;
--> statement-breakpoint
-- Of articles alone: anybody may see them, so that hardly a row that it leads to is lost. Everything else is somebody's, who has few.
create index concurrently search_pieces_nearest on public.search_pieces
  using hnsw (embedding extensions.vector_cosine_ops) where kind = 'article';
--> statement-breakpoint
-- unread since 0022_restaurants
-- Nothing was ever written to it.
drop table public.message_embeddings;
