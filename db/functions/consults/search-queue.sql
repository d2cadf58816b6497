-- What makes texts findable by meaning: a model reads them, in batches, whoever works at it at once. All of it is for the service.

-- Hands out the next texts that are to be read, for so many seconds: [{id, hash, kind, thing, locale, title, body, names}], where {names} are the people's who may be
-- named in it. Nobody else is handed the same ones meanwhile, and what is not read by then is handed out again. Each time counts as a try.
create or replace function public.fn_claim_search_texts(p_limit int, p_seconds int) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_claimed jsonb;
begin
  with due as (
    select text_id from public.search_queue
    where set_aside_at is null and due_at <= private.now()
    order by due_at, text_id
    limit p_limit
    for update skip locked
  ), claimed as (
    update public.search_queue q
    set due_at = private.now() + make_interval(secs => p_seconds), attempts = q.attempts + 1
    from due where q.text_id = due.text_id
    returning q.text_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'hash', t.hash, 'kind', t.kind, 'thing', t.thing, 'locale', t.locale,
    'title', t.title, 'body', t.body, 'names', private.names_in_text(t.session_id, t.owner_id)) order by t.id), '[]')
  into v_claimed
  from claimed c join public.search_texts t on t.id = c.text_id;
  return v_claimed;
end
$$;

-- Keeps what a model read: `p_read`: [{id, hash, concepts, vectors}], the concepts as the text of a tsvector, a vector a piece as pgvector writes it. What
-- has changed since it was handed out (another hash) is left to be read again, and what is gone is left out. Returns how many were kept.
create or replace function public.fn_keep_search_vectors(p_model text, p_read jsonb) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_ids uuid[];
begin
  -- Locked in one order: whoever changes a text waits, and then finds what was computed of the old one, and takes it away.
  select array_agg(t.id) into v_ids from (
    select t.id from public.search_texts t
    join jsonb_to_recordset(p_read) as r (id uuid, hash text) on r.id = t.id and r.hash = t.hash
    order by t.id for update of t
  ) t;
  delete from public.search_pieces where text_id = any (v_ids) and model = p_model;
  if exists (
    select from pg_catalog.pg_attribute a
    where a.attrelid = 'public.search_pieces'::regclass and a.attname = 'embedding' and not a.attisdropped
  ) then
    insert into public.search_pieces (text_id, model, piece, kind, owner_id, embedding)
    select t.id, p_model, v.piece, t.kind, t.owner_id,
      case when v.vector like '{%' then v.vector::extensions.sparsevec::extensions.vector(1536)
        else v.vector::extensions.vector(1536) end
    from jsonb_to_recordset(p_read) as r (id uuid, vectors jsonb)
    join public.search_texts t on t.id = r.id
    cross join lateral jsonb_array_elements_text(r.vectors) with ordinality as v (vector, piece)
    where t.id = any (v_ids);
  end if;
  update public.search_texts t set concepts = r.concepts::tsvector
  from jsonb_to_recordset(p_read) as r (id uuid, concepts text)
  where t.id = r.id and t.id = any (v_ids);
  delete from public.search_queue where text_id = any (v_ids);
  update public.search_queue q set due_at = private.now(), attempts = 0
  from jsonb_to_recordset(p_read) as r (id uuid)
  where q.text_id = r.id and r.id <> all (coalesce(v_ids, '{}'));
  return coalesce(cardinality(v_ids), 0);
end
$$;

-- These could not be read, for this reason. They are tried again later, each time after twice as long; with `p_counts` false it was nobody's fault
-- of theirs (the model is away) and was no try. One that failed `p_most` times is set aside for an admin.
create or replace function public.fn_fail_search_texts(p_ids uuid[], p_problem text, p_counts boolean, p_most int, p_seconds int) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.search_queue
  set problem = p_problem,
    attempts = attempts - (not p_counts)::int,
    due_at = private.now() + make_interval(secs => p_seconds * 2 ^ least(attempts - 1, 10)),
    set_aside_at = case when p_counts and attempts >= p_most then private.now() end
  where text_id = any (p_ids);
$$;

