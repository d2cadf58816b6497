-- The record of an animal: what it weighed, what it was vaccinated against, what it takes. Owners and the vet in hand write entries with plain statements
-- under row-level security; the triggers here sign them and keep what they were.

-- As what the caller keeps the record of an animal: owner, vet (who has it in hand), or null.
create or replace function private.record_side(p_pet_id uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when (select p.owner_id = auth.uid() from public.pets p where p.id = p_pet_id) then 'owner'
    when private.has_in_hand(p_pet_id) then 'vet'
  end;
$$;

-- Whether the caller may change an entry: an owner all of their animals', a vet in hand their own.
create or replace function private.may_change_entry(p_pet_id uuid, p_author_id uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(
    case private.record_side(p_pet_id) when 'owner' then true when 'vet' then p_author_id = auth.uid() end, false);
$$;

-- What an entry says, of a row as JSON: its own columns, and whether it was removed.
create or replace function private.entry_content(p_row jsonb) returns jsonb
  language sql immutable as $$
  select p_row - '{id,pet_id,author_id,side,revision,created_at,updated_at,reminded_of}'::text[];
$$;

-- Trigger body: a new entry is signed by whoever writes it. Refuses: NOT_FOUND (not theirs to write, or the animal was put away), WRONG_STATE (subject
-- record: it has as many as it may have).
create or replace function private.sign_record_entry() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  v_full boolean;
begin
  -- What a trigger writes says itself whose it is.
  if auth.uid() is not null and pg_trigger_depth() = 1 then
    new.author_id := auth.uid();
    new.side := private.record_side(new.pet_id);
  end if;
  -- Entries of one animal are counted one after another.
  perform from public.pets where id = new.pet_id and archived_at is null for no key update;
  if not found or new.side is null then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  execute format('select count(*) >= 1000 from public.%I where pet_id = $1', tg_table_name) into v_full using new.pet_id;
  if v_full then
    perform private.refuse('WRONG_STATE', '{"subject": "record", "status": "many"}');
  end if;
  new.revision := 1;
  new.removed_at := null;
  return new;
end
$$;

-- Trigger body: what an entry was is kept before it changes, with who changed it. What changes nothing that people read leaves no trace.
create or replace function private.keep_record_change() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  v_was jsonb := private.entry_content(to_jsonb(old));
begin
  if v_was = private.entry_content(to_jsonb(new)) then
    return new;
  end if;
  new.revision := old.revision + 1;
  insert into public.pet_record_changes (pet_id, entry, entry_id, was, changed_by, side)
  values (old.pet_id, tg_argv[0], old.id, v_was, auth.uid(), private.record_side(old.pet_id));
  perform private.audit('record.change', 'record-entry', old.id::text,
    jsonb_build_object('petId', old.pet_id, 'entry', tg_argv[0], 'revision', new.revision));
  return new;
end
$$;

-- Trigger body: a new entry leaves an audit row, by ids.
create or replace function private.audit_record_entry() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform private.audit('record.add', 'record-entry', new.id::text, jsonb_build_object('petId', new.pet_id, 'entry', tg_argv[0], 'side', new.side));
  return null;
end
$$;

-- The newest weight of an animal's record that was not removed.
create or replace function private.newest_weight(p_pet_id uuid) returns public.pet_weights
  language sql stable set search_path = '' as $$
  select w from public.pet_weights w where w.pet_id = p_pet_id and w.removed_at is null order by w.day desc, w.created_at desc, w.id desc limit 1;
$$;

-- Trigger body: what the animal weighs is the newest weight of its record.
create or replace function private.weigh_pet() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  v_newest public.pet_weights := private.newest_weight(new.pet_id);
begin
  update public.pets set weight_grams = v_newest.grams
  where id = new.pet_id and v_newest.id is not null and weight_grams is distinct from v_newest.grams;
  -- After it: a weight that changes is of today, unless the record knows better.
  update public.pets set weighed_on = v_newest.day
  where id = new.pet_id and v_newest.id is not null and weighed_on is distinct from v_newest.day;
  return null;
end
$$;

-- Trigger body: a weight that is written in the profile goes into the record, on the owner's day; a second one of that day by its owner corrects the first. What a profile said before
-- there was a record of weights is its first one, on the day of the profile.
create or replace function private.note_profile_weight() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  v_newest public.pet_weights := private.newest_weight(new.id);
  v_day date := (private.now() at time zone coalesce(
    (select s.time_zone from public.notification_settings s where s.user_id = new.owner_id), 'UTC'))::date;
begin
  if tg_op = 'UPDATE' and old.weight_grams is not null and new.weight_grams is not null and coalesce(v_newest.revision, 1) = 1 and not exists (
    select from public.pet_weights w where w.pet_id = new.id and (w.grams <> new.weight_grams or w.id is distinct from v_newest.id)
  ) then
    insert into public.pet_weights (pet_id, author_id, side, day, grams)
    values (new.id, new.owner_id, 'owner', least(coalesce(old.weighed_on, old.updated_at::date), coalesce(v_newest.day, v_day)), old.weight_grams);
  end if;
  if new.weight_grams is null or new.weight_grams is not distinct from v_newest.grams then
    return null;
  end if;
  if v_newest.day >= v_day and v_newest.author_id = new.owner_id then
    update public.pet_weights set grams = new.weight_grams where id = v_newest.id;
  else
    insert into public.pet_weights (pet_id, author_id, side, day, grams)
    values (new.id, new.owner_id, 'owner', greatest(v_day, v_newest.day), new.weight_grams);
  end if;
  return null;
end
$$;

-- An entry as people read it, of its row: id, day, side, authorId, author (a name), revision, createdAt, removedAt, and what it says.
create or replace function private.entry_json(p_row jsonb) returns jsonb
  language sql stable as $$
  select (private.entry_content(p_row) - 'removed_at') || jsonb_build_object(
    'id', p_row -> 'id', 'side', p_row -> 'side', 'authorId', p_row -> 'author_id',
    'author', (select u.display_name from public.user_profiles u where u.user_id = (p_row ->> 'author_id')::uuid),
    'revision', p_row -> 'revision', 'createdAt', p_row -> 'created_at', 'removedAt', p_row -> 'removed_at');
$$;

-- All of an animal's record but what was said about it: {pet, weights, vaccinations, medications, plans (signed), consults}, entries by their day, plans and
-- consults from the newest. `p_vet_id`: of the consults those of this vet alone. Whoever calls it has made sure that it may be read. Null when there is no such animal.
create or replace function private.record_of(p_pet_id uuid, p_vet_id uuid default null) returns jsonb
  language sql stable as $$
  select jsonb_build_object(
    'pet', jsonb_build_object('id', p.id, 'name', p.name, 'species', p.species, 'speciesOther', p.species_other, 'birthDate', p.birth_date,
      'birthDateApproximate', p.birth_date_approximate, 'weightGrams', p.weight_grams, 'sex', p.sex, 'neutered', p.neutered, 'notes', p.notes,
      'photoId', p.photo_id, 'createdAt', p.created_at, 'ueln', p.ueln, 'foodChain', p.food_chain,
      'weighedOn', p.weighed_on),
    'weights', coalesce((
      select jsonb_agg(private.entry_json(to_jsonb(w)) order by w.day, w.created_at, w.id) from public.pet_weights w where w.pet_id = p.id), '[]'),
    'vaccinations', coalesce((
      select jsonb_agg(private.entry_json(to_jsonb(v)) order by v.day, v.created_at, v.id) from public.pet_vaccinations v where v.pet_id = p.id), '[]'),
    'medications', coalesce((
      select jsonb_agg(private.entry_json(to_jsonb(m)) order by m.day, m.created_at, m.id) from public.pet_medications m where m.pet_id = p.id), '[]'),
    'plans', coalesce((
      select jsonb_agg(jsonb_build_object('id', k.id, 'consultId', k.session_id, 'vet', k.vet_name, 'locale', k.locale, 'content', k.content,
        'amends', k.amends, 'amendReason', k.amend_reason, 'contentHash', k.content_hash, 'signedAt', k.signed_at,
        'amendedBy', (select a.id from public.care_plans a where a.amends = k.id)) order by k.signed_at desc, k.id desc)
      from public.care_plans k where k.pet_id = p.id), '[]'),
    'consults', coalesce((
      select jsonb_agg(c.consult order by c.id desc) from (
        select c.id, jsonb_build_object('id', c.id, 'mode', c.mode, 'status', c.status, 'level', c.level, 'reason', c.reason,
          'startedAt', c.created_at, 'endedAt', c.ended_at,
          'files', (select count(*) from public.files f where f.subject_id = c.id and f.subject = 'consult' and f.state = 'stored'),
          'vet', (select u.display_name from public.user_profiles u where u.user_id = c.vet_id)) as consult
        from public.chat_sessions c
        where c.pet_id = p.id and c.status in ('active', 'ended') and (p_vet_id is null or c.vet_id = p_vet_id)
        order by c.id desc limit 500
      ) c), '[]'))
  from public.pets p where p.id = p_pet_id;
$$;

-- An animal's record for its owner, or for the vet who has it in hand, who sees their own consults: private.record_of with `side` of the caller.
-- Refuses: NOT_FOUND.
create or replace function public.fn_pet_record(p_pet_id uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_side text := private.record_side(p_pet_id);
begin
  if v_side is null then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  return jsonb_build_object('side', v_side)
    || private.record_of(p_pet_id, case v_side when 'vet' then private.caller() end);
end
$$;

-- How entries of a record were changed, from the newest: [{id, entry, entryId, changedAt, by (a name), side, was}]. `p_entry_id`: one entry; null: all, a
-- thousand at most. Whoever calls it has made sure that it may be read.
create or replace function private.record_changes(p_pet_id uuid, p_entry_id uuid) returns jsonb
  language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'entry', h.entry, 'entryId', h.entry_id, 'changedAt', h.changed_at, 'side', h.side,
    'by', (select u.display_name from public.user_profiles u where u.user_id = h.changed_by), 'was', (h.was - 'removed_at') || jsonb_build_object('removedAt', h.was -> 'removed_at')) order by h.id desc), '[]')
  from (
    select * from public.pet_record_changes c
    where c.pet_id = p_pet_id and (p_entry_id is null or c.entry_id = p_entry_id)
    order by c.id desc limit 1000
  ) h;
