-- Requests to be called back, made while nobody is on duty. They hold no unit and no money.

-- Whether a vet is on duty and may be.
create or replace function private.is_on_duty(p_vet uuid) returns boolean
  language sql stable as $$
  select coalesce((select v.on_duty and private.may_serve(v) from public.vets v where v.user_id = p_vet), false);
$$;

-- Where a request stands: open, called (its person was told), started (the consult of its key exists), withdrawn or expired.
create or replace function private.callback_state(p_request public.callback_requests) returns text
  language sql stable as $$
  select case
    when exists (
      select from public.chat_sessions c
      where c.owner_id = p_request.owner_id and c.idempotency_key = p_request.start_key::text) then 'started'
    when p_request.withdrawn_at is not null then 'withdrawn'
    when p_request.expires_at <= private.now() then 'expired'
    when p_request.called_at is not null then 'called'
    else 'open'
  end;
$$;

-- The key of what its person is told when a request is answered: each answer tells once.
create or replace function private.callback_key(p_request public.callback_requests) returns text
  language sql immutable as $$
  select concat_ws(':', 'call-back', p_request.id, extract(epoch from p_request.called_at));
$$;

-- The caller asks to be told when a vet is there for the animal of `p_start`, what `sessions.start` takes: {petId, mode, ...}. It is kept for a
-- day, once for each key and one for each animal: a later one takes the place of the one before. `p_phone`: in E.164, or empty. `p_licence`: the
-- country whose licence a vet needs for it, or null.
-- When a vet has come meanwhile it is kept all the same: its person may begin at once. Refuses: BAD_INPUT, NOT_FOUND (pet), CONFLICT (the
-- animal is in a consult: consultId), and as private.hold_account.
create or replace function public.fn_request_callback(p_key uuid, p_start jsonb, p_level text, p_phone text, p_licence text)
  returns public.callback_requests
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_owner uuid := private.caller();
  v_pet public.pets;
  v_open uuid;
  v_request public.callback_requests;
begin
  perform private.ensure_profile(p_start ->> 'locale', null);
  perform private.hold_account(v_owner);
  select * into v_pet from public.pets
  where id = (p_start ->> 'petId')::uuid and owner_id = v_owner and archived_at is null for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "pet"}');
  end if;
  select id into v_open from public.chat_sessions
  where pet_id = v_pet.id and (status in ('queued', 'active') or owner_id = v_owner and idempotency_key = p_key::text);
  if found then
    perform private.refuse('CONFLICT', jsonb_build_object('consultId', v_open));
  end if;
  select * into v_request from public.callback_requests where owner_id = v_owner and start_key = p_key;
  if found and private.callback_state(v_request) in ('open', 'called') then
    return v_request;
  end if;
  update public.callback_requests set withdrawn_at = private.now() where pet_id = v_pet.id and withdrawn_at is null;
  insert into public.callback_requests (owner_id, pet_id, start_key, start_input, level, phone, licence, expires_at)
  values (v_owner, v_pet.id, p_key, p_start, p_level, p_phone, p_licence, private.now() + interval '24 hours')
  on conflict (owner_id, start_key) do update
  set pet_id = excluded.pet_id, start_input = excluded.start_input, level = excluded.level, phone = excluded.phone, licence = excluded.licence,
    created_at = private.now(), expires_at = excluded.expires_at, vet_id = null, called_at = null, withdrawn_at = null
  returning * into v_request;
  perform private.audit('callback.request', 'callback', v_request.id::text, jsonb_build_object('petId', v_pet.id, 'level', p_level));
  return v_request;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The caller takes their request back; again changes nothing. Refuses: NOT_FOUND.
