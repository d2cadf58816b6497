-- By whose clock the people of a country live.
create function size.time_zone_of(p_country text) returns text language sql immutable parallel safe
  return case p_country when 'ES' then 'Europe/Madrid' when 'GB' then 'Europe/London' when 'MX' then 'America/Mexico_City'
    when 'AR' then 'America/Argentina/Buenos_Aires' else 'America/Chicago' end;

-- When people ask: more as the product grows, at weekends, in the months of ticks and heat, on the days of chocolate and fireworks, and in the evening.
create unlogged table size.days as
select day, sum(weight) over (order by day) / sum(weight) over () as upto
from (
  select d::date as day,
    (0.55 + 0.9 * extract(epoch from d - (size.moment() - size.span())) / extract(epoch from size.span()))
      * case extract(isodow from d) when 6 then 1.3 when 7 then 1.45 else 1 end
      * (array[1, 0.92, 0.98, 1.05, 1.12, 1.18, 1.2, 1.1, 1.02, 0.98, 0.95, 1.08])[extract(month from d)::int]
      * case to_char(d, 'MM-DD') when '12-31' then 1.9 when '01-01' then 1.6 when '12-25' then 1.5 when '12-24' then 1.4 when '06-23' then 1.5 when '06-24' then 1.4
        when '11-05' then 1.3 when '07-04' then 1.4 else 1 end as weight
  from generate_series(size.moment() - size.span(), size.moment() - interval '2 days', interval '1 day') d
) weighed;

create unlogged table size.hours as
select hour, sum(weight) over (order by hour) / sum(weight) over () as upto
from unnest(size.busy_hours()) with ordinality as h (weight, place), lateral (select place::int - 1 as hour) numbered;

create unlogged table size.asked as
select row_number() over (order by clock, k) as n, clock,
  extract(epoch from clock - (size.moment() - size.span()) at time zone 'UTC') / extract(epoch from size.span()) as share, k
from (
  select k, d.day + make_interval(hours => h.hour, secs => 3600 * size.share('second', k)) as clock
  from generate_series(1, size.consults()::bigint) k
  cross join lateral (select day from size.days where upto > size.share('day', k) order by day limit 1) d
  cross join lateral (select hour from size.hours where upto > size.share('hour', k) order by hour limit 1) h
) drawn;

-- Who asks about which animal, and the conversation that fits it best: its language, kind of animal, sex, country and age.
create unlogged table size.consults as
select c.*, private.currency_of(c.country) as currency,
  case when c.status = 'ended' then v.id end as vet_id, case when c.status = 'ended' then v.first_name || ' ' || v.last_name end as vet_name,
  case when c.status = 'ended' then c.at + c.wait end as accepted_at,
  case c.status when 'ended' then c.at + c.wait + interval '1 minute' + interval '38 seconds' * c.lines when 'cancelled' then c.at + c.wait
    else c.at + interval '2 hours' end as ended_at,
  c.status = 'ended' and c.n % 20 = 7 as is_paid, size.random_id('key', c.n)::text as key, t.period_start, t.period_end
from (
  select a.n, a.at, size.id_at(a.at, 'consult', a.n) as id, size.id_at(a.at, 'reservation', a.n) as reservation_id,
    case when size.share('mode', a.n) < 0.85 then 'chat' else 'video' end as mode,
    case when size.share('status', a.n) < 0.92 then 'ended' when size.share('status', a.n) < 0.985 then 'cancelled' else 'expired' end as status,
    o.n as owner_n, o.id as owner_id, o.locale, o.country, o.plan_kind, o.joined_at, o.first_name as owner_name,
    p.id as pet_id, p.name as pet_name, p.species, s.conversation, s.sex, s.lines, s.level, s.promised_seconds,
    replace(replace(s.reason, '{pet}', p.name), '{owner}', o.first_name) as reason,
    -- At night fewer vets are there; nobody waits longer than was promised.
    interval '1 second' * least((12 + 150 * power(size.share('wait', a.n), 2))
      * case when extract(hour from a.clock) between 7 and 22 then 1 else 2.2 end, 0.8 * s.promised_seconds) as wait
  from (
    select a.n, a.clock, a.clock at time zone size.time_zone_of(o.country) as at, o.n as owner_n
    from size.asked a
    join size.people o on o.n = greatest(1, floor((0.29 + 0.7 * a.share) * size.owners() * power(size.share('owner', a.n), 1.5)))::int
  ) a
  join size.people o on o.n = a.owner_n
  cross join lateral (
    select q.id, q.name, q.species, q.sex, q.birth_date from size.pets d join public.pets q on q.id = d.id
    where d.owner_n = a.owner_n order by size.share('pet', a.n * 10 + d.slot) limit 1
  ) p
  cross join lateral (
    select s.* from size.conversations s
    where s.locale = o.locale and s.species = p.species and s.sex = p.sex
    order by
      (cardinality(s.countries) = 0 or case o.country when 'AR' then 'MX' else o.country end = any (s.countries)) desc,
      ((a.at::date - p.birth_date) / 365.25 between s.age_from and s.age_until) desc, size.share(s.conversation, a.n)
    limit 1
  ) s
) c
cross join lateral (
  select v.* from size.people v where v.role = 'vet'
  order by (v.locale = c.locale) desc, (c.species <> 'horse' or v.n % 3 = 0) desc, power(size.share('vet', c.n * 1000 + v.n), 1 + v.n % 4)
  limit 1
) v
cross join lateral private.period_at(
  case c.plan_kind when 'paid' then c.joined_at + interval '1 day' else c.joined_at end, 'month', c.at) t;
