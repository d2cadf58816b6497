-- What cron does: what is due longest comes first, in portions. Two runs at once never work the same row, and a run never
-- waits for anybody: whatever somebody else holds is left to the next one.

-- Locks everything that settling a reservation touches, in the order of reserve.sql, and says whether it got all of it.
create or replace function private.try_lock_reservation(p_reservation public.usage_reservations) returns boolean
  language plpgsql volatile as $$
declare
  v_mine public.subscription_usage;
  v_locked int;
begin
  select * into v_mine from public.subscription_usage where id = p_reservation.usage_id;
  perform from public.subscription_usage u
  where (u.user_id, u.product, u.period_start) = (v_mine.user_id, v_mine.product, v_mine.period_start)
  order by u.meter
  for update skip locked;
  get diagnostics v_locked = row_count;
  if v_locked < (
    select count(*) from public.subscription_usage u
    where (u.user_id, u.product, u.period_start) = (v_mine.user_id, v_mine.product, v_mine.period_start)
  ) then
    return false;
  end if;
  perform from public.usage_grants where id = p_reservation.grant_id for update skip locked;
  return found or p_reservation.grant_id is null;
end
$$;

-- Closes consults whose held unit ran out of time, at most `p_limit`: one that still waits expires and gives the unit
-- back, one that began is ended and charged. Returns what was closed; fewer than `p_limit` when nothing else is due and
-- free; and what could not be closed because the books do not allow it (`failure`: the SQLSTATE, `status`: as it is), which keeps
-- no other waiting. Run it before fn_expire_reservations.
create or replace function public.fn_close_stale_consults(p_limit int)
  returns table (session_id uuid, status text, failure text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due record;
  v_closed int := 0;
  v_consult public.chat_sessions;
  v_reservation public.usage_reservations;
begin
  for v_due in
    select c.id, c.owner_id
    from public.usage_reservations r
    join public.chat_sessions c on c.consumption_id = r.id
    where r.status = 'reserved' and r.expires_at <= private.now() and c.status in ('queued', 'active')
    order by r.expires_at, r.id
  loop
    exit when v_closed = p_limit;
    -- The consult before its person, as everybody else: of a row that changes in this moment PostgreSQL waits for the newer version, whatever is to be skipped.
    select * into v_consult from public.chat_sessions c
    where c.id = v_due.id and c.status in ('queued', 'active')
    for update skip locked;
    continue when not found;
    perform from public.user_profiles where user_id = v_due.owner_id for no key update skip locked;
    continue when not found;
    -- Asked again under the lock: a vet may have taken it a moment ago, and its unit is held for longer then.
    select * into v_reservation from public.usage_reservations r
    where r.id = v_consult.consumption_id and r.status = 'reserved' and r.expires_at <= private.now();
    continue when not found or not private.try_lock_reservation(v_reservation);
    begin
      v_consult := private.close_consult(
        v_consult, case v_consult.status when 'active' then 'ended' else 'expired' end, null);
      v_closed := v_closed + 1;
      failure := null;
    exception when integrity_constraint_violation or raise_exception then
      failure := sqlstate;
    end;
    session_id := v_consult.id;
    status := v_consult.status;
    return next;
  end loop;
end
$$;

-- Gives back the units of reservations that ran out of time, at most `p_limit`; those of open consults are left to
-- fn_close_stale_consults. Returns how many expired.
create or replace function public.fn_expire_reservations(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due uuid[];
  v_counters uuid[];
  v_grants uuid[];
  v_expired int;
begin
  select array_agg(d.id), array_agg(distinct d.usage_id) into v_due, v_counters
  from (
    select r.id, r.usage_id
    from public.usage_reservations r
    where r.status = 'reserved' and r.expires_at <= private.now()
      and not exists (
        select from public.chat_sessions c where c.consumption_id = r.id and c.status in ('queued', 'active')
      )
    order by r.expires_at
    limit p_limit
  ) d;

  select array_agg(l.id) into v_counters
  from (select id from public.subscription_usage where id = any (v_counters) for update skip locked) l;

  select array_agg(l.id) into v_grants
  from (
    select g.id from public.usage_grants g
    where g.id in (select r.grant_id from public.usage_reservations r where r.id = any (v_due) and r.usage_id = any (v_counters))
    order by g.id
    for update skip locked
  ) l;

  with expired as (
    update public.usage_reservations r
    set status = 'expired', settled_at = private.now()
    where r.id = any (v_due) and r.usage_id = any (v_counters)
      and (r.grant_id is null or r.grant_id = any (v_grants))
      and r.status = 'reserved' and r.expires_at <= private.now()
    returning r.usage_id, r.grant_id, r.amount
  ),
  freed as (
    update public.subscription_usage u
    set reserved = u.reserved - e.amount, granted = u.granted - e.of_grants
    from (
      select usage_id, sum(amount)::int as amount,
        coalesce(sum(amount) filter (where grant_id is not null), 0)::int as of_grants
      from expired group by usage_id
    ) e
    where u.id = e.usage_id
  ),
  returned as (
    update public.usage_grants g
    set reserved = g.reserved - e.amount
    from (select grant_id, sum(amount)::int as amount from expired group by grant_id) e
    where g.id = e.grant_id
  )
  select count(*)::int into v_expired from expired;
  return v_expired;
end
$$;