create or replace function public.fn_withdraw_callback(p_request_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_request public.callback_requests;
begin
  update public.callback_requests set withdrawn_at = coalesce(withdrawn_at, private.now())
  where id = p_request_id and owner_id = private.caller()
  returning * into v_request;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  perform private.withdraw_notification(private.callback_key(v_request));
  perform private.audit('callback.withdraw', 'callback', p_request_id::text);
  return true;
end
$$;

-- Requests of the caller: the one that is named, else those that are open or called, newest first. `start`: what `sessions.start` is to be
-- sent, without its key; of the one that is named. `vets`, `next_at`: who is on duty for it now, and when the next one comes.
create or replace function public.fn_own_callbacks(p_request_id uuid)
  returns table (
    id uuid, start_key uuid, pet_id uuid, pet_name text, pet_species text, state text, created_at timestamptz, expires_at timestamptz,
    called_at timestamptz, session_id uuid, start jsonb, vets int, next_at timestamptz
  )
  language sql stable security definer set search_path = '' as $$
  select r.id, r.start_key, a.id, a.name, a.species, private.callback_state(r), r.created_at, r.expires_at, r.called_at, c.id,
    case when p_request_id is not null then r.start_input end,
    private.vets_on_duty_for(a.species, r.start_input ->> 'mode', r.licence),
    public.fn_next_shift(a.species, r.start_input ->> 'mode', null, r.licence)
  from public.callback_requests r
  join public.pets a on a.id = r.pet_id
  left join public.chat_sessions c on c.owner_id = r.owner_id and c.idempotency_key = r.start_key::text
  where r.owner_id = auth.uid()
    and case when p_request_id is null
      then r.withdrawn_at is null and r.expires_at > private.now() and c.id is null
      else r.id = p_request_id end
  order by r.created_at desc;
$$;

-- Requests that a vet may answer, the most urgent and longest waiting first: those that nobody has answered who is still there, of what they
-- take, without name and words; and those that they answered themselves, with both. For a vet. Refuses: FORBIDDEN.
create or replace function public.fn_desk_callbacks()
  returns table (
    id uuid, level text, species text, mode text, locale text, created_at timestamptz, called_at timestamptz,
    owner_name text, pet_name text, reason text, phone text
  )
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform public.fn_require_role('vet');
  return query
  select r.id, r.level, a.species, r.start_input ->> 'mode', r.start_input ->> 'locale', r.created_at,
    case when r.vet_id = auth.uid() then r.called_at end,
    case when r.vet_id = auth.uid() then o.display_name end,
    case when r.vet_id = auth.uid() then a.name end,
    case when r.vet_id = auth.uid() then r.start_input ->> 'text' end,
    case when r.vet_id = auth.uid() then r.phone end
  from public.callback_requests r
  join public.pets a on a.id = r.pet_id
  join public.user_profiles o on o.user_id = r.owner_id
  where r.withdrawn_at is null and r.expires_at > private.now() and r.owner_id <> auth.uid()
    and (r.vet_id is null or r.vet_id = auth.uid() or not private.is_on_duty(r.vet_id))
    and private.callback_state(r) in ('open', 'called')
    and private.has_skill(auth.uid(), 'species', a.species) and private.has_skill(auth.uid(), 'mode', r.start_input ->> 'mode')
    and private.has_skill(auth.uid(), 'country', r.licence)
  order by r.created_at + private.queue_allowance(r.level), r.id
  limit 50;
end
$$;

-- The calling vet, who is on duty, lets somebody know that they can begin now. Of several vets one does; again as that one changes nothing; when
-- that one has gone off duty, another may. They have an hour at least. Refuses: NOT_FOUND (no such request, or the caller is no vet), ALREADY_TAKEN, WRONG_STATE (it is over; subject
-- duty: the vet is not on duty).
create or replace function public.fn_call_back(p_request_id uuid) returns public.callback_requests
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.caller();
  v_request public.callback_requests;
  v_state text;
begin
  if not private.is_vet() then
    perform private.refuse('NOT_FOUND');
  end if;
  select * into v_request from public.callback_requests where id = p_request_id and owner_id <> v_vet for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  v_state := private.callback_state(v_request);
  if v_state = 'called' and v_request.vet_id = v_vet then
    return v_request;
  elsif v_state = 'called' and private.is_on_duty(v_request.vet_id) then
    perform private.refuse('ALREADY_TAKEN');
  elsif v_state not in ('open', 'called') then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'callback', 'status', v_state));
  elsif not private.is_on_duty(v_vet) then
    perform private.refuse('WRONG_STATE', '{"subject": "duty", "status": "off"}');
  end if;
  update public.callback_requests
  set vet_id = v_vet, called_at = private.now(), expires_at = greatest(expires_at, private.now() + interval '1 hour')
  where id = p_request_id
  returning * into v_request;
  perform private.notify(v_request.owner_id, 'call-back', p_request_id::text,
    jsonb_build_object('callbackId', p_request_id), private.callback_key(v_request));
  perform private.audit('callback.call', 'callback', p_request_id::text);
  return v_request;
end
$$;
