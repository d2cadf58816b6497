-- The promised answer time, and the credit for a missed one.

-- Locks what a person is credited for late answers, so that the cap counts all of it. It comes before the counters: see the
-- lock order in reserve.sql.
create or replace function private.lock_promises(p_user uuid) returns void
  language sql volatile as $$
  select from public.user_profiles where user_id = p_user for no key update;
$$;

-- How often a person was credited for a late answer in the days that a promise counts its cap over.
create or replace function private.recent_credits(p_user uuid, p_promise public.service_promises) returns int
  language sql stable as $$
  select count(*)::int
  from public.usage_grants
  where user_id = p_user and source = 'promise'
    and created_at > private.now() - make_interval(days => p_promise.cap_days);
$$;

-- Within how many seconds a consult of this mode and level is promised a vet; null when nothing is promised now.
create or replace function private.promised_seconds(p_mode text, p_level text) returns int
  language sql stable as $$
  select coalesce(l.answer_seconds, s.answer_seconds)
  from public.service_promises s
  left join public.service_promise_levels l on l.product = s.product and l.mode = s.mode and l.level = p_level
  where s.product = 'call-a-vet' and s.mode = p_mode and s.active;
$$;

-- How long a consult has waited: until a vet had it; until it was given up when none did; until now while it waits. While its owner was away
-- nobody could be offered it: that does not count.
create or replace function private.time_waited(p_consult public.chat_sessions) returns interval
  language sql stable as $$
  select w.until - p_consult.queued_at - make_interval(secs => p_consult.away_seconds)
    - greatest(coalesce(w.until - p_consult.away_since, interval '0'), interval '0')
  from (select coalesce(p_consult.accepted_at, p_consult.ended_at, private.now()) as until) w;
$$;

-- Seconds of an absence that ends now; 0 when there was none. See private.time_waited.
create or replace function private.seconds_away(p_since timestamptz) returns int
  language sql stable as $$
  select coalesce(extract(epoch from private.now() - p_since), 0)::int;
$$;

-- How long who leaves the queue by themselves, or still could, has to have waited to be credited.
create or replace function private.fair_wait(p_consult public.chat_sessions, p_promise public.service_promises)
  returns interval
  language sql immutable as $$
  select make_interval(secs => p_consult.promised_seconds + least(2 * p_consult.promised_seconds, p_promise.fair_wait_seconds));
$$;

-- Until when the caller's consult that waits is promised a vet, or its owner a credit; see private.credit_missed_promise. While they are away it
-- moves on. Null when nothing was promised, when they would not be credited, beyond the cap, and when it does not wait or is not theirs.
create or replace function public.fn_promised_until(p_session_id uuid) returns timestamptz
  language sql stable security definer set search_path = '' as $$
  select private.now() + make_interval(secs => c.promised_seconds) - private.time_waited(c)
  from public.chat_sessions c
  join public.service_promises s on s.product = 'call-a-vet' and s.mode = c.mode
  where c.id = p_session_id and c.owner_id = auth.uid() and c.status = 'queued' and c.promised_seconds is not null
    and (private.recent_credits(c.owner_id, s) < s.credit_cap
      or exists (select from public.usage_grants where user_id = c.owner_id and grant_key = 'promise:' || c.id));
$$;

-- Credits the owner of a consult that was not answered within what it was promised when it began to wait, once, however often this is asked,
-- and whatever is promised since. Who left the queue, or still could, has to have waited the fair time, and nobody is credited beyond the
-- cap. Returns whether this call credited something. The caller holds the consult.
create or replace function private.credit_missed_promise(p_consult public.chat_sessions) returns boolean
  language plpgsql volatile as $$
declare
  v_promise public.service_promises;
  v_key text := 'promise:' || p_consult.id;
  v_waited interval := private.time_waited(p_consult);
begin
  select * into v_promise from public.service_promises where product = 'call-a-vet' and mode = p_consult.mode;
  if not found or p_consult.promised_seconds is null or v_waited <= make_interval(secs => p_consult.promised_seconds)
    or (p_consult.accepted_at is null and p_consult.status in ('queued', 'cancelled')
      and v_waited < private.fair_wait(p_consult, v_promise)) then
    return false;
  end if;
  perform private.lock_promises(p_consult.owner_id);
  if exists (select from public.usage_grants where user_id = p_consult.owner_id and grant_key = v_key)
    or private.recent_credits(p_consult.owner_id, v_promise) >= v_promise.credit_cap then
    return false;
  end if;
  perform private.grant_units(jsonb_build_object(
    'userId', p_consult.owner_id, 'meter', v_promise.credit_meter, 'amount', v_promise.credit_amount,
    'source', 'promise', 'grantKey', v_key,
    'expiresAt', private.now() + make_interval(days => v_promise.credit_days)));
  return true;
