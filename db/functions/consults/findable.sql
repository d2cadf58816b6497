-- What of consults can be found: animals, what a consult was asked for and what was said in it, vets. A kind is a function that
-- says it in rows for private.put_search_texts, and triggers that keep it in step.

-- Until when the vet of a consult that ended has its animal still in hand: they answer what comes up after it, and then it is the owner's record
-- again. Of one that ended before this was written down, 72 hours.
create or replace function private.in_hand_until(p_consult public.chat_sessions) returns timestamptz
  language sql stable
  return coalesce(p_consult.follow_up_until, p_consult.ended_at + interval '72 hours');

-- What ended before this moment is in hand no more, whatever was set for it (longestFollowUpHours of contract/consults.ts): for reading by an index.
create or replace function private.in_hand_since() returns timestamptz
  language sql stable
  return private.now() - interval '336 hours';

-- Whether the caller is a vet who has this animal in hand: in a consult that runs, or that ended lately.
create or replace function private.has_in_hand(p_pet_id uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce((
    select true from public.chat_sessions c
    where c.pet_id = p_pet_id and c.vet_id = auth.uid()
      and (c.status = 'active' or (c.status = 'ended' and private.in_hand_until(c) > private.now()))
    limit 1), false);
$$;

-- The ids of the animals that the caller has in hand as a vet, and of their own consults about these. As few as what somebody does in three days, so
-- that a statement may ask once and look each row up in it: a career is never gathered.
create or replace function private.ids_in_hand() returns uuid[]
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  v_me uuid := auth.uid();
  v_since timestamptz := private.in_hand_since();
  v_pets uuid[] := array(
    select c.pet_id from public.chat_sessions c where c.vet_id = v_me and c.status = 'active'
    union
    select c.pet_id from public.chat_sessions c
    where c.vet_id = v_me and c.status = 'ended' and c.ended_at > v_since and private.in_hand_until(c) > private.now());
begin
  return v_pets || array(select c.id from public.chat_sessions c where c.pet_id = any (v_pets) and c.vet_id = v_me);
end
$$;

-- What a side of a consult keeps of the animal that it was about, also when its vet has it in hand no more: what it is called and what it is, as the
-- conversation says it anyway, {id, name, species, speciesOther, createdAt}. Null for everybody else.
create or replace function public.fn_consult_animal(p_session_id uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p.id, 'name', p.name, 'species', p.species, 'speciesOther', p.species_other, 'createdAt', p.created_at)
  from public.chat_sessions c join public.pets p on p.id = c.pet_id
  where c.id = p_session_id and coalesce(auth.uid() in (c.owner_id, c.vet_id), false);
$$;

-- Animals that are not archived: by name, and by what their owner noted.
create or replace function private.index_pets(p_ids uuid[]) returns void
  language plpgsql volatile as $$
begin
  perform private.drop_search_texts('animal', array(
    select p.id::text from public.pets p where p.id = any (p_ids) and p.archived_at is not null));
  perform private.put_search_texts((
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'animal', 'thing', p.id, 'owner_id', p.owner_id, 'pet_id', p.id,
      'species', array[p.species], 'happened_at', p.created_at, 'title', p.name,
      'body', concat_ws(E'\n', nullif(p.species_other, ''), nullif(p.notes, '')))), '[]')
    from public.pets p where p.id = any (p_ids) and p.archived_at is null));
end
$$;

-- Consults that are not erased: by what they were asked for. Their animals stay as they are until this transaction ends.
create or replace function private.index_consults(p_ids uuid[]) returns void
  language plpgsql volatile as $$
begin
  perform private.drop_search_texts('consult', array(
    select c.id::text from public.chat_sessions c where c.id = any (p_ids) and c.reason = ''));
  perform private.put_search_texts((
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'consult', 'thing', c.id, 'owner_id', c.owner_id, 'session_id', c.id,
      'pet_id', c.pet_id, 'species', array[p.species], 'happened_at', c.queued_at, 'title', '', 'body', c.reason)), '[]')
    from public.chat_sessions c
    join (
      select id, species from public.pets
      where id = any (array(select pet_id from public.chat_sessions where id = any (p_ids))) order by id for share
    ) p on p.id = c.pet_id
    where c.id = any (p_ids) and c.reason <> ''));