$$;

-- How one entry was changed, for whoever reads the record: private.record_changes. Refuses: NOT_FOUND (the animal).
create or replace function public.fn_record_history(p_pet_id uuid, p_entry_id uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
begin
  if private.record_side(p_pet_id) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  return private.record_changes(p_pet_id, p_entry_id);
end
$$;

-- All of the record of an animal of the caller, for taking it along: private.record_of with {changes}, and {files}, those of the animal and of its consults
-- that its owner or a vet sent: [{id, bucket, key, name, type, size, consultId}]. An animal that was put away is taken along, too. Refuses: NOT_FOUND.
create or replace function public.fn_export_record(p_pet_id uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform from public.pets where id = p_pet_id and owner_id = private.caller();
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  return private.record_of(p_pet_id) || jsonb_build_object(
    'changes', private.record_changes(p_pet_id, null),
    'files', coalesce((
      select jsonb_agg(f.file order by f.id) from (
        select f.id, jsonb_build_object('id', f.id, 'bucket', f.bucket, 'key', f.key, 'name', f.name, 'type', f.type, 'size', f.size,
          'consultId', c.id) as file
        from public.chat_sessions c
        join public.files f on f.subject_id = c.id and f.subject = 'consult' and f.uploader_id in (c.owner_id, c.vet_id)
        where c.pet_id = p_pet_id and c.status in ('active', 'ended') and f.state = 'stored' and f.attached_at is not null
        union all
        select f.id, jsonb_build_object('id', f.id, 'bucket', f.bucket, 'key', f.key, 'name', f.name, 'type', f.type, 'size', f.size,
          'consultId', null)
        from public.pets p join public.files f on f.id = p.photo_id
        where p.id = p_pet_id and f.state = 'stored'
      ) f), '[]'));
end
$$;

-- Tells owners which vaccinations are due within `p_days`, once for each due day. One that was followed by another of its kind, or whose animal was put away, is passed over. At
-- most `p_limit`; returns how many were looked at. For the service.
create or replace function public.fn_remind_of_vaccinations(p_days int, p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due record;
  v_seen int := 0;
begin
  for v_due in
    with due as (
      select v.id from public.pet_vaccinations v
      where v.removed_at is null and v.due is not null and v.reminded_of is distinct from v.due
        and v.due between private.now()::date - 7 and private.now()::date + p_days
      order by v.due limit p_limit for update skip locked
    )
    update public.pet_vaccinations v set reminded_of = v.due
    from due, public.pets p
    where v.id = due.id and p.id = v.pet_id
    returning v.id, v.due, v.vaccine, v.product, p.id as pet_id, p.owner_id, p.name,
      p.archived_at is null and not exists (
        select from public.pet_vaccinations n
        where n.pet_id = v.pet_id and n.vaccine = v.vaccine and (n.vaccine <> 'other' or n.product = v.product) and n.removed_at is null and n.day > v.day
      ) as tells
  loop
    v_seen := v_seen + 1;
    continue when not v_due.tells;
    perform private.notify(v_due.owner_id, 'vaccine-due', v_due.pet_id::text,
      jsonb_build_object('pet', v_due.name, 'vaccine', v_due.vaccine, 'product', v_due.product, 'due', v_due.due),
      'vaccine-due:' || v_due.id || ':' || v_due.due);
  end loop;
  return v_seen;
end
$$;
