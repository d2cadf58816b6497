-- How long things take here: what an estimate of the wait is made of.

-- What of the newest 200 was measured, in milliseconds: `chat`, `video`: from the accept to the end by one of the two; `accept`: from the first
-- offer of a consult to its accept, of the last week. And as a row for each level, how many consults began to wait in the last hour.
-- `counted`: how many that is; the quantiles are null where there are none. For the service.
create or replace function public.fn_handling_times() returns table (what text, counted int, median_ms int, p90_ms int)
  language sql stable security definer set search_path = '' as $$
  with taken as (
    select newest.mode as what, newest.ended_at - newest.accepted_at as took
    from (values ('chat'), ('video')) as m(mode)
    cross join lateral (
      select c.mode, c.ended_at, c.accepted_at from public.chat_sessions c
      where c.status = 'ended' and c.mode = m.mode and c.ended_by is not null
      order by c.id desc
      limit 200
    ) as newest
    union all
    select 'accept', newest.closed_at - (select min(o.offered_at) from public.consult_offers o where o.session_id = newest.session_id)
    from (
      select o.session_id, o.closed_at from public.consult_offers o
      where o.outcome = 'accepted' and o.offered_at > private.now() - interval '7 days'
      order by o.offered_at desc
      limit 200
    ) as newest
  )
  select t.what, count(*)::int,
    (1000 * percentile_disc(0.5) within group (order by extract(epoch from t.took)))::int,
    (1000 * percentile_disc(0.9) within group (order by extract(epoch from t.took)))::int
  from taken t
  group by t.what
  union all
  select c.level, count(*)::int, null, null
  from public.chat_sessions c
  where c.created_at > private.now() - interval '1 hour'
  group by c.level;
$$;