end
$$;

-- What people said in consults and did not take back. A message by its consult and its id, in two lists. Their animals stay as they are until this
-- transaction ends.
create or replace function private.index_messages(p_sessions uuid[], p_ids uuid[]) returns void
  language plpgsql volatile as $$
begin
  perform private.put_search_texts((
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'message', 'thing', m.session_id || '/' || m.id, 'owner_id', c.owner_id,
      'session_id', c.id, 'pet_id', c.pet_id, 'species', array[p.species], 'happened_at', m.sent_at, 'title', '', 'body', m.body)), '[]')
    from unnest(p_sessions, p_ids) as k (session_id, id)
    join public.messages m using (session_id, id)
    join public.chat_sessions c on c.id = m.session_id
    join (
      select id, species from public.pets
      where id = any (array(select pet_id from public.chat_sessions where id = any (p_sessions))) order by id for share
    ) p on p.id = c.pet_id
    where m.body <> '' and m.deleted_at is null and m.deletes is null and m.sender_role <> 'system'));
end
$$;

-- Vets whose account is not gone, by name and by what they say of themselves.
create or replace function private.index_vets(p_ids uuid[]) returns void
  language sql volatile as $$
  select private.put_search_texts((
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'vet', 'thing', v.user_id, 'species', v.species, 'happened_at', u.created_at,
      'title', u.display_name, 'body', v.about)), '[]')
    from public.vets v join public.user_profiles u on u.user_id = v.user_id
    where v.user_id = any (p_ids) and u.erased_at is null));
$$;

-- Of these people those whose account has not been erased; it is not until this transaction ends.
create or replace function private.hold_owners(p_owners uuid[]) returns uuid[]
  language sql volatile as $$
  select coalesce(array_agg(u.user_id), '{}') from (
    select user_id from public.user_profiles where user_id = any (p_owners) and erased_at is null order by user_id for key share) u;
$$;

-- Notes that are signed, by all that they say, of owners whose account is not gone. Their animals, and who the owners are, stay as they are until this transaction
-- ends: what is erased meanwhile is erased with these.
create or replace function private.index_notes(p_sessions uuid[]) returns void
  language sql volatile as $$
  select private.put_search_texts((
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'note', 'thing', n.session_id, 'owner_id', n.owner_id, 'session_id', n.session_id,
      'pet_id', n.pet_id, 'species', array[p.species], 'happened_at', n.signed_at, 'title', '',
      'body', concat_ws(E'\n', nullif(n.subjective, ''), nullif(n.objective, ''), nullif(n.assessment, ''), nullif(n.plan, ''),
        (select string_agg(a ->> 'text', E'\n') from jsonb_array_elements(n.addenda) a)))), '[]')
    from public.consult_notes n
    join (
      select id, species from public.pets
      where id = any (array(select pet_id from public.consult_notes where session_id = any (p_sessions))) order by id for share
    ) p on p.id = n.pet_id
    where n.session_id = any (p_sessions) and n.signed_at is not null and n.owner_id = any (private.hold_owners(
      array(select owner_id from public.consult_notes where session_id = any (p_sessions))))));
$$;

-- What a plan says, as it is looked through: all but the doses.
create or replace function private.words_of_plan(p_content jsonb) returns text
  language sql immutable parallel safe as $$
  select concat_ws(E'\n', nullif(p_content ->> 'findings', ''),
    (select string_agg(s, E'\n') from jsonb_array_elements_text(p_content -> 'steps') s),
    (select string_agg(concat_ws(' ', m ->> 'name', m ->> 'substance'), E'\n') from jsonb_array_elements(p_content -> 'medicines') m),
    (select string_agg(s, E'\n') from jsonb_array_elements_text(p_content -> 'warningSigns') s),
    p_content -> 'checkAgain' ->> 'what');
$$;

-- Signed plans that are in force, of owners whose account is not gone: what is amended is found no more.
create or replace function private.index_plans(p_ids uuid[]) returns void
  language plpgsql volatile as $$
