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
