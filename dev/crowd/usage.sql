-- The units behind the consults: a counter for each person, meter and period, a reservation for each consult, and the ledger.
create unlogged table size.counters as
select u.owner_id, u.owner_n, u.period_start, u.period_end, m.meter, m.used, m.reserved, m.granted,
  size.id_at(u.first_at, 'counter ' || m.meter, u.first_n) as id
from (
  select owner_id, owner_n, period_start, period_end, min(at) as first_at, min(n) as first_n,
    count(*) filter (where mode = 'chat' and status = 'ended') as chat_used,
    count(*) filter (where mode = 'chat' and status in ('queued', 'active')) as chat_reserved,
    count(*) filter (where mode = 'chat' and is_paid) as chat_granted,
    count(*) filter (where mode = 'video' and status = 'ended') as video_used,
    count(*) filter (where mode = 'video' and status in ('queued', 'active')) as video_reserved,
    count(*) filter (where mode = 'video' and is_paid) as video_granted
  from size.consults
  group by owner_id, owner_n, period_start, period_end
) u
cross join lateral (values
  ('chat', chat_used, chat_reserved, chat_granted), ('video', video_used, video_reserved, video_granted)
) m(meter, used, reserved, granted);

insert into public.subscription_usage (id, user_id, subscription_id, product, meter, period_start, period_end, included, granted, used,
  reserved)
select c.id, c.owner_id, case when p.ended_at is null then coalesce(p.id, s.id) else s.id end, 'call-a-vet', c.meter, c.period_start,
  c.period_end, greatest(l.included, c.used + c.reserved - c.granted), c.granted, c.used, c.reserved
from size.counters c
join public.user_subscriptions s on s.user_id = c.owner_id and s.source = 'start'
left join size.paying p on p.n = c.owner_n
join public.plan_limits l on l.meter = c.meter and l.plan_id = case when p.ended_at is null then coalesce(p.plan_id, s.plan_id) else s.plan_id end;

insert into public.usage_reservations (id, user_id, usage_id, grant_id, meter, amount, status, idempotency_key, expires_at, created_at,
  settled_at, committed_amount, overage_amount)
select c.reservation_id, c.owner_id, u.id, case when c.is_paid then size.id_at(c.at, 'grant', c.n) end, c.mode, 1,
  case c.status when 'ended' then 'committed' when 'cancelled' then 'released' when 'expired' then 'expired' else 'reserved' end,
  'consult:' || c.id, coalesce(c.accepted_at + interval '12 hours', c.at + interval '2 hours'), c.at, c.ended_at,
  case when c.status = 'ended' then 1 end, case when c.status = 'ended' then 0 end
from size.consults c
join size.counters u on u.owner_n = c.owner_n and u.period_start = c.period_start and u.meter = c.mode;

insert into public.usage_ledger (id, usage_id, user_id, reservation_id, kind, amount, balance_before, balance_after, at)
select size.id_at(at, 'ledger ' || kind, n), usage_id, owner_id, reservation_id, kind, 1, place - 1, place, at
from (
  select c.n, c.owner_id, u.id as usage_id, k.kind, c.ended_at as at,
    case k.kind when 'commit' then c.reservation_id end as reservation_id,
    row_number() over (partition by u.id, k.kind order by c.ended_at, c.n) as place
  from size.consults c
  join size.counters u on u.owner_n = c.owner_n and u.period_start = c.period_start and u.meter = c.mode
  join (values ('grant'), ('commit')) k(kind) on k.kind = 'commit' or c.is_paid
  where c.status = 'ended'
) entries
order by at, kind desc;