end
$$;

-- Credits the owner of a consult whose promised answer time was missed; see private.credit_missed_promise.
-- Refuses: NOT_FOUND. For the service.
create or replace function public.fn_credit_missed_promise(p_session_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  select * into v_consult from public.chat_sessions where id = p_session_id for update;
  if not found then
    perform private.refuse('NOT_FOUND');
  end if;
  return private.credit_missed_promise(v_consult);
end
$$;

-- Credits the owners of consults that have waited the fair time and still do, at most `p_limit`. Returns how many were
-- credited. It waits for nobody: a consult that is being answered, and a person who is being credited, are left to that, or to
-- the next run. For the service.
create or replace function public.fn_credit_missed_promises(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
  v_credited int := 0;
begin
  for v_consult in
    select c.*
    from public.chat_sessions c
    join public.service_promises s on s.product = 'call-a-vet' and s.mode = c.mode
    where c.status = 'queued' and private.time_waited(c) >= private.fair_wait(c, s)
      and not exists (
        select from public.usage_grants g where g.user_id = c.owner_id and g.grant_key = 'promise:' || c.id
      )
      and private.recent_credits(c.owner_id, s) < s.credit_cap
    order by c.queued_at
    limit p_limit
    for update of c skip locked
  loop
    perform from public.user_profiles where user_id = v_consult.owner_id for no key update skip locked;
    continue when not found;
    v_credited := v_credited + private.credit_missed_promise(v_consult)::int;
  end loop;
  return v_credited;
end
$$;

-- A promise as an admin sees and changes it, its levels with it.
create or replace function private.promise_whole(p_mode text) returns jsonb
  language sql stable as $$
  select jsonb_build_object('mode', s.mode, 'active', s.active, 'answerSeconds', s.answer_seconds, 'creditDays', s.credit_days,
    'creditCap', s.credit_cap, 'capDays', s.cap_days, 'followUpHours', s.follow_up_hours, 'revision', s.revision,
    'levels', (select coalesce(jsonb_object_agg(l.level, l.answer_seconds), '{}') from public.service_promise_levels l
      where l.product = s.product and l.mode = s.mode))
  from public.service_promises s
  where s.product = 'call-a-vet' and s.mode = p_mode;
$$;

-- All promises: [{mode, active, answerSeconds, creditDays, creditCap, capDays, followUpHours, revision, levels: {level: seconds}}]. For an admin's door.
create or replace function public.fn_promises() returns jsonb
  language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(private.promise_whole(s.mode) order by s.mode), '[]')
  from public.service_promises s where s.product = 'call-a-vet';
$$;

-- Changes what is promised from now on; what waits keeps what it was promised. `p_promise` is as fn_promises has it, with the revision that was changed, and
-- `reason`. Audits it before and after. Refuses: NOT_FOUND, CONFLICT (somebody changed it since). For an admin's door.
create or replace function public.fn_set_promise(p_promise jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_mode text := p_promise ->> 'mode';
  v_before jsonb;
  v_after jsonb;
begin
  perform from public.service_promises where product = 'call-a-vet' and mode = v_mode for update;
  v_before := private.promise_whole(v_mode);
  if v_before is null then
    perform private.refuse('NOT_FOUND', '{"subject": "promise"}');
  elsif v_before ->> 'revision' <> p_promise ->> 'revision' then
    perform private.refuse('CONFLICT');
  end if;
  update public.service_promises
  set active = (p_promise ->> 'active')::boolean, answer_seconds = (p_promise ->> 'answerSeconds')::int,
    credit_days = (p_promise ->> 'creditDays')::int, credit_cap = (p_promise ->> 'creditCap')::int,
    cap_days = (p_promise ->> 'capDays')::int, follow_up_hours = (p_promise ->> 'followUpHours')::int, revision = revision + 1
  where product = 'call-a-vet' and mode = v_mode;
  insert into public.service_promise_levels (product, mode, level, answer_seconds)
  select 'call-a-vet', v_mode, l.key, l.value::int from jsonb_each_text(p_promise -> 'levels') as l
  on conflict (product, mode, level) do update set answer_seconds = excluded.answer_seconds;
  v_after := private.promise_whole(v_mode);
  perform private.audit('promise.set', 'promise', v_mode,
    jsonb_build_object('before', v_before, 'after', v_after, 'reason', p_promise ->> 'reason'));
  return v_after;
end
$$;
