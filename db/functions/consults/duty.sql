-- When vets mean to be on duty, and what follows from it for whoever looks for one.

-- Whether a vet takes what is asked for, by their skills, as dispatch goes by them. True when nothing is asked for.
create or replace function private.has_skill(p_vet uuid, p_kind text, p_code text) returns boolean
  language sql stable as $$
  select p_code is null
    or exists (select from public.vet_skills s where s.vet_id = p_vet and s.kind = p_kind and s.code = p_code);
$$;

-- How many vets are on duty who take this species in this mode and hold the licence of this country; each may be null: any, or none is needed.
create or replace function private.vets_on_duty_for(p_species text, p_mode text, p_licence text) returns int
  language sql stable as $$
  select count(*)::int
  from public.vets v
  join public.user_profiles p using (user_id)
  where v.on_duty and p.role = 'vet' and private.may_serve(v)
    and private.has_skill(v.user_id, 'species', p_species) and private.has_skill(v.user_id, 'mode', p_mode)
    and private.has_skill(v.user_id, 'country', p_licence) and not private.lapsed_in(v.user_id, p_licence);
$$;

-- When the next planned shift begins of a vet who takes this species, mode and language and holds the licence of this country; each may be
-- null: any, or none is needed. Null when none is planned. A shift that has begun is not the next one: its vet is on duty by now, or did not come.
create or replace function public.fn_next_shift(p_species text, p_mode text, p_language text, p_licence text) returns timestamptz
  language sql stable security definer set search_path = '' as $$
  select s.starts_at
  from public.duty_shifts s
  join public.user_profiles p on p.user_id = s.vet_id and p.role = 'vet'
  join public.vets v on v.user_id = s.vet_id and v.suspended_at is null and (v.licensed_until is null or v.licensed_until > s.starts_at)
  where s.starts_at > private.now()
    and private.has_skill(s.vet_id, 'species', p_species)
    and private.has_skill(s.vet_id, 'mode', p_mode)
    and private.has_skill(s.vet_id, 'language', p_language)
    and private.has_skill(s.vet_id, 'country', p_licence) and not private.lapsed_in(s.vet_id, p_licence)
  order by s.starts_at
  limit 1;
$$;

