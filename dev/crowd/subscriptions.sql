-- What people subscribe to: the start plan, and plans at Stripe.
-- One row for each person who pays or paid.
create unlogged table size.paying as
select o.n, o.id as user_id, o.joined_at + interval '1 day' as started_at, w.ended_at,
  size.stripe_id('sub', 'subscription', o.n) as subscription_id,
  size.id_at(o.joined_at + interval '1 day', 'subscription', o.n) as id,
  p.id as price_id, p.plan_id, p.billing_interval, p.unit_amount, p.currency
from size.people o
cross join lateral (select case o.plan_kind when 'left'
  then least(o.joined_at + interval '1 day' + interval '6 months' * size.share('left', o.n), size.moment()) end as ended_at) w
join public.subscription_plans l on l.product = 'call-a-vet' and l.code = o.paid_plan
join (
  select *, row_number() over (same order by id) - 1 as k, count(*) over same as versions
  from public.subscription_plan_prices
  window same as (partition by plan_id, currency, billing_interval)
) p on p.plan_id = l.id and p.currency = private.currency_of(o.country)
  and p.billing_interval = case when size.share('interval', o.n) < 0.7 then 'month' else 'year' end
  and p.k = floor(p.versions * size.share('price', o.n))
where o.plan_kind in ('paid', 'left') and o.joined_at + interval '2 days' < size.moment();

insert into public.user_subscriptions (id, user_id, product, plan_id, status, anchor, current_period_start, source, ended_at, created_at,
  updated_at)
select size.id_at(o.joined_at, 'start', o.n), o.id, 'call-a-vet', l.id,
  case when p.n is not null and p.ended_at is null then 'canceled' else 'active' end, o.joined_at, o.joined_at, 'start',
  case when p.ended_at is null then p.started_at end, o.joined_at, coalesce(p.started_at, o.joined_at)
from size.people o
join public.subscription_plans l on l.product = 'call-a-vet' and l.is_start
left join size.paying p on p.n = o.n;

insert into public.user_subscriptions (id, user_id, product, plan_id, price_id, status, anchor, billing_interval, current_period_start,
  current_period_end, cancel_at_period_end, source, stripe_subscription_id, stripe_item_id, canceled_at, ended_at, created_at, updated_at)
select p.id, p.user_id, 'call-a-vet', p.plan_id, p.price_id,
  case when p.ended_at is not null then 'canceled' when size.share('dunning', p.n) < 0.02 then 'past_due' else 'active' end,
  p.started_at, p.billing_interval, t.period_start, t.period_end,
  p.ended_at is null and size.share('leaving', p.n) < 0.04, 'stripe', p.subscription_id,
  size.stripe_id('si', 'item', p.n), p.ended_at, p.ended_at, p.started_at, coalesce(p.ended_at, t.period_start)
from size.paying p,
  lateral private.period_at(p.started_at, p.billing_interval, coalesce(p.ended_at, size.moment())) t;
