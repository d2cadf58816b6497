-- Finding. These functions run with the rights of who asks: row-level security decides what there is to be found, and what is not theirs
-- takes part in no rank and no figure.

-- The texts that are nearest to a vector among those that are given and, with `p_articles`, all articles. Only pieces of this model that were
-- there at that moment. All articles are read in the order of an index (approximately), what is given one by one: whoever asks has few, and
-- an index of everybody's would mostly lead to what they may not see. Nothing where there is no pgvector.
create or replace function private.nearest_texts(
  p_vector text, p_model text, p_texts uuid[], p_articles boolean, p_as_of timestamptz, p_limit int
) returns table (text_id uuid, similarity double precision)
  language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
begin
  if p_vector is null or not exists (
    select from pg_catalog.pg_attribute a
    where a.attrelid = 'public.search_pieces'::regclass and a.attname = 'embedding' and not a.attisdropped
  ) then
    return;
  end if;
  perform set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '100', true);
  return query
  with asked as materialized (
    select p_vector::extensions.vector as point
  ), articles as materialized (
    select p.text_id as id, p.embedding operator(extensions.<=>) (select point from asked) as distance
    from public.search_pieces p
    where p_articles and p.kind = 'article' and p.model = p_model and p.created_at <= p_as_of
    order by p.embedding operator(extensions.<=>) (select point from asked)
    limit p_limit
  ), others as materialized (
    select p.text_id as id, p.embedding operator(extensions.<=>) (select point from asked) as distance
    from public.search_pieces p
    where p.text_id = any (p_texts) and p.model = p_model and p.created_at <= p_as_of
  )
  select n.id, 1 - min(n.distance)
  from (select * from articles union all select * from others) n
  group by n.id;
end
$$;

-- What somebody looks for. `p_ask`: {words: [{word, weight}], concepts: [{concept, weight}]} as the thesaurus reads what was typed, a weight being
-- how much it says; {vector, model}: the same as a point, or null; {kinds, petId, species, from, to}: only these (or null); {everyone}: animals
-- of others too, as far as row-level security shows them, 2,000 that have one of the words at most; {locale} that the reader prefers of a thing in several; {leastSimilar}: how alike a text
-- must be to count as near; {perRanking}: how many of either ranking count; {asOf, after: {score, id}}: the rest of a page that was read then (or
-- null); {limit}.
-- Two rankings, by words and by vectors, fused by the ranks alone (reciprocal rank fusion, k = 60: Cormack, Clarke and Büttcher 2009), a thing
-- once in whichever language it is found. Returns {asOf, vectors: whether there is pgvector, unread: whether something that the reader may see has not been read by a model yet,
-- results: [{id, kind, thing, locale, title, body, happenedAt, consultId, petName, petId, ownerId, species, score, lexicalRank, semanticRank, similarity}]}.
-- The same question gets the same order.
create or replace function public.fn_search(p_ask jsonb) returns jsonb
  language plpgsql volatile set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_me uuid := auth.uid();
  v_as_of timestamptz := coalesce((p_ask ->> 'asOf')::timestamptz, private.now());
  v_kinds text[] := (select array_agg(k) from jsonb_array_elements_text(nullif(p_ask -> 'kinds', 'null')) k);
  v_pet uuid := p_ask ->> 'petId';
  v_species text := p_ask ->> 'species';
  v_from timestamptz := p_ask ->> 'from';
  v_to timestamptz := p_ask ->> 'to';
  v_all_articles boolean := (v_kinds is null or 'article' = any (v_kinds))
    and v_pet is null and v_species is null and v_from is null and v_to is null;
  v_least float8 := p_ask ->> 'leastSimilar';
  v_per_ranking int := p_ask ->> 'perRanking';
  -- Parts of what is asked, so that the whole, with its vector, is read once.
  v_words jsonb := p_ask -> 'words';
  v_concepts jsonb := p_ask -> 'concepts';
  v_everyone boolean := p_ask ->> 'everyone';
  v_locale text := p_ask ->> 'locale';
  v_after_score numeric := p_ask -> 'after' ->> 'score';
  v_after_id text := p_ask -> 'after' ->> 'id';
  v_limit int := p_ask ->> 'limit';
  v_vector text := p_ask ->> 'vector';
  v_model text := p_ask ->> 'model';
  v_in_hand uuid[];
