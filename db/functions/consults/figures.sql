-- What happened in each hour, counted once, so that a chart does not read a year of consults. See contract/figures.ts for what is counted.

-- Counts the next `p_hours` hours that are not counted yet, and `p_again` hours before them anew, because a rating, a refund or a late answer comes after
-- its hour. The hour that runs is counted as far as it is. Returns how many hours were counted for the first time. For the service.
create or replace function public.fn_fill_figures(p_hours int, p_again int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now timestamptz := date_trunc('hour', private.now(), 'UTC');
  v_last timestamptz;
  v_from timestamptz;
  v_until timestamptz;
begin
  -- Two at once would count an hour twice.
  perform pg_advisory_xact_lock(hashtext('hourly_figures'));
  v_last := (select max(hour) from public.hourly_figures where kind = 'filled');
  if v_last is null then
    v_last := date_trunc('hour', coalesce(least(
      (select min(created_at) from public.chat_sessions), (select min(created_at) from public.payments)), v_now), 'UTC') - interval '1 hour';
    v_from := v_last;
  else
    v_from := v_last - make_interval(hours => p_again);
  end if;
  v_until := least(v_last + make_interval(hours => p_hours), v_now) + interval '1 hour';
  delete from public.hourly_figures where hour >= v_from and hour < v_until;
  insert into public.hourly_figures (hour, kind, key, count, amount)
  with consults as materialized (
    select date_trunc('hour', c.created_at, 'UTC') as hour, c.id, c.mode, c.promised_seconds,
      case when c.accepted_at is not null
        then greatest(extract(epoch from c.accepted_at - c.created_at) - c.away_seconds, 1) end as waited
    from public.chat_sessions c where c.created_at >= v_from and c.created_at < v_until
  )
  select hour, 'filled', '', 1, 0 from generate_series(v_from, v_until - interval '1 hour', interval '1 hour') as hour
  union all
  select hour, 'consults', mode, count(*), 0 from consults group by 1, 3
  union all
  -- bucketsPerDecade of contract/figures.ts
  select hour, 'waits', floor(20 * log(waited))::int::text, count(*), 0 from consults where waited is not null group by 1, 3
  union all
  select hour, 'promises', case when waited <= promised_seconds then 'kept' else 'missed' end, count(*), 0
  from consults where waited is not null and promised_seconds is not null group by 1, 3
  union all
  select c.hour, 'stars', r.stars::text, count(*), 0
  from consults c join public.ratings r on r.session_id = c.id group by 1, 3
  union all
  select date_trunc('hour', p.created_at, 'UTC'), 'revenue', p.currency, count(*), sum(p.amount_captured - p.amount_refunded)
  from public.payments p where p.created_at >= v_from and p.created_at < v_until and p.amount_captured > 0 group by 1, 3
  union all
  select date_trunc('hour', g.created_at, 'UTC'), 'credits', g.source, sum(g.amount), coalesce(sum(g.amount * o.unit_amount), 0)
  from public.usage_grants g
  left join public.overage_prices o on o.meter = g.meter and o.currency = 'EUR'
  where g.created_at >= v_from and g.created_at < v_until and g.source <> 'overage' group by 1, 3;
  return greatest(0, extract(epoch from v_until - interval '1 hour' - v_last) / 3600)::int;
end
$$;

-- The figures of the days from `p_from` up to `p_until` (not with it) by the clock of a time zone: [{day, kind, key, count, amount}], and the consults by hour of the day:
-- {days, hours: [{hour, count}], filledUntil: the hour up to which everything is counted; null when nothing is}. For an admin's door.
create or replace function public.fn_figures(p_from date, p_until date, p_zone text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  with figures as materialized (
    select f.hour at time zone p_zone as local, f.kind, f.key, f.count, f.amount
    from public.hourly_figures f
    where f.hour >= p_from::timestamp at time zone p_zone and f.hour < p_until::timestamp at time zone p_zone and f.kind <> 'filled'
  ), days as (
    select local::date as day, kind, key, sum(count) as count, sum(amount) as amount from figures group by 1, 2, 3
  ), hours as (
    select extract(hour from local)::int as hour, sum(count) as count from figures where kind = 'consults' group by 1
  )
  select jsonb_build_object(
    'days', coalesce((select jsonb_agg(to_jsonb(d)) from days d), '[]'),
    'hours', coalesce((select jsonb_agg(to_jsonb(h) order by h.hour) from hours h), '[]'),
    'filledUntil', (select max(hour) from public.hourly_figures where kind = 'filled'));
$$;