begin
  perform private.drop_search_texts('plan', array(
    select p.amends::text from public.care_plans p where p.amends is not null and p.id = any (p_ids)));
  perform private.put_search_texts((
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'plan', 'thing', p.id, 'locale', p.locale, 'owner_id', p.owner_id,
      'session_id', p.session_id, 'pet_id', p.pet_id, 'species', array[p.animal ->> 'species'], 'happened_at', p.signed_at, 'title', '',
      'body', private.words_of_plan(p.content))), '[]')
    from public.care_plans p
    where p.id = any (p_ids) and p.owner_id = any (private.hold_owners(array(select owner_id from public.care_plans where id = any (p_ids))))));
end
$$;

-- Trigger body: a note was signed, or a remark was added to one.
create or replace function private.note_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.index_notes(array[new.session_id]);
  return null;
end
$$;

-- Trigger body: a plan was signed.
create or replace function private.plan_signed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.index_plans(array[new.id]);
  return null;
end
$$;

-- Trigger body: an animal was added or is another one now. What was said about it is about an animal of that species; the words are the same, and so
-- is what a model made of them.
create or replace function private.pet_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.index_pets(array[new.id]);
  if tg_op = 'UPDATE' and new.species <> old.species then
    update public.search_texts set species = array[new.species]
    where pet_id = new.id and kind in ('consult', 'message', 'note') and species <> array[new.species];
  end if;
  return null;
end
$$;

-- Trigger body: a consult was asked for, or what it was asked for is gone.
create or replace function private.consult_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.index_consults(array[new.id]);
  return null;
end
$$;

-- Trigger body: messages were archived, a statement at once.
create or replace function private.messages_added() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.index_messages(array_agg(session_id), array_agg(id)) from added;
  return null;
end
$$;

-- Trigger body: a message was taken back, and is found no more.
create or replace function private.message_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.body = '' or new.deleted_at is not null then
    perform private.drop_search_texts('message', array[new.session_id || '/' || new.id]);
  end if;
  perform private.index_messages(array[new.session_id], array[new.id]);
  return null;
end
$$;

-- Trigger body: messages were erased, a statement at once.
create or replace function private.messages_deleted() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.drop_search_texts('message', array(select session_id || '/' || id from gone));
  return null;
end
$$;

-- Trigger body: a vet, or the name of one, is another now.
create or replace function private.vet_changed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.index_vets(array[new.user_id]);
  return null;
end
$$;

-- The people who may be named in a text: whose it is, and who is in the consult. Nothing of them leaves for a model of others.
create or replace function private.names_in_text(p_session_id uuid, p_owner_id uuid) returns jsonb
  language sql stable as $$
  select coalesce(jsonb_agg(distinct n.name), '[]')
  from (
    select u.display_name as name from public.user_profiles u where u.user_id = p_owner_id
    union
    select u.display_name from public.chat_sessions c join public.user_profiles u on u.user_id = c.vet_id where c.id = p_session_id
    union
    select g.name from public.consult_guests g where g.session_id = p_session_id
  ) n
  where n.name <> '';
$$;

-- Makes findable what was there before it was kept in step: of `p_what` (animals, consults with what was said in them, vets) the next `p_limit` rows
-- after where the walk stopped. Returns whether there may be more. For the service.
create or replace function public.fn_walk_consults(p_what text, p_limit int) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_walk public.search_walks;
  v_ids uuid[];
begin
  insert into public.search_walks (name) values (p_what) on conflict do nothing;
  select * into v_walk from public.search_walks where name = p_what for update;
  if v_walk.walked_at is not null then
    return false;
  end if;
  case p_what
    when 'animals' then
      v_ids := array(select id from public.pets
        where v_walk.after is null or id > v_walk.after order by id limit p_limit);
      perform private.index_pets(v_ids);
    when 'consults' then
      v_ids := array(select id from public.chat_sessions
        where v_walk.after is null or id > v_walk.after order by id limit p_limit);
      perform private.index_consults(v_ids);
      perform private.index_messages(array_agg(m.session_id), array_agg(m.id))
      from public.messages m where m.session_id = any (v_ids);
    when 'vets' then
      v_ids := array(select user_id from public.vets
        where v_walk.after is null or user_id > v_walk.after order by user_id limit p_limit);
      perform private.index_vets(v_ids);
  end case;
  update public.search_walks
  set after = coalesce(v_ids[cardinality(v_ids)], after),
    walked_at = case when cardinality(v_ids) < p_limit then private.now() end
  where name = p_what;
  return cardinality(v_ids) = p_limit;
end
$$;
