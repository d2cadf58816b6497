-- What is written down about money and units, as it was noted at the time and as it stands, in pages: ordered by time and id,
-- after (`p_after_at`, `p_after_id`), before `p_to`. For the service.

-- The months (`2026-03`, UTC) of which something is written down: the first one and the running one; and from which one on all
-- billing events and all of the usage ledger are kept (null: always were).
create or replace function public.fn_money_months()
  returns table (first_month text, this_month text, events_from text, ledger_from text)
  language sql stable security definer set search_path = '' as $$
  select to_char(m.first_at at time zone 'UTC', 'YYYY-MM'), to_char(private.now() at time zone 'UTC', 'YYYY-MM'),
    to_char(private.kept_since('billing_events') at time zone 'UTC' + interval '1 month', 'YYYY-MM'),
    to_char(private.kept_since('usage_ledger') at time zone 'UTC' + interval '1 month', 'YYYY-MM')
  from (
    select least(
      (select min(created_at) from public.payments),
      (select min(created_at) from public.invoices),
      (select min(created_at) from public.user_subscriptions where source = 'stripe'),
      (select min(created_at) from public.usage_grants),
      (select min(period_start) from public.subscription_usage)
    ) as first_at
  ) m;
$$;

-- Payments that reached Stripe, with what was noted of each: what was taken for a consult, and what went back. A payment is
-- refunded in parts; each note says how much it was until then. Minor units of `currency`.
create or replace function public.fn_noted_payments(p_after_at timestamptz, p_after_id uuid, p_to timestamptz, p_limit int)
  returns table (
    id uuid, at text, intent_id text, purpose text, status text, currency text,
    amount int, captured int, refunded int, noted_captured int, noted_refunded int
  )
  language sql stable security definer set search_path = '' as $$
  select p.id, p.created_at::text, p.payment_intent_id, p.purpose, p.status, p.currency::text,
    p.amount, p.amount_captured, p.amount_refunded, coalesce(n.captured, 0), coalesce(n.refunded, 0)
  from (
    select * from public.payments k
    where (k.created_at, k.id) > (p_after_at, p_after_id) and k.created_at < p_to and k.payment_intent_id is not null
    order by k.created_at, k.id
    limit p_limit
  ) p
  left join lateral (
    select max(e.amount) filter (where e.kind = 'payment.captured') as captured,
      max(e.amount) filter (where e.kind in ('payment.refunded', 'payment.partially_refunded')) as refunded
    from public.billing_events e
    where coalesce(e.details ->> 'paymentId', e.details ->> 'grantId') = p.id::text and e.currency = p.currency
  ) n on true
  order by p.created_at, p.id;
$$;

-- Invoices, with what was noted when each was paid.
create or replace function public.fn_noted_invoices(p_after_at timestamptz, p_after_id text, p_to timestamptz, p_limit int)
  returns table (id text, at text, status text, currency text, paid int, noted_paid int)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.created_at::text, i.status, i.currency::text, i.amount_paid, coalesce(e.amount, 0)
  from (
    select * from public.invoices k
    where (k.created_at, k.id) > (p_after_at, p_after_id) and k.created_at < p_to
    order by k.created_at, k.id
    limit p_limit
  ) i
  left join public.billing_events e
    on e.kind = 'invoice.paid' and e.external_id = i.id and e.currency = i.currency
  order by i.created_at, i.id;
$$;

-- One page of counters by the beginning of their period, added up: the units burned, and those of grants (burned or held), each as
-- the ledger and the reservations have them and as the counters do. `rows`: how many counters; `at`, `id`: the last one.
create or replace function public.fn_noted_units(p_after_at timestamptz, p_after_id uuid, p_to timestamptz, p_limit int)
  returns table (
    rows int, at text, id uuid, noted_used bigint, used bigint, noted_granted bigint, granted bigint
  )
  language sql stable security definer set search_path = '' as $$
  with page as (
    select u.id, u.user_id, u.period_start, u.used, u.granted
    from public.subscription_usage u
    where (u.period_start, u.id) > (p_after_at, p_after_id) and u.period_start < p_to
    order by u.period_start, u.id
    limit p_limit
  ), held as (
    select r.usage_id, sum(r.amount) as units
    from public.usage_reservations r
    where r.status = 'reserved' and r.grant_id is not null
    group by r.usage_id
  )
  select count(*)::int, (array_agg(p.period_start::text order by p.period_start desc, p.id desc))[1],
    (array_agg(p.id order by p.period_start desc, p.id desc))[1],
    coalesce(sum(l.burned), 0), coalesce(sum(p.used), 0),
    coalesce(sum(l.of_grants), 0) + coalesce(sum(h.units), 0), coalesce(sum(p.granted), 0)
  from page p
  left join lateral (
    select sum(e.amount) filter (where e.kind = 'commit') as burned, sum(e.amount) filter (where e.kind = 'grant') as of_grants
    from public.usage_ledger e
    where e.user_id = p.user_id and e.usage_id = p.id
  ) l on true
  left join held h on h.usage_id = p.id;
$$;

-- One page of grants, added up: the units given, as they were noted and as they stand; and those of them that are burned or
-- held, as the reservations have it and as the grants do.
create or replace function public.fn_noted_grants(p_after_at timestamptz, p_after_id uuid, p_to timestamptz, p_limit int)
  returns table (
    rows int, at text, id uuid, noted_given bigint, given bigint, noted_taken bigint, taken bigint
  )
  language sql stable security definer set search_path = '' as $$
  with page as (
    select g.* from public.usage_grants g
    where (g.created_at, g.id) > (p_after_at, p_after_id) and g.created_at < p_to
    order by g.created_at, g.id
    limit p_limit
  )
  select count(*)::int, (array_agg(g.created_at::text order by g.created_at desc, g.id desc))[1],
    (array_agg(g.id order by g.created_at desc, g.id desc))[1],
    coalesce(sum(n.units), 0), coalesce(sum(g.amount), 0), coalesce(sum(t.units), 0), coalesce(sum(g.used + g.reserved), 0)
  from page g
  left join lateral (
    select sum((e.details ->> 'units')::int * case e.kind when 'units.granted' then 1 else -1 end) as units
    from public.billing_events e
    where coalesce(e.details ->> 'paymentId', e.details ->> 'grantId') = g.id::text
      and e.kind in ('units.granted', 'units.revoked')
  ) n on true
  left join lateral (
    select sum(case r.status when 'reserved' then r.amount when 'committed' then least(r.committed_amount, r.amount) end) as units
    from public.usage_reservations r
    where r.grant_id = g.id
  ) t on true;
$$;
