-- Whether what is written down about money and units agrees with itself.

-- Each total twice: as it was noted at the time (`ledger`: billing events, the usage ledger; null where nothing is noted) and
-- as it stands in the tables. Amounts in minor units of `currency`, units where that is null. For the service.
create or replace function public.fn_money_totals()
  returns table (measure text, currency text, ledger bigint, stored bigint)
  language sql stable security definer set search_path = '' as $$
  with noted as (
    select
      case e.kind when 'payment.captured' then 'consults' when 'invoice.paid' then 'invoices' else 'refunds' end as measure,
      e.currency::text as currency,
      -- A payment is refunded in parts; each event says how much it was until then.
      max(e.amount) as amount
    from public.billing_events e
    where e.kind in ('payment.captured', 'invoice.paid', 'payment.refunded', 'payment.partially_refunded')
    group by 1, 2, coalesce(e.details ->> 'paymentId', e.external_id)
  ), kept as (
    select 'consults' as measure, p.currency::text as currency, p.amount_captured as amount
    from public.payments p where p.purpose = 'overage'
    union all select 'refunds', p.currency::text, p.amount_refunded from public.payments p
    union all select 'invoices', i.currency::text, i.amount_paid from public.invoices i where i.status = 'paid'
  )
  select measure, currency, sum(noted), sum(kept)
  from (
    select n.measure, n.currency, n.amount as noted, 0 as kept from noted n
    union all select k.measure, k.currency, 0, k.amount from kept k
  ) both_sides
  group by measure, currency
  union all
  select 'invoice payments', p.currency::text, null, sum(p.amount_captured)
  from public.payments p where p.purpose = 'invoice' group by p.currency
  union all
  select 'held', p.currency::text, null, sum(p.amount) from public.payments p where p.status = 'authorised' group by p.currency
  union all
  select 'units used', null,
    (select coalesce(sum(l.amount), 0) from public.usage_ledger l where l.kind = 'commit'),
    (select coalesce(sum(u.used), 0) from public.subscription_usage u)
  union all
  select 'units beside the plan', null,
    (select coalesce(sum((e.details ->> 'units')::int * case e.kind when 'units.granted' then 1 else -1 end), 0)
     from public.billing_events e where e.kind in ('units.granted', 'units.revoked')),
    (select coalesce(sum(g.amount), 0) from public.usage_grants g)
  union all
  select 'units of grants in counters', null,
    (select coalesce(sum(g.used + g.reserved), 0) from public.usage_grants g),
    (select coalesce(sum(u.granted), 0) from public.subscription_usage u);
$$;
