-- What can be found: the words of things, kept in step with them. Which things there are, and whose they are, the products say.

-- The words of a text as full text compares them, by the stems of both languages and without accents: people mix the languages, and a text of
-- one is looked for in the other. Positions are those of the Spanish reading, then of the English one.
create or replace function public.es_en_tsv(p_text text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('pg_catalog.spanish', private.folded(p_text)) || to_tsvector('pg_catalog.english', private.folded(p_text));

-- What finds a word in `es_en_tsv`: its stem in either language. Empty for a word that says nothing, and for whatever is no word.
create or replace function private.es_en_query(p_word text) returns tsquery
  language sql immutable parallel safe
  return plainto_tsquery('pg_catalog.spanish', private.folded(p_word))
    || plainto_tsquery('pg_catalog.english', private.folded(p_word));

-- Keeps these things findable by these words. `p_rows`: a list of {kind, thing, locale ('' = not known), owner_id, session_id, pet_id, species,
-- happened_at, title, body}. Of what has changed, everything that was computed is gone at once, and it waits to be read again; what is as it was
-- is left alone. Returns how many changed.
create or replace function private.put_search_texts(p_rows jsonb) returns int
  language plpgsql volatile as $$
declare
  v_changed uuid[];
begin
  with kept as (
    insert into public.search_texts as t (
      kind, thing, locale, owner_id, session_id, pet_id, species, happened_at, title, body, hash, words
    )
    select r.kind, r.thing, coalesce(r.locale, ''), r.owner_id, r.session_id, r.pet_id, coalesce(r.species, '{}'), r.happened_at,
      r.title, r.body, md5(r.title || E'\n' || r.body),
      setweight(public.es_en_tsv(r.title), 'A') || public.es_en_tsv(r.body)
    from jsonb_to_recordset(p_rows) as r (kind text, thing text, locale text, owner_id uuid, session_id uuid, pet_id uuid,
      species text[], happened_at timestamptz, title text, body text)
    order by r.kind, r.thing
    on conflict (kind, thing, locale) do update
    set owner_id = excluded.owner_id, session_id = excluded.session_id, pet_id = excluded.pet_id, species = excluded.species,
      happened_at = excluded.happened_at, title = excluded.title, body = excluded.body, hash = excluded.hash,
      words = excluded.words, concepts = null
    where (t.hash, t.owner_id, t.pet_id, t.species, t.happened_at)
      is distinct from (excluded.hash, excluded.owner_id, excluded.pet_id, excluded.species, excluded.happened_at)
    returning t.id
  )
  select array_agg(id) into v_changed from kept;
  if v_changed is null then
    return 0;
  end if;
  delete from public.search_pieces where text_id = any (v_changed);
  insert into public.search_queue (text_id) select unnest(v_changed)
  on conflict (text_id) do update set due_at = private.now(), attempts = 0, problem = null, set_aside_at = null;
  return cardinality(v_changed);
end
$$;

-- These things are not to be found any more; what was computed of them goes with them.
create or replace function private.drop_search_texts(p_kind text, p_things text[]) returns void
  language sql volatile as $$
  delete from public.search_texts where kind = p_kind and thing = any (p_things);
$$;

-- Keeps things of a kind that no table of ours holds, as private.put_search_texts takes them. `p_gone`: those that are no more. For the service.
create or replace function public.fn_put_search_texts(p_kind text, p_rows jsonb, p_gone text[]) returns int
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.drop_search_texts(p_kind, p_gone);
  return private.put_search_texts(p_rows);
end
$$;

-- The hashes of all things of a kind, to see which have changed: {<thing>/<locale>: hash}. For the service.
create or replace function public.fn_search_hashes(p_kind text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(thing || '/' || locale, hash), '{}') from public.search_texts where kind = p_kind;
$$;