-- Reads them again: one text that was set aside, or all of them. Returns how many.
create or replace function public.fn_retry_search_texts(p_id uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_count int;
begin
  update public.search_queue set set_aside_at = null, attempts = 0, due_at = private.now()
  where set_aside_at is not null and (p_id is null or text_id = p_id);
  get diagnostics v_count = row_count;
  perform private.audit('search.retry', 'search', coalesce(p_id::text, 'all'), jsonb_build_object('count', v_count));
  return v_count;
end
$$;

-- Another model takes over: all texts wait to be read by it, the next `p_limit` of them, while searches go by the one before. When all are read,
-- searches go by it and the vectors of others go, so many at a time. Returns whether there is more to do at once.
create or replace function public.fn_walk_model(p_model text, p_limit int) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_name text := 'model ' || p_model;
  v_walk public.search_walks;
  v_ids uuid[];
  v_gone int;
begin
  insert into public.search_walks (name) values (v_name) on conflict do nothing;
  select * into v_walk from public.search_walks where name = v_name for update;
  if v_walk.filled_at is not null then
    delete from public.search_pieces p
    where (p.text_id, p.model, p.piece) in (
      select o.text_id, o.model, o.piece from public.search_pieces o where o.model <> p_model limit p_limit);
    get diagnostics v_gone = row_count;
    delete from public.search_walks where name like 'model %' and name <> v_name and v_gone = 0;
    return v_gone = p_limit;
  elsif v_walk.walked_at is null then
    v_ids := array(select id from public.search_texts
      where v_walk.after is null or id > v_walk.after order by id limit p_limit);
    insert into public.search_queue (text_id) select unnest(v_ids)
    on conflict (text_id) do update set due_at = least(search_queue.due_at, excluded.due_at);
    update public.search_walks
    set after = coalesce(v_ids[cardinality(v_ids)], after),
      walked_at = case when cardinality(v_ids) < p_limit then private.now() end
    where name = v_name;
    return true;
  elsif not exists (
    select from public.search_queue where set_aside_at is null and attempts = 0 and due_at <= v_walk.walked_at
  ) and not exists (select from public.search_queue where set_aside_at is null and attempts > 0)
  then
    update public.search_walks set filled_at = private.now() where name = v_name;
    return true;
  end if;
  return false;
end
$$;

-- The figures by which the planner chooses are gathered anew, after many texts were read.
create or replace function public.fn_analyze_search() returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  analyze public.search_texts;
  analyze public.search_pieces;
end
$$;

-- The model that searches go by, null while none has read everything.
create or replace function public.fn_search_model() returns text
  language sql stable security definer set search_path = '' as $$
  select substr(name, 7) from public.search_walks where filled_at is not null order by filled_at desc limit 1;
$$;

-- How the work stands: {model: that searches go by, models: [{model, walkedAt, filledAt, pieces}], texts: {kind: count}, waiting, due: since when the
-- longest waits, aside: [{id, kind, thing, problem, attempts, setAsideAt}]: the 50 that were set aside last, setAside: how many, vectors: whether there is pgvector}.
-- Counts stop at 100,000.
create or replace function public.fn_search_state() returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'model', public.fn_search_model(),
    'vectors', exists (select from pg_catalog.pg_attribute a
      where a.attrelid = 'public.search_pieces'::regclass and a.attname = 'embedding' and not a.attisdropped),
    'models', (select coalesce(jsonb_agg(jsonb_build_object('model', substr(w.name, 7), 'walkedAt', w.walked_at, 'filledAt', w.filled_at,
      'pieces', (select count(*) from (select 1 from public.search_pieces p where p.model = substr(w.name, 7) limit 100000) n))
      order by w.created_at), '[]') from public.search_walks w where w.name like 'model %'),
    'texts', (select coalesce(jsonb_object_agg(kind, count), '{}') from (
      select kind, count(*) from (select kind from public.search_texts limit 100000) t group by kind) k),
    'waiting', (select count(*) from (select 1 from public.search_queue where set_aside_at is null limit 100000) n),
    'due', (select min(due_at) from public.search_queue where set_aside_at is null),
    'setAside', (select count(*) from (select 1 from public.search_queue where set_aside_at is not null limit 100000) n),
    'aside', (select coalesce(jsonb_agg(a order by a."setAsideAt" desc, a.id), '[]') from (
      select q.text_id as id, t.kind, t.thing, q.problem, q.attempts, q.set_aside_at as "setAsideAt"
      from public.search_queue q join public.search_texts t on t.id = q.text_id
      where q.set_aside_at is not null
      order by q.set_aside_at desc, q.text_id limit 50) a));
$$;
