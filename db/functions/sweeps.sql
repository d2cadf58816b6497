-- What cron does. Two runs at once never work the same row and never wait for each other.

-- Closes consults whose held unit ran out of time, at most `p_limit`: one that still waits expires and gives the unit
-- back, one that began is ended and charged. Returns what was closed. Run it before fn_expire_reservations.
-- In the owners' order, so that two runs lock counters in one order.
create or replace function public.fn_close_stale_consults(p_limit int)
  returns table (session_id uuid, status text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions;
begin
  for v_consult in
    select c.*
    from public.usage_reservations r
    join public.chat_sessions c on c.consumption_id = r.id
    where r.status = 'reserved' and r.expires_at <= private.now() and c.status in ('queued', 'active')
    order by c.owner_id, c.id
    limit p_limit
    for update of c skip locked
  loop
    v_consult := private.close_consult(
      v_consult, case v_consult.status when 'active' then 'ended' else 'expired' end, null);
    session_id := v_consult.id;
    status := v_consult.status;
    return next;
  end loop;
end
$$;

-- Gives back the units of reservations that ran out of time, at most `p_limit`; those of open consults are left to
-- fn_close_stale_consults. Returns how many expired. Counters that someone else holds are left to the next run.
create or replace function public.fn_expire_reservations(p_limit int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due uuid[];
  v_counters uuid[];
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

  perform from public.usage_grants g
  where g.id in (select r.grant_id from public.usage_reservations r where r.id = any (v_due) and r.usage_id = any (v_counters))
  order by g.id
  for update;

  with expired as (
    update public.usage_reservations r
    set status = 'expired', settled_at = private.now()
    where r.id = any (v_due) and r.usage_id = any (v_counters)
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