begin
  -- In a statement of its own: a visitor may not even name that function.
  if v_me is not null then
    v_in_hand := private.ids_in_hand();
  end if;
  return (
    with terms as materialized (
      select w.word, private.es_en_query(w.word) as query, w.weight
      from jsonb_to_recordset(v_words) as w (word text, weight float8)
      where numnode(private.es_en_query(w.word)) > 0
    ), concepts as materialized (
      select quote_literal('#' || c.concept)::tsquery as query, c.weight
      from jsonb_to_recordset(v_concepts) as c (concept text, weight float8)
    ), asked as materialized (
      select
        (select string_agg(query::text, ' | ')::tsquery from terms) as words,
        (select string_agg(query::text, ' | ')::tsquery from concepts) as concepts
    ), scope as materialized (
      -- Put together once: what is stored apart is not fetched again for each term.
      select t.id, t.kind, t.thing, t.title, t.words || coalesce(t.concepts, '') as read, t.concepts is null as unread
      from (
        select * from public.search_texts t where t.kind = 'article' and (v_kinds is null or 'article' = any (v_kinds))
        union all
        select * from public.search_texts t where t.kind = 'vet' and v_me is not null and (v_kinds is null or 'vet' = any (v_kinds))
        union all
        select * from public.search_texts t where t.owner_id = v_me and t.kind in ('animal', 'consult', 'message', 'note', 'plan')
        union all
        select * from public.search_texts t
        where t.pet_id = any (v_in_hand) and t.kind in ('animal', 'note', 'plan') and t.owner_id is distinct from v_me
        union all
        select * from public.search_texts t
        where t.session_id = any (v_in_hand) and t.kind in ('consult', 'message') and t.owner_id is distinct from v_me
        union all
        (select t.* from asked, public.search_texts t
        where v_everyone and t.kind = 'animal' and t.owner_id is distinct from v_me
          and t.words operator(pg_catalog.@@) asked.words
        limit 2000)
      ) t
      where (v_kinds is null or t.kind = any (v_kinds)) and (v_pet is null or t.pet_id = v_pet)
        and (v_species is null or v_species = any (t.species))
        and (v_from is null or t.happened_at >= v_from) and (v_to is null or t.happened_at < v_to)
        and t.created_at <= v_as_of
    ), misspelt as materialized (
      -- What no text has: else it was not a slip, and its rank says enough.
      select private.folded(t.word) as word, t.weight
      from terms t
      where length(t.word) >= 4 and not exists (select from scope s where s.read @@ t.query)
    ), titles as materialized (
      select distinct s.title, private.folded(s.title) as folded from scope s where s.title <> ''
    ), slips as materialized (
      select t.title, max(w.weight * t.alike) as likeness
      from misspelt w
      -- `offset 0`: each word is compared once, and nothing is folded while there is none.
      cross join lateral (
        select titles.title, extensions.strict_word_similarity(w.word, titles.folded) as alike from titles offset 0
      ) t
      where t.alike >= 0.5
      group by t.title
    ), matching as materialized (
      select s.id, s.kind, s.thing, s.read, slip.likeness
      from asked, scope s
      left join slips slip using (title)
      where s.read @@ asked.words or s.read @@ asked.concepts or slip.likeness is not null
    ), scored as (
      select m.kind, m.thing, max(coalesce(m.likeness, 0) * 0.1 + (
        select coalesce(sum(k.weight * ts_rank('{0.6, 0.6, 0.6, 1}', m.read, k.query)), 0)
        from (select query, weight from terms union all select * from concepts) k
      )) as score
      from matching m
      group by m.kind, m.thing
    ), lexical as (
      select s.*, row_number() over (order by s.score desc, s.kind, s.thing) as rank
      from scored s
      order by rank limit v_per_ranking
    ), near as (
      select s.kind, s.thing, max(n.similarity) as similarity
      from private.nearest_texts(
        v_vector, v_model,
        array(select id from scope where kind <> 'article' or not v_all_articles),
        v_all_articles, v_as_of, 2 * v_per_ranking
      ) n
      join scope s on s.id = n.text_id
      where n.similarity >= v_least
      group by s.kind, s.thing
    ), semantic as (
      select n.*, row_number() over (order by n.similarity desc, n.kind, n.thing) as rank
      from near n
      order by rank limit v_per_ranking
    ), fused as (
      select coalesce(l.kind, s.kind) as kind, coalesce(l.thing, s.thing) as thing, l.rank as lexical_rank,
        s.rank as semantic_rank, s.similarity,
        round(coalesce(1.0 / (60 + l.rank), 0) + coalesce(1.0 / (60 + s.rank), 0), 12) as score
      from lexical l full join semantic s on (s.kind, s.thing) = (l.kind, l.thing)
    ), page as (
      select f.*, f.kind || '/' || f.thing as id
      from fused f
      where v_after_id is null or f.score < v_after_score
        or (f.score = v_after_score and (f.kind || '/' || f.thing) collate "C" > v_after_id)
      order by f.score desc, (f.kind || '/' || f.thing) collate "C"
      limit v_limit
    )
    select jsonb_build_object(
      'asOf', to_char(v_as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'vectors', exists (select from pg_catalog.pg_attribute a
        where a.attrelid = 'public.search_pieces'::regclass and a.attname = 'embedding' and not a.attisdropped),
      'unread', exists (select from scope s where s.unread),
      'results', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', p.id, 'kind', p.kind, 'thing', p.thing, 'locale', t.locale, 'title', t.title, 'body', t.body,
          'happenedAt', t.happened_at, 'consultId', t.session_id, 'petName', t.pet_name, 'petId', t.pet_id, 'ownerId', t.owner_id,
          'species', t.species,
          'score', p.score::text, 'lexicalRank', p.lexical_rank,
          'semanticRank', p.semantic_rank, 'similarity', p.similarity
        ) order by p.score desc, p.id collate "C")
        from page p
        cross join lateral (
          select t.*, (
            select a.title from public.search_texts a
            where a.kind = 'animal' and a.thing = t.pet_id::text and a.locale = '') as pet_name
          from public.search_texts t where t.kind = p.kind and t.thing = p.thing
          order by t.locale = v_locale desc, t.locale
          limit 1
        ) t), '[]'))
  );
end
$$;
