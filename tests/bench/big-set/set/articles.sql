-- Articles, as many and as long as ours, of the sentences of the consults. Everything has been read by a model, whose vectors are not there: this
-- server has no pgvector.
insert into public.search_texts (kind, thing, locale, species, happened_at, title, body, hash, words, concepts, created_at, updated_at)
select 'article', 'article-' || n, l.locale, array['dog', 'cat'], size.moment() - interval '90 days', a.title, a.body, md5(a.title || E'\n' || a.body),
  setweight(public.es_en_tsv(a.title), 'A') || public.es_en_tsv(a.body), a.concepts, size.moment() - interval '90 days', size.moment() - interval '90 days'
from generate_series(1, 73) n, (values ('es'), ('en')) l (locale), lateral (
  select (array_agg(s.body order by s.draw))[1] as title, string_agg(s.body, ' ' order by s.draw) as body,
    string_agg(s.concepts::text, ' ')::tsvector as concepts
  from (
    select *, size.share(body || l.locale, n * 100 + turn) as draw from size.sentences, generate_series(1, 6) turn
    where size.share(body || l.locale, n * 100 + turn) < 0.4
  ) s
) a;