-- How many vets are on duty who take this, and when the next planned shift of one begins. For the service.
create or replace function public.fn_duty_for(p_species text, p_mode text, p_language text, p_licence text)
  returns table (vets int, next_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select private.vets_on_duty_for(p_species, p_mode, p_licence), public.fn_next_shift(p_species, p_mode, p_language, p_licence);
$$;

-- Whether the caller may begin to wait: somebody is on duty who takes the animal in this mode and holds the licence of this country (null:
-- none is needed). What was begun or paid with this key goes on. Refuses: NOBODY_ON_DUTY (nextAt: ISO 8601, or null when nothing is planned).
create or replace function public.fn_require_vet_on_duty(p_key text, p_pet_id uuid, p_mode text, p_licence text) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
declare
  v_owner uuid := private.caller();
  v_species text;
begin
  select species into v_species from public.pets where id = p_pet_id and owner_id = v_owner;
  if v_species is null or private.vets_on_duty_for(v_species, p_mode, p_licence) > 0
    or exists (select from public.chat_sessions where owner_id = v_owner and idempotency_key = p_key)
    or exists (
      select from public.payments
      where user_id = v_owner and consult_key = p_key and status in ('authorised', 'captured') and settlement is null)
  then
    return true;
  end if;
  perform private.refuse('NOBODY_ON_DUTY', jsonb_build_object(
    'nextAt', to_char(public.fn_next_shift(v_species, p_mode, null, p_licence) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')));
end
$$;

-- The calling vet, whose plans nobody else changes until the transaction ends. Refuses: FORBIDDEN.
create or replace function private.planning_vet() returns uuid
  language plpgsql volatile as $$
declare
  v_vet uuid := private.caller();
begin
  perform public.fn_require_role('vet');
  insert into public.vets (user_id) values (v_vet) on conflict do nothing;
  perform from public.vets where user_id = v_vet for update;
  return v_vet;
end
$$;

-- Adds a shift of a vet whose plans are locked; those that it overlaps or touches become one with it.
create or replace function private.add_shift(p_vet uuid, p_starts_at timestamptz, p_ends_at timestamptz) returns void
  language sql volatile as $$
  with joined as (
    delete from public.duty_shifts
    where vet_id = p_vet and starts_at <= p_ends_at and ends_at >= p_starts_at
    returning starts_at, ends_at
  )
  insert into public.duty_shifts (vet_id, starts_at, ends_at, told_begin)
  select p_vet, least(p_starts_at, min(starts_at)), greatest(p_ends_at, max(ends_at)),
    least(p_starts_at, min(starts_at)) <= private.now()
  from joined;
$$;

-- Adds shifts of a vet whose plans are locked, by moments that pair up. What the change of the clocks leaves no time, and what would be over
-- already, is left out. Returns how many were added.
create or replace function private.add_shifts(p_vet uuid, p_starts_at timestamptz[], p_ends_at timestamptz[]) returns int
  language plpgsql volatile as $$
declare
  v_shift record;
  v_added int := 0;
begin
  for v_shift in select * from unnest(p_starts_at, p_ends_at) as s (starts_at, ends_at) loop
    continue when v_shift.starts_at >= v_shift.ends_at or v_shift.ends_at <= private.now();
    perform private.add_shift(p_vet, v_shift.starts_at, v_shift.ends_at);
    v_added := v_added + 1;
  end loop;
  return v_added;
end
$$;

-- The calling vet means to be on duty on a day from one hour to another, in their time zone (IANA), and in the weeks that follow by the
-- same clock: `p_weeks` times in all, 1 to 26. An end that is not after its begin is on the day after. Returns how many were added; an
-- hour that does not exist on the night the clocks change is left out. Refuses: FORBIDDEN, BAD_INPUT (over already, more than a year
-- ahead, no such zone).
create or replace function public.fn_plan_shift(p_day date, p_from time, p_until time, p_zone text, p_weeks int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.planning_vet();
  v_last date := p_day + case when p_until > p_from then 0 else 1 end;
begin
  if coalesce(p_weeks not between 1 and 26, true)
    or coalesce((v_last + p_until) at time zone p_zone <= private.now(), true)
    or (p_day + p_from) at time zone p_zone > private.now() + interval '1 year'
  then
    perform private.refuse('BAD_INPUT', '{"subject": "shift"}');
  end if;
  return (
    select private.add_shifts(v_vet,
      array_agg(((p_day + 7 * n) + p_from) at time zone p_zone), array_agg(((v_last + 7 * n) + p_until) at time zone p_zone))
    from generate_series(0, p_weeks - 1) as n);
exception when invalid_parameter_value then
  perform private.refuse('BAD_INPUT', '{"subject": "zone"}');
end
$$;

-- Plans for the week of `p_to` what the calling vet has in the week of `p_from`, by the clock of their time zone; both are the first day
-- of a week. What would be over already is left out; what is there stays. Returns how many were added. Refuses: FORBIDDEN, BAD_INPUT.
create or replace function public.fn_copy_shifts(p_from date, p_to date, p_zone text) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.planning_vet();
  v_days interval := make_interval(days => p_to - p_from);
begin
  if coalesce(p_to - p_from not between 1 and 366, true) then
    perform private.refuse('BAD_INPUT', '{"subject": "shift"}');
  end if;
  return (
    select private.add_shifts(v_vet,
      array_agg((s.starts_at at time zone p_zone + v_days) at time zone p_zone),
      array_agg((s.ends_at at time zone p_zone + v_days) at time zone p_zone))
    from public.duty_shifts s
    where s.vet_id = v_vet
      and s.starts_at >= p_from::timestamp at time zone p_zone and s.starts_at < (p_from + 7)::timestamp at time zone p_zone);
exception when invalid_parameter_value then
  perform private.refuse('BAD_INPUT', '{"subject": "zone"}');
end
$$;

-- The calling vet takes a planned shift back; `p_following`: with those of later weeks on the same day at the same hours of their time
-- zone. Returns how many went. Refuses: NOT_FOUND (none of theirs).
create or replace function public.fn_remove_shift(p_shift_id uuid, p_following boolean, p_zone text) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_shift public.duty_shifts;
  v_gone int;
begin
  select * into v_shift from public.duty_shifts where id = p_shift_id and vet_id = private.caller() for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "shift"}');
  end if;
  delete from public.duty_shifts s
  where s.vet_id = v_shift.vet_id and (s.id = v_shift.id or (
    p_following and s.starts_at > v_shift.starts_at
    and extract(isodow from s.starts_at at time zone p_zone) = extract(isodow from v_shift.starts_at at time zone p_zone)
    and (s.starts_at at time zone p_zone)::time = (v_shift.starts_at at time zone p_zone)::time
    and (s.ends_at at time zone p_zone)::time = (v_shift.ends_at at time zone p_zone)::time));
  get diagnostics v_gone = row_count;
  return v_gone;
exception when invalid_parameter_value then
  perform private.refuse('BAD_INPUT', '{"subject": "zone"}');
end
$$;

-- What the calling vet takes, and how much of it at once. `p_settings`: {chatsAtOnce, modes, languages, species, shiftNotices}; a list that is
-- given replaces what was. The licences of countries are not theirs to set. Refuses: FORBIDDEN, BAD_INPUT.
create or replace function public.fn_set_vet_settings(p_settings jsonb) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.planning_vet();
begin
  update public.vets
  set chats_at_once = (p_settings ->> 'chatsAtOnce')::int,
    shift_notices = (p_settings ->> 'shiftNotices')::boolean,
    languages = array(select jsonb_array_elements_text(p_settings -> 'languages')),
    species = array(select jsonb_array_elements_text(p_settings -> 'species'))
  where user_id = v_vet;
  delete from public.vet_skills where vet_id = v_vet and kind in ('mode', 'language', 'species');
  insert into public.vet_skills (vet_id, kind, code)
  select v_vet, k.kind, c.code
  from (values ('mode', 'modes'), ('language', 'languages'), ('species', 'species')) as k(kind, field)
  cross join lateral jsonb_array_elements_text(p_settings -> k.field) as c(code)
  on conflict do nothing;
  perform private.audit('vet.settings', 'user', v_vet::text, p_settings);
  return true;
exception when check_violation or not_null_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- Tells vets that a shift that they planned begins while they are off duty, or has ended while they are on; each once, and only those who want
-- to know. At most `p_limit` shifts of each; returns how many were looked at. For the service.
create or replace function public.fn_tell_shifts(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_shift record;
  v_seen int := 0;
begin
  for v_shift in
    with due as (
      select id from public.duty_shifts where not told_begin and starts_at <= private.now()
      order by starts_at limit p_limit for update skip locked
    )
    update public.duty_shifts s set told_begin = true
    from due, public.vets v
    where s.id = due.id and v.user_id = s.vet_id
    returning s.id, s.vet_id, s.starts_at as at, v.shift_notices and not v.on_duty and s.ends_at > private.now() as tells
  loop
    v_seen := v_seen + 1;
    continue when not v_shift.tells;
    perform private.notify(v_shift.vet_id, 'shift-begins', v_shift.id::text, jsonb_build_object('at', v_shift.at), 'shift-begins:' || v_shift.id);
  end loop;
  for v_shift in
    with due as (
      select id from public.duty_shifts where not told_end and ends_at <= private.now()
      order by ends_at limit p_limit for update skip locked
    )
    update public.duty_shifts s set told_end = true
    from due, public.vets v
    where s.id = due.id and v.user_id = s.vet_id
    returning s.id, s.vet_id, s.ends_at as at, v.shift_notices and v.on_duty as tells
  loop
    v_seen := v_seen + 1;
    continue when not v_shift.tells;
    perform private.notify(v_shift.vet_id, 'shift-ends', v_shift.id::text, jsonb_build_object('at', v_shift.at), 'shift-ends:' || v_shift.id);
  end loop;
  return v_seen;
end
$$;
